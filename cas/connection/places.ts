import { EACH, patternText, type PathPattern } from '../contract/profile/path';
import { isRecord } from '../isRecord';
import { CANDIDATE_VALUES, JSON_NESTING } from '../limits';

/** A value somewhere in an answer. */
export interface Place {
	/** Steps from the top; entries of a list are one place. */
	readonly steps: PathPattern;
	readonly value: unknown;
}

/** Entries of a list that are looked into: they are alike. */
const ENTRIES_SEEN = 3;

/** `goods.items[].number`, as a Contract Profile writes a place. */
export const placeText = ({ steps }: Pick<Place, 'steps'>): string => patternText(steps);

/** The name of a place without those of its groups; of an entry that of its list. */
export const nameOf = ({ steps }: Place): string => steps.findLast((step) => step !== EACH) ?? '';

/** Whether it stands in the entries of a list. */
export const isInList = ({ steps }: Place): boolean => steps.includes(EACH);

/**
 * The values of an answer with their places, those near the top first; as many as a person's comparison could need. Each place comes
 * once, with the first value that stands there.
 */
export function placesIn(answer: unknown): Place[] {
	const found = new Map<string, Place>();
	let open: Place[] = [{ steps: [], value: answer }];
	for (let depth = 0; depth < JSON_NESTING && open.length > 0 && found.size < CANDIDATE_VALUES; depth += 1) {
		const next: Place[] = [];
		for (const place of open) {
			for (const inner of innerOf(place)) {
				if (found.size >= CANDIDATE_VALUES) break;
				const key = placeText(inner);
				if (!found.has(key)) found.set(key, inner);
				next.push(inner);
			}
		}
		open = next.slice(0, CANDIDATE_VALUES);
	}
	return [...found.values()];
}

function innerOf({ steps, value }: Place): Place[] {
	if (Array.isArray(value))
		return value.slice(0, ENTRIES_SEEN).map((entry: unknown) => ({ steps: [...steps, EACH], value: entry }));
	if (!isRecord(value)) return [];
	return Object.entries(value).map(([name, inner]) => ({ steps: [...steps, name], value: inner }));
}

/** What stands there, without saying it: `a text`, `a list of 3`. */
export function kindText(value: unknown): string {
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (isRecord(value)) return 'a group';
	if (value === null || value === undefined) return 'nothing';
	return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
