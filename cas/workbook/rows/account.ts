import { type FoundSheet, type MatchedColumn, statusColumns } from '../headers';
import { say } from '../../speech';
import { notice, type Notice } from '../notices';
import { NamedRows } from './namedRows';
import { isLegend } from './ownTexts';
import {
	cellText,
	columnIndex,
	columnLetter,
	type RawCell,
	rowsOf,
	type Sheet,
	type SheetRow,
	someCell,
} from '../open';

/** Where the filled cells of a visible sheet went. */
export interface SheetAccount {
	readonly sheet: string;
	/** All filled cells. */
	readonly cells: number;
	/** Cells under a header that names a field: each is in a message, or its row is refused. */
	readonly fields: number;
	readonly headers: number;
	/** Titles and explanations above the headers. */
	readonly above: number;
	/** Rows that are marked as the example of a template. */
	readonly examples: number;
	/** Cells in the columns that a run wrote beside its shipments: status, LRN and so on. */
	readonly ours: number;
	/** Cells in columns that name no field, by their letters. */
	readonly unread: ReadonlyMap<string, number>;
}

/** Counts the filled cells of one sheet as its rows are read, so that nothing is left out without a word. */
export class SheetCounter {
	private cells = 0;
	private fields = 0;
	private headers = 0;
	private above = 0;
	private examples = 0;
	private ours = 0;
	private readonly isOurs: boolean[] = [];
	private readonly rowsAbove = new NamedRows();
	private readonly hiddenRows = new NamedRows();
	private readonly unread: number[] = [];
	private readonly isField: boolean[] = [];
	private readonly filledFields: boolean[] = [];
	private readonly isNamed = new Set<string>();

	/** `found`: everything that is read from the sheet, its messages and lists. */
	constructor(private readonly found: readonly FoundSheet[]) {
		for (const { headers } of found) {
			const columns = headers.columns.filter(({ isFixed }) => isFixed !== true);
			for (const letter of statusColumns(headers.unknown).values()) this.isOurs[columnIndex(letter)] = true;
			for (const { index } of columns) this.isField[index] = true;
			for (const { letter } of [...columns, ...headers.unknown, ...headers.twice.flat()]) this.isNamed.add(letter);
		}
	}

	/** `as`: what a row below the headers is that holds no values. */
	row(row: SheetRow, as?: 'example' | 'headers'): void {
		const { headers } = this.found[0]!;
		const { number } = row;
		const cells = row.written ?? row.cells;
		if (number > headers.row && as === undefined) {
			if (row.hidden === true && someCell({ cells }, isFilled)) this.hiddenRows.add(number);
			for (let index = 0; index < cells.length; index += 1) {
				const cell = cells[index];
				if (cell === undefined || !isFilled(cell)) continue;
				this.cells += 1;
				if (this.isField[index] === true) {
					this.fields += 1;
					this.filledFields[index] = true;
				} else if (this.isOurs[index] === true) this.ours += 1;
				else this.unread[index] = (this.unread[index] ?? 0) + 1;
			}
			return;
		}
		const filled = cells.filter((cell) => cell !== undefined && isFilled(cell)).length;
		this.cells += filled;
		if (as === 'example') this.examples += filled;
		else if (as === 'headers' || number === headers.row || number === headers.groupRow) this.headers += filled;
		else {
			this.above += filled;
			if (filled > 0 && !isLegend(row)) this.rowsAbove.add(number);
		}
	}

	get account(): SheetAccount {
		const { cells, fields, headers, above, examples, ours } = this;
		const unread = new Map(Object.entries(this.unread).map(([index, count]) => [columnLetter(Number(index)), count]));
		return { sheet: this.found[0]!.sheet.name, cells, fields, headers, above, examples, ours, unread };
	}

	/** Columns with values that were read although nobody sees them. */
	private get hiddenFields(): readonly MatchedColumn[] {
		const ranges = this.found[0]!.sheet.hiddenColumns?.() ?? [];
		const isHidden = (index: number) => ranges.some(([first, last]) => index >= first && index <= last);
		const columns = this.found.flatMap(({ headers }) => headers.columns);
		const byIndex = new Map(columns.map((column) => [column.index, column]));
		return [...byIndex.values()].filter(({ index }) => this.filledFields[index] === true && isHidden(index));
	}

	/** What was not read and is not told by its header, and what was read although nobody sees it. */
	get notices(): Notice[] {
		const { sheet, unread } = this.account;
		const { row: headerRow } = this.found[0]!.headers;
		const nameless = [...unread.keys()].filter((letter) => !this.isNamed.has(letter));
		const [hidden, above] = [this.hiddenRows.noticed, this.rowsAbove.noticed];
		return [
			...(hidden.count === 0
				? []
				: [notice(say('notice.rows.hidden'), { sheet, rows: hidden }, { behindPlace: ': ' })]),
			...this.hiddenFields.map(({ letter: column, header }) =>
				notice(say('notice.columns.hidden'), { sheet, column, header, headerRow }, { behindPlace: ': ' }),
			),
			...nameless.map((column) => notice(say('notice.column.nameless'), { sheet, column, headerRow })),
			...(above.count === 0 ? [] : [notice(say('notice.rows.above', { count: above.count }), { sheet, rows: above })]),
		];
	}
}

function isFilled(cell: RawCell): boolean {
	if (cell.kind !== 'text') return true;
	// A space that does not break, alone in a cell, shows nothing either.
	const first = cell.text.charCodeAt(0);
	return (first > 0x20 && first < 0x80) || cellText(cell).trim() !== '';
}

/** Sheets that hold anything and were not read, hidden ones too, but for those that we add to workbooks ourselves. */
export async function unreadSheets(
	sheets: readonly Sheet[],
	read: ReadonlySet<string>,
	isOurs: (name: string) => boolean,
): Promise<Sheet[]> {
	const unread: Sheet[] = [];
	for (const sheet of sheets) {
		if (read.has(sheet.name) || isOurs(sheet.name)) continue;
		for await (const { cells } of rowsOf(sheet)) {
			if (!cells.some((cell) => cell !== undefined && isFilled(cell))) continue;
			unread.push(sheet);
			break;
		}
	}
	return unread;
}
