import type { FoundSheet } from '../headers';
import { isLegend } from './ownTexts';
import { cellText, columnLetter, type RawCell, type Sheet, type SheetRow } from '../open';

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
	private readonly rowsAbove = new Set<number>();
	private readonly unread: number[] = [];
	private readonly isField: boolean[] = [];
	private readonly isNamed = new Set<string>();

	/** `found`: everything that is read from the sheet, its messages and lists. */
	constructor(private readonly found: readonly FoundSheet[]) {
		for (const { headers } of found) {
			for (const { index, isFixed } of headers.columns) if (isFixed !== true) this.isField[index] = true;
			for (const { letter } of [...headers.columns, ...headers.unknown, ...headers.twice.flat()])
				this.isNamed.add(letter);
		}
	}

	row(row: SheetRow, isExample: boolean): void {
		const { headers } = this.found[0]!;
		const { cells, number } = row;
		const own = row.own ?? cells.length;
		if (number > headers.row && !isExample) {
			for (let index = 0; index < own; index += 1) {
				const cell = cells[index];
				if (cell === undefined || !isFilled(cell)) continue;
				this.cells += 1;
				if (this.isField[index] === true) this.fields += 1;
				else this.unread[index] = (this.unread[index] ?? 0) + 1;
			}
			return;
		}
		const filled = cells.filter((cell) => cell !== undefined && isFilled(cell)).length;
		this.cells += filled;
		if (number > headers.row) this.examples += filled;
		else if (number === headers.row || number === headers.groupRow) this.headers += filled;
		else {
			this.above += filled;
			if (filled > 0 && !isLegend(row)) this.rowsAbove.add(number);
		}
	}

	get account(): SheetAccount {
		const { cells, fields, headers, above, examples } = this;
		const unread = new Map(Object.entries(this.unread).map(([index, count]) => [columnLetter(Number(index)), count]));
		return { sheet: this.found[0]!.sheet.name, cells, fields, headers, above, examples, unread };
	}

	/** What was not read and is not told by its header. */
	get notices(): string[] {
		const { sheet, unread } = this.account;
		const nameless = [...unread.keys()].filter((letter) => !this.isNamed.has(letter));
		const rows = [...this.rowsAbove];
		return [
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

/** Visible sheets that hold anything and were not read, but for those that we add to workbooks ourselves. */
export async function unreadSheets(
	sheets: readonly Sheet[],
	read: ReadonlySet<string>,
	isOurs: (name: string) => boolean,
): Promise<string[]> {
	const unread: string[] = [];
	for (const sheet of sheets) {
		if (sheet.hidden || read.has(sheet.name) || isOurs(sheet.name)) continue;
		for await (const { cells } of sheet.rows()) {
			if (!cells.some((cell) => cell !== undefined && isFilled(cell))) continue;
			unread.push(sheet.name);
			break;
		}
	}
	return unread;
}
