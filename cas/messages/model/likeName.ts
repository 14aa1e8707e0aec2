import { editDistance } from '../../codes/editDistance';
import { flatFields, flatName, rowLists } from './rowFields';
import type { MessageModel } from './message';
import { folded, namesOf, stepsOf } from './names';

export interface Likeness {
	/** The path of the name begins with one of ours, so that it plainly was meant for us. */
	readonly isOurs: boolean;
	/** The name that is one or two letters off, if one is. */
	readonly name: string | undefined;
}

/** Shorter names have too many neighbours. */
const SHORTEST = 5;
const LONG = 10;
/** Longer names are none of ours, nor near one. */
const LONGEST = 120;

const namesOfModels = new WeakMap<MessageModel, ReadonlyMap<string, string>>();

/** What a name that means no field may have been meant for; undefined where it is like none. */
export function likeName(model: MessageModel, key: string): Likeness | undefined {
	if (key.length > LONGEST) return undefined;
	const first = folded(String(stepsOf(key)[0] ?? ''));
	const isPath = stepsOf(key).length > 1;
	const isOurs =
		isPath && (namesOf(model.root).beginsLikeOurs(key) || rowLists(model).some(({ name }) => folded(name) === first));
	const name = closest(model, folded(key));
	return isOurs || name !== undefined ? { isOurs, name } : undefined;
}

function closest(model: MessageModel, word: string): string | undefined {
	if (word.length < SHORTEST) return undefined;
	const limit = word.length < LONG ? 1 : 2;
	let found: string | undefined;
	let least = limit + 1;
	for (const [candidate, name] of foldedNames(model)) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const distance = editDistance(word, candidate, least - 1);
		if (distance < least) [least, found] = [distance, name];
	}
	return found;
}

function foldedNames(model: MessageModel): ReadonlyMap<string, string> {
	let names = namesOfModels.get(model);
	if (names === undefined) {
		const all = flatFields(model).map(flatName);
		names = new Map([...all].reverse().flatMap((name) => entriesOf(name)));
		namesOfModels.set(model, names);
	}
	return names;
}

/** A name with its list and without it. */
function entriesOf(name: string): [string, string][] {
	const bare = name.split('__').slice(1).join('__');
	return bare === ''
		? [[folded(name), name]]
		: [
				[folded(bare), name],
				[folded(name), name],
			];
}
