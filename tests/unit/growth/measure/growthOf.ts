/** The largest growth from one size to its double; 2 is linear, and the rest is room for caches and sorting. */
export const MOST_GROWTH = 2.3;

const FIRST_SIZE = 64;
/** Small inputs cost most by what comes with each call, so that a fault does not show; a slow reader is tried with so many all the same. */
const LEAST_SIZE = 1_024;
/** But never longer than this. */
const MOST_MS = 150;
/** Doublings that the growth is judged over. */
const DOUBLINGS = 3;
/** Less for the largest input that there is does no harm: what grows with the square would take ten times as long. */
const HARMLESS_MS = 15;
/** Only a disturbance made such a time look long. */
const TINY_MS = 1;
/** A growth beyond this is no disturbance. */
const CERTAIN_GROWTH = 3;
const CONFIRMATIONS = 3;
/** What is a little too steep is tried with larger inputs: the cost of a cache that overflows passes, a power stays. */
const LARGER = 4;
const CONFIRMING_REPEATS = 5;

/** What is measured: prepares an input of a size, and returns the call that reads it. */
export type Prepare = (size: number) => () => unknown;

/** How far a case goes. */
export interface Reach {
	/** The largest size that is tried. */
	readonly largestSize: number;
	/** From this time on a size is large enough to judge; a slow reader is judged at small sizes, and a fast one at large ones. */
	readonly enoughMs: number;
}

export interface Growth {
	/** How many times as long the double size takes; 0 where it was too fast to be measured. */
	readonly growth: number;
	/** The largest size, and what it took. */
	readonly size: number;
	readonly ms: number;
}

/**
 * How processor time grows with the size of the input. Sizes double until the time is long enough to be measured, or the largest size
 * is reached. What looks too steep is measured again, and counts only when it is so each time.
 */
export async function growthOf(
	prepare: Prepare,
	{ largestSize, enoughMs }: Reach,
	onSize: (size: number) => void,
): Promise<Growth> {
	const times: { size: number; ms: number }[] = [];
	for (let size = FIRST_SIZE; size <= largestSize; size *= 2) {
		onSize(size);
		const ms = await timeOf(prepare, size);
		times.push({ size, ms });
		if (ms >= MOST_MS || (ms >= enoughMs && size >= LEAST_SIZE)) break;
	}
	const { size, ms } = times.at(-1) ?? { size: 0, ms: 0 };
	if (ms < HARMLESS_MS && size * 2 > largestSize) return { growth: 0, size, ms };
	const growth = slopeOf(times.slice(-DOUBLINGS - 1));
	// One look is not enough to name a reader, nor to pass one whose last doubling or first sizes took long.
	const isSteady = growth <= MOST_GROWTH && slopeOf(times.slice(-2)) <= MOST_GROWTH;
	if (isSteady && times.length > DOUBLINGS) return { growth, size, ms };
	return await confirmed(
		prepare,
		times.slice(-DOUBLINGS - 1).map((time) => time.size),
		onSize,
	);
}

async function confirmed(prepare: Prepare, sizes: readonly number[], onSize: (size: number) => void): Promise<Growth> {
	let least: Growth | undefined;
	for (let attempt = 0; attempt < CONFIRMATIONS; attempt += 1) {
		const times = sizes.map((size) => ({ size: size * LARGER ** attempt, ms: Number.POSITIVE_INFINITY }));
		let growth = 0;
		// Size by size in turn, so that a disturbance meets all of them; as soon as the times are plain, they need no more repeats.
		for (let repeat = 0; repeat < CONFIRMING_REPEATS; repeat += 1) {
			for (const time of times) {
				onSize(time.size);
				time.ms = Math.min(time.ms, await timeOf(prepare, time.size + repeat));
			}
			growth = (times.at(-1)?.ms ?? 0) < TINY_MS ? 0 : slopeOf(times);
			if (repeat > 0 && (growth <= MOST_GROWTH || growth > CERTAIN_GROWTH)) break;
		}
		const { size, ms } = times.at(-1) ?? { size: 0, ms: 0 };
		if (least === undefined || growth < least.growth) least = { growth, size, ms };
		if (growth <= MOST_GROWTH || growth > CERTAIN_GROWTH) break;
	}
	return least ?? { growth: 0, size: 0, ms: 0 };
}

/** Milliseconds of processor time. Each call gets an input of its own, since readers and the engine remember what they have seen. */
async function timeOf(prepare: Prepare, size: number): Promise<number> {
	const call = prepare(size);
	const before = process.cpuUsage();
	try {
		await call();
	} catch {
		// A refusal is an answer; what counts is how long it took.
	}
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

/** The growth for one doubling: the slope of the times' logarithms, by least squares. */
function slopeOf(times: readonly { readonly size: number; readonly ms: number }[]): number {
	const points = times.map(({ size, ms }) => ({ x: Math.log2(size), y: Math.log2(Math.max(ms, 0.001)) }));
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const x = mean(points.map((point) => point.x));
	const y = mean(points.map((point) => point.y));
	const rise = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
	const run = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
	return run === 0 ? 0 : 2 ** (rise / run);
}
