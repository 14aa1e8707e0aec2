import { refusedMarkup } from './refusedMarkup';

/** A tag of XML, or the text before one. Names are local: without their prefix. */
export interface XmlTag {
	readonly name: string;
	readonly kind: 'open' | 'close' | 'empty';
	/** By local name, entities resolved. */
	readonly attributes: ReadonlyMap<string, string>;
	/** The text that stands before the tag, entities resolved. */
	readonly before: string;
}

const TAG =
	/([^<]*)<(?:!--[\s\S]*?--|!\[CDATA\[([\s\S]*?)\]\]|\?[\s\S]*?\?|(\/?)([^\s/>!?][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?))>/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The tags of a small part of a file, one after another. Anything that defines entities of its own is refused. */
export function* xmlTags(xml: string): Generator<XmlTag> {
	yield* new TagReader().push(xml);
}

/** Reads tags from text that comes in pieces. */
export class TagReader {
	private rest = '';
	private before = '';

	/** Characters that wait for the end of their tag or text. */
	get waiting(): number {
		return this.rest.length + this.before.length;
	}

	*push(piece: string): Generator<XmlTag> {
		const xml = this.rest + piece;
		const pattern = new RegExp(TAG);
		let read = 0;
		for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
			read = pattern.lastIndex;
			const [, text = '', cdata = '', slash = '', name, inner = '', end = ''] = match;
			this.before += decodeEntities(text) + cdata;
			if (name === undefined) continue;
			const kind = slash !== '' ? 'close' : end !== '' ? 'empty' : 'open';
			const { before } = this;
			this.before = '';
			yield { name: localName(name), kind, attributes: attributesOf(inner), before };
		}
		this.rest = xml.slice(read);
		if (/^[^<]*<!(?:D|E)/i.test(this.rest)) throw refusedMarkup();
	}
}

function attributesOf(text: string): ReadonlyMap<string, string> {
	const attributes = new Map<string, string>();
	for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
		attributes.set(localName(name), decodeEntities(double ?? single ?? ''));
	}
	return attributes;
}

export const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The five entities of XML and characters by number; nothing else has a meaning without a DTD. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, reference: string) => {
		if (!reference.startsWith('#')) return NAMED[reference] ?? whole;
		const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
