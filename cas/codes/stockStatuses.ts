import { codesFrom } from './codeLines';
import { codeList } from './codeList';

/** `customsStatus` of goods in stock. */
export const stockStatuses = codeList({
	id: 'stockStatuses',
	title: 'Customs statuses of stock',
	source: 'CAS, page movement orders',
	codes: codesFrom(`
Free|Free: in free circulation|Libre : en libre pratique|Vrij: in het vrije verkeer|Frei: im freien Verkehr
Bonded|Bonded: under customs supervision|Sous douane|Onder douanetoezicht|Unter zollamtlicher Überwachung
`),
	closed: true,
});
