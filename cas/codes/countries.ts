import type { Code } from './codeList';
import { codeList } from './codeList';
import { codeFrom, codesFrom, columnsOf } from './codeLines';
import { referenceData, ukTariff } from './edition';
import { COUNTRIES_EDITIONS, COUNTRIES_LINES } from './generated/countries';
import { UK_JURISDICTIONS } from './unionTerritory';

/** What customs adds to ISO 3166-1. Kosovo (XK) is in the ISO package already. Sources: Regulation (EU) 2020/1470; CS/RD2 CL008; EU: TARIC origins. */
const CUSTOMS_SPECIALS = codesFrom(`
EU|European Union|Union européenne|Europese Unie|Europäische Union
QP|High seas|Haute mer|Volle zee|Hohe See
QQ|Stores and provisions|Avitaillement et soutage|Boordvoorraden en -benodigdheden|Schiffs- und Luftfahrzeugbedarf
QR|Stores and provisions, trade within the Union|Avitaillement et soutage, échanges dans l'Union|Boordvoorraden en -benodigdheden, handel binnen de Unie|Schiffs- und Luftfahrzeugbedarf, Handel in der Union
QS|Stores and provisions, trade with third countries|Avitaillement et soutage, échanges avec les pays tiers|Boordvoorraden en -benodigdheden, handel met derde landen|Schiffs- und Luftfahrzeugbedarf, Handel mit Drittländern
QU|Country not specified|Pays non précisé|Land niet nader bepaald|Land nicht ermittelt
QV|Country not specified, trade within the Union|Pays non précisé, échanges dans l'Union|Land niet nader bepaald, handel binnen de Unie|Land nicht ermittelt, Handel in der Union
QW|Country not specified, trade with third countries|Pays non précisé, échanges avec les pays tiers|Land niet nader bepaald, handel met derde landen|Land nicht ermittelt, Handel mit Drittländern
QX|Country not specified for commercial or military reasons|Pays non précisé pour des raisons commerciales ou militaires|Land om commerciële of militaire redenen niet nader bepaald|Land aus kommerziellen oder militärischen Gründen nicht angegeben
QY|Country not specified for commercial or military reasons, trade within the Union|Pays non précisé pour des raisons commerciales ou militaires, échanges dans l'Union|Land om commerciële of militaire redenen niet nader bepaald, handel binnen de Unie|Land aus kommerziellen oder militärischen Gründen nicht angegeben, Handel in der Union
QZ|Country not specified for commercial or military reasons, trade with third countries|Pays non précisé pour des raisons commerciales ou militaires, échanges avec les pays tiers|Land om commerciële of militaire redenen niet nader bepaald, handel met derde landen|Land aus kommerziellen oder militärischen Gründen nicht angegeben, Handel mit Drittländern
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
	['États-Unis', 'US'],
	['England', 'GB'],
	['Scotland', 'GB'],
	['Wales', 'GB'],
	['Holland', 'NL'],
];
