/**
 * How many slips of the finger lie between two texts: letters added, left out, replaced, or two neighbours swapped.
 * Optimal string alignment distance; gives up and returns `limit + 1` as soon as it is beyond the limit.
 */
export function editDistance(from: string, to: string, limit: number): number {
	if (Math.abs(from.length - to.length) > limit) return limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		let least = row;
		for (let column = 1; column <= to.length; column++) {
			const same = from[row - 1] === to[column - 1];
			const replaced = at(last, column - 1) + (same ? 0 : 1);
			let best = Math.min(replaced, at(last, column) + 1, at(current, column - 1) + 1);
			const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			if (row > 1 && column > 1 && swapped) best = Math.min(best, at(beforeLast, column - 2) + 1);
			current.push(best);
			if (best < least) least = best;
		}
		if (least > limit) return limit + 1;
		beforeLast = last;
		last = current;
	}
	return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Infinity;
}
