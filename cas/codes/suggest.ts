import { quoted, refuse, warn, type Finding } from '../identifiers/finding';
import { aliasesOf } from './aliases';
import type { Code, CodeList } from './codeList';
import { editDistance } from './editDistance';
import { supersededCode } from './superseded';

/** Below this a word has too many neighbours for a misspelling to be told. */
const SHORTEST_MISSPELT = 4;
/** From this length on two slips are forgiven instead of one. */
const LONG_WORD = 8;
/** No everyday name is longer; a whole paragraph in a cell is not compared. */
const MAX_COMPARED = 200;

/** A text as it is compared: without case, accents, curly apostrophes and double blanks. Signs stay, for `€` and `m³`. */
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

type Vocabulary = ReadonlyMap<string, Code>;
const vocabularies = new WeakMap<CodeList, Vocabulary>();

/** Every way to write a code of the list, folded. Codes win over aliases, aliases over names. */
function vocabularyOf(list: CodeList): Vocabulary {
	const known = vocabularies.get(list);
	if (known !== undefined) return known;
	const words = new Map<string, Code>();
	const add = (written: string, code: Code | undefined) => {
		const word = folded(written);
		if (code !== undefined && word !== '' && !words.has(word)) words.set(word, code);
	};
	for (const code of list.codes) add(code.code, code);
	for (const [written, code] of aliasesOf(list.id)) add(written, list.find(code));
	for (const code of list.codes) for (const name of Object.values(code.names)) add(name, code);
	vocabularies.set(list, words);
	return words;
}

/** A sheet repeats its mistakes, a hundred thousand times if need be; each is looked up once. */
const MAX_REMEMBERED = 1_000;
const guesses = new WeakMap<CodeList, Map<string, Code | undefined>>();

function rememberedGuess(list: CodeList, word: string, words: Vocabulary): Code | undefined {
	const known = guesses.get(list) ?? new Map<string, Code | undefined>();
	guesses.set(list, known);
	if (known.has(word)) return known.get(word);
	if (known.size >= MAX_REMEMBERED) known.clear();
	const guess = misspelt(word, words);
	known.set(word, guess);
	return guess;
}

/** The one code that a misspelt name is closest to; undefined where none or several are. */
function misspelt(word: string, words: Vocabulary): Code | undefined {
	if (word.length < SHORTEST_MISSPELT) return undefined;
	let limit = word.length < LONG_WORD ? 1 : 2;
	let closest = new Set<Code>();
	for (const [candidate, code] of words) {
		if (candidate.length < SHORTEST_MISSPELT) continue;
		const distance = editDistance(word, candidate, limit);
		if (distance > limit) continue;
		if (distance < limit) closest = new Set();
		limit = distance;
		closest.add(code);
	}
	return closest.size === 1 ? [...closest][0] : undefined;
}

/**
 * The code that a person may have meant: by another case, a name in any of the four languages, an everyday word or sign
 * (`kg`, `€`, `DEU`), a code with its name (`CT – Carton`), or a name with a slip of the finger. Undefined where it is anybody's guess.
 */
export function suggestCode(list: CodeList, value: string): Code | undefined {
	const word = folded(value);
	if (word === '' || word.length > MAX_COMPARED) return undefined;
	const words = vocabularyOf(list);
	const old = supersededCode(list.id, word.toUpperCase());
	if (old !== undefined) return list.find(old.by);
	const [, first] = /^([A-Z0-9]+)\s*(?:[-–—:|(]|\s)/.exec(value.trim()) ?? [];
	return words.get(word) ?? (first === undefined ? undefined : list.find(first)) ?? rememberedGuess(list, word, words);
}

/** `DE (Germany)`. */
export function codeWithName(code: Code): string {
	return code.names.en === code.code ? code.code : `${code.code} (${code.names.en})`;
}

/**
 * Checks a code exactly as it is written. Unknown: a refusal where the list is closed, or where the list has a shape that the
 * code does not have; nothing where it has that shape; else a warning. A superseded code is a warning that names its successor.
 * Rules: `<list id>.unknown`, `<list id>.shape`, `<list id>.superseded`.
 */
export function checkCode(list: CodeList, value: string): Finding[] {
	if (list.has(value)) return [];
	const old = supersededCode(list.id, value);
	const successor = old && list.find(old.by);
	if (old !== undefined && successor !== undefined) {
		return [warn(`${list.id}.superseded`, `${value} ${old.why}`, `Use ${codeWithName(successor)}`)];
	}
	const fits = list.shape?.pattern.test(value);
	if (fits === true) return [];
	const suggestion = suggestCode(list, value);
	const action = suggestion === undefined ? howTo(list) : `Use ${codeWithName(suggestion)}`;
	const missing = `${quoted(value)} is not in the list of ${inSentence(list.title)}`;
	if (fits === false) return [refuse(`${list.id}.shape`, missing, action)];
	return [(list.closed ? refuse : warn)(`${list.id}.unknown`, missing, action)];
}

function howTo(list: CodeList): string {
	if (list.shape !== undefined) return `Use ${list.shape.words}`;
	const [example] = list.codes;
	return example === undefined ? 'Use a code of the list' : `Use a code of the list, as ${codeWithName(example)}`;
}

/** `Package types` → `package types`; names such as `Incoterms` keep their capital. */
function inSentence(title: string): string {
	return title.startsWith('Incoterms') ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
