import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { annexB } from './edition';

/** Delivery terms. Those of older editions are still in contracts: none is offered, and `checkCode` warns and names what took its place. */
export const incoterms = codeList({
	id: 'incoterms',
	title: 'Incoterms',
	editions: [
		{
			source: 'ICC, Incoterms',
			edition: 'Incoterms 2020',
			date: '2020-01-01',
			licence: 'codes only; Incoterms is a mark of the ICC',
		},
		annexB('14 01 (4/1)', ': XXX'),
	],
	codes: codesFrom(`
EXW|Ex works
FCA|Free carrier
CPT|Carriage paid to
CIP|Carriage and insurance paid to
DAP|Delivered at place
DPU|Delivered at place unloaded
DDP|Delivered duty paid
FAS|Free alongside ship
FOB|Free on board
CFR|Cost and freight
CIF|Cost, insurance and freight
XXX|Other delivery terms, described in words
`),
	closed: true,
});
