import { dirname } from 'node:path';

/** What is read of Stryker's JSON report (schema "mutation-testing-report", version 2). */
export interface MutationReport {
	readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
	readonly mutatorName: string;
	readonly replacement?: string;
	readonly status: string;
	readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
	readonly line: number;
	readonly column: number;
}

/** A mutant that ends in an endless loop is noticed too. */
const NOTICED = new Set(['Killed', 'Timeout']);
const LIVES = new Set(['Survived', 'NoCoverage']);

const MOST_CHARACTERS = 90;

/** A line for each mutant that lives: where it stands, what stood there and what stands there instead. */
export function survivorLines({ files }: MutationReport): string[] {
	return Object.entries(files).flatMap(([file, { source, mutants }]) =>
		mutants
			.filter(({ status }) => LIVES.has(status))
			.sort((one, other) => one.location.start.line - other.location.start.line)
			.map(({ location, mutatorName, replacement = '', status }) => {
				const reach = status === 'NoCoverage' ? ' (no test runs it)' : '';
				return `${file}:${location.start.line} ${mutatorName}: ${short(textAt(source, location))} → ${short(replacement)}${reach}`;
			}),
	);
}

/** A line for each folder: how many of its mutants were noticed. */
export function scoreLines({ files }: MutationReport): string[] {
	const folders = new Map<string, { noticed: number; all: number }>();
	for (const [file, { mutants }] of Object.entries(files)) {
		const folder = folders.get(dirname(file)) ?? { noticed: 0, all: 0 };
		folder.noticed += mutants.filter(({ status }) => NOTICED.has(status)).length;
		folder.all += mutants.filter(({ status }) => NOTICED.has(status) || LIVES.has(status)).length;
		folders.set(dirname(file), folder);
	}
	return [...folders].map(([folder, { noticed, all }]) => {
		const score = all === 0 ? 'no mutants' : `${((100 * noticed) / all).toFixed(1)} %`;
		return `${folder}: ${score} (${noticed} of ${all} mutants noticed)`;
	});
}

/** The source between two positions, both counted from 1. */
function textAt(source: string, { start, end }: Mutant['location']): string {
	const lines = source.split('\n').slice(start.line - 1, end.line);
	const last = lines.length - 1;
	lines[last] = lines[last]?.slice(0, end.column - 1) ?? '';
	lines[0] = lines[0]?.slice(start.column - 1) ?? '';
	return lines.join(' ');
}

function short(text: string): string {
	const flat = text.replace(/\s+/g, ' ');
	return flat.length > MOST_CHARACTERS ? `${flat.slice(0, MOST_CHARACTERS)}…` : flat;
}
