/** Numbers that follow from a seed alone, so that every case of a run can be had again. Mulberry32, by Tommy Ettinger. */
export class Random {
	constructor(private state: number) {}

	/** A whole number from 0 up to, and without, `below`. */
	int(below: number): number {
		return Math.floor(this.fraction() * below);
	}

	pick<T>(values: readonly [T, ...T[]]): T;
	pick<T>(values: readonly T[]): T | undefined;
	pick<T>(values: readonly T[]): T | undefined {
		return values[this.int(values.length)];
	}

	/** True once in so many times. */
	oneIn(times: number): boolean {
		return this.int(times) === 0;
	}

	private fraction(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}
}

/** The seed of one case of a run; cases of neighbouring runs share none. */
export function seedOfCase(seed: number, index: number): number {
	const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
	return random.int(2 ** 32);
}
