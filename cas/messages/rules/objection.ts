import type { Sentence } from '../../speech';
import type { Objection } from '../model/message';

/** What a rule has against the value at a path. */
export function objection(path: string, value: unknown, sentence: Sentence): Objection {
	const { message, action, phrase } = sentence;
	return { path, value, message, action, phrase };
}

/** Each entry of a list with its path: `lines[0]`. Nothing where the list is absent. */
export function entriesAt<E>(
	path: string,
	entries: readonly E[] | undefined,
): { readonly at: string; readonly entry: E }[] {
	return (entries ?? []).map((entry, index) => ({ at: `${path}[${index}]`, entry }));
}
