import { codesFrom } from './codeLines';
import { codeList } from './codeList';

/** First part of the declaration type. Open, since a national system may take more. */
export const declarationTypes = codeList({
	id: 'declarationTypes',
	title: 'Declaration types',
	source: 'UCC Annex B, D.E. 1/1 (11 01), without transit',
	codes: codesFrom(`
IM|Import|Importation|Invoer|Einfuhr
EX|Export|Exportation|Uitvoer|Ausfuhr
CO|Union goods under special measures or with special fiscal territories
`),
	closed: false,
});

/** Second part of the declaration type. Open, since a national system may take more. */
export const additionalDeclarationTypes = codeList({
	id: 'additionalDeclarationTypes',
	title: 'Additional declaration types',
	source: 'UCC Annex B, D.E. 1/2 (11 02)',
	codes: codesFrom(`
A|Standard
B|Simplified, occasional
C|Simplified, regular
D|Standard, lodged before the goods arrive
E|Simplified, occasional, lodged before the goods arrive
F|Simplified, regular, lodged before the goods arrive
R|Export or re-export lodged afterwards
U|Supplementary to C or F, recapitulative
V|Supplementary to an entry in the declarant's records, recapitulative
X|Supplementary to B or E
Y|Supplementary to C or F
Z|Supplementary to an entry in the declarant's records
`),
	closed: false,
});

/** What a transit declaration covers. */
export const transitTypes = codeList({
	id: 'transitTypes',
	title: 'Transit types',
	source:
		'UCC Annex B, D.E. 1/1 (11 01), transit; EU customs reference data (CS/RD2), list "DeclarationType", NCTS phase 6',
	codes: codesFrom(`
T|Mixed consignment of T1 and T2 goods
T1|Goods without union status
T2|Goods with union status
T2F|Goods with union status from or to a special fiscal territory
T2SM|Goods with union status to San Marino
TIR|TIR carnet
`),
	closed: true,
});
