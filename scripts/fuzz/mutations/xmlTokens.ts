/** A tag, or what stands between two. Joined again, the tokens are the text. */
export interface Token {
	readonly kind: 'open' | 'close' | 'empty' | 'text' | 'other';
	readonly source: string;
	/** As it is written, with its prefix. */
	readonly name: string;
}

/** The tokens of an XML text, sound or spoilt: what looks like no tag is text. */
export function tokensOf(xml: string): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	while (at < xml.length) {
		const start = xml.indexOf('<', at);
		const end = start === -1 ? -1 : xml.indexOf('>', start) + 1;
		if (start > at || end <= 0) {
			const stop = end <= 0 ? xml.length : start;
			tokens.push({ kind: 'text', source: xml.slice(at, stop), name: '' });
			at = stop;
			continue;
		}
		tokens.push(tag(xml.slice(start, end)));
		at = end;
	}
	return tokens;
}

function tag(source: string): Token {
	const [, slash, name = ''] = /^<(\/?)([^\s<>/!?"'=]+)/.exec(source) ?? [];
	if (name === '') return { kind: 'other', source, name };
	return { kind: slash === '/' ? 'close' : source.endsWith('/>') ? 'empty' : 'open', source, name };
}

/** The place of the token that closes the element which begins at a place; that place itself where it is empty or never closed. */
export function endOfElement(tokens: readonly Token[], start: number): number {
	if (tokens[start]?.kind !== 'open') return start;
	for (let at = start, depth = 0; at < tokens.length; at += 1) {
		const kind = tokens[at]!.kind;
		if (kind === 'open') depth += 1;
		else if (kind === 'close') depth -= 1;
		if (depth === 0) return at;
	}
	return start;
}

export interface Attribute {
	readonly start: number;
	readonly end: number;
	readonly name: string;
	readonly value: string;
}

/** The attributes of a tag and where each stands in it. */
export function attributesOf({ source }: Token): Attribute[] {
	// The name has an end and a beginning: a tag that was made long has to be looked through once only.
	return [...source.matchAll(/(?<=\s)([^\s=<>/"']{1,60})="([^"]*)"/g)].map(
		({ index, 0: whole, 1: name = '', 2: value = '' }) => ({
			start: index,
			end: index + whole.length,
			name,
			value,
		}),
	);
}
