import { type FoundSheet, statusColumns } from '../headers';
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
	private readonly rowsAbove = new Set<number>();
	private readonly hiddenRows = new NamedRows();
	private readonly unread: number[] = [];
	private readonly isField: boolean[] = [];
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
				if (this.isField[index] === true) this.fields += 1;
				else if (this.isOurs[index] === true) this.ours += 1;
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

	/** What was not read and is not told by its header. */
	get notices(): string[] {
		const { sheet, unread } = this.account;
		const nameless = [...unread.keys()].filter((letter) => !this.isNamed.has(letter));
		const rows = [...this.rowsAbove];
		return [
			...(this.hiddenRows.isEmpty
				? []
				: [`Sheet "${sheet}", row ${this.hiddenRows.text}: hidden rows were read like all others.`]),
			...nameless.map((letter) => `Sheet "${sheet}", column ${letter} was not read: it has values and no header.`),
			...(rows.length === 0
				? []
				: [`Sheet "${sheet}", row ${rows.join(', ')} was not read: it stands above the row of headers.`]),
		];
	}
}

function isFilled(cell: RawCell): boolean {
	if (cell.kind !== 'text') return true;
	return cell.text.charCodeAt(0) > 0x20 || cellText(cell).trim() !== '';
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
