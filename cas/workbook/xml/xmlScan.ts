import { XML_NESTING } from '../../limits';
import { damaged } from '../errors/workbookError';

/** A tag and where it stands. Changing a file by the places of its tags leaves everything between them as it was. */
export interface TagSpan {
	readonly kind: 'open' | 'close' | 'empty';
	/** As it is written, with its prefix: `x:row`. */
	readonly qualified: string;
	/** Without the prefix. */
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const DOUBLE = 34;
const SINGLE = 39;
const LESS = 60;
const GREATER = 62;

/** The tags of an XML text one after another; comments, instructions and CDATA are passed over, document types refused. */
export class XmlScanner {
	constructor(
		private readonly xml: string,
		private at = 0,
	) {}

	/**
	 * The closing tag that comes next, if nothing but elements stands before it: in a comment or CDATA, `</row` closes no row.
	 * The scanner then stands behind it. Looks no further than that tag, for `!`, which is rare, and not for `<`.
	 */
	plainClosing(qualified: string): { start: number; end: number } | undefined {
		const start = this.xml.indexOf(`</${qualified}`, this.at);
		const end = this.xml.indexOf('>', start) + 1;
		if (start === -1 || end === 0) throw damaged();
		const between = this.xml.slice(this.at, start);
		if (between.includes('!--') || between.includes('![CDATA[')) return undefined;
		this.at = end;
		return { start, end };
	}

	/** @throws WorkbookError where the text ends within a tag. */
	next(): TagSpan | undefined {
		for (;;) {
			const start = this.xml.indexOf('<', this.at);
			if (start === -1) return undefined;
			const code = this.xml.charCodeAt(start + 1);
			if (code === EXCLAMATION) this.at = this.afterDeclaration(start);
			else if (code === QUESTION) this.at = this.after('?>', start + 2);
			else return this.tag(start, code === SLASH);
		}
	}

	private tag(start: number, isClose: boolean): TagSpan {
		const end = this.tagEnd(start);
		this.at = end;
		const nameStart = start + (isClose ? 2 : 1);
		let nameEnd = nameStart;
		while (nameEnd < end - 1 && !isNameEnd(this.xml.charCodeAt(nameEnd))) nameEnd += 1;
		const qualified = this.xml.slice(nameStart, nameEnd);
		const isEmpty = !isClose && this.xml.charCodeAt(end - 2) === SLASH;
		const kind = isClose ? 'close' : isEmpty ? 'empty' : 'open';
		return { kind, qualified, name: qualified.slice(qualified.indexOf(':') + 1), start, end };
	}

	/** A `>` within quotes ends no tag; a `<` outside of them means that the tag was never closed. */
	private tagEnd(start: number): number {
		for (let at = start + 1; at < this.xml.length; at += 1) {
			const code = this.xml.charCodeAt(at);
			if (code === GREATER) return at + 1;
			if (code === LESS) break;
			if (code === DOUBLE || code === SINGLE) {
				at = this.xml.indexOf(code === DOUBLE ? '"' : "'", at + 1);
				if (at === -1) break;
			}
		}
		throw damaged();
	}

	private afterDeclaration(start: number): number {
		if (this.xml.startsWith('<!--', start)) return this.after('-->', start + 4);
		if (this.xml.startsWith('<![CDATA[', start)) return this.after(']]>', start + 9);
		throw damaged();
	}

	private after(mark: string, from: number): number {
		const found = this.xml.indexOf(mark, from);
		if (found === -1) throw damaged();
		return found + mark.length;
	}
}

/** A blank, `/` or `>`. */
const isNameEnd = (code: number) => code <= 32 || code === SLASH || code === GREATER;

/** An element and where it, its tags and its content stand. An empty one has its content at its end. */
export interface ElementSpan extends Pick<TagSpan, 'name' | 'qualified' | 'start'> {
	readonly isEmpty: boolean;
	readonly openEnd: number;
	readonly contentEnd: number;
	readonly end: number;
}

/** Large elements that hold none of their own kind and nothing whose name begins like theirs. */
const LARGE = new Set(['sheetData', 'row']);

/** The element that a tag opens; the scanner stands behind it afterwards. */
export function elementFrom(scanner: XmlScanner, tag: TagSpan): ElementSpan {
	const { name, qualified, start, end: openEnd } = tag;
	if (tag.kind === 'empty')
		return { name, qualified, start, isEmpty: true, openEnd, contentEnd: openEnd, end: openEnd };
	const closing = LARGE.has(name) ? scanner.plainClosing(qualified) : undefined;
	if (closing !== undefined)
		return { name, qualified, start, isEmpty: false, openEnd, contentEnd: closing.start, end: closing.end };
	for (let depth = 1, inner = scanner.next(); inner !== undefined; inner = scanner.next()) {
		if (inner.kind === 'open') depth += 1;
		if (depth > XML_NESTING) throw damaged();
		if (inner.kind === 'close' && --depth === 0) {
			if (inner.qualified !== qualified) break;
			return { name, qualified, start, isEmpty: false, openEnd, contentEnd: inner.start, end: inner.end };
		}
	}
	throw damaged();
}

/** The outermost element of a part. Its end is the last closing tag of its name, so that a large part need not be read through. */
export function rootOf(xml: string): ElementSpan {
	const tag = new XmlScanner(xml).next();
	if (tag === undefined || tag.kind === 'close') throw damaged();
	const { name, qualified, start, end: openEnd } = tag;
	if (tag.kind === 'empty')
		return { name, qualified, start, isEmpty: true, openEnd, contentEnd: openEnd, end: openEnd };
	const contentEnd = xml.lastIndexOf(`</${qualified}`);
	const end = xml.indexOf('>', contentEnd) + 1;
	if (contentEnd < openEnd || end === 0) throw damaged();
	return { name, qualified, start, isEmpty: false, openEnd, contentEnd, end };
}

/** The elements directly inside another. */
export function childrenOf(xml: string, parent: ElementSpan): ElementSpan[] {
	return [...children(xml, parent)];
}

function* children(xml: string, parent: ElementSpan, isEnough: (name: string) => boolean = () => false) {
	if (parent.isEmpty) return;
	const scanner = new XmlScanner(xml, parent.openEnd);
	for (let tag = scanner.next(); tag !== undefined && tag.start < parent.contentEnd; tag = scanner.next()) {
		if (tag.kind === 'close') throw damaged();
		if (isEnough(tag.name)) return;
		yield elementFrom(scanner, tag);
	}
}

/** The first child with a name. */
export function childOf(xml: string, parent: ElementSpan, name: string): ElementSpan | undefined {
	for (const child of children(xml, parent)) if (child.name === name) return child;
	return undefined;
}

/** The child with a name that stands before another kind of child, so that this one, which may be large, is not read. */
export function childBefore(xml: string, parent: ElementSpan, name: string, before: string): ElementSpan | undefined {
	for (const child of children(xml, parent, (found) => found === before)) if (child.name === name) return child;
	return undefined;
}

/** Every element with a name, however deep, from the top. */
export function elementsNamed(xml: string, name: string): ElementSpan[] {
	const found: ElementSpan[] = [];
	const scanner = new XmlScanner(xml);
	for (let tag = scanner.next(); tag !== undefined; tag = scanner.next()) {
		if (tag.name === name && tag.kind !== 'close') found.push(elementFrom(scanner, tag));
	}
	return found;
}
