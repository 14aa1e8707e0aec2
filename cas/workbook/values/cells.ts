import { refuse, type Finding } from '../../identifiers/finding';
import { VALUE_CHARACTERS } from '../../limits';
import type { LeafField } from '../../messages/model/field';
import { shown } from '../../problem';
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
	if (cell.kind === 'uncalculated') {
		const action = 'Open the file in Excel, save it and try again, or type the value';
		return failed('cell.formula', 'the cell holds a formula whose result was never saved', action);
	}
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
			return failed(
				'cell.narrow',
				'the cell holds number signs alone, which a column shows that is too narrow',
				'Make the column wider and export again, or type the value',
			);
		case 'null':
			return failed(
				'cell.null',
				`the cell holds ${shown(text)}, which databases write for no value`,
				'Empty the cell, or type the value',
			);
	}
}

const errorReading = (code: string) =>
	failed('cell.error', `the cell shows the error ${shown(code)}`, 'Mend its formula or type the value');

type TypedCell = Exclude<RawCell, { kind: 'text' | 'error' | 'uncalculated' }>;

function readTyped(cell: TypedCell, field: LeafField, conventions: Conventions): CellReading {
	if (cell.kind === 'number') return readNumber(cell.number, cell.format, field, conventions);
	if (cell.kind === 'boolean') {
		return field.kind === 'boolean'
			? { value: cell.boolean }
			: failed('cell.boolean', `${cellText(cell)} is not a value for this column`, howTo(field));
	}
	if (field.kind === 'date') {
		return cell.day >= '1900-01-01'
			? { value: cell.day }
			: failed('cell.time', `${cell.time} is a time without a day`, howTo(field));
	}
	if (field.kind === 'dateTime') {
		return failed(
			'cell.zone',
			`${cell.day} ${cell.time} has no time zone`,
			`Write it as text with the zone, as in ${field.example}`,
		);
	}
	// Excel turns 1-5 and 2.10 into dates as they are typed; what was typed is lost.
	return failed(
		'cell.date',
		`the cell holds the date ${cellText(cell)}`,
		`Format the cell as text or number and type it again, as in ${field.example}`,
	);
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
				: failed('cell.number', `${number} is neither yes nor no`, howTo(field));
		case 'date':
			return readDayNumber(number, conventions);
		case 'dateTime':
			return failed('cell.number', `${number} is not a date with time and zone`, howTo(field));
		default:
			if (Math.abs(number) >= 10 ** EXCEL_DIGITS) {
				const action = 'Format the cell as text and type it again';
				return failed(
					'cell.digits',
					`the cell is a number of more than ${EXCEL_DIGITS} digits, which Excel rounds`,
					action,
				);
			}
			if (format !== undefined && isPercentFormat(format))
				return failed('cell.percent', `the cell shows ${percentOf(number)} %`, howTo(field));
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
		: failed(
				'cell.percent',
				`the cell shows ${percentOf(number)} %, and the column takes no percentage`,
				'Format the cell as a number and check its value',
			);
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
	return failed('cell.number', `${number} is not a date`, 'Make the cell a date, or write it as in 2026-12-31');
}

function readText(text: string, field: LeafField, conventions: Conventions): CellReading {
	switch (field.kind) {
		case 'number':
			return readNumberText(withoutPercent(short(text), field), conventions.numberStyle);
		case 'date':
			return readDateText(short(text), conventions.dateStyle);
		case 'boolean': {
			const value = YES_OR_NO.get(textKey(short(text)));
			return value === undefined
				? failed('cell.boolean', `"${shown(text)}" is neither yes nor no`, howTo(field))
				: { value };
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
		return failed(
			'cell.scientific',
			`${shown(text)} is a number in short form, whose other digits are lost`,
			'Format the column as text, or as a number without decimals, and export again',
		);
	}
	const sign = unreadableSign(text);
	if (sign === undefined) return undefined;
	return failed(
		'cell.encoding',
		`"${shown(text)}" has a sign that stands for a lost letter (${sign})`,
		'Choose the encoding of the file when reading, or save it as UTF-8 or .xlsx',
	);
}

const SCIENTIFIC_CHARACTERS = 30;

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
	...['true', 'yes', 'y', '1', 'x', 'oui', 'vrai', 'ja', 'j', 'waar', 'wahr'].map((word) => [word, true] as const),
	...['false', 'no', 'n', '0', 'non', 'faux', 'nee', 'onwaar', 'nein', 'falsch'].map((word) => [word, false] as const),
]);

/** A text that is too long for a number, a date or a word is none; its beginning is enough to say so. */
const short = (text: string) => (text.length > VALUE_CHARACTERS ? `${text.slice(0, VALUE_CHARACTERS)}…` : text);

function howTo(field: LeafField): string {
	return field.kind === 'boolean' ? 'Write yes or no' : `Write it as in ${field.example}`;
}

const failed = (rule: string, message: string, action: string): CellReading => ({
	finding: refuse(rule, message, action),
});
