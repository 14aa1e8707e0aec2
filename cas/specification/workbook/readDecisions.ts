import { parseProfile } from '../../contract/profile/parseProfile';
import { DEFAULT_LIMITS, MOST_PROBLEMS } from '../../limits';
import { cellText, openWorkbook, rowsOf, type Sheet } from '../../workbook/open';
import { profileOf, type ProfileDocument } from '../compare/profileOf';
import type { RowEntry } from '../compare/rows';
import { SpecificationError } from '../specificationError';
import { decided } from './decided';
import { DECISION, ENTRY, OTHER_PLACE, SHEET } from './columns';
import { rowEntryOf } from './rowEntry';

/** The profile that people decided on. */
export interface Decisions {
	readonly profile: ProfileDocument;
	/** Rows that were taken, at their own place or another. */
	readonly taken: number;
	/** Rows that nothing was decided on, or that are left. */
	readonly left: number;
	/** What is wrong, a sentence each, with the number of its row. The profile holds the other rows. */
	readonly problems: readonly string[];
}

/**
 * Reads the decisions in a workbook of `writeComparison`.
 *
 * @throws WorkbookError where the file is none; SpecificationError where it is no comparison.
 */
export async function readDecisions(bytes: Uint8Array, name = ''): Promise<Decisions> {
	const { sheets } = await openWorkbook(bytes, DEFAULT_LIMITS);
	const sheet = sheets.find((one) => one.name === SHEET);
	if (sheet === undefined) throw noComparison();
	const reader = new DecisionReader();
	await reader.read(sheet);
	const profile = profileOf(reader.entries, name);
	const problems = [...reader.problems, ...parseProfile(profile).problems];
	return { profile, taken: reader.entries.length, left: reader.left, problems };
}

/** Parts of the profile whose values are right or wrong by themselves. */
const ALONE = ['subscriptions', 'statusMeanings'];

const noComparison = () =>
	new SpecificationError(
		`The workbook has no sheet "${SHEET}" with the columns ${DECISION}, ${OTHER_PLACE} and ${ENTRY}`,
		'Send the workbook that Compare Specification made; the hidden column has to stay',
	);

class DecisionReader {
	readonly entries: RowEntry[] = [];
	readonly problems: string[] = [];
	left = 0;
	/** The row that took a field of either side first. */
	private readonly rows = new Map<string, number>();

	async read(sheet: Sheet): Promise<void> {
		let columns: { decision: number; otherPlace: number; entry: number } | undefined;
		for await (const { number, cells } of rowsOf(sheet)) {
			if (columns === undefined) {
				const at = (header: string) => cells.findIndex((cell) => cellText(cell).trim() === header);
				columns = { decision: at(DECISION), otherPlace: at(OTHER_PLACE), entry: at(ENTRY) };
				if (Object.values(columns).includes(-1)) throw noComparison();
				continue;
			}
			const [decision, otherPlace, entry] = [columns.decision, columns.otherPlace, columns.entry].map((column) =>
				cellText(cells[column]),
			) as [string, string, string];
			if (decision + otherPlace + entry !== '') this.row(number, decision, otherPlace, entry);
		}
		if (columns === undefined) throw noComparison();
	}

	private row(row: number, decision: string, otherPlace: string, text: string): void {
		const entry = rowEntryOf(text.replace(/^'/, ''));
		if (entry === undefined) {
			this.report(
				row,
				`the hidden column ${ENTRY} is empty or was changed; take the row from the workbook as it was made`,
			);
			return;
		}
		const result = decided(entry, decision, otherPlace);
		if ('problem' in result) this.report(row, result.problem);
		else if (result.entry === undefined) this.left += 1;
		else if (otherPlace.trim() !== '' && !this.isTaken(row, result.entry)) return;
		else if (this.isFree(row, result.entry)) this.entries.push(result.entry);
	}

	/** Whether the profile takes a value that a person wrote, where no other entry has a say in it. */
	private isTaken(row: number, entry: RowEntry): boolean {
		if (entry.kind !== 'value' || !ALONE.includes(entry.keys[0]!)) return true;
		const { problems } = parseProfile(profileOf([entry], ''));
		for (const problem of problems) this.report(row, problem.replace(/^Contract Profile: /, '').replace(/\.$/, ''));
		return problems.length === 0;
	}

	/** Whether no other row has taken the field or value of ours or of theirs. */
	private isFree(row: number, entry: RowEntry): boolean {
		const where = entry.kind === 'field' ? entry.part : entry.keys.join(' ');
		const sides = entry.kind === 'value' ? [] : [['ours', entry.ours] as const, ['theirs', entry.theirs] as const];
		for (const [side, name] of sides) {
			if (name === undefined) continue;
			const key = `${side} ${where} ${name}`;
			const other = this.rows.get(key);
			if (other !== undefined) {
				this.report(row, `row ${other} takes ${name} too; leave one of the two`);
				return false;
			}
			this.rows.set(key, row);
		}
		return true;
	}

	private report(row: number, text: string): void {
		if (this.problems.length < MOST_PROBLEMS) this.problems.push(`Row ${row}: ${text}${text.endsWith('?') ? '' : '.'}`);
	}
}
