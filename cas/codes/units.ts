import { codeFrom, codesFrom, columnsOf } from './codeLines';
import { codeList } from './codeList';
import { referenceData } from './edition';
import { UNITS_EDITIONS, UNITS_LINES } from './generated/units';

/** Measurement units of the tariff that Recommendation 20 does not have. Source: EU customs reference data (CS/RD2), CL349. */
const TARIC_UNITS = codesFrom(`
ASV|% volume of alcohol
DAP|decatonne, corrected by polarisation
DHS|kilogram of dihydrostreptomycin
ENP|each euro, or unit of national currency, of the net price free at the Union's frontier
EUR|euro, for statistics
GRT|gross tonnage
KAC|kilogram of acesulfame potassium, net
KCL|tonne of potassium chloride
KLT|1000 litres
MPR|1000 pairs
NPR|number of pairs
TCE|tonne of CO2 equivalent
TJO|terajoule (gross calorific value)
WAT|number of watts
`);

/** What a letter behind a unit of the tariff narrows it to: `KGME` is the kilogram of drained net weight. Source: as above. */
const QUALIFIERS = new Map(
	columnsOf(`
A|of alcohol in all
B|per flask
C|in thousands
E|of drained net weight
F|of common wheat
G|gross
I|of biodiesel content
J|of fuel content
K|of bioethanol content
L|of live weight
M|net of dry matter
P|of lactic matter
R|of the standard quality
S|of sugar that yields 92 % white sugar
T|of dry lactic matter
X|per hectolitre
Z|per 1 % by weight of sucrose
`).map(([letter = '', words = '']) => [letter, words]),
);

/** Units with the letters that the tariff puts behind them. */
const QUALIFIED = columnsOf(`
ASV|% volume of alcohol|X
DTN|100 kilograms|EFGLMRSZ
KGM|kilogram|AEGPST
LTR|litre|A
MTQ|cubic metre|C
NAR|number of items|B
TNE|tonne|EIJKMRZ
`).flatMap(([unit = '', name = '', letters = '']) =>
	[...letters].map((letter) => codeFrom(unit + letter, [`${name} ${QUALIFIERS.get(letter)!}`])),
);

/** Units of measure. Open, because national tariffs add their own. */
export const units = codeList({
	id: 'units',
	title: 'Units of measure',
	editions: [...UNITS_EDITIONS, referenceData('CL349 Unit')],
	codes: [...codesFrom(UNITS_LINES), ...TARIC_UNITS, ...QUALIFIED],
	closed: false,
	inParts: /^[A-Z]{3} [A-Z]$/,
});

/** Everyday ways to write the units of customs and trade. A piece is NAR, number of items: that is what tariffs count in. */
export const UNIT_ALIASES: readonly (readonly [written: string, code: string])[] = [
	['kg', 'KGM'],
	['kgs', 'KGM'],
	['kilo', 'KGM'],
	['kilogramme', 'KGM'],
	['g', 'GRM'],
	['gr', 'GRM'],
	['gramme', 'GRM'],
	['t', 'TNE'],
	['ton', 'TNE'],
	['tonne', 'TNE'],
	['tonnes', 'TNE'],
	['tonnen', 'TNE'],
	['l', 'LTR'],
	['liter', 'LTR'],
	['litres', 'LTR'],
	['ml', 'MLT'],
	['cl', 'CLT'],
	['hl', 'HLT'],
	['m', 'MTR'],
	['meter', 'MTR'],
	['mètre', 'MTR'],
	['mm', 'MMT'],
	['cm', 'CMT'],
	['km', 'KMT'],
	['m2', 'MTK'],
	['m²', 'MTK'],
	['m3', 'MTQ'],
	['m³', 'MTQ'],
	['cbm', 'MTQ'],
	['pc', 'NAR'],
	['pcs', 'NAR'],
	['pce', 'NAR'],
	['piece', 'NAR'],
	['pieces', 'NAR'],
	['pièce', 'NAR'],
	['pièces', 'NAR'],
	['stk', 'NAR'],
	['stück', 'NAR'],
	['stuk', 'NAR'],
	['stuks', 'NAR'],
	['st', 'NAR'],
	['p/st', 'NAR'],
	['items', 'NAR'],
	['pair', 'NPR'],
	['pairs', 'NPR'],
	['paire', 'NPR'],
	['paires', 'NPR'],
	['paar', 'NPR'],
	['pa', 'NPR'],
	['% vol', 'ASV'],
	['kWh', 'KWH'],
	['MWh', 'MWH'],
];
