import { say } from '../../speech';
import { notice, type Notice } from '../notices';
import { cellText, type SheetRow } from '../open';
import { NamedRows } from './namedRows';

/** Units of weight, length, volume, number and money, and patterns of dates, as people write them below headers. */
const UNITS = new Set(
	`kg kgs kilo kilogram kilogramme g gr gram t to ton tonne tonnes lb lbs m cm mm km m2 m² m3 m³ cbm l ltr hl
	pc pcs pce pces piece pieces pièce pièces unité unités colis colli st st. stk stk. stück stuk stuks
	% eur euro euros usd gbp chf jpy cny pln sek dkk nok czk € $ £
	yyyy-mm-dd dd/mm/yyyy dd-mm-yyyy dd.mm.yyyy aaaa-mm-jj jj/mm/aaaa jjjj-mm-dd dd-mm-jjjj dd/mm/jjjj jjjj-mm-tt tt.mm.jjjj`.split(
		/\s+/,
	),
);
/** `[kg]`, `(EUR)`, `in kg`. */
const AROUND = /^(?:[[(]\s?|in\s|en\s)|[\])]$/gi;
const LONGEST = 20;
/** Stands under a header without a unit. */
const NONE = /^[-–—/]$/;

/** The row directly below the headers, where it says the units of the columns and holds no values. */
export class UnitRow {
	private readonly rows = new NamedRows();

	/** Whether a row is that one; it is kept for the notice. */
	take({ number, written, cells }: SheetRow, headerRow: number): boolean {
		if (number !== headerRow + 1 || !saysUnits(written ?? cells)) return false;
		this.rows.add(number);
		return true;
	}

	noticeFor(sheet: string): Notice | undefined {
		if (this.rows.isEmpty) return undefined;
		const rows = this.rows.noticed;
		return notice(say('notice.rows.units', { count: rows.count }), { sheet, rows });
	}
}

function saysUnits(cells: SheetRow['cells']): boolean {
	let units = 0;
	for (const cell of cells) {
		const text = cell?.kind === 'text' ? cellText(cell).trim() : undefined;
		if (text === '' || cell === undefined) continue;
		if (text === undefined || text.length > LONGEST) return false;
		if (NONE.test(text)) continue;
		if (!UNITS.has(text.replace(AROUND, '').trim().toLowerCase())) return false;
		units += 1;
	}
	return units > 0;
}
