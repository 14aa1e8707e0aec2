import type { Labels } from '../../language';
import { say } from '../../speech';
import type { Objection } from '../model/message';
import { objection } from './objection';

/** Values that stand more than once, at their second and later places. Absent ones do not count. */
export function twice(
	values: readonly { readonly path: string; readonly value: string | number | undefined }[],
	what: Labels,
	advice: Labels,
): Objection[] {
	const first = new Map<string | number, string>();
	return values.flatMap(({ path, value }) => {
		if (value === undefined) return [];
		if (!first.has(value)) {
			first.set(value, path);
			return [];
		}
		return [objection(path, value, say('value.twice', { what, value, first: first.get(value) ?? '', advice }))];
	});
}
