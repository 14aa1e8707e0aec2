import type { Rule } from '../model/message';
import { netAboveGross } from '../rules/masses';
import { entriesAt, objection } from '../rules/objection';
import { twice } from '../rules/once';
import { aloneOf } from '../rules/together';
import { endsBeforeItBegins } from '../rules/validity';
import type { articleFields } from './article';

/** Digits of the Harmonized System, which nearly all countries share. Source: WCO. */
const HS_DIGITS = 6;

export const articleRules: readonly Rule<typeof articleFields>[] = [
	{
		name: 'mass.netAboveGross',
		severity: 'refuse',
		about: 'The net mass is not above the gross mass',
		find: (article) => netAboveGross('', article),
	},
	{
		name: 'validity.order',
		severity: 'refuse',
		about: 'The last day of validity is not before the first',
		find: (article) => endsBeforeItBegins('', article),
	},
	{
		name: 'supplementaryQuantity.unit',
		severity: 'warn',
		about: 'A supplementary quantity has its unit',
		wholeOnly: true,
		find: ({ supplementaryQuantity, supplementaryUnitCode }) =>
			aloneOf('', {
				name: 'supplementaryQuantity',
				value: supplementaryQuantity,
				what: 'supplementary quantity',
				codeName: 'supplementaryUnitCode',
				code: supplementaryUnitCode,
				codeWhat: 'supplementary unit',
			}),
	},
	{
		name: 'currency.missing',
		severity: 'warn',
		about: 'A unit price has its currency',
		wholeOnly: true,
		find: ({ unitPriceAmount, currencyCode }) =>
			aloneOf('', {
				name: 'unitPriceAmount',
				value: unitPriceAmount,
				what: 'unit price',
				codeName: 'currencyCode',
				code: currencyCode,
				codeWhat: 'currency',
			}),
	},
	{
		name: 'nationalCode.countryTwice',
		severity: 'warn',
		about: 'Each country has one national commodity code',
		find: ({ nationalCommodityCodes }) =>
			twice(
				entriesAt('nationalCommodityCodes', nationalCommodityCodes).map(({ at, entry }) => ({
					path: `${at}.countryCode`,
					value: entry.countryCode,
				})),
				'country',
				'Give one commodity code a country',
			),
	},
	{
		name: 'nationalCode.heading',
		severity: 'warn',
		about: 'The first six digits, those of the Harmonized System, are the same in every country',
		find: ({ commodityCode, nationalCommodityCodes }) =>
			entriesAt('nationalCommodityCodes', nationalCommodityCodes).flatMap(({ at, entry }) => {
				const code = entry.commodityCode;
				if (commodityCode === undefined || code === undefined) return [];
				const heading = commodityCode.slice(0, HS_DIGITS);
				return code.startsWith(heading)
					? []
					: [
							objection(
								`${at}.commodityCode`,
								code,
								`${code} does not begin with ${heading}, as the commodity code ${commodityCode} does`,
								'Check both codes: countries differ after the sixth digit only',
							),
						];
			}),
	},
];
