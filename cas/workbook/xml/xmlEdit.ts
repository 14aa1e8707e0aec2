import { attributeOf, opened, prefixed, prefixOf, withAttribute } from './xmlText';
import { childrenOf, rootOf, type ElementSpan } from './xmlScan';

/** Changes to a text, by places of the text as it was. */
export class Splices {
	private readonly splices: { start: number; end: number; text: string }[] = [];

	constructor(private readonly original: string) {}

	replace(start: number, end: number, text: string): void {
		this.splices.push({ start, end, text });
	}

	insert(at: number, text: string): void {
		this.replace(at, at, text);
	}

	/** The changed text; changes at one place follow in the order they were made. */
	applied(): string {
		if (this.splices.length === 0) return this.original;
		const pieces: string[] = [];
		let at = 0;
		for (const { start, end, text } of this.splices.sort((a, b) => a.start - b.start)) {
			pieces.push(this.original.slice(at, start), text);
			at = end;
		}
		pieces.push(this.original.slice(at));
		return pieces.join('');
	}
}

/** The opening tag of an element, as it is written. */
export const openTag = (xml: string, element: ElementSpan) => xml.slice(element.start, element.openEnd);

export const attribute = (xml: string, element: ElementSpan, name: string) => attributeOf(openTag(xml, element), name);

/** The text with an attribute of an element changed or taken away. */
export function setAttribute(xml: string, element: ElementSpan, name: string, value: string | undefined): string {
	return xml.slice(0, element.start) + withAttribute(openTag(xml, element), name, value) + xml.slice(element.openEnd);
}

/** The text with our XML as last child of an element; an empty element is opened for it. */
export function appendTo(xml: string, element: ElementSpan, child: string): string {
	const added = prefixed(child, prefixOf(element.qualified));
	if (!element.isEmpty) return xml.slice(0, element.contentEnd) + added + xml.slice(element.contentEnd);
	return `${xml.slice(0, element.start)}${opened(openTag(xml, element))}${added}</${element.qualified}>${xml.slice(element.end)}`;
}

/**
 * The text with our XML as child of the root, where the schema wants it: before the first element that comes later in `order`.
 * An element that the order does not name, such as `mc:AlternateContent`, comes late.
 */
export function insertInOrder(xml: string, name: string, child: string, order: readonly string[]): string {
	const root = rootOf(xml);
	const rank = (candidate: string) => (order.includes(candidate) ? order.indexOf(candidate) : order.length);
	const next = childrenOf(xml, root).find((candidate) => rank(candidate.name) > rank(name));
	if (next === undefined) return appendTo(xml, root, child);
	return xml.slice(0, next.start) + prefixed(child, prefixOf(root.qualified)) + xml.slice(next.start);
}

export const without = (xml: string, { start, end }: ElementSpan) => xml.slice(0, start) + xml.slice(end);
