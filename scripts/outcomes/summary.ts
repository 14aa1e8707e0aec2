import type { TriedCell } from './report';

function byKind(cells: readonly TriedCell[]): Map<string, TriedCell[]> {
	const kinds = new Map<string, TriedCell[]>();
	for (const cell of cells) {
		const known = kinds.get(cell.kind);
		if (known === undefined) kinds.set(cell.kind, [cell]);
		else known.push(cell);
	}
	return kinds;
}

/** A line a kind, and one for all: how many cells, how many with a lie, how long they took together. Then each lie. */
export function summary(cells: readonly TriedCell[], seconds: number): string {
	const width = Math.max(...cells.map(({ kind }) => kind.length), 0);
	const line = (name: string, of: readonly TriedCell[]) =>
		`${name.padEnd(width)} ${padded(of.length)} cells ${padded(withLies(of).length)} with a lie ${padded(secondsOf(of))} s`;
	const kinds = [...byKind(cells)].map(([kind, of]) => line(kind, of));
	const lies = withLies(cells).flatMap(({ cell, lies: told }) => told.map((lie) => `${cell}: ${lie}`));
	return [...kinds, line('all', cells), ...lies, `${cells.length} cells in ${seconds} s, ${lies.length} lies`].join(
		'\n',
	);
}

const padded = (count: number) => String(count).padStart(6);

const withLies = (cells: readonly TriedCell[]) => cells.filter(({ lies }) => lies.length > 0);

const secondsOf = (cells: readonly TriedCell[]) =>
	Math.round(cells.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1_000);
