import { BACKSLASH, unescaped, type Unescaped } from './unescaped';

/** An address in a text: from where to where it stands as it came, and how it reads without escapes. */
export interface FoundAddress {
	readonly start: number;
	readonly end: number;
	readonly readable: string;
}

/**
 * The addresses of a text, in order: `https://…` with any scheme, `//host/…`, `host.example/…`, each also percent-encoded or escaped as
 * in JSON or in a page. An address in the query of another belongs to that one. Each character is looked at a fixed number of times.
 */
export function addressesIn(text: string): FoundAddress[] {
	if (!/[/\\%&]/.test(text)) return [];
	const read = unescaped(text);
	const found: FoundAddress[] = [];
	for (let at = 0; at < read.text.length;) {
		const { start, next } = beginningAt(read.text, at);
		at = next;
		if (start === undefined) continue;
		at = endOf(read, start, next);
		found.push({ start: read.placeOf(start), end: read.placeOf(at), readable: read.text.slice(start, at) });
	}
	return found;
}

/** Whether an address begins here, and where to look next: behind the slashes or the host where one does. */
function beginningAt(text: string, at: number): { start?: number; next: number } {
	const wordEnd = endOfRun(text, at, isWord);
	if (wordEnd === at) {
		const hostAt = endOfRun(text, at, isSlash);
		if (hostAt - at < 2 || !(isWord(text.charAt(hostAt)) || text.charAt(hostAt) === '[')) {
			return { next: Math.max(hostAt, at + 1) };
		}
		return { start: at, next: hostAt };
	}
	const word = text.slice(at, wordEnd);
	if (text.charAt(wordEnd) === ':') {
		const hostAt = endOfRun(text, wordEnd + 1, isSlash);
		const web = /https?$/i.exec(word.slice(-'https'.length))?.[0];
		if (hostAt - wordEnd > (web === undefined ? 2 : 1)) {
			return { start: web === undefined ? at : wordEnd - web.length, next: hostAt };
		}
	}
	const portEnd = text.charAt(wordEnd) === ':' ? endOfRun(text, wordEnd + 1, isDigit) : wordEnd;
	const isFollowed = isSlash(text.charAt(portEnd)) || text.charAt(portEnd) === '?';
	return isFollowed && isHost(word) ? { start: at, next: portEnd } : { next: wordEnd };
}

const isHost = (word: string) => word.indexOf('.', 1) > 0 || word.toLowerCase() === 'localhost';

const isSlash = (char: string) => char === '/';
const isDigit = (char: string) => char >= '0' && char <= '9' && char.length === 1;
const isLetter = (char: string) => (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');
/** What schemes and names of hosts consist of. */
const isWord = (char: string) => isLetter(char) || isDigit(char) || char === '.' || char === '-' || char === '+';

function endOfRun(text: string, from: number, belongs: (char: string) => boolean): number {
	let at = from;
	while (at < text.length && belongs(text.charAt(at))) at += 1;
	return at;
}

/** What no address holds: blanks, quotes of every language, angle brackets. */
const ENDS =
	/[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"<>`|«»\u2018-\u201f\u2039\u203a\u3001\u3002\u300c-\u300f]/;
const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** After one of these a scheme begins the next address of a list; anywhere else it belongs to the query or path of this one. */
const BETWEEN = new Set([',', ';', ')', ']', '}', "'"]);

/** Where the address ends that begins at `start`; it goes on at least to `from`. */
function endOf(read: Unescaped, start: number, from: number): number {
	const { text } = read;
	const kind = read.kindOf(text.charAt(from) === '/' ? from : from - 1);
	const isBackslashed = kind === BACKSLASH;
	/** A blank or a quote ends what was encoded as often as it; one that was encoded more often is a part of the address. */
	const isAsPlain = (at: number) => {
		const own = read.kindOf(at);
		return own === BACKSLASH ? !isBackslashed : own <= (isBackslashed ? 0 : kind);
	};
	const open: Record<string, number> = {};
	let wordAt = from;
	let at = from;
	for (; at < text.length; at += 1) {
		const char = text.charAt(at);
		if (!isWord(char)) {
			if (isAsPlain(at) && (ENDS.test(char) || closes(text, at, open))) break;
			if (char === ':' && text.startsWith('//', at + 1) && BETWEEN.has(text.charAt(wordAt - 1)) && wordAt > from) {
				at = wordAt;
				break;
			}
			wordAt = at + 1;
		}
		open[char] = (open[char] ?? 0) + 1;
	}
	return trimmed(text, start, from, at);
}

/** True for a bracket that was not opened inside, or an apostrophe, unless a word goes on behind it. */
function closes(text: string, at: number, open: Record<string, number>): boolean {
	const char = text.charAt(at);
	const opener = OPENERS[char];
	if (char !== "'" && opener === undefined) return false;
	if (opener !== undefined && (open[opener] ?? 0) > (open[char] ?? 0)) return false;
	const next = text.charAt(at + 1);
	return !(isLetter(next) || isDigit(next) || next === '/' || next === '%');
}

const TRAILING = new Set(['.', ',', ';', ':', '!', '?', "'", '*', '(', '[', '{']);
const EMPHASIS = new Set(['_', '~']);

/** Without the punctuation of the sentence around it. */
function trimmed(text: string, start: number, from: number, end: number): number {
	let at = end;
	const before = text.charAt(start - 1);
	while (at > from) {
		const char = text.charAt(at - 1);
		if (!TRAILING.has(char) && !(char === before && EMPHASIS.has(char))) break;
		at -= 1;
	}
	return at;
}
