import { say } from '../../speech';
import type { Rule } from '../model/message';
import { noLine } from '../rules/anyLine';
import { numbersTwice } from '../rules/numbersOnce';
import { entriesAt, objection } from '../rules/objection';
import { twice } from '../rules/once';
import { quantityAlone } from '../rules/together';
import { sumOf } from '../rules/totals';
import { endsBeforeItBegins } from '../rules/validity';
import type { formulaFields } from './formula';

const WHOLE_PERCENT = 100;

export const formulaRules: readonly Rule<typeof formulaFields>[] = [
	{
		name: 'validity.order',
		severity: 'refuse',
		about: 'The last day of validity is not before the first',
		find: (formula) => endsBeforeItBegins('', formula),
	},
	{
		name: 'component.numberTwice',
		severity: 'refuse',
		about: 'Each line number appears only once',
		find: ({ components }) => numbersTwice('components', components),
	},
	{
		name: 'component.none',
		severity: 'warn',
		about: 'A formula has at least one component',
		wholeOnly: true,
		find: ({ components }) =>
			noLine('components', components, { en: 'component', fr: 'Composants', nl: 'Onderdelen', de: 'Bestandteile' }),
	},
	{
		name: 'component.share',
		severity: 'refuse',
		about: 'Yield, waste and loss of a component are not above 100 percent together',
		find: ({ components }) =>
			entriesAt('components', components).flatMap(({ at, entry: { yieldPercent, wastePercent, lossPercent } }) => {
				const shares = [yieldPercent, wastePercent, lossPercent].filter((share) => share !== undefined);
				const sum = sumOf(shares);
				if (sum <= WHOLE_PERCENT) return [];
				const name = wastePercent === undefined ? 'lossPercent' : 'wastePercent';
				return [
					objection(
						`${at}.${name}`,
						wastePercent ?? lossPercent,
						say('component.share', { shares: shares.join(' + '), sum }),
					),
				];
			}),
	},
	{
		name: 'component.isProduct',
		severity: 'warn',
		about: 'A product is not a component of itself',
		find: ({ product, components }) =>
			entriesAt('components', components).flatMap(({ at, entry: { articleReference } }) =>
				articleReference === undefined || articleReference !== product?.articleReference
					? []
					: [
							objection(
								`${at}.articleReference`,
								articleReference,
								say('component.isProduct', { value: articleReference }),
							),
						],
			),
	},
	{
		name: 'component.twice',
		severity: 'warn',
		about: 'Each article is one component',
		find: ({ components }) =>
			twice(
				entriesAt('components', components).map(({ at, entry }) => ({
					path: `${at}.articleReference`,
					value: entry.articleReference,
				})),
				{ en: 'article', fr: 'article', nl: 'artikel', de: 'Artikel' },
				{
					en: 'Add the quantities up into one component',
					fr: 'Additionnez les quantités dans un seul composant',
					nl: 'Tel de hoeveelheden op in één onderdeel',
					de: 'Fassen Sie die Mengen in einem Bestandteil zusammen',
				},
			),
	},
	{
		name: 'product.share',
		severity: 'refuse',
		about: 'The shares of value of the secondary products are not above 100 percent together',
		find: ({ secondaryProducts = [] }) => {
			const shares = secondaryProducts.flatMap(({ valuePercent }) =>
				valuePercent === undefined ? [] : [valuePercent],
			);
			const sum = sumOf(shares);
			return sum <= WHOLE_PERCENT
				? []
				: [
						objection(
							'secondaryProducts[0].valuePercent',
							secondaryProducts[0]?.valuePercent,
							say('product.share', { sum }),
						),
					];
		},
	},
	{
		name: 'quantity.unit',
		severity: 'warn',
		about: 'A quantity has its unit, and a unit its quantity',
		wholeOnly: true,
		find: ({ product = {}, secondaryProducts, components }) => [
			...quantityAlone('product', product),
			...entriesAt('secondaryProducts', secondaryProducts).flatMap(({ at, entry }) => quantityAlone(at, entry)),
			...entriesAt('components', components).flatMap(({ at, entry }) => quantityAlone(at, entry)),
		],
	},
];
