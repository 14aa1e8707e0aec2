import { existsSync, readFileSync } from 'node:fs';

/** A cell as the test notes it, a line each: tests/nodes/outcomeMatrix.test.ts. */
export interface TriedCell {
	readonly kind: string;
	readonly cell: string;
	readonly lies: readonly string[];
	readonly milliseconds: number;
}

/** What a process has noted so far; the last line may be on its way. */
export function cellsIn(file: string): TriedCell[] {
	if (!existsSync(file)) return [];
	const lines = readFileSync(file, 'utf8').split('\n');
	return lines.slice(0, -1).map((line) => JSON.parse(line) as TriedCell);
}
