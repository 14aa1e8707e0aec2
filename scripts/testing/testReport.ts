import type { Tally } from './jestReport';

/** What `npm test -- --report <file>` writes. */
export interface TestReport extends Tally {
	/** By part. */
	readonly seconds: Record<string, number>;
	/** Failed tests, each with its file. */
	readonly failures: string[];
}
