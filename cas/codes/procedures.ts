import { quoted, refuse, warn, type Finding } from '../identifiers/finding';
import { codesFrom } from './codeLines';
import { codeList, type Code } from './codeList';

/**
 * Two-digit procedures. Twice two digits make a procedure code: what is asked for now, then what the goods were under before.
 * Open: Annex B's full list could not be read, and each country uses a part of it.
 */
export const procedures = codeList({
	id: 'procedures',
	title: 'Procedures',
	source:
		'UCC Annex B, D.E. 1/10 (11 09), in part: as HMRC lists it for CDS (Appendix 1, October 2024); 45 as CAS documents it (movement orders)',
	codes: codesFrom(`
00|No previous procedure
01|Release for free circulation and dispatch to a special fiscal territory
07|Release for free circulation into an excise or tax warehouse
10|Permanent export
11|Export before import under inward processing (equivalent goods)
21|Temporary export under outward processing
22|Temporary export under outward processing, other than 21
23|Temporary export for return unchanged
31|Re-export
40|Release for free circulation and home use
42|Release for free circulation with VAT-free supply to another member state
44|Release for free circulation and end use
45|Release for free circulation with partial home use entry
51|Inward processing
53|Temporary admission
54|Inward processing in another member state
61|Re-import with release for free circulation
71|Customs warehousing
78|Free zone
`),
	closed: false,
	shape: { pattern: /^\d{2}$/, words: '2 digits, as in 40' },
});

const HOW = 'Use 4 digits, the procedure asked for and then the one before, as in 4000 or 4071';

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
	const parts = splitProcedureCode(value);
	const requested = parts && procedures.find(parts.requested);
	const previous: Code | undefined = parts && procedures.find(parts.previous);
	if (requested === undefined || previous === undefined) return undefined;
	if (previous.code === '00') return requested.names.en;
	return `${requested.names.en}, after ${previous.names.en[0]?.toLowerCase()}${previous.names.en.slice(1)}`;
}

/** Refuses anything but 4 digits; warns of a half that is not in the list. */
export function checkProcedureCode(value: string): Finding[] {
	const parts = splitProcedureCode(value);
	if (parts === undefined) {
		const wrong = /^\d+$/.test(value) ? `has ${value.length} digits` : 'is not made of 4 digits';
		return [refuse('procedureCode.shape', `${quoted(value)} ${wrong}`, HOW)];
	}
	const findings: Finding[] = [];
	if (!procedures.has(parts.requested)) {
		findings.push(
			warn('procedureCode.requested', `${value} asks for procedure ${parts.requested}, which is not in the list`, HOW),
		);
	}
	if (!procedures.has(parts.previous)) {
		findings.push(
			warn(
				'procedureCode.previous',
				`${value} names ${parts.previous} as the procedure before, which is not in the list`,
				HOW,
			),
		);
	}
	return findings;
}
