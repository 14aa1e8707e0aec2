import type { Objection } from '../../model/message';
import { noLine } from '../../rules/anyLine';
import { netAboveGross } from '../../rules/masses';
import { numbersTwice } from '../../rules/numbersOnce';
import { objection } from '../../rules/objection';
import { aloneOf, quantityAlone } from '../../rules/together';
import { ITEMS, placedItems, type GoodsItem, type ShipmentRule } from './shipment';

/** GSP and agreements: UCC Annex B, D.E. 4/17. The customs union (4xx) rests on free circulation, not on origin. */
const PREFERENCE_BY_ORIGIN = /^[23]/;

/** What holds within each goods item. */
export const goodsItemRules: readonly ShipmentRule[] = [
	{
		name: 'mass.netAboveGross',
		severity: 'refuse',
		about: 'The net mass of a goods item is not above its gross mass',
		find: eachItem(netAboveGross),
	},
	{
		name: 'goodsItem.numberTwice',
		severity: 'refuse',
		about: 'Each item number stands once in the shipment',
		find: (shipment) => numbersTwice(ITEMS, shipment.governmentAgencyGoodsItems),
	},
	{
		name: 'goodsItem.none',
		severity: 'warn',
		about: 'A shipment has at least one goods item',
		wholeOnly: true,
		find: ({ governmentAgencyGoodsItems }) => noLine(ITEMS, governmentAgencyGoodsItems, 'goods item'),
	},
	{
		name: 'quantity.unit',
		severity: 'warn',
		about: 'A quantity has its unit, and a unit its quantity',
		wholeOnly: true,
		find: eachItem(quantityAlone),
	},
	{
		name: 'supplementaryQuantity.unit',
		severity: 'warn',
		about: 'A supplementary quantity has its unit, and a supplementary unit its quantity',
		wholeOnly: true,
		find: eachItem((at, item) =>
			aloneOf(at, {
				name: 'supplementaryQuantity',
				value: item.supplementaryQuantity,
				what: 'supplementary quantity',
				codeName: 'supplementaryUnitCode',
				code: item.supplementaryUnitCode,
				codeWhat: 'supplementary unit',
			}),
		),
	},
	{
		name: 'packages.type',
		severity: 'warn',
		about: 'A number of packages has the kind of package',
		wholeOnly: true,
		find: eachItem((at, { packages = [] }) =>
			packages.flatMap(({ quantity, typeCode }, index) =>
				quantity === undefined || typeCode !== undefined
					? []
					: [
							objection(
								`${at}.packages[${index}].typeCode`,
								undefined,
								`${quantity} packages have no kind`,
								'Give the kind of package, as CT for cartons',
							),
						],
			),
		),
	},
	{
		name: 'preference.origin',
		severity: 'warn',
		about: 'A preference by origin (2xx, 3xx) has a preferential origin, and normal duty (1xx) has none',
		wholeOnly: true,
		find: eachItem(preferenceWithoutOrigin),
	},
];

function eachItem(find: (at: string, item: GoodsItem) => readonly Objection[]): ShipmentRule['find'] {
	return (shipment) => placedItems(shipment).flatMap(({ at, item }) => find(at, item));
}

function preferenceWithoutOrigin(at: string, item: GoodsItem): Objection[] {
	const { preferenceCode: preference, preferentialOriginCountryCode: origin } = item;
	if (preference === undefined) return [];
	if (PREFERENCE_BY_ORIGIN.test(preference) && origin === undefined) {
		return [
			objection(
				`${at}.preferentialOriginCountryCode`,
				undefined,
				`preference ${preference} has no preferential origin`,
				'Give the preferential origin, or preference 100 for the normal duty',
			),
		];
	}
	if (!preference.startsWith('1') || origin === undefined) return [];
	return [
		objection(
			`${at}.preferenceCode`,
			preference,
			`preference ${preference} does not rest on origin, but a preferential origin ${origin} is given`,
			'Use 300 or 200 to claim it, or leave out the preferential origin',
		),
	];
}
