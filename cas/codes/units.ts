import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { UNITS_LINES, UNITS_SOURCE } from './generated/units';

/** Measurement units of the tariff that Recommendation 20 does not have. Source: TARIC; EU customs reference data (CS/RD2), list "Unit". */
const TARIC_UNITS = codesFrom(`
ASV|% volume of alcohol
DAP|decatonne, corrected by polarisation
DHS|kilogram of dihydrostreptomycin
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

/** Units of measure. Open, because national tariffs add their own and TARIC adds qualifiers (`KGME` is kilogram of drained net weight). */
export const units = codeList({
	id: 'units',
	title: 'Units of measure',
	source: `${UNITS_SOURCE}; TARIC supplementary units of EU customs reference data (CS/RD2)`,
	codes: [...codesFrom(UNITS_LINES), ...TARIC_UNITS],
	closed: false,
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
