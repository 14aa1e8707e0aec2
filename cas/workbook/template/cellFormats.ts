import type { LeafField } from '../../messages/model/field';

/** Codes and references stay what is typed: `0123` keeps its zero, `1-5` becomes no date. */
const TEXT = '@';
const DATE = 'yyyy-mm-dd';
const WHOLE = '0';
/** Two decimals, and more where they are there: weights and amounts are never shown rounded. */
const DECIMAL = '#,##0.00####';
const GENERAL = 'General';

/** The number format of a column. */
export function formatOf(name: string, field: LeafField): string {
	if (field.kind === 'date') return DATE;
	if (field.kind !== 'number') return TEXT;
	if (field.maxFractionDigits === 0) return WHOLE;
	return field.unit === 'kg' || /amount$/i.test(name) ? DECIMAL : GENERAL;
}

const NARROWEST = 11;
const WIDEST = 42;
/** A bold letter is wider than the digit that widths are counted in. */
const BOLD = 1.2;
const PADDING = 3.5;

/** The width of a column in characters: its content fits in one line, its header in about three, no word of it is cut. */
export function widthOf(header: string, content: string): number {
	const longestWord = Math.max(...header.split(/[\s-]+/).map(({ length }) => length));
	const wanted = Math.max(content.length, (header.length * BOLD) / 3, longestWord * BOLD) + PADDING;
	return Math.round(
		Math.min(Math.max(wanted, NARROWEST, longestWord * BOLD + PADDING), Math.max(WIDEST, longestWord * BOLD + PADDING)),
	);
}

/** How many lines a text takes in a column of a width, words kept whole. */
export function linesIn(text: string, width: number, scale = 1): number {
	const room = Math.max(1, (width - 2.5) / scale);
	let lines = 0;
	for (const paragraph of text.split('\n')) {
		let used = 0;
		lines += 1;
		for (const word of paragraph.split(' ')) {
			if (used > 0 && used + 1 + word.length > room) {
				lines += 1;
				used = 0;
			}
			used += (used > 0 ? 1 : 0) + word.length;
		}
	}
	return lines;
}

export const HEADER_SCALE = BOLD;
