import { say } from '../../speech';
import type { Rule } from '../model/message';
import { entriesAt, objection } from '../rules/objection';
import { twice } from '../rules/once';
import { endsBeforeItBegins } from '../rules/validity';
import type { businessPartnerFields } from './businessPartners';

/** Greece is EL in VAT numbers; Northern Ireland has XI numbers and GB addresses. Source: EU VAT directive. */
const VAT_COUNTRY_OF_ADDRESS: Readonly<Record<string, readonly string[]>> = {
	GR: ['EL'],
	GB: ['GB', 'XI'],
	XI: ['XI', 'GB'],
};

export const businessPartnerRules: readonly Rule<typeof businessPartnerFields>[] = [
	{
		name: 'partner.nameless',
		severity: 'warn',
		about: 'A partner has a name or an EORI number',
		wholeOnly: true,
		find: ({ name, eori }) =>
			name !== undefined || eori !== undefined ? [] : [objection('name', undefined, say('partner.nameless'))],
	},
	{
		name: 'partner.vatCountry',
		severity: 'warn',
		about: 'The VAT number is of the country of the address',
		find: ({ vatNumber, address }) => {
			const country = address?.country;
			if (vatNumber === undefined || country === undefined) return [];
			const fitting = VAT_COUNTRY_OF_ADDRESS[country] ?? [country];
			if (fitting.some((prefix) => vatNumber.startsWith(prefix))) return [];
			return [objection('vatNumber', vatNumber, say('partner.vatCountry', { value: vatNumber, country }))];
		},
	},
	{
		name: 'role.twice',
		severity: 'warn',
		about: 'Each role appears only once',
		find: ({ types }) =>
			twice(
				entriesAt('types', types).map(({ at, entry }) => ({ path: at, value: entry })),
				{ en: 'role', fr: 'rôle', nl: 'rol', de: 'Rolle' },
				{
					en: 'Name each role once',
					fr: 'Indiquez chaque rôle une seule fois',
					nl: 'Noem elke rol één keer',
					de: 'Nennen Sie jede Rolle einmal',
				},
			),
	},
	{
		name: 'authorisation.twice',
		severity: 'warn',
		about: 'Each authorisation appears only once',
		find: ({ authorisations }) =>
			twice(
				entriesAt('authorisations', authorisations).map(({ at, entry }) => ({
					path: `${at}.reference`,
					value: entry.reference,
				})),
				{ en: 'authorisation', fr: 'autorisation', nl: 'vergunning', de: 'Bewilligung' },
				{
					en: 'Name each authorisation once',
					fr: 'Indiquez chaque autorisation une seule fois',
					nl: 'Noem elke vergunning één keer',
					de: 'Nennen Sie jede Bewilligung einmal',
				},
			),
	},
	{
		name: 'validity.order',
		severity: 'refuse',
		about: 'The last day of an authorisation is not before its first',
		find: ({ authorisations }) =>
			entriesAt('authorisations', authorisations).flatMap(({ at, entry }) => endsBeforeItBegins(at, entry)),
	},
];
