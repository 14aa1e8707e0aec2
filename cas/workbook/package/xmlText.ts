const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML cannot hold, escaped or not: control characters, halves of surrogate pairs and two non-characters. */
const IMPOSSIBLE =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Line ends within attributes would be read as blanks. */
const LINE_ENDS: Readonly<Record<string, string>> = { '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

/** A text as content or attribute of XML; what XML cannot hold becomes a blank. */
export function escaped(text: string): string {
	return text
		.replace(IMPOSSIBLE, ' ')
		.replace(/[&<>"]/g, (character) => ENTITIES[character]!)
		.replace(/[\n\r\t]/g, (character) => LINE_ENDS[character]!);
}

/** The five entities of XML and characters by number. */
export function unescaped(text: string): string {
	return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, reference: string) => {
		if (!reference.startsWith('#')) return NAMED[reference] ?? whole;
		const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}

const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** An attribute of a tag by its name as written; undefined where the tag has none. */
export function attributeOf(tag: string, name: string): string | undefined {
	return attributeWhere(tag, (candidate) => candidate === name);
}

/** The attribute that refers to another part: `r:id`, whatever the prefix. */
export function relationIdOf(tag: string): string | undefined {
	return attributeWhere(tag, (candidate) => candidate.endsWith(':id'));
}

function attributeWhere(tag: string, isWanted: (name: string) => boolean): string | undefined {
	for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE)) {
		if (isWanted(name)) return unescaped(double ?? single ?? '');
	}
	return undefined;
}

/** The tag with an attribute changed, added or, with undefined, taken away; the others stay as they are written. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
	for (const { index, 0: whole, 1: found } of tag.matchAll(ATTRIBUTE)) {
		if (found !== name) continue;
		const before = tag.slice(0, index);
		const after = tag.slice(index + whole.length);
		return value === undefined ? before.trimEnd() + after : `${before}${name}="${escaped(value)}"${after}`;
	}
	return value === undefined
		? tag
		: tag.replace(/\s*(\/?>)$/, (_, end: string) => ` ${name}="${escaped(value)}"${end}`);
}

/** `x:` for `x:worksheet`, nothing for `worksheet`. */
export const prefixOf = (qualified: string) => qualified.slice(0, qualified.indexOf(':') + 1);

/** XML of ours, written without prefixes, in the words of a file that prefixes its names. */
export function prefixed(xml: string, prefix: string): string {
	return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}
