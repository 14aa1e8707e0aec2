import type { Code } from './codeList';
import { codeList } from './codeList';
import { codeFrom, codesFrom, columnsOf } from './codeLines';
import { referenceData, ukTariff } from './edition';
import { COUNTRIES_EDITIONS, COUNTRIES_LINES } from './generated/countries';
import { UK_JURISDICTIONS } from './unionTerritory';

/** What customs adds to ISO 3166-1. Kosovo (XK) is in the ISO package already. Sources: Regulation (EU) 2020/1470; CS/RD2 CL008; EU: TARIC origins. */
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
XS|Serbia, in the tariff of the Union|Serbie, au tarif de l'Union|Servië, in het tarief van de Unie|Serbien, im Tarif der Union
`);

/** Sectors of the continental shelf, which the United Kingdom's CDS has as countries: HMRC, Appendix 13, table 3a. */
const CONTINENTAL_SHELF = codesFrom(`
ZB|Continental shelf, Belgian sector
ZC|Continental shelf, Greek sector
ZD|Continental shelf, Danish sector
ZE|Continental shelf, Irish sector
ZF|Continental shelf, French sector
ZG|Continental shelf, German sector
ZH|Continental shelf, Netherlands sector
ZJ|Continental shelf, Cypriot sector
ZK|Continental shelf, Finnish sector
ZL|Continental shelf, Italian sector
ZN|Continental shelf, Norwegian sector
ZS|Continental shelf, Swedish sector
ZU|Continental shelf, United Kingdom sector
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
	editions: [
		...COUNTRIES_EDITIONS,
		{
			source: 'Geonomenclature, codes for stores and unspecified countries',
			edition: 'Implementing Regulation (EU) 2020/1470',
			date: '2020-10-12',
			licence: 'Decision 2011/833/EU (reuse with the source named)',
		},
		referenceData('CL008 CountryCodesFullList'),
		ukTariff('Appendix 13, table 3a: continental shelf', '2025-09-27'),
	],
	codes: [...ISO_COUNTRIES, ...CUSTOMS_SPECIALS].sort((a, b) => (a.code < b.code ? -1 : 1)),
	closed: true,
	growing: /^[A-Z]{2}$/,
	national: { countries: UK_JURISDICTIONS, codes: CONTINENTAL_SHELF },
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
