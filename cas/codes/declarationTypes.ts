import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { annexB, referenceData, ukTariff } from './edition';
import { UK_JURISDICTIONS } from './unionTerritory';

/** First part of the declaration type. Open, since a national system may take more. */
export const declarationTypes = codeList({
	id: 'declarationTypes',
	title: 'Declaration types',
	editions: [annexB('11 01 (1/1)', ', without transit')],
	codes: codesFrom(`
IM|Import|Importation|Invoer|Einfuhr
EX|Export|Exportation|Uitvoer|Ausfuhr
CO|Union goods under special measures or with special fiscal territories
`),
	closed: false,
});

/** Requests to clear goods at an inventory-linked port of the United Kingdom (C21). */
const UK_CLEARANCE_REQUESTS = codesFrom(`
J|Clearance request (C21), goods arrived
K|Clearance request (C21), lodged before the goods arrive
`);

/** Second part of the declaration type. Open, since a national system may take more. */
export const additionalDeclarationTypes = codeList({
	id: 'additionalDeclarationTypes',
	title: 'Additional declaration types',
	editions: [annexB('11 02 (1/2)'), ukTariff('C21 completion guides, group 1: J and K', '2024-04-24')],
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
	national: { countries: UK_JURISDICTIONS, codes: UK_CLEARANCE_REQUESTS },
});

/** What a transit declaration covers. */
export const transitTypes = codeList({
	id: 'transitTypes',
	title: 'Transit types',
	editions: [referenceData('CL231 DeclarationType'), annexB('11 01 (1/1)', ', transit')],
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
