import { SPECIFICATION } from '../../limits';
import { remembered } from '../../remembered';
import { meaningOf } from './thesaurus';

/** Words that tell no field from another. */
const EMPTY = new Set(
	[
		'a an the of in on at to for from by with without and or nor but if is are was be been as it its this that these those which who',
		'whom whose where when what how than then there here has have had may can must shall will would not one two only also each',
		'every any all some such own other another same so up out per via into over under between within about e g i eg ie etc iso',
		'used use given give gives set sets see field data element de d ucc annex',
	].flatMap((line) => line.split(' ')),
);

const MAX_WORDS = 80;
const cache = {};
const MAX_REMEMBERED = 20_000;

const rememberedWords = remembered(MAX_REMEMBERED, (_: object, text): readonly string[] => split(text));

/** The words of a name or a sentence, each as the one that stands for its meaning, in order; empty words are left out. */
export function wordsOf(text: string): readonly string[] {
	return rememberedWords(cache, text.slice(0, SPECIFICATION.descriptionCharacters));
}

function split(text: string): readonly string[] {
	const words: string[] = [];
	for (const part of partsOf(text.normalize('NFKD').replace(/[\u0300-\u036f']/g, ''))) {
		const word = part.toLowerCase();
		if (EMPTY.has(word) || (word.length < 2 && !/\d/.test(word))) continue;
		words.push(meaningOf(EXACT.has(word) ? word : stemOf(word)));
		if (words.length === MAX_WORDS) break;
	}
	return words;
}

/** Words that only look like a plural or another form. */
const EXACT = new Set([
	'gross',
	'address',
	'customs',
	'status',
	'goods',
	'chassis',
	'process',
	'business',
	'access',
	'mass',
	'excise',
	'marks',
	'incoterms',
	'notice',
]);

/** The singular, where the plural is regular; what the thesaurus knows stays for it. */
function stemOf(word: string): string {
	if (meaningOf(word) !== word) return word;
	if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
	if (word.endsWith('sses')) return word.slice(0, -2);
	return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word;
}

type Sign = 'upper' | 'lower' | 'digit' | 'none';

function signOf(character: string): Sign {
	if (character >= '0' && character <= '9') return 'digit';
	const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
	if (lower !== upper) return character === upper ? 'upper' : 'lower';
	return character > '\u007f' && /\p{L}/u.test(character) ? 'lower' : 'none';
}

/** The parts of a name: `grossMass`, `gross_mass`, `GROSSMass`, `mass2`. */
function partsOf(text: string): string[] {
	const parts: string[] = [];
	let part = '';
	let before: Sign = 'none';
	const end = () => {
		if (part !== '') parts.push(part);
		part = '';
	};
	for (const character of text) {
		const sign = signOf(character);
		const isNew =
			sign === 'none' || (sign === 'digit') !== (before === 'digit') || (sign === 'upper' && before === 'lower');
		if (isNew) end();
		// The last capital of several begins the next word: GROSSMass.
		else if (sign === 'lower' && before === 'upper' && part.length > 1) {
			const last = part.slice(-1);
			part = part.slice(0, -1);
			end();
			part = last;
		}
		if (sign !== 'none') part += character;
		before = sign;
	}
	end();
	return parts;
}
