import { say } from '../../speech';
import type { Rule } from '../model/message';
import { noLine } from '../rules/anyLine';
import { numbersTwice } from '../rules/numbersOnce';
import { entriesAt, objection } from '../rules/objection';
import { quantityAlone } from '../rules/together';
import { endsBeforeItBegins } from '../rules/validity';
import type { materialListFields } from './materialList';

export const materialListRules: readonly Rule<typeof materialListFields>[] = [
	{
		name: 'validity.order',
		severity: 'refuse',
		about: 'The last day of validity is not before the first',
		find: (materialList) => endsBeforeItBegins('', materialList),
	},
	{
		name: 'material.numberTwice',
		severity: 'refuse',
		about: 'Each line number appears only once',
		find: ({ materials }) => numbersTwice('materials', materials),
	},
	{
		name: 'material.none',
		severity: 'warn',
		about: 'A material list has at least one material',
		wholeOnly: true,
		find: ({ materials }) =>
			noLine('materials', materials, { en: 'material', fr: 'Matières', nl: 'Materialen', de: 'Materialien' }),
	},
	{
		name: 'material.isProduct',
		severity: 'warn',
		about: 'A product is not a material of itself, unless it is of another batch',
		find: ({ product, materials }) =>
			entriesAt('materials', materials).flatMap(({ at, entry: { articleReference, batchId } }) =>
				articleReference === undefined ||
				articleReference !== product?.articleReference ||
				(batchId !== undefined && batchId !== product.batchId)
					? []
					: [
							objection(
								`${at}.articleReference`,
								articleReference,
								say('material.isProduct', { value: articleReference }),
							),
						],
			),
	},
	{
		name: 'material.inbound',
		severity: 'warn',
		about: 'An inbound goods item is named together with its MRN',
		find: ({ materials }) =>
			entriesAt('materials', materials).flatMap(
				({ at, entry: { inboundMrn, inboundGoodsItemSequenceNumeric: item } }) =>
					item === undefined || inboundMrn !== undefined
						? []
						: [objection(`${at}.inboundMrn`, undefined, say('material.inbound', { item }))],
			),
	},
	{
		name: 'quantity.unit',
		severity: 'warn',
		about: 'A quantity has its unit, and a unit its quantity',
		wholeOnly: true,
		find: ({ product = {}, materials }) => [
			...quantityAlone('product', product),
			...entriesAt('materials', materials).flatMap(({ at, entry }) => quantityAlone(at, entry)),
		],
	},
];
