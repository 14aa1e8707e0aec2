/** A pair and how good it is. */
interface Scored {
	readonly ours: number;
	readonly theirs: number;
	readonly score: number;
}

/**
 * For each pair that was taken, how much worse the best other way is: one of the two in another pair, and what was there instead
 * where that is the better of what is left. Small where two pairs could as well be the other way round.
 */
export function marginsOf(taken: readonly Scored[], all: readonly Scored[]): number[] {
	const byOurs = new Map(taken.map((pair) => [pair.ours, pair]));
	const byTheirs = new Map(taken.map((pair) => [pair.theirs, pair]));
	const scores = new Map(all.map(({ ours, theirs, score }) => [keyOf(ours, theirs), score]));
	const margins = new Map<Scored, number>(taken.map((pair) => [pair, pair.score]));
	const lower = (pair: Scored | undefined, margin: number) => {
		if (pair !== undefined && margin < margins.get(pair)!) margins.set(pair, margin);
	};
	for (const { ours, theirs, score } of all) {
		const [one, other] = [byOurs.get(ours), byTheirs.get(theirs)];
		if (one === other) continue;
		// The two that lose their partner may find each other.
		const swapped = one === undefined || other === undefined ? 0 : (scores.get(keyOf(other.ours, one.theirs)) ?? 0);
		const margin = (one?.score ?? 0) + (other?.score ?? 0) - score - swapped;
		lower(one, margin);
		lower(other, margin);
	}
	return taken.map((pair) => margins.get(pair)!);
}

/** Sweeps over all pairs; each makes the whole better, and few are needed. */
const SWEEPS = 3;
const WORTH = 0.005;

/** The pairs with the partners of two exchanged wherever both together are better so: the best pair first is not always the best whole. */
export function swapped<P extends Scored>(taken: readonly P[], all: readonly P[]): P[] {
	const byOurs = new Map(taken.map((pair) => [pair.ours, pair]));
	const byTheirs = new Map(taken.map((pair) => [pair.theirs, pair]));
	const pairs = new Map(all.map((pair) => [keyOf(pair.ours, pair.theirs), pair]));
	const put = (pair: P) => {
		byOurs.set(pair.ours, pair);
		byTheirs.set(pair.theirs, pair);
	};
	for (let sweep = 0, changes = 1; sweep < SWEEPS && changes > 0; sweep += 1) {
		changes = 0;
		for (const pair of all) {
			const [one, other] = [byOurs.get(pair.ours), byTheirs.get(pair.theirs)];
			if (one === undefined || other === undefined || one === other) continue;
			const rest = pairs.get(keyOf(other.ours, one.theirs));
			if (pair.score + (rest?.score ?? 0) <= one.score + other.score + WORTH) continue;
			byOurs.delete(other.ours);
			byTheirs.delete(one.theirs);
			put(pair);
			if (rest !== undefined) put(rest);
			changes += 1;
		}
	}
	return [...byOurs.values()];
}

/** One number for two positions, each far below 2²⁶. */
const keyOf = (ours: number, theirs: number) => ours * 0x4000000 + theirs;
