import type { Fixture } from '../fixtures/fixture';
import type { Random } from '../random';

/** What a case does with its input. */
export interface Operation {
	readonly name: string;
	/** The files it is tried with; for one that takes no file, JSON to be spoilt. */
	readonly takes: (fixture: Fixture) => boolean;
	readonly json?: () => unknown;
	/** Says what is wrong with what came of it, or throws what the code under test does. */
	readonly run: (input: Input, random: Random, trial: Trial) => Promise<Complaints>;
}

export interface Input {
	readonly fixture: Fixture | undefined;
	/** The spoilt file. */
	readonly bytes: Uint8Array;
	/** The spoilt JSON. */
	readonly json: unknown;
	/** All that was put in, for checks of what comes out. */
	readonly isSpoken: (word: string) => boolean;
}

/** What one case may report on its way. */
export interface Trial {
	/** Another engine is at work on the spoilt file: what it does to time and memory is not ours. */
	readonly foreign: <T>(work: () => Promise<T>) => Promise<T | undefined>;
	/** How it ended, in a word, for the tally. */
	ended(how: string): void;
}

/** What is wrong, one sentence each; none where all is well. */
export type Complaints = readonly string[];
