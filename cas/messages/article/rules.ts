import type { Rule } from '../model/message';
import { netAboveGross } from '../rules/masses';
import { entriesAt } from '../rules/objection';
import { twice } from '../rules/once';
import { aloneOf } from '../rules/together';
import type { articleFields } from './article';

/** What holds of every version of an article. */
export const articleRules: readonly Rule<typeof articleFields>[] = [
	{
		name: 'mass.netAboveGross',
		severity: 'refuse',
		about: 'The net mass is not above the gross mass',
		find: ({ versions }) => entriesAt('versions', versions).flatMap(({ at, entry }) => netAboveGross(at, entry)),
	},
	{
		name: 'version.twice',
		severity: 'warn',
		about: 'One version begins on one day',
		find: ({ versions }) =>
			twice(
				entriesAt('versions', versions).map(({ at, entry }) => ({ path: `${at}.activeFrom`, value: entry.activeFrom })),
				'first day',
				'Give each version a first day of its own',
			),
	},
	{
		name: 'supplementaryUnits.code',
		severity: 'warn',
		about: 'Supplementary units have their code',
		wholeOnly: true,
		find: ({ versions }) =>
			entriesAt('versions', versions).flatMap(({ at, entry }) =>
				aloneOf(at, {
					name: 'supQtyFactor',
					value: entry.supQtyFactor,
					what: 'supplementary units',
					codeName: 'supQtyUoM',
					code: entry.supQtyUoM,
					codeWhat: 'supplementary unit code',
				}),
			),
	},
	{
		name: 'currency.missing',
		severity: 'warn',
		about: 'A unit price has its currency',
		wholeOnly: true,
		find: ({ versions }) =>
			entriesAt('versions', versions).flatMap(({ at, entry }) =>
				aloneOf(at, {
					name: 'unitPrice',
					value: entry.unitPrice,
					what: 'unit price',
					codeName: 'currency',
					code: entry.currency,
					codeWhat: 'currency',
				}),
			),
	},
	{
		name: 'classification.twice',
		severity: 'warn',
		about: 'Each type of classification stands once in a version',
		find: ({ versions }) =>
			entriesAt('versions', versions).flatMap(({ at, entry }) =>
				twice(
					entriesAt(`${at}.classifications`, entry.classifications).map(({ at: place, entry: one }) => ({
						path: `${place}.type`,
						value: one.type,
					})),
					'classification',
					'Give one code for each type',
				),
			),
	},
];
