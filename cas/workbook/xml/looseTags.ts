/** A tag of a text that may not be well-formed. */
export interface LooseTag {
	readonly isClose: boolean;
	readonly start: number;
	/** Behind its `>`. */
	readonly end: number;
}

/**
 * The tags with a name, whatever their prefix, in a text that may not be well-formed: what stands between them is not looked
 * at. Each goes to the next `>`, so that the text is gone through once.
 */
export function* tagsNamed(text: string, name: string): Generator<LooseTag> {
	for (let start = text.indexOf('<'); start !== -1;) {
		const isClose = text[start + 1] === '/';
		const nameStart = behindPrefix(text, start + (isClose ? 2 : 1));
		let after = nameStart;
		if (text.startsWith(name, nameStart) && isNameEnd(text.charCodeAt(nameStart + name.length))) {
			const end = text.indexOf('>', nameStart);
			// No tag ends any more.
			if (end === -1) return;
			after = end + 1;
			yield { isClose, start, end: after };
		}
		start = text.indexOf('<', after);
	}
}

/** The number at the beginning of the content of the first element with a name; undefined where there is none. */
export function textOf(text: string, name: string): string | undefined {
	for (const { isClose, end } of tagsNamed(text, name)) {
		if (!isClose) return /^\s*(\d{1,9})/.exec(text.slice(end))?.[1];
	}
	return undefined;
}

/** Behind the prefix of a name, where it has one: letters, digits and `_` up to a colon. */
function behindPrefix(text: string, start: number): number {
	let at = start;
	while (isWordSign(text.charCodeAt(at))) at += 1;
	return at > start && text[at] === ':' ? at + 1 : start;
}

const isWordSign = (code: number) =>
	(code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;

/** A blank, `/` or `>`; nothing, at the end of the text. */
const isNameEnd = (code: number) => code <= 0x20 || code === 0x2f || code === 0x3e;
