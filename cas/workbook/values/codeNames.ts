import { aliasesOf } from '../../codes/aliases';
import type { CodeList } from '../../codes/codeList';
import { folded } from '../../codes/folded';
import { CODE_CHARACTERS } from '../../limits';

/** Words that stand for one code; a word of several codes is undefined. */
type Words = ReadonlyMap<string, string | undefined>;

const indexes = new WeakMap<CodeList, Words>();

/**
 * The code that a text of a cell means: the code itself in any case, an everyday word (`Export`, `kg`), the exact name in any
 * language (`Belgium`, `Belgique`), or code and name together (`BE - Belgium`). Undefined where none or several codes are
 * meant; a misspelling is never read as what it may stand for.
 */
export function codeOf(list: CodeList, text: string): string | undefined {
	if (text.length > CODE_CHARACTERS) return undefined;
	const word = listed(list, text) ?? wordsOf(list).get(folded(text));
	if (word !== undefined) return word;
	const { head, name } = headAndName(text);
	const code = listed(list, head);
	return code !== undefined && wordsOf(list).get(folded(name)) === code ? code : undefined;
}

const SIGNS = '-–—:|,';

/** The first word of a text, and the others; one sign between them belongs to neither: `BE - Belgium`, `BE: Belgium`. */
function headAndName(text: string): { head: string; name: string } {
	const words = text.replace(/\s+/g, ' ').trim();
	const blank = words.indexOf(' ');
	if (blank === -1) return { head: '', name: '' };
	const head = words.slice(0, blank);
	const name = words.slice(blank + 1);
	if (head.length > 1 && SIGNS.includes(head.at(-1)!)) return { head: head.slice(0, -1), name };
	return { head, name: SIGNS.includes(name[0]!) && name[1] === ' ' ? name.slice(2) : name };
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
