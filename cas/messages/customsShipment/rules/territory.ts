import { isInUnion } from '../../../codes/unionTerritory';
import { objection } from '../../rules/objection';
import { goodsItems, type Shipment, type ShipmentRule } from './shipment';

/** Where goods and parties are, against the direction. Warnings: excise, special territories and returns have their own ways. */
export const territoryRules: readonly ShipmentRule[] = [
	{
		name: 'countries.same',
		severity: 'warn',
		about: 'Goods go to another country than the one they come from',
		find: ({ shipFrom, shipTo }) =>
			shipFrom === undefined || shipFrom !== shipTo
				? []
				: [
						objection(
							'shipTo',
							shipTo,
							`goods go from ${shipFrom} to ${shipTo}, the same country`,
							'Check both countries',
						),
					],
	},
	{
		name: 'countries.union',
		severity: 'warn',
		about:
			'Goods cross the border of the Union or of another customs territory, unless they are excise goods or typed CO',
		find: (shipment) => {
			const { shipFrom, shipTo, typeCode } = shipment;
			if (shipFrom === undefined || shipTo === undefined || shipFrom === shipTo) return [];
			if (!isInUnion(shipFrom) || !isInUnion(shipTo) || typeCode === 'CO' || hasExcise(shipment)) return [];
			return [
				objection(
					'shipTo',
					shipTo,
					`goods go from ${shipFrom} to ${shipTo}, both in the Union, which takes no declaration`,
					'Check both countries; use declaration type CO for a special fiscal territory',
				),
			];
		},
	},
	{
		name: 'countries.direction',
		severity: 'warn',
		about: 'Goods that go out are sent from the jurisdiction, goods that come in are sent to it',
		find: (shipment) => {
			const { direction, jurisdiction } = shipment;
			const field = direction === 'OUT' ? 'shipFrom' : direction === 'IN' ? 'shipTo' : undefined;
			const country = field === undefined ? undefined : shipment[field];
			if (field === undefined || country === undefined || jurisdiction === undefined) return [];
			if (country === jurisdiction || (isInUnion(country) && isInUnion(jurisdiction))) return [];
			return [
				objection(
					field,
					country,
					`direction ${direction} with jurisdiction ${jurisdiction} does not fit ${country}`,
					'Check the direction, the jurisdiction and the country',
				),
			];
		},
	},
	{
		name: 'exporter.outside',
		severity: 'warn',
		about: 'Who exports from the Union is established there (Delegated Regulation 2015/2446, Article 1(19))',
		find: ({ direction, shipFrom, exporter }) => {
			const country = exporter?.address?.countryCode;
			if (direction !== 'OUT' || shipFrom === undefined || country === undefined) return [];
			if (!isInUnion(shipFrom) || isInUnion(country)) return [];
			return [
				objection(
					'exporter.address.countryCode',
					country,
					`the exporter is in ${country}, outside the Union`,
					'Name an exporter who is established in the Union, or check the direction',
				),
			];
		},
	},
	{
		name: 'importer.outside',
		severity: 'warn',
		about: 'An importer from outside the Union has a declarant or a representative (UCC, Article 170)',
		wholeOnly: true,
		find: ({ direction, shipTo, importer, declarant, representative }) => {
			const country = importer?.address?.countryCode;
			if (direction !== 'IN' || shipTo === undefined || country === undefined) return [];
			if (!isInUnion(shipTo) || isInUnion(country) || declarant !== undefined || representative !== undefined)
				return [];
			return [
				objection(
					'importer.address.countryCode',
					country,
					`the importer is in ${country}, outside the Union, and nobody acts for them`,
					'Name a declarant or a representative who is established in the Union',
				),
			];
		},
	},
];

/** EMCS movements stay inside the Union. */
function hasExcise(shipment: Shipment): boolean {
	return goodsItems(shipment).some(({ excise }) => excise?.productCode !== undefined);
}
