import { quoted, refuse, warn, type Finding } from '../identifiers/finding';
import { say } from '../speech';
import { codesFrom } from './codeLines';
import { codeList, type Code } from './codeList';
import { annexB, casPages, ukTariff } from './edition';
import { checkProcedurePair } from './procedurePairs';
import { ukProcedureDirection, ukProcedures } from './ukProcedures';

/**
 * Two-digit procedures. Twice two digits make a procedure code: what is asked for now, then what the goods were under before.
 * Open, since each country uses a part of them and may have others.
 */
export const procedures = codeList({
	id: 'procedures',
	title: 'Procedures',
	editions: [
		annexB('11 09 (1/10)', '; names shortened'),
		ukTariff('Appendix 1: requested and previous procedures', '2024-10'),
		casPages('movement orders: 45'),
	],
	codes: codesFrom(`
00|No previous procedure
01|Release for free circulation and dispatch to a special fiscal territory
07|Release for free circulation into an excise or tax warehouse
10|Permanent export
11|Export before import under inward processing (equivalent goods)
21|Temporary export under outward processing
22|Temporary export other than 21 and 23
23|Temporary export for return unchanged
31|Re-export
40|Release for free circulation and home use
42|Release for free circulation with VAT-free supply to another member state
43|Release for free circulation under measures of the time after an accession
44|Release for free circulation and end use
45|Release for free circulation with partial home use entry
46|Import of processed products before the export of the goods they replace, under outward processing
48|Import of replacement goods before the export of the defective ones, under outward processing
51|Inward processing
53|Temporary admission
54|Inward processing in another member state
61|Re-import with release for free circulation
63|Re-import with VAT-free supply to another member state
68|Re-import with partial home use and an excise or tax warehouse
71|Customs warehousing
76|Customs warehousing of Union goods before their export
77|Manufacture of Union goods under customs control before their export
78|Free zone
95|Tax warehouse, neither VAT nor excise duty paid
96|Tax warehouse, VAT or excise duty paid
`),
	closed: false,
	shape: {
		pattern: /^\d{2}$/,
		words: { en: '2 digits, as in 40', fr: '2 chiffres, comme 40', nl: '2 cijfers, zoals 40', de: '2 Ziffern, wie 40' },
	},
});

export interface ProcedureCodeParts {
	readonly requested: string;
	readonly previous: string;
}

/** `40 71` → `4071`: without blanks, dots and hyphens. */
export function normaliseProcedureCode(value: string): string {
	return value.replace(/[\s.\-/]+/g, '');
}

/** The two halves of `4071`, or undefined for anything but 4 digits. */
export function splitProcedureCode(value: string): ProcedureCodeParts | undefined {
	const [, requested, previous] = /^(\d{2})(\d{2})$/.exec(value) ?? [];
	return requested === undefined || previous === undefined ? undefined : { requested, previous };
}

/** `4071` → `Release for free circulation and home use, after customs warehousing`; undefined where a half is not known. */
export function procedureCodeName(value: string): string | undefined {
	const ofUk = ukProcedures.find(value);
	if (ofUk !== undefined) return ofUk.names.en;
	const parts = splitProcedureCode(value);
	const requested = parts && procedures.find(parts.requested);
	const previous: Code | undefined = parts && procedures.find(parts.previous);
	if (requested === undefined || previous === undefined) return undefined;
	if (previous.code === '00') return requested.names.en;
	return `${requested.names.en}, after ${previous.names.en[0]?.toLowerCase()}${previous.names.en.slice(1)}`;
}

/** What was asked for where the goods were before, and is never asked for itself. */
const PREVIOUS_ONLY: readonly string[] = ['00', '54'];
/** Goods leave the Union under these, or are made ready to: 76 and 77 precede an export. */
const EXPORTS: readonly string[] = ['10', '11', '21', '22', '23', '31', '76', '77'];
const IMPORTS: readonly string[] = [
	...['01', '07', '40', '42', '43', '44', '45', '46', '48', '51', '53'],
	...['61', '63', '68', '71', '78'],
];

/** Which way goods go under a procedure, two digits or all four: `76` → `OUT`. Undefined where it does not say, as for 95 and what is not known. */
export function procedureDirection(code: string): 'IN' | 'OUT' | undefined {
	const ofUk = ukProcedureDirection(code);
	if (ofUk !== undefined) return ofUk;
	const requested = code.slice(0, 2);
	if (EXPORTS.includes(requested)) return 'OUT';
	return IMPORTS.includes(requested) ? 'IN' : undefined;
}

/** Refuses anything but 4 digits; warns of a half that is not in the list, of one that is only ever the procedure before, and of halves that do not go together. */
export function checkProcedureCode(value: string): Finding[] {
	const parts = splitProcedureCode(value);
	if (parts === undefined) {
		const sentence = /^\d+$/.test(value)
			? say('procedureCode.shape.length', { value: quoted(value), count: value.length })
			: say('procedureCode.shape', { value: quoted(value) });
		return [refuse('procedureCode.shape', sentence)];
	}
	if (ukProcedures.has(value)) return [];
	const findings = checkProcedurePair(parts);
	if (!procedures.has(parts.requested)) {
		const sentence = say('procedureCode.requested', { value, procedure: parts.requested });
		findings.push(warn('procedureCode.requested', sentence));
	} else if (PREVIOUS_ONLY.includes(parts.requested)) {
		const sentence = say('procedureCode.requested.previousOnly', { value, procedure: parts.requested });
		findings.push(warn('procedureCode.requested', sentence));
	}
	if (!procedures.has(parts.previous)) {
		const sentence = say('procedureCode.previous', { value, procedure: parts.previous });
		findings.push(warn('procedureCode.previous', sentence));
	}
	return findings;
}
