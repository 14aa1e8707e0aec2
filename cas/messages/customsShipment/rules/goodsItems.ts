import { say } from '../../../speech';
import type { Objection } from '../../model/message';
import { noLine } from '../../rules/anyLine';
import { objection } from '../../rules/objection';
import { twice } from '../../rules/once';
import { aloneOf } from '../../rules/together';
import {
	documentCodeOf,
	inItems,
	itemsOf,
	NO_OBJECTIONS,
	preferenceOf,
	within,
	type Declared,
	type GoodsItem,
	type ShipmentRule,
} from './declared';

/** GSP and agreements: UCC Annex B, D.E. 4/17. The customs union (4xx) rests on free circulation, not on origin. */
const PREFERENCE_BY_ORIGIN = /^[23]/;
/** Tariff quotas: second and third digit of the preference; 23 is one under end use. */
const BY_QUOTA = /^.(20|23|25|28)$/;
/** Most systems take no more; UCC Annex B, D.E. 11 03. */
const MOST_ITEMS = 999;

/** What holds of the list of goods items. */
export const goodsItemRules: readonly ShipmentRule[] = [
	{
		name: 'goodsItem.numberTwice',
		severity: 'refuse',
		about: 'Each item number appears only once in the shipment',
		find: (declared) => {
			const items = itemsOf(declared);
			// Nearly always each is another.
			if (new Set(items.map(({ item }) => item.seqNum)).size === items.length) return NO_OBJECTIONS;
			return twice(
				items.map(({ at, item }) => ({ path: within(at, 'seqNum'), value: item.seqNum })),
				{ en: 'item number', fr: 'Numéro d’article', nl: 'Artikelnummer', de: 'Positionsnummer' },
				{
					en: 'Give each goods item a number of its own',
					fr: 'Donnez à chaque article son propre numéro',
					nl: 'Geef elk artikel een eigen nummer',
					de: 'Geben Sie jeder Warenposition eine eigene Nummer',
				},
			);
		},
	},
	{
		name: 'goodsItem.none',
		severity: 'warn',
		about: 'A shipment has at least one goods item',
		wholeOnly: true,
		find: ({ items, paths }) =>
			paths.items === ''
				? NO_OBJECTIONS
				: noLine(paths.items, items as readonly unknown[] | undefined, {
						en: 'goods item',
						fr: 'Articles',
						nl: 'Artikelen',
						de: 'Warenpositionen',
					}),
	},
	{
		name: 'goodsItem.many',
		severity: 'warn',
		about: `A shipment has at most ${MOST_ITEMS} goods items`,
		find: ({ items = [], paths }) =>
			items.length <= MOST_ITEMS
				? NO_OBJECTIONS
				: [objection(paths.items, items.length, say('goodsItem.many', { count: items.length, most: MOST_ITEMS }))],
	},
];

