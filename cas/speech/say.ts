import { isRecord } from '../isRecord';
import { LANGUAGES, type Language } from '../language';
import { CATALOGUE, type Catalogue } from './catalogue';
import { filled } from './filled';
import type { Argument, ArgumentsOf, Entry } from './slots';

/** What is said, apart from the language: the key of the catalogue and what fills it. Plain data, so that it goes through n8n. */
export interface Phrase {
	readonly key: string;
	readonly args: Readonly<Record<string, Argument>>;
}

/** A sentence with what it was made of; its English is what n8n, errors and items show. */
export interface Said {
	readonly message: string;
	readonly action: string;
	readonly phrase?: Phrase;
}

/** A sentence of the catalogue, as every check of ours makes it. */
export interface Sentence extends Said {
	readonly phrase: Phrase;
}

type ArgumentsFor<Key extends keyof Catalogue> = Catalogue[Key] extends Entry ? ArgumentsOf<Catalogue[Key]> : never;

/** A sentence of the catalogue about these values: `say('lrn.length', { value, count: 30 })`. */
export function say<Key extends keyof Catalogue>(
	key: Key,
	...[args]: keyof ArgumentsFor<Key> extends never ? [] : [ArgumentsFor<Key>]
): Sentence {
	const phrase: Phrase = { key, args: args ?? {} };
	return { ...inLanguage(CATALOGUE[key], phrase, 'en'), phrase };
}

function inLanguage(entry: Entry, { args }: Phrase, language: Language): { message: string; action: string } {
	const [message, action] = entry[language];
	return { message: filled(message, args, language), action: filled(action, args, language) };
}

/**
 * A finding in a language. It has its English already; what has no phrase, as the words of CAS itself, stays as it was said.
 */
export function said(finding: Said, language: Language): { readonly message: string; readonly action: string } {
	const { phrase, message, action } = finding;
	const entry = phrase === undefined ? undefined : entryOf(phrase.key);
	const isSaid = language === 'en' || phrase === undefined || entry === undefined;
	return isSaid ? { message, action } : inLanguage(entry, phrase, language);
}

/** A phrase as an item of n8n carries it; undefined for anything else, and for keys that the catalogue does not have. */
export function phraseFrom(value: unknown): Phrase | undefined {
	if (!isRecord(value) || typeof value.key !== 'string' || !isRecord(value.args)) return undefined;
	if (entryOf(value.key) === undefined) return undefined;
	const args = Object.entries(value.args).slice(0, MOST_ARGUMENTS);
	return {
		key: value.key,
		args: Object.fromEntries(args.filter((arg): arg is [string, Argument] => isArgument(arg[1]))),
	};
}

/** More than any sentence has. */
const MOST_ARGUMENTS = 20;

function isArgument(value: unknown): value is Argument {
	if (typeof value === 'string' || typeof value === 'number') return true;
	if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
	if (!isRecord(value)) return false;
	return typeof value.day === 'string' || LANGUAGES.every((language) => typeof value[language] === 'string');
}

const entryOf = (key: string): Entry | undefined =>
	Object.hasOwn(CATALOGUE, key) ? CATALOGUE[key as keyof Catalogue] : undefined;
