import { XML_NESTING } from '../../limits';
import { nextAttribute } from './xmlAttributes';
import { decodeEntities, withLineEnds } from './xmlEntities';
import { refusedMarkup } from './refusedMarkup';
import { damaged } from '../errors/workbookError';

/** A tag of XML, or the text before one. Names are local: without their prefix. */
export interface XmlTag {
	readonly name: string;
	readonly kind: 'open' | 'close' | 'empty';
	/** By local name, entities resolved. */
	readonly attributes: ReadonlyMap<string, string>;
	/** The text that stands before the tag, entities resolved. */
	readonly before: string;
}

const SLASH = 0x2f;
const GREATER = 0x3e;
const BANG = 0x21;
const QUESTION = 0x3f;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const COMMENT = '<!--';
const CDATA = '<![CDATA[';
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** The tags of a small part of a file, one after another. Anything that defines entities of its own is refused. */
export function* xmlTags(xml: string): Generator<XmlTag> {
	yield* tagsIn(xml, { before: '' }, () => {});
}

/** A tag with the local names of the elements that it stands in, the outermost first: the same list, changed as it goes on. */
export type PlacedTag = readonly [tag: XmlTag, within: readonly string[]];

/** The tags of a small part that begin an element, each with where it stands: a name means something only in its place. */
export function* xmlElements(xml: string): Generator<PlacedTag> {
	const within: string[] = [];
	for (const tag of xmlTags(xml)) {
		if (tag.kind === 'close') {
			const opened = within.lastIndexOf(tag.name);
			if (opened >= 0) within.length = opened;
		} else {
			yield [tag, within];
			if (tag.kind === 'open') within.push(tag.name);
		}
		if (within.length > XML_NESTING) throw damaged();
	}
}

/** Reads tags from text that comes in pieces. */
export class TagReader {
	private readonly pieces: string[] = [];
	private characters = 0;
	private rest = 0;
	private readonly text = { before: '' };

	/** Characters that wait for the end of their tag or text. */
	get waiting(): number {
		return this.rest + this.text.before.length;
	}

	/**
	 * The tags that are complete now. What comes in many pieces is tried again only when twice as much is there, so that no
	 * piece is looked at more often than another.
	 */
	*push(piece: string): Generator<XmlTag> {
		this.pieces.push(piece);
		this.characters += piece.length;
		if (this.characters >= this.rest * 2) yield* this.read();
	}

	/** The tags that are left. */
	*finish(): Generator<XmlTag> {
		yield* this.read();
	}

	private *read(): Generator<XmlTag> {
		const xml = this.pieces.join('');
		let read = 0;
		yield* tagsIn(xml, this.text, (at) => (read = at));
		this.pieces.length = 0;
		this.pieces.push(xml.slice(read));
		this.rest = xml.length - read;
		this.characters = this.rest;
	}
}

/**
 * The tags of a text from its beginning, up to the first that is incomplete or none; `onRead` is told up to where. Each sign
 * is looked at a fixed number of times.
 */
function* tagsIn(xml: string, text: { before: string }, onRead: (at: number) => void): Generator<XmlTag> {
	let at = 0;
	for (let open = xml.indexOf('<'); open !== -1; open = xml.indexOf('<', at)) {
		const first = xml.charCodeAt(open + 1);
		const isMarkup = first === BANG || first === QUESTION;
		const end = isMarkup ? markupEnd(xml, open) : tagEnd(xml, open);
		if (end === undefined) return;
		text.before += decodeEntities(withLineEnds(xml.slice(at, open)));
		at = end;
		if (isMarkup) {
			if (xml.startsWith(CDATA, open)) text.before += xml.slice(open + CDATA.length, end - 3);
			onRead(at);
			continue;
		}
		const { before } = text;
		text.before = '';
		onRead(at);
		yield tagBetween(xml, open, end, before);
	}
}

/** Behind a comment, section or instruction; undefined where it does not end. */
function markupEnd(xml: string, open: number): number | undefined {
	if (xml.charCodeAt(open + 1) === QUESTION) return behind(xml, '?>', open + 2);
	if (xml.startsWith(COMMENT, open)) return behind(xml, '-->', open + COMMENT.length);
	if (xml.startsWith(CDATA, open)) return behind(xml, ']]>', open + CDATA.length);
	// A document type or an entity.
	if (/^[DE]/i.test(xml.charAt(open + 2))) throw refusedMarkup();
	return undefined;
}

function behind(xml: string, mark: string, from: number): number | undefined {
	const found = xml.indexOf(mark, from);
	return found === -1 ? undefined : found + mark.length;
}

/** Behind the `>` of a tag, which quoted values may hold as well; undefined where it does not end, or is none. */
function tagEnd(xml: string, open: number): number | undefined {
	const start = xml.charCodeAt(open + 1) === SLASH ? open + 2 : open + 1;
	let at = nameEnd(xml, start);
	if (at === start || xml.charCodeAt(start) === BANG || xml.charCodeAt(start) === QUESTION) return undefined;
	for (; at < xml.length; at += 1) {
		const code = xml.charCodeAt(at);
		if (code === GREATER) return at + 1;
		if (code !== DOUBLE && code !== SINGLE) continue;
		at = xml.indexOf(code === DOUBLE ? '"' : "'", at + 1);
		if (at === -1) return undefined;
	}
	return undefined;
}

/** Where a name ends: at a blank, slash or bracket. */
function nameEnd(xml: string, start: number): number {
	let at = start;
	for (; at < xml.length; at += 1) {
		const code = xml.charCodeAt(at);
		if (code <= 0x20 || code === SLASH || code === GREATER) break;
	}
	return at;
}

function tagBetween(xml: string, open: number, end: number, before: string): XmlTag {
	const isClose = xml.charCodeAt(open + 1) === SLASH;
	const isEmpty = xml.charCodeAt(end - 2) === SLASH;
	const start = isClose ? open + 2 : open + 1;
	const behindName = nameEnd(xml, start);
	return {
		name: localName(xml.slice(start, behindName)),
		kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
		attributes: attributesOf(xml.slice(behindName, end - 1)),
		before,
	};
}

function attributesOf(inner: string): ReadonlyMap<string, string> {
	let attributes: Map<string, string> | undefined;
	for (let found = nextAttribute(inner, 0); found !== undefined; found = nextAttribute(inner, found.end)) {
		(attributes ??= new Map()).set(localName(found.name), decodeEntities(found.written));
	}
	return attributes ?? NO_ATTRIBUTES;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);
