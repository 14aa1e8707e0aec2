import { refuse, type Finding } from '../../identifiers/finding';
import { VALUE_CHARACTERS } from '../../limits';
import type { LeafField } from '../../messages/model/field';
import { exampleIn } from '../../messages/model/leafFindings';
import { shown } from '../../problem';
import { say, type Argument, type Sentence } from '../../speech';
import { codeOf } from './codeNames';
import { noValue } from './errorWords';
import { unreadableSign, visible } from './invisible';
import { cellText, dayOfSerial, digitsAsShown, isPercentFormat, plainDecimal, type RawCell } from '../open';
import { readDateText, type DateStyle } from './textDate';
import { textKey } from '../headers';
import { readNumberText, type NumberStyle } from './textNumber';

/** How text that looks like a number or a date is meant. Left out: only what can be read one way is read. */
export interface Conventions {
	readonly numberStyle?: NumberStyle;
	readonly dateStyle?: DateStyle;
	/** The first day of the workbook's calendar; matters for day numbers without a date format. */
	readonly is1904?: boolean;
}

export type CellReading = { readonly value: unknown } | { readonly finding: Finding };

/** Excel keeps this many digits of a number; the rest are zeros. */
const EXCEL_DIGITS = 15;
/** A number without a date format is a day number only within these years; 2026 alone is a year, not a day of 1905. */
const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2099-12-31';

/**
 * The value that a cell holds for a field, or why it cannot be read. Undefined for a blank cell. The value is not judged here,
 * only read: codes stay exact text, dates become `YYYY-MM-DD` without any time zone.
 */
export function readCell(
	cell: RawCell | undefined,
	field: LeafField,
	conventions: Conventions,
): CellReading | undefined {
	if (cell === undefined) return undefined;
	if (cell.kind === 'error') return errorReading(cell.code);
	if (cell.kind === 'uncalculated') return failed('cell.formula', say('cell.formula'));
	if (cell.kind !== 'text') return readTyped(cell, field, conventions);
	const text = visible(cell.text, field.kind === 'text');
	return text === '' ? undefined : (noValueReading(text) ?? readText(text, field, conventions));
}

function noValueReading(text: string): CellReading | undefined {
	switch (noValue(text)) {
		case undefined:
			return undefined;
		case 'error':
			return errorReading(text);
		case 'narrow':
			return failed('cell.narrow', say('cell.narrow'));
		case 'null':
			return failed('cell.null', say('cell.null', { value: shown(text) }));
	}
}

const errorReading = (code: string) => failed('cell.error', say('cell.error', { value: shown(code) }));

type TypedCell = Exclude<RawCell, { kind: 'text' | 'error' | 'uncalculated' }>;

function readTyped(cell: TypedCell, field: LeafField, conventions: Conventions): CellReading {
	if (cell.kind === 'number') return readNumber(cell.number, cell.format, field, conventions);
	if (cell.kind === 'boolean') {
		return field.kind === 'boolean'
			? { value: cell.boolean }
			: failed('cell.boolean', say('cell.boolean.typed', { value: cellText(cell), example: exampleIn(field) }));
	}
	if (field.kind === 'date') {
		return cell.day >= '1900-01-01'
			? { value: cell.day }
			: failed('cell.time', say('cell.time', { value: cell.time, example: exampleIn(field) }));
	}
	if (field.kind === 'dateTime') {
		const about = { day: { day: cell.day }, time: cell.time, example: exampleIn(field) };
		return failed('cell.zone', say('cell.zone', about));
	}
	// Excel turns 1-5 and 2.10 into dates as they are typed; what was typed is lost.
	return failed('cell.date', say('cell.date', { value: dateOf(cell), example: exampleIn(field) }));
}

function readNumber(
	number: number,
	format: string | undefined,
	field: LeafField,
	conventions: Conventions,
): CellReading {
	switch (field.kind) {
		case 'number':
			if (format !== undefined && isPercentFormat(format)) return readPercent(number, field);
			// 0.1 + 0.2 is 0.30000000000000004 in the file and 0.3 on the screen.
			return { value: isShort(number) ? number : Number(number.toPrecision(EXCEL_DIGITS)) };
		case 'boolean':
			return number === 1 || number === 0
				? { value: number === 1 }
				: failed('cell.number', say('cell.boolean', { value: number }));
		case 'date':
			return readDayNumber(number, conventions);
		case 'dateTime':
			return failed('cell.number', say('cell.number.moment', { value: number, example: exampleIn(field) }));
		default:
			if (Math.abs(number) >= 10 ** EXCEL_DIGITS) {
				return failed('cell.digits', say('cell.digits', { most: EXCEL_DIGITS }));
			}
			if (format !== undefined && isPercentFormat(format))
				return failed('cell.percent', say('cell.percent', { value: percentOf(number), example: exampleIn(field) }));
			return readText(
				(format === undefined ? undefined : digitsAsShown(number, format)) ?? plainDecimal(number),
				field,
				conventions,
			);
	}
}

