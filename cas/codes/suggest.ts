import { CODE_CHARACTERS } from '../limits';
import { quoted, refuse, warn, type Finding } from '../identifiers/finding';
import type { Labels } from '../language';
import { listTitle, say, type Sentence } from '../speech';
import { remembered } from '../remembered';
import { aliasesOf } from './aliases';
import type { Code, CodeList } from './codeList';
import { editDistance } from './editDistance';
import { folded } from './folded';
import { supersededCode } from './superseded';

/** Below this a word has too many neighbours for a misspelling to be told. */
const SHORTEST_MISSPELT = 4;
/** From this length on two slips are forgiven instead of one. */
const LONG_WORD = 8;
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
const rememberedGuess = remembered(MAX_REMEMBERED, (list: CodeList, word) => misspelt(word, vocabularyOf(list)));

/** The letters of a text, each as one of 32 bits, whatever their order. */
function lettersOf(text: string): number {
	let letters = 0;
	for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
	return letters;
}

/** Of the words of our own lists, which do not change. */
const lettersByWord = new Map<string, number>();

function rememberedLetters(word: string): number {
	let letters = lettersByWord.get(word);
	if (letters === undefined) lettersByWord.set(word, (letters = lettersOf(word)));
	return letters;
}

/** In how many bits two numbers differ. */
function differences(one: number, other: number): number {
	let count = 0;
	for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count += 1;
	return count;
}

/** The one code that a misspelt name is closest to; undefined where none or several are. */
function misspelt(word: string, words: Vocabulary): Code | undefined {
	if (word.length < SHORTEST_MISSPELT) return undefined;
	let limit = word.length < LONG_WORD ? 1 : 2;
	let closest = new Set<Code>();
	const letters = lettersOf(word);
	for (const [candidate, code] of words) {
		if (candidate.length < SHORTEST_MISSPELT || Math.abs(candidate.length - word.length) > limit) continue;
		// A slip of the finger takes away one letter and adds another at most; a look at the letters tells most words apart.
		if (differences(letters, rememberedLetters(candidate)) > 2 * limit) continue;
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
	if (value.length > CODE_CHARACTERS) return undefined;
	const word = folded(value);
	if (word === '') return undefined;
	const words = vocabularyOf(list);
	const successor = supersededCode(list.id, word.toUpperCase())?.by;
	if (successor !== undefined) return list.find(successor);
	const [, first] = /^([A-Z0-9]+)\s*(?:[-–—:|(]|\s)/.exec(value.trim()) ?? [];
	return words.get(word) ?? (first === undefined ? undefined : list.find(first)) ?? rememberedGuess(list, word);
}

/** `DE (Germany)`; in the other languages as the lists of the template have it: `DE – Allemagne`, or the code alone without a name. */
export function codeWithName({ code, names }: Code): Labels {
	const named = (name = code) => (name === code ? code : `${code} – ${name}`);
	const english = names.en === code ? code : `${code} (${names.en})`;
	return { en: english, fr: named(names.fr), nl: named(names.nl), de: named(names.de) };
}

/**
 * Checks a code exactly as it is written. Unknown: a refusal where the list is closed, or where the list has a shape that the
 * code does not have and must have; nothing where it has that shape; else a warning. A code that may be newer than a growing list
 * is a warning that names the edition; one that is another way to write a code of the list is not new. A code that left its list
 * is a warning that names its successor, or what to do.
 * Rules: `<list id>.unknown`, `<list id>.shape`, `<list id>.superseded`.
 */
export function checkCode(list: CodeList, value: string): Finding[] {
	if (list.has(value)) return [];
	const old = supersededCode(list.id, value);
	if (old !== undefined) {
		const successor = old.by === undefined ? undefined : list.find(old.by);
		const { why } = old;
		const sentence =
			successor === undefined
				? say('code.superseded.advice', { value, why, advice: old.action ?? CHOOSE })
				: say('code.superseded', { value, why, code: codeWithName(successor) });
		return [warn(`${list.id}.superseded`, sentence)];
	}
	const fits = list.shape?.pattern.test(value);
	if (fits === true) return [];
	const missing = notListed(list, value);
	if (missing.phrase.key !== 'code.unknown' && mayBeNewer(list, value)) {
		const about = { value: quoted(value), list: listTitle(list), edition: { day: list.asOf } };
		return [warn(`${list.id}.unknown`, say('code.unknown.newer', about))];
	}
	if (fits === false) return [(list.shape?.isUsualOnly === true ? warn : refuse)(`${list.id}.shape`, missing)];
	return [(list.closed ? refuse : warn)(`${list.id}.unknown`, missing)];
}

/** Whether `checkCode` has a refusal for a code, without looking for what may have been meant. */
export function refusesCode(list: CodeList, value: string): boolean {
	if (list.has(value)) return false;
	if (supersededCode(list.id, value) !== undefined) return false;
	if (mayBeNewer(list, value) && !vocabularyOf(list).has(folded(value))) return false;
	if (list.shape === undefined) return list.closed;
	return list.shape.isUsualOnly !== true && !list.shape.pattern.test(value);
}

/** The form of a code that was perhaps added since the edition of the list. */
const mayBeNewer = ({ growing }: CodeList, value: string) => growing?.test(value) === true;

/** With the code that may be meant, or else with the form of the codes, or one of them. */
function notListed(list: CodeList, value: string): Sentence {
	const about = { value: quoted(value), list: listTitle(list) };
	const suggestion = suggestCode(list, value);
	if (suggestion !== undefined) return say('code.unknown', { ...about, code: codeWithName(suggestion) });
	if (list.shape !== undefined) return say('code.unknown.shape', { ...about, form: list.shape.words });
	const [example] = list.codes;
	if (example === undefined) return say('code.unknown.shape', { ...about, form: A_CODE });
	return say('code.unknown.example', { ...about, code: codeWithName(example) });
}

const A_CODE: Labels = {
	en: 'a code of the list',
	fr: 'un code de la liste',
	nl: 'een code uit de lijst',
	de: 'einen Code der Liste',
};
const CHOOSE: Labels = {
	en: 'Use a code of the list',
	fr: 'Utilisez un code de la liste',
	nl: 'Gebruik een code uit de lijst',
	de: 'Verwenden Sie einen Code der Liste',
};