/** What holds within each goods item. */
export const itemRules: readonly ShipmentRule[] = [
	{
		name: 'mass.netAboveGross',
		severity: 'refuse',
		about: 'The net mass of a goods item is not above its gross mass',
		find: eachItem((at, { goodsMeasure: { nmass, gmass } = {} }) =>
			nmass === undefined || gmass === undefined || nmass <= gmass || gmass === 0
				? NO_OBJECTIONS
				: [objection(within(at, 'goodsMeasure.nmass'), nmass, say('mass.netAboveGross', { net: nmass, gross: gmass }))],
		),
	},
	{
		name: 'quantity.unit',
		severity: 'warn',
		about: 'A unit of quantity has its quantity; a quantity without a unit takes that of the article',
		wholeOnly: true,
		find: eachItem((at, { goodsMeasure: { qty, uoM } = {} }) =>
			qty === undefined && uoM !== undefined
				? aloneOf(within(at, 'goodsMeasure'), {
						name: 'qty',
						value: qty,
						what: { en: 'quantity', fr: 'Quantité', nl: 'Hoeveelheid', de: 'Menge' },
						codeName: 'uoM',
						code: uoM,
						codeWhat: { en: 'unit', fr: 'Unité', nl: 'Eenheid', de: 'Einheit' },
					})
				: NO_OBJECTIONS,
		),
	},
	{
		name: 'supplementaryUnits.code',
		severity: 'warn',
		about: 'A code of supplementary units has its quantity; the tariff fixes the unit of a quantity',
		wholeOnly: true,
		find: eachItem((at, { goodsMeasure: { supQty, supQtyUoM } = {} }) =>
			supQty === undefined && supQtyUoM !== undefined
				? aloneOf(within(at, 'goodsMeasure'), {
						name: 'supQty',
						value: supQty,
						what: {
							en: 'supplementary units',
							fr: 'Unités supplémentaires',
							nl: 'Bijzondere maatstaf',
							de: 'Besondere Maßeinheit',
						},
						codeName: 'supQtyUoM',
						code: supQtyUoM,
						codeWhat: {
							en: 'supplementary unit',
							fr: 'Code de l’unité supplémentaire',
							nl: 'Code van de bijzondere maatstaf',
							de: 'Code der besonderen Maßeinheit',
						},
					})
				: NO_OBJECTIONS,
		),
	},
	{
		name: 'packages.type',
		severity: 'warn',
		about: 'A number of packages has the kind of package',
		wholeOnly: true,
		find: eachItem((at, { packagings = [] }) =>
			packagings.flatMap(({ quantity, type }, index) =>
				quantity === undefined || type !== undefined
					? NO_OBJECTIONS
					: [objection(within(at, `packagings[${index}].type`), undefined, say('packages.type', { count: quantity }))],
			),
		),
	},
	{
		name: 'packages.bulk',
		severity: 'warn',
		about: 'Goods in bulk (VG, VL, VO, VQ, VR, VS, VY) have no number of packages',
		find: eachItem((at, { packagings = [] }) =>
			packagings.flatMap(({ quantity, type = '' }, index) =>
				quantity === undefined || quantity === 0 || !/^V[GLOQRSY]$/.test(type)
					? NO_OBJECTIONS
					: [objection(within(at, `packagings[${index}].quantity`), quantity, say('packages.bulk', { type }))],
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
	{
		name: 'preference.proof',
		severity: 'warn',
		about: 'At import a preference by origin (2xx, 3xx) has a proof of origin among its documents',
		wholeOnly: true,
		find: (declared) =>
			inItems(declared, ({ at, item }) => {
				const preference = declared.direction === 'IN' ? preferenceOf(item) : undefined;
				if (preference === undefined || !PREFERENCE_BY_ORIGIN.test(preference.value)) return NO_OBJECTIONS;
				const documents = [...(item.additionalDocuments ?? []), ...(declared.document.additionalDocuments ?? [])];
				if (documents.some((one) => /^(U\d|N95|N86|N01|C100|\d)/.test(documentCodeOf(one)))) return NO_OBJECTIONS;
				return [
					objection(within(at, 'additionalDocuments'), undefined, say('preference.proof', { value: preference.value })),
				];
			}),
	},
	{
		name: 'preference.quota',
		severity: 'warn',
		about: 'A preference within a quota (x20, x23, x25, x28) has the order number of the quota',
		wholeOnly: true,
		find: eachItem(quotaWithoutNumber),
	},
	{
		name: 'document.twice',
		severity: 'warn',
		about: 'Each document appears only once on a goods item, and once in the header',
		find: (declared) => [
			...documentsTwice(`${declared.paths.document}additionalDocuments`, declared.document),
			...inItems(declared, ({ at, item }) =>
				(item.additionalDocuments?.length ?? 0) < 2 ? [] : documentsTwice(within(at, 'additionalDocuments'), item),
			),
		],
	},
];

type Documented = Pick<GoodsItem, 'additionalDocuments'>;

const documentsTwice = (list: string, { additionalDocuments = [] }: Documented): readonly Objection[] =>
	twice(
		additionalDocuments.map((one, index) => ({
			path: `${list}[${index}].refNum`,
			value: one.refNum === undefined ? undefined : `${documentCodeOf(one)} ${one.refNum}`,
		})),
		{ en: 'document', fr: 'document', nl: 'document', de: 'Unterlage' },
		{
			en: 'Name each document once',
			fr: 'Indiquez chaque document une seule fois',
			nl: 'Noem elk document één keer',
			de: 'Nennen Sie jede Unterlage einmal',
		},
	);

function eachItem(find: (at: string, item: GoodsItem) => readonly Objection[]): ShipmentRule['find'] {
	return (declared: Declared) => inItems(declared, ({ at, item }) => find(at, item));
}

function preferenceWithoutOrigin(at: string, item: GoodsItem): readonly Objection[] {
	const preference = preferenceOf(item);
	const origin = item.origin?.preferentialCountry;
	if (preference === undefined) return NO_OBJECTIONS;
	const { value, index } = preference;
	if (PREFERENCE_BY_ORIGIN.test(value) && origin === undefined) {
		return [objection(within(at, 'origin.preferentialCountry'), undefined, say('preference.origin', { value }))];
	}
	if (!value.startsWith('1') || origin === undefined) return NO_OBJECTIONS;
	return [
		objection(
			within(at, `commodity.dutyTaxFees[${index}].preference1`),
			value,
			say('preference.origin.unused', { value, origin }),
		),
	];
}

function quotaWithoutNumber(at: string, item: GoodsItem): readonly Objection[] {
	return (item.commodity?.dutyTaxFees ?? []).flatMap(({ preference1 = '', preference2 = '', quotaId }, index) => {
		const value = preference1 + preference2;
		if (quotaId !== undefined || !BY_QUOTA.test(value)) return NO_OBJECTIONS;
		const path = within(at, `commodity.dutyTaxFees[${index}].quotaId`);
		return [objection(path, undefined, say('preference.quota', { value }))];
	});
}
