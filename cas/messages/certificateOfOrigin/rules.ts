import { isInUnion } from '../../codes/unionTerritory';
import { say } from '../../speech';
import type { Rule } from '../model/message';
import { netAboveGross } from '../rules/masses';
import { numbersTwice } from '../rules/numbersOnce';
import { entriesAt, objection } from '../rules/objection';
import { quantityAlone } from '../rules/together';
import type { certificateOfOriginFields } from './certificateOfOrigin';

/** EUR.1 and A.TR, which only trade across the border of the Union uses. */
const UNION_PROOFS = ['N954', 'N018'];

export const certificateOfOriginRules: readonly Rule<typeof certificateOfOriginFields>[] = [
	{
		name: 'certificate.base',
		severity: 'warn',
		about: 'The request names the declaration or the customs shipment that it is based on',
		wholeOnly: true,
		find: ({ declarationReference, customsShipmentReference }) =>
			declarationReference !== undefined || customsShipmentReference !== undefined
				? []
				: [objection('declarationReference', undefined, say('certificate.base'))],
	},
	{
		name: 'certificate.destination',
		severity: 'warn',
		about: 'EUR.1 and A.TR are for goods that leave or enter the Union',
		find: ({ typeCode, exporter, destinationCountryCode }) => {
			const from = exporter?.address?.country;
			if (typeCode === undefined || !UNION_PROOFS.includes(typeCode)) return [];
			if (from === undefined || destinationCountryCode === undefined) return [];
			if (isInUnion(from) !== isInUnion(destinationCountryCode)) return [];
			return [
				objection(
					'destinationCountryCode',
					destinationCountryCode,
					say('certificate.destination', { type: typeCode, from, to: destinationCountryCode }),
				),
			];
		},
	},
	{
		name: 'item.numberTwice',
		severity: 'refuse',
		about: 'Each item number appears only once',
		find: ({ items }) => numbersTwice('items', items),
	},
	{
		name: 'mass.netAboveGross',
		severity: 'refuse',
		about: 'The net mass of an item is not above its gross mass',
		find: ({ items }) => entriesAt('items', items).flatMap(({ at, entry }) => netAboveGross(at, entry)),
	},
	{
		name: 'quantity.unit',
		severity: 'warn',
		about: 'A quantity has its unit, and a unit its quantity',
		wholeOnly: true,
		find: ({ items }) => entriesAt('items', items).flatMap(({ at, entry }) => quantityAlone(at, entry)),
	},
];
