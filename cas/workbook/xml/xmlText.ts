import { attributeOf, attributeWhere, nextAttribute } from './xmlAttributes';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
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

export { decodeEntities as unescaped } from './xmlEntities';
export { attributeOf };

/** The attribute that refers to another part: `r:id`, whatever the prefix. */
export function relationIdOf(tag: string): string | undefined {
	return attributeWhere(tag, (candidate) => candidate.endsWith(':id'));
}

/** The tag with an attribute changed, added or, with undefined, taken away; the others stay as they are written. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
	for (let found = nextAttribute(tag, 0); found !== undefined; found = nextAttribute(tag, found.end)) {
		if (found.name !== name) continue;
		const before = tag.slice(0, found.start);
		const after = tag.slice(found.end);
		return value === undefined ? before.trimEnd() + after : `${before}${name}="${escaped(value)}"${after}`;
	}
	if (value === undefined) return tag;
	const end = tag.endsWith('/>') ? '/>' : '>';
	return `${tag.slice(0, -end.length).trimEnd()} ${name}="${escaped(value)}"${end}`;
}

/** The tag of an element that has no content, opened for some. */
export function opened(tag: string): string {
	return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

/** `x:` for `x:worksheet`, nothing for `worksheet`. */
export const prefixOf = (qualified: string) => qualified.slice(0, qualified.indexOf(':') + 1);

/** XML of ours, written without prefixes, in the words of a file that prefixes its names. */
export function prefixed(xml: string, prefix: string): string {
	return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}
