import { aliasesOf } from '../codes/aliases';
import type { CodeList } from '../codes/codeList';

/** Words that stand for one code; a word of several codes is undefined. */
type Words = ReadonlyMap<string, string | undefined>;

const indexes = new WeakMap<CodeList, Words>();

/**
 * The code that a text of a cell means: the code itself in any case, an everyday word (`Export`, `kg`), the exact name in any
 * language (`Belgium`, `Belgique`), or code and name together (`BE - Belgium`). Undefined where none or several codes are
 * meant; a misspelling is never read as what it may stand for.
 */
export function codeOf(list: CodeList, text: string): string | undefined {
	const word = listed(list, text) ?? wordsOf(list).get(folded(text));
	if (word !== undefined) return word;
	const [, head = '', name = ''] = /^(\S+?)\s*[-–—:|,]?\s+(.+)$/.exec(text) ?? [];
	const code = listed(list, head);
	return code !== undefined && wordsOf(list).get(folded(name)) === code ? code : undefined;
}

function listed(list: CodeList, text: string): string | undefined {
	return [text, text.toUpperCase()].find((code) => list.has(code));
}

/** Everyday words win over names, as they do where a code is suggested. */
function wordsOf(list: CodeList): Words {
	const known = indexes.get(list);
	if (known !== undefined) return known;
	const words = new Map<string, string | undefined>();
	for (const { code, names } of list.codes) {
		for (const name of Object.values(names)) {
			const word = folded(name);
			words.set(word, words.has(word) && words.get(word) !== code ? undefined : code);
		}
	}
	for (const [written, code] of aliasesOf(list.id)) words.set(folded(written), code);
	indexes.set(list, words);
	return words;
}

/** Case, accents and the width of blanks do not count; signs do, for `€` and `m³`. */
function folded(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/ß/g, 'ss')
		.replace(/[‘’]/g, "'")
		.replace(/\s+/g, ' ')
		.trim();
}
