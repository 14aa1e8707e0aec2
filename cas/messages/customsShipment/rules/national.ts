import type { CodeList } from '../../../codes/codeList';
import { countries } from '../../../codes/countries';
import { codeWithName } from '../../../codes/suggest';
import { additionalDeclarationTypes } from '../../../codes/declarationTypes';
import { transportModes } from '../../../codes/transportModes';
import { ukProcedures } from '../../../codes/ukProcedures';
import { isInUk } from '../../../codes/unionTerritory';
import { say } from '../../../speech';
import type { Objection } from '../../model/message';
import { objection } from '../../rules/objection';
import { inItems, itemsOf, NO_OBJECTIONS, procedureOf, within, type Declared, type ShipmentRule } from './declared';

const MEANS = ['departureTransportMeans', 'borderTransportMeans', 'arrivalTransportMeans'] as const;

/** Codes that differ by country, each at home: the lists know which. */
export const nationalRules: readonly ShipmentRule[] = [
	{
		name: 'code.otherCountry',
		severity: 'warn',
		about:
			'Codes that one country has alone, as the continental shelf (ZB to ZU), J, K and mode 6 of the United Kingdom, stand in its declarations only',
		find: (declared) => {
			const home = homeOf(declared);
			return home === undefined ? NO_OBJECTIONS : foreignCodes(declared, home);
		},
	},
	{
		name: 'procedure.otherCountry',
		severity: 'warn',
		about: 'The procedures 0002 to 0020 and 0090 stand in declarations of the United Kingdom only',
		find: (declared) => {
			const home = homeOf(declared);
			if (home === undefined || isInUk(home)) return NO_OBJECTIONS;
			return inItems(declared, ({ at, item }) => {
				const procedure = procedureOf(item);
				if (!ukProcedures.has(procedure)) return NO_OBJECTIONS;
				return [
					objection(
						within(at, 'governmentProcedure.proc'),
						item.governmentProcedure?.proc,
						say('procedure.otherCountry', { procedure, home }),
					),
				];
			});
		},
	},
	{
		name: 'quota.otherCountry',
		severity: 'warn',
		about:
			'Quota order numbers begin with 09 in the Union and with 05 in the United Kingdom; Northern Ireland (XI) has both',
		find: (declared) => {
			const home = homeOf(declared);
			if (home === undefined || home === 'XI') return NO_OBJECTIONS;
			const [mine, theirs] = isInUk(home) ? ['05', '09'] : ['09', '05'];
			return inItems(declared, ({ at, item }) =>
				(item.commodity?.dutyTaxFees ?? []).flatMap(({ quotaId }, index) =>
					quotaId?.startsWith(theirs) === true
						? [
								objection(
									within(at, `commodity.dutyTaxFees[${index}].quotaId`),
									quotaId,
									say('quota.otherCountry', { quota: quotaId, home, digits: mine }),
								),
							]
						: NO_OBJECTIONS,
				),
			);
		},
	},
	{
		name: 'country.northernIreland',
		severity: 'warn',
		about: 'Declarations of the United Kingdom name Northern Ireland as GB (HMRC, Appendix 13)',
		find: (declared) => {
			const { goods, jurisdiction, paths } = declared;
			if (jurisdiction === undefined || !isInUk(jurisdiction)) return NO_OBJECTIONS;
			const asGb = (value: string | undefined, path: () => string) =>
				value === 'XI' ? [objection(path(), value, say('country.northernIreland'))] : [];
			return [
				...asGb(goods.exportCountry, () => `${paths.goods}exportCountry`),
				...asGb(goods.destination?.country, () => `${paths.goods}destination.country`),
				...inItems(declared, ({ at, item }) => asGb(item.origin?.country, () => within(at, 'origin.country'))),
			];
		},
	},
];

/** Where it is declared: the jurisdiction, or the country that goods leave or come to. */
const homeOf = ({ direction, jurisdiction, goods }: Declared) =>
	jurisdiction ??
	(direction === 'OUT' ? goods.exportCountry : direction === 'IN' ? goods.destination?.country : undefined);

/** Codes that belong to other countries than the one where it is declared. */
function foreignCodes(declared: Declared, home: string): readonly Objection[] {
	const { document, goods, paths } = declared;
	const found: Objection[] = [];
	const look = (list: CodeList, value: string | undefined, path: () => string) => {
		const owners = value === undefined ? undefined : list.countriesOf(value);
		if (value === undefined || owners === undefined || owners.includes(home)) return;
		const about = { code: codeWithName(list.find(value)!), owners: owners.join(', '), home };
		found.push(objection(path(), value, say('code.otherCountry', about)));
	};
	look(additionalDeclarationTypes, document.addDeclType1, () => `${paths.document}addDeclType1`);
	look(countries, goods.exportCountry, () => `${paths.goods}exportCountry`);
	look(countries, goods.destination?.country, () => `${paths.goods}destination.country`);
	for (const name of MEANS)
		look(transportModes, goods.consignment?.[name]?.mode, () => `${paths.goods}consignment.${name}.mode`);
	for (const { at, item } of itemsOf(declared)) {
		look(countries, item.origin?.country, () => within(at, 'origin.country'));
		look(countries, item.origin?.preferentialCountry, () => within(at, 'origin.preferentialCountry'));
	}
	return found;
}
