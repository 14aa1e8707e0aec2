import { type CellObject, SSF } from '@e965/xlsx';
import type { Cell as ExceljsCell, CellValue } from 'exceljs';
import type { RawCell } from '../../cas/workbook/open';

/** A cell in the words that all engines share. */
export type PlainCell =
	| { readonly kind: 'blank' }
	| { readonly kind: 'text' | 'error'; readonly text: string }
	| { readonly kind: 'number'; readonly number: number }
	| { readonly kind: 'boolean'; readonly boolean: boolean }
	/** `2026-12-31 14:30:00`. */
	| { readonly kind: 'date'; readonly date: string }
	| { readonly kind: 'formula without a result' };

const BLANK: PlainCell = { kind: 'blank' };

export function ofOurs(cell: RawCell | undefined): PlainCell {
	if (cell === undefined) return BLANK;
	switch (cell.kind) {
		case 'text':
			return cell.text === '' ? BLANK : cell;
		case 'error':
			return { kind: 'error', text: cell.code };
		case 'date':
			return { kind: 'date', date: `${cell.day} ${cell.time}` };
		case 'uncalculated':
			return { kind: 'formula without a result' };
		default:
			return cell;
	}
}

/** A cell of SheetJS, which keeps day numbers beside their format. */
export function ofSheetJs(cell: CellObject | undefined, is1904: boolean): PlainCell {
	if (cell?.v === undefined || cell.v === '')
		return cell?.f === undefined ? BLANK : { kind: 'formula without a result' };
	switch (cell.t) {
		case 'n':
			return numberOrDate(Number(cell.v), cell.z, is1904);
		case 'b':
			return { kind: 'boolean', boolean: cell.v === true };
		case 'e':
			return { kind: 'error', text: cell.w ?? String(cell.v) };
		case 'd':
			return { kind: 'date', date: ofDate(new Date(String(cell.v))) };
		case 'z':
			return BLANK;
		default:
			return { kind: 'text', text: String(cell.v) };
	}
}

function numberOrDate(number: number, format: CellObject['z'], is1904: boolean): PlainCell {
	const isDate = typeof format === 'string' && SSF.is_date(format);
	const date = isDate
		? (SSF.parse_date_code(Math.round(number * 86_400) / 86_400, { date1904: is1904 }) as unknown)
		: null;
	if (date === null || date === undefined) return { kind: 'number', number };
	const { y, m, d, H, M, S } = date as Record<'y' | 'm' | 'd' | 'H' | 'M' | 'S', number>;
	const two = (part: number) => String(part).padStart(2, '0');
	return { kind: 'date', date: `${y}-${two(m)}-${two(d)} ${two(H)}:${two(M)}:${two(S)}` };
}

const ofDate = (date: Date) =>
	Number.isNaN(date.getTime())
		? ''
		: new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString().slice(0, 19).replace('T', ' ');

export function ofExceljs({ value }: Pick<ExceljsCell, 'value'>): PlainCell {
	return ofValue(value);
}

function ofValue(value: CellValue | undefined): PlainCell {
	if (value === null || value === undefined || value === '') return BLANK;
	if (typeof value === 'number') return { kind: 'number', number: value };
	if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
	if (typeof value === 'string') return { kind: 'text', text: value };
	if (value instanceof Date) return { kind: 'date', date: ofDate(value) };
	if ('error' in value) return { kind: 'error', text: value.error };
	if ('richText' in value) return ofValue(value.richText.map(({ text }) => text).join(''));
	if ('formula' in value || 'sharedFormula' in value)
		return value.result === undefined ? { kind: 'formula without a result' } : ofValue(value.result);
	return 'text' in value ? ofValue(value.text) : BLANK;
}

/** What sets two cells apart, as a kind to be counted; undefined where they say the same. */
export function differenceOf(ours: PlainCell, theirs: PlainCell): string | undefined {
	if (ours.kind !== theirs.kind) return `${ours.kind} in ours, ${theirs.kind} in theirs`;
	if (ours.kind === 'text' && theirs.kind === 'text') return textDifference(ours.text, theirs.text);
	if (ours.kind === 'number' && theirs.kind === 'number')
		return Number(ours.number.toPrecision(15)) === Number(theirs.number.toPrecision(15)) ? undefined : 'another number';
	return shownOf(ours) === shownOf(theirs) ? undefined : `another ${ours.kind}`;
}

function textDifference(ours: string, theirs: string): string | undefined {
	if (ours === theirs) return undefined;
	const lines = (text: string) => text.replace(/\r\n?/g, '\n');
	if (lines(ours) === lines(theirs)) return 'other line ends';
	return lines(ours).trim() === lines(theirs).trim() ? 'other blanks around a text' : 'another text';
}

/** A cell in a sentence. */
export function shownOf(cell: PlainCell): string {
	switch (cell.kind) {
		case 'text':
		case 'error':
			return JSON.stringify(cell.text.slice(0, LONGEST));
		case 'number':
			return String(cell.number);
		case 'boolean':
			return String(cell.boolean);
		case 'date':
			return cell.date;
		default:
			return cell.kind;
	}
}

const LONGEST = 60;
