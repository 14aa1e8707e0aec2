import type { Random } from '../random';

/** One way to spoil something: says what it did, or nothing where it found nothing to do it to. */
export type Mutation<T> = (subject: T, random: Random) => { readonly changed: T; readonly what: string } | undefined;

/** Spoils a subject once to four times, in ways that a seed chooses. */
export function mutated<T>(
	subject: T,
	mutations: readonly Mutation<T>[],
	random: Random,
): { readonly changed: T; readonly what: readonly string[] } {
	let changed = subject;
	const what: string[] = [];
	for (let left = 1 + random.int(4); left > 0; left -= 1) {
		const done = random.pick(mutations)?.(changed, random);
		if (done === undefined) continue;
		changed = done.changed;
		what.push(done.what);
	}
	return { changed, what };
}

/** A text in a list of mutations: short, and in one line. */
export const shown = (text: string) =>
	JSON.stringify(text.length > 60 ? `${text.slice(0, 50)}…(${text.length})` : text);
