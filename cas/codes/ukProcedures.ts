import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { ukTariff } from './edition';
import { UK_JURISDICTIONS } from './unionTerritory';

/** Clearance requests (C21), reduced data sets and final supplementary declarations: four digits that are no two procedures. */
export const ukProcedures = codeList({
	id: 'ukProcedures',
	title: 'Procedures of the United Kingdom',
	editions: [
		ukTariff('Appendix 1A: procedures 000X, imports', '2024-01-09'),
		ukTariff('Appendix 1: procedures 001X, exports', '2024-01-09'),
		ukTariff('Appendix 1: final supplementary declarations', '2024-11-08'),
	],
	codes: [],
	closed: false,
	national: {
		countries: UK_JURISDICTIONS,
		codes: codesFrom(`
0002|Clearance to free circulation or home use
0003|Clearance to free circulation or home use with relief from duty
0004|Re-import of domestic goods
0005|Temporary admission or temporary import
0006|Transit, inwards
0007|Movement between locations
0008|Transhipment before import
0009|Cleansing of an import inventory record
0012|Permanent export
0014|Re-export
0015|Temporary export
0016|Transit, outwards
0017|Movement to a member state or another territory
0018|Transhipment before export
0019|Cleansing of an export inventory record
0020|Release to free circulation with the bulk import reduced data set (BIRDS)
0090|Final supplementary declaration
`),
	},
});

/** `0012` → `OUT`; undefined for what is not in the list, and for 0090. */
export function ukProcedureDirection(code: string): 'IN' | 'OUT' | undefined {
	if (!ukProcedures.has(code) || code === '0090') return undefined;
	return code.startsWith('001') ? 'OUT' : 'IN';
}
