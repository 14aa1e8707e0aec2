/** A field or group of ours and its place with them; a list ends without a mark. */
export interface FieldPair {
	readonly ours: string;
	readonly theirs: string;
	readonly isGroup: boolean;
}

/**
 * The entries that say where fields are: groups first, so that what moves with its group needs no entry of its own. Where all
 * that they have stands in one group and ours is at the same place inside it, the whole message moves.
 */
export function fieldEntries(pairs: readonly FieldPair[]): Record<string, string> {
	const entries = new Map<string, string>();
	const values = pairs.filter(({ isGroup }) => !isGroup);
	const wrapper = commonGroup(values.map(({ theirs }) => theirs));
	const inside = values.filter(({ ours, theirs }) => theirs === `${wrapper}.${ours}`).length;
	if (wrapper !== '' && inside * 2 > values.length) entries.set('', wrapper);
	const byDepth = [...pairs].sort((one, other) => one.ours.length - other.ours.length);
	for (const pair of byDepth) {
		if (pair.isGroup && !holdsSome(pair, values)) continue;
		if (impliedPlace(pair.ours, entries) !== pair.theirs) entries.set(pair.ours, pair.theirs);
	}
	return Object.fromEntries(entries);
}

/** Whether at least one value of ours in the group stands in that of theirs. */
const holdsSome = (group: FieldPair, values: readonly FieldPair[]) =>
	values.some(({ ours, theirs }) => isInside(ours, group.ours) && isInside(theirs, group.theirs));

const isInside = (path: string, group: string) =>
	path.length > group.length && path.startsWith(group) && (path[group.length] === '.' || path[group.length] === '[');

/** Where a field of ours is by the entries: the longest that holds it moves it. */
function impliedPlace(path: string, entries: ReadonlyMap<string, string>): string {
	for (let end = path.length; end > 0; end -= 1) {
		if (end < path.length && path[end] !== '.' && path[end] !== '[') continue;
		const theirs = entries.get(path.slice(0, end));
		if (theirs !== undefined) return `${theirs}${path.slice(end)}`;
	}
	const whole = entries.get('');
	return whole === undefined ? path : `${whole}.${path}`;
}

/** The innermost group that holds all places and is in no list; empty where there is none. */
export function commonGroup(places: readonly string[]): string {
	const [first, ...others] = places;
	if (first === undefined) return '';
	let common = first.slice(0, first.lastIndexOf('.') + 1);
	for (const place of others) {
		while (common !== '' && !place.startsWith(common))
			common = common.slice(0, common.lastIndexOf('.', common.length - 2) + 1);
	}
	const list = common.indexOf('[');
	const whole = list === -1 ? common : common.slice(0, common.lastIndexOf('.', list) + 1);
	return whole.slice(0, -1);
}
