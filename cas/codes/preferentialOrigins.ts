import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { countries } from './countries';
import { annexB } from './edition';

/** Groups of countries that share a preference; TARIC has some hundred, these are the ones that the GSP is claimed with. */
const GROUPS = codesFrom(`
1011|All countries (erga omnes)
2005|GSP, least developed countries
2020|GSP, general arrangement
2027|GSP+, enhanced arrangement
`);

/**
 * Where goods come from in the sense of a preference: a country, or a group of TARIC in four characters. Open: agreements come and
 * go, so that another group is taken without a word, and anything else is doubted.
 */
export const preferentialOrigins = codeList({
	id: 'preferentialOrigins',
	title: 'Preferential origins',
	editions: [
		...countries.editions,
		annexB('16 09 (5/16)', '; groups of countries of TARIC, in part: those that the GSP is claimed with'),
	],
	codes: [...countries.codes, ...GROUPS],
	closed: false,
	...(countries.national !== undefined && { national: countries.national }),
	shape: {
		pattern: /^[A-Z0-9]{4}$/,
		words: {
			en: 'the 2 letters of the country, or the 4 characters of a group in TARIC, as in JP or 2020',
			fr: 'les 2 lettres du pays, ou les 4 caractères d’un groupe du TARIC, comme JP ou 2020',
			nl: 'de 2 letters van het land, of de 4 tekens van een groep in TARIC, zoals JP of 2020',
			de: 'die 2 Buchstaben des Landes oder die 4 Zeichen einer Gruppe im TARIC, wie JP oder 2020',
		},
		isUsualOnly: true,
	},
});
