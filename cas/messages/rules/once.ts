import type { Labels } from '../../language';
import { say } from '../../speech';
import { pathSteps } from '../model/labels';
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
		return [
			objection(path, value, say('value.twice', { what, value, first: placeIn(first.get(value) ?? ''), advice })),
		];
	});
}

/** A place in words: its path in English, which is the language of messages; the number of its entry in the languages of sheets. */
function placeIn(path: string): Labels {
	const index = pathSteps(path).findLast((step) => typeof step === 'number');
	if (index === undefined) return { en: path, fr: path, nl: path, de: path };
	const number = index + 1;
	return { en: path, fr: `n° ${number}`, nl: `nr. ${number}`, de: `Nr. ${number}` };
}
