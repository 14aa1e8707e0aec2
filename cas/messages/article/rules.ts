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
				{ en: 'first day', fr: 'premier jour', nl: 'eerste dag', de: 'erster Tag' },
				{
					en: 'Give each version a first day of its own',
					fr: 'Donnez à chaque version son propre premier jour',
					nl: 'Geef elke versie een eigen eerste dag',
					de: 'Geben Sie jeder Version einen eigenen ersten Tag',
				},
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
					what: {
						en: 'supplementary units',
						fr: 'Unités supplémentaires',
						nl: 'Bijzondere maatstaf',
						de: 'Besondere Maßeinheit',
					},
					codeName: 'supQtyUoM',
					code: entry.supQtyUoM,
					codeWhat: {
						en: 'supplementary unit code',
						fr: 'Code de l’unité supplémentaire',
						nl: 'Code van de bijzondere maatstaf',
						de: 'Code der besonderen Maßeinheit',
					},
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
					what: { en: 'unit price', fr: 'Prix unitaire', nl: 'Eenheidsprijs', de: 'Stückpreis' },
					codeName: 'currency',
					code: entry.currency,
					codeWhat: { en: 'currency', fr: 'Monnaie', nl: 'Valuta', de: 'Währung' },
				}),
			),
	},
	{
		name: 'classification.twice',
		severity: 'warn',
		about: 'Each type of classification appears only once in a version',
		find: ({ versions }) =>
			entriesAt('versions', versions).flatMap(({ at, entry }) =>
				twice(
					entriesAt(`${at}.classifications`, entry.classifications).map(({ at: place, entry: one }) => ({
						path: `${place}.type`,
						value: one.type,
					})),
					{ en: 'classification', fr: 'classement', nl: 'indeling', de: 'Einreihung' },
					{
						en: 'Give one code for each type',
						fr: 'Donnez un code par type',
						nl: 'Geef één code per type',
						de: 'Geben Sie je Art einen Code an',
					},
				),
			),
	},
];
