import type { Objection } from '../model/message';
import { objection } from './objection';

/** Values that stand more than once, at their second and later places. Absent ones do not count. */
export function twice(
	values: readonly { readonly path: string; readonly value: string | number | undefined }[],
	what: string,
	action: string,
): Objection[] {
	const first = new Map<string | number, string>();
	return values.flatMap(({ path, value }) => {
		if (value === undefined) return [];
		if (!first.has(value)) {
			first.set(value, path);
			return [];
		}
		return [objection(path, value, `${what} ${value} stands twice, first at ${first.get(value)}`, action)];
	});
}
