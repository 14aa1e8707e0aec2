import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from '../demo/flows';

/** The kinds of test that need nothing but this project's modules, the quickest first. */
const KINDS = ['unit', 'sandbox', 'nodes'];

/** What no import shows: files that tests read, and the tests that read them. */
const READ_BY_TESTS: readonly (readonly [changed: RegExp, tests: RegExp])[] = [
	[/^workflows-examples\//, /^tests\/unit\/flows\//],
	[/^scripts\/flows\/manualDeclaration\/.*\.js$/, /^tests\/unit\/flows\//],
	[/^(scripts\/lint\/|eslint\.config\.mjs$)/, /^tests\/unit\/rules\//],
	[/^docs\//, /^tests\/unit\/docs\//],
	[/^cas\/contract\//, /^tests\/unit\/contract\/registry\.test\.ts$/],
];

/** A file whose first lines say `// @slow: why` is left to `npm test`. */
const SLOW = /^\/\/ @slow: /m;
const HEAD_CHARACTERS = 600;

export interface RelatedTests {
	/** The nearest to the change first. */
	readonly quick: readonly string[];
	readonly slow: readonly string[];
}

/** The tests that import a changed file, through others too, or that are known to read it. */
export function relatedTests(changed: readonly string[], files = sources()): RelatedTests {
	const distances = distancesFrom(changed, importers(files));
	const tests = files.filter((file) => isTest(file) && (distances.has(file) || readsOne(file, changed)));
	const rank = (test: string) => (distances.get(test) ?? 1) * KINDS.length + KINDS.indexOf(test.split('/')[1]!);
	const isSlow = (test: string) => SLOW.test(contentOf(test).slice(0, HEAD_CHARACTERS));
	const sorted = tests.sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
	return { quick: sorted.filter((test) => !isSlow(test)), slow: sorted.filter(isSlow) };
}

const isTest = (file: string) => KINDS.some((kind) => file.startsWith(`tests/${kind}/`)) && file.endsWith('.test.ts');

const readsOne = (test: string, changed: readonly string[]) =>
	READ_BY_TESTS.some(([pattern, tests]) => tests.test(test) && changed.some((file) => pattern.test(file)));

const contentOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

function sources(): string[] {
	return ['cas', 'credentials', 'nodes', 'sandbox', 'scripts', 'tests'].flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.map((file) => posix.join(folder, file.replaceAll('\\', '/')))
			.filter((file) => /\.[cm]?[jt]s$/.test(file)),
	);
}

const IMPORTED = /(?:from|import|require|mock|requireActual)\b[\s(<]*'(\.[^'\n]*)'/g;
/** A file that is read, or started as a program of its own. */
const NAMED = /\b__dirname, ('[^)\n]*')\)/g;

/** Which files import or name a file. */
function importers(files: readonly string[]): Map<string, string[]> {
	const by = new Map<string, string[]>();
	const known = new Set(files);
	for (const file of files) {
		const text = contentOf(file);
		const imported = [...text.matchAll(IMPORTED)].map(([, source]) => source!);
		const named = [...text.matchAll(NAMED)].map(([, steps]) => steps!.replaceAll(/', ?'/g, '/').replaceAll("'", ''));
		for (const source of [...imported, ...named]) {
			const target = resolved(posix.join(posix.dirname(file), source), known);
			if (target !== undefined) by.set(target, [...(by.get(target) ?? []), file]);
		}
	}
	return by;
}

/** A file that is no source (data beside it) counts as itself. */
function resolved(path: string, known: ReadonlySet<string>): string | undefined {
	const found = [path, `${path}.ts`, `${path}/index.ts`, `${path}.mjs`].find((candidate) => known.has(candidate));
	return found ?? (/\.\w+$/.test(path) && existsSync(join(ROOT, path)) ? path : undefined);
}

/** How many imports each file is away from the nearest changed one. */
function distancesFrom(changed: readonly string[], by: ReadonlyMap<string, readonly string[]>): Map<string, number> {
	const distances = new Map(changed.map((file) => [file, 0]));
	// A map hands out what is added while it is walked, so the nearest come first.
	for (const [file, distance] of distances) {
		for (const importer of by.get(file) ?? []) if (!distances.has(importer)) distances.set(importer, distance + 1);
	}
	return distances;
}
