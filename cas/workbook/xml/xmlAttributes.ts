import { decodeEntities } from './xmlEntities';

/** An attribute as it is written, and where it stands in its tag. */
export interface XmlAttribute {
	readonly name: string;
	/** Between its quotes, entities not resolved. */
	readonly written: string;
	readonly start: number;
	/** Behind the closing quote. */
	readonly end: number;
}

const EQUALS = 0x3d;
const DOUBLE = 0x22;
const SINGLE = 0x27;

/**
 * The next attribute of a tag, or of what stands between its name and its end; undefined where there is none. Goes from one
 * equals sign to the next, so that no part of the tag is looked at more than twice, whatever stands there.
 */
export function nextAttribute(tag: string, from: number): XmlAttribute | undefined {
	let searched = from;
	for (let equals = tag.indexOf('=', from); equals !== -1; equals = tag.indexOf('=', searched)) {
		const start = nameStart(tag, searched, equals);
		searched = equals + 1;
		let open = searched;
		while (isBlank(tag.charCodeAt(open))) open += 1;
		const quote = tag.charCodeAt(open);
		if (start === undefined || (quote !== DOUBLE && quote !== SINGLE)) continue;
		// Of each quote only the last can be without its second, so that this looks to the end twice at most.
		const close = tag.indexOf(quote === DOUBLE ? '"' : "'", open + 1);
		if (close === -1) continue;
		return {
			name: tag.slice(start.at, start.end),
			written: tag.slice(open + 1, close),
			start: start.at,
			end: close + 1,
		};
	}
	return undefined;
}

/** An attribute by its name as written, entities resolved; undefined where the tag has none. */
export function attributeOf(tag: string, name: string): string | undefined {
	return attributeWhere(tag, (candidate) => candidate === name);
}

/** The first attribute whose name is wanted. */
export function attributeWhere(tag: string, isWanted: (name: string) => boolean): string | undefined {
	for (let found = nextAttribute(tag, 0); found !== undefined; found = nextAttribute(tag, found.end)) {
		if (isWanted(found.name)) return decodeEntities(found.written);
	}
	return undefined;
}

/** The name before an equals sign. */
function nameStart(tag: string, from: number, equals: number): { at: number; end: number } | undefined {
	let end = equals;
	while (end > from && isBlank(tag.charCodeAt(end - 1))) end -= 1;
	let at = end;
	while (at > from && isNameSign(tag.charCodeAt(at - 1))) at -= 1;
	return at === end ? undefined : { at, end };
}

const isBlank = (code: number) => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/** No blank, equals sign, bracket, slash or quote. */
const isNameSign = (code: number) =>
	code > 0x20 &&
	code !== EQUALS &&
	code !== DOUBLE &&
	code !== SINGLE &&
	code !== 0x3c &&
	code !== 0x3e &&
	code !== 0x2f;