/** 13.5% is 0.135 in the file; a field in percent takes what is shown. */
function readPercent(number: number, field: LeafField & { kind: 'number' }): CellReading {
	return inPercent(field)
		? { value: percentOf(number) }
		: failed('cell.percent', say('cell.percent.number', { value: percentOf(number) }));
}

const PERCENT = '%';
/** Fields in `%`, and in `% vol`. */
const inPercent = ({ unit }: LeafField & { kind: 'number' }) => unit?.startsWith(PERCENT) === true;
const percentOf = (number: number) => Number((number * 100).toPrecision(EXCEL_DIGITS));

/** True for a number of at most six decimals and nine digits before them: it has fewer digits than Excel keeps. */
function isShort(number: number): boolean {
	return Math.abs(number) < 1e9 && Math.round(number * 1e6) / 1e6 === number;
}

function readDayNumber(number: number, conventions: Conventions): CellReading {
	if (/^(19|20)\d{6}$/.test(String(number))) return readDateText(String(number), conventions.dateStyle);
	const day = dayOfSerial(number, conventions.is1904 ?? false);
	if (day !== undefined && day >= FIRST_DAY && day <= LAST_DAY) return { value: day };
	return failed('cell.number', say('cell.number', { value: number, example: { day: '2026-12-31' } }));
}

function readText(text: string, field: LeafField, conventions: Conventions): CellReading {
	switch (field.kind) {
		case 'number':
			return readNumberText(withoutPercent(short(text), field), conventions.numberStyle);
		case 'date':
			return readDateText(short(text), conventions.dateStyle);
		case 'boolean': {
			const value = YES_OR_NO.get(textKey(short(text)));
			return value === undefined ? failed('cell.boolean', say('cell.boolean.text', { value: shown(text) })) : { value };
		}
		case 'code':
			// An unknown code goes on as it is: the model knows how to say what is wrong with it.
			return unreadable(text) ?? { value: codeOf(field.list, text) ?? text };
		default:
			return unreadable(text) ?? { value: text };
	}
}

/** `13,5 %` and `13,5 % vol` in a field whose unit that is. */
function withoutPercent(text: string, field: LeafField & { kind: 'number' }): string {
	if (!inPercent(field)) return text;
	const unit = [field.unit ?? PERCENT, PERCENT].find((sign) => text.toLowerCase().endsWith(sign));
	return unit === undefined ? text : text.slice(0, -unit.length).trimEnd();
}

/** `4,50001E+09`: what Excel writes to a .csv of a long number; the digits that it left out are lost. Java writes no plus. */
const SCIENTIFIC = /^[-+]?(?:\d(?:[.,]\d+)?E[-+]\d{1,3}|\d[.,]\d+E\d{1,3})$/i;

/** Why a text cannot be what was meant: its digits or letters were lost on the way. */
function unreadable(text: string): CellReading | undefined {
	if (text.length <= SCIENTIFIC_CHARACTERS && SCIENTIFIC.test(text)) {
		return failed('cell.scientific', say('cell.scientific', { value: shown(text) }));
	}
	const sign = unreadableSign(text);
	if (sign === undefined) return undefined;
	return failed('cell.encoding', say('cell.encoding', { value: shown(text), sign }));
}

const SCIENTIFIC_CHARACTERS = 30;

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
	...['true', 'yes', 'y', '1', 'x', 'oui', 'vrai', 'ja', 'j', 'waar', 'wahr'].map((word) => [word, true] as const),
	...['false', 'no', 'n', '0', 'non', 'faux', 'nee', 'onwaar', 'nein', 'falsch'].map((word) => [word, false] as const),
]);

/** A text that is too long for a number, a date or a word is none; its beginning is enough to say so. */
const short = (text: string) => (text.length > VALUE_CHARACTERS ? `${text.slice(0, VALUE_CHARACTERS)}…` : text);

/** A date cell as a sentence says it: its day alone where no time stands behind it. */
const dateOf = (cell: TypedCell & { kind: 'date' }): Argument => {
	const text = cellText(cell);
	return text === cell.day ? { day: cell.day } : text;
};

const failed = (rule: string, sentence: Sentence): CellReading => ({ finding: refuse(rule, sentence) });
