import { largest } from '../../largest';
import { attribute, appendTo, insertInOrder, openTag, Splices } from '../xml/xmlEdit';
import { SHEET_ORDER } from '../package';
import { columnIndex } from '../open';
import { childBefore, childrenOf, rootOf, type ElementSpan } from '../xml/xmlScan';
import { prefixed, prefixOf, withAttribute } from '../xml/xmlText';

/** The first column behind every merged cell that reaches the headers or a row below them. */
export function behindMerges(merges: readonly string[], headerRow: number, freeColumn: number): number {
	const rights = merges.flatMap((range) => {
		const [, right, bottom] = /^\$?[A-Za-z]+\$?\d+:\$?([A-Za-z]+)\$?(\d+)$/.exec(range) ?? [];
		return right === undefined || Number(bottom) < headerRow ? [] : [columnIndex(right.toUpperCase()) + 1];
	});
	return largest(rights, freeColumn);
}

interface ColumnSpan extends ElementSpan {
	/** Counted from 0. */
	readonly first: number;
	readonly last: number;
}

/**
 * The beginning of a sheet in which some columns are seen, with a width in characters where they have none. A span of columns that the
 * user has hidden is taken apart around them.
 */
export function withVisible(xml: string, widths: ReadonlyMap<number, number>): string {
	const cols = childBefore(xml, rootOf(xml), 'cols', 'sheetData');
	const spans = cols === undefined ? [] : childrenOf(xml, cols).map((element) => spanOf(xml, element));
	const splices = new Splices(xml);
	const open = new Map(widths);
	for (const span of spans) {
		const inside = [...widths.keys()].filter((column) => column >= span.first && column <= span.last);
		for (const column of inside) open.delete(column);
		if (inside.length === 0 || !isHidden(xml, span)) continue;
		splices.replace(span.start, span.end, apart(openTag(xml, span), span, inside, widths));
	}
	const added = [...open].map(([column, width]) => ({ column, text: visibleColumn(column, width) }));
	if (cols === undefined) {
		const all = added.map(({ text }) => text).join('');
		return all === '' ? xml : insertInOrder(xml, 'cols', `<cols>${all}</cols>`, SHEET_ORDER);
	}
	// The schema wants them in order.
	const behind = added.filter(({ column, text }) => {
		const next = spans.find(({ first }) => first > column);
		if (next !== undefined) splices.insert(next.start, prefixed(text, prefixOf(cols.qualified)));
		return next === undefined;
	});
	if (cols.isEmpty) return appendTo(xml, cols, behind.map(({ text }) => text).join(''));
	for (const { text } of behind) splices.insert(cols.contentEnd, prefixed(text, prefixOf(cols.qualified)));
	return splices.applied();
}

const visibleColumn = (column: number, width: number) =>
	`<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;

const spanOf = (xml: string, element: ElementSpan): ColumnSpan => ({
	...element,
	first: Number(attribute(xml, element, 'min')) - 1,
	last: Number(attribute(xml, element, 'max')) - 1,
});

function isHidden(xml: string, span: ColumnSpan): boolean {
	return (
		/^(1|true|on)$/i.test(attribute(xml, span, 'hidden') ?? '') || Number(attribute(xml, span, 'width') ?? 1) === 0
	);
}

/** A hidden span as spans of which some columns are seen. */
function apart(
	tag: string,
	{ first, last }: ColumnSpan,
	seen: readonly number[],
	widths: ReadonlyMap<number, number>,
): string {
	const span = (from: number, to: number) =>
		withAttribute(withAttribute(tag, 'min', String(from + 1)), 'max', String(to + 1));
	const pieces: string[] = [];
	let next = first;
	for (const column of [...seen].sort((a, b) => a - b)) {
		if (column > next) pieces.push(span(next, column - 1));
		const shown = withAttribute(withAttribute(span(column, column), 'hidden', undefined), 'collapsed', undefined);
		pieces.push(withAttribute(withAttribute(shown, 'width', String(widths.get(column))), 'customWidth', '1'));
		next = column + 1;
	}
	if (next <= last) pieces.push(span(next, last));
	return pieces.join('');
}
