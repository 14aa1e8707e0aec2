import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const MOST_FILES = 15;
const CODE = /\.(ts|mjs|cjs|js|json)$/;

/** What is said of each folder on the page. */
const said = new Map(
	[...readFileSync(join(ROOT, 'docs', 'map.md'), 'utf8').matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(
		([, folder, text]) => [folder!, text!] as const,
	),
);

/** How many files of code each folder has of its own. */
function folders(): Map<string, number> {
	const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
		cwd: ROOT,
		encoding: 'utf8',
	})
		.split('\n')
		.filter((file) => CODE.test(file));
	const counts = new Map<string, number>();
	for (const file of files) counts.set(posix.dirname(file), (counts.get(posix.dirname(file)) ?? 0) + 1);
	return counts;
}

const isOnThePage = (folder: string) => /^(cas|credentials|nodes|sandbox|scripts)(\/|$)/.test(folder);

describe('the map of the code', () => {
	const tree = [...folders()].filter(([folder]) => isOnThePage(folder));

	it('names every folder', () => {
		expect(tree.map(([folder]) => folder).filter((folder) => !said.has(folder))).toEqual([]);
	});

	it('names no folder that is not there', () => {
		const known = new Set([...folders().keys()].flatMap((folder) => [folder, ...parents(folder)]));
		expect([...said.keys()].filter((folder) => !known.has(folder))).toEqual([]);
	});

	it(`gives the reason where a folder has more than ${MOST_FILES} files, and only there`, () => {
		const full = tree.filter(([, files]) => files > MOST_FILES).map(([folder]) => folder);
		const reasoned = tree.map(([folder]) => folder).filter((folder) => said.get(folder)?.includes('Many files: '));
		expect(reasoned.sort()).toEqual(full.sort());
	});
});

function parents(folder: string): string[] {
	const parent = posix.dirname(folder);
	return parent === '.' ? [] : [parent, ...parents(parent)];
}
