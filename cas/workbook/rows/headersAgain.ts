import { cellText, type RawCell, type SheetRow } from '../open';
import { say } from '../../speech';
import { notice, type Notice } from '../notices';
import { NamedRows } from './namedRows';

/** One word alone may be a value that is called like its column. */
const FEWEST_HEADERS = 2;

/** Rows that say the headers once more, as reports do at the top of each page; they hold nothing to read. */
export class HeadersAgain {
	private readonly rows = new NamedRows();
	private headers: readonly (RawCell | undefined)[] = [];

	/** The row that the headers of a sheet stand in. */
	begin({ written, cells }: SheetRow): void {
		this.headers = written ?? cells;
	}

	/** Whether a row has the text of the headers in each of its filled cells; such a row is kept for the notice. */
	take({ number, written, cells }: SheetRow): boolean {
		if (!isSame(written ?? cells, this.headers)) return false;
		this.rows.add(number);
		return true;
	}

	noticeFor(sheet: string): Notice | undefined {
		if (this.rows.isEmpty) return undefined;
		const rows = this.rows.noticed;
		return notice(say('notice.rows.repeated', { count: rows.count }), { sheet, rows });
	}
}

function isSame(cells: readonly (RawCell | undefined)[], headers: readonly (RawCell | undefined)[]): boolean {
	let same = 0;
	// Nearly every row differs in its first filled cell.
	for (let index = 0; index < cells.length; index += 1) {
		const cell = cells[index];
		if (cell === undefined) continue;
		const header = headers[index];
		if (cell.kind !== 'text' || header?.kind !== 'text' || cellText(cell).trim() !== cellText(header).trim())
			return false;
		if (cell.text.trim() !== '') same += 1;
	}
	return same >= FEWEST_HEADERS;
}
