import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { casPages } from './edition';

/** `customsStatus` of goods in stock. */
export const stockStatuses = codeList({
	id: 'stockStatuses',
	title: 'Customs statuses of stock',
	editions: [casPages('movement orders')],
	codes: codesFrom(`
Free|Free: in free circulation|Libre : en libre pratique|Vrij: in het vrije verkeer|Frei: im freien Verkehr
Bonded|Bonded: under customs supervision|Sous douane|Onder douanetoezicht|Unter zollamtlicher Überwachung
`),
	closed: true,
});
