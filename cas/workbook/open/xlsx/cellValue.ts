import { dayOfSerial } from '../dayNumber';
import type { RawCell } from '../rawCell';
import { GENERAL, type NumberStyleOfCell } from './styles';

const SECONDS_PER_DAY = 86_400;
const POWERS_OF_TEN = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** What a number in a cell is: an amount, or the day and time that its format shows. */
export class NumberCells {
	/** The same days come again and again; each is worked out once. */
	private readonly days = new Map<number, RawCell>();

	constructor(
		private readonly styles: readonly NumberStyleOfCell[],
		private readonly is1904: boolean,
	) {}

	cell(number: number, style: number): RawCell {
		const { format, isDate } = this.styles[style] ?? GENERAL;
		if (!isDate) return { kind: 'number', number, format };
		const known = this.days.get(number);
		if (known !== undefined) return known;
		const cell = this.dateCell(number, format);
		if (this.days.size < 10_000) this.days.set(number, cell);
		return cell;
	}

	/** A number as it is written; text where it is none. */
	written(text: string, style: number): RawCell {
		const number = text.trim() === '' ? Number.NaN : Number(text);
		return Number.isFinite(number) ? this.cell(number, style) : { kind: 'text', text };
	}

	private dateCell(serial: number, format: string | undefined): RawCell {
		// To whole seconds first, so that a moment before midnight does not become 24:00.
		const seconds = Math.round(serial * SECONDS_PER_DAY);
		const day = dayOfSerial(Math.floor(seconds / SECONDS_PER_DAY), this.is1904);
		if (day === undefined) return { kind: 'number', number: serial, format };
		const time = seconds % SECONDS_PER_DAY;
		return { kind: 'date', day, time: time === 0 ? '00:00:00' : clock(time) };
	}
}

const clock = (seconds: number) =>
	[seconds / 3_600, (seconds / 60) % 60, seconds % 60]
		.map((part) => String(Math.floor(part)).padStart(2, '0'))
		.join(':');

/** A cell whose type says that it is an error, yes or no, or a date: `e`, `b`, `d`. */
export function writtenCell(text: string, type: number): RawCell {
	if (type === 0x65) return { kind: 'error', code: text };
	if (type === 0x62) return { kind: 'boolean', boolean: /^\s*(1|true)\s*$/i.test(text) };
	return isoCell(text);
}

/** A cell of type `d`: ISO 8601, as strict files write dates. */
export function isoCell(text: string): RawCell {
	const [, day, time = '00:00:00'] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/.exec(text) ?? [];
	return day === undefined ? { kind: 'text', text } : { kind: 'date', day, time };
}

/**
 * The number that stands in bytes as plain decimal digits, exactly; NaN for anything else. An integer below 2^53 divided by a
 * power of ten below 10^22 is the nearest double, so that no text needs to be made.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
	let at = start;
	const isNegative = bytes[at] === 0x2d;
	if (isNegative) at += 1;
	if (end - at > 16 || at === end) return Number.NaN;
	let digits = 0;
	let point = -1;
	for (; at < end; at += 1) {
		const digit = bytes[at]! - 0x30;
		if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
		else if (bytes[at] === 0x2e && point < 0) point = at;
		else return Number.NaN;
	}
	if (digits > Number.MAX_SAFE_INTEGER) return Number.NaN;
	const number = point < 0 ? digits : digits / POWERS_OF_TEN[end - point - 1]!;
	return isNegative ? -number : number;
}
