import type { Code } from './codeList';
import { codeList } from './codeList';
import { codeFrom, codesFrom, columnsOf } from './codeLines';
import { COUNTRIES_LINES, COUNTRIES_SOURCE } from './generated/countries';

/** What customs adds to ISO 3166-1. Kosovo (XK) is in the ISO package already. Source: Regulation (EU) 2020/1470; EU: TARIC origins. */
const CUSTOMS_SPECIALS = codesFrom(`
EU|European Union|Union européenne|Europese Unie|Europäische Union
QP|High seas
QQ|Stores and provisions
QR|Stores and provisions, trade within the Union
QS|Stores and provisions, trade with third countries
QU|Country not specified
QV|Country not specified, trade within the Union
QW|Country not specified, trade with third countries
QX|Country not specified for commercial or military reasons
QY|Country not specified for commercial or military reasons, trade within the Union
QZ|Country not specified for commercial or military reasons, trade with third countries
XC|Ceuta|Ceuta|Ceuta|Ceuta
XI|Northern Ireland|Irlande du Nord|Noord-Ierland|Nordirland
XL|Melilla|Melilla|Melilla|Melilla
`);

interface IsoCountry extends Code {
	readonly alpha3: string;
	readonly otherNames: readonly string[];
}

const ISO_COUNTRIES: readonly IsoCountry[] = columnsOf(COUNTRIES_LINES).map((columns) => {
	const [alpha2 = '', alpha3 = '', en = '', fr = '', nl = '', de = '', others = ''] = columns;
	return { ...codeFrom(alpha2, [en, fr, nl, de]), alpha3, otherNames: others === '' ? [] : others.split(';') };
});

/** Two-letter countries and the customs specials. */
export const countries = codeList({
	id: 'countries',
	title: 'Countries',
	source: `${COUNTRIES_SOURCE}; customs specials of Regulation (EU) 2020/1470`,
	codes: [...ISO_COUNTRIES, ...CUSTOMS_SPECIALS].sort((a, b) => (a.code < b.code ? -1 : 1)),
	closed: true,
});

/** Other ways to write a country, each with its two letters: alpha-3 codes, other names, EL as in VAT numbers. */
export const COUNTRY_ALIASES: readonly (readonly [written: string, code: string])[] = [
	...ISO_COUNTRIES.flatMap(({ code, alpha3, otherNames }) =>
		[alpha3, ...otherNames].map((written) => [written, code] as const),
	),
	['EL', 'GR'],
	['England', 'GB'],
	['Scotland', 'GB'],
	['Wales', 'GB'],
	['Holland', 'NL'],
];
