import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const FOLDERS = ['cas', 'credentials', 'nodes', 'sandbox', 'scripts', 'tests'];

/** How many checks are switched off. One more wants a reason behind `--`, and this number. */
const SWITCHED_OFF = 1;

/** Comments that keep a tool from speaking. Put together, so that this file holds none. */
const OFF = new RegExp(
	[
		'eslint-dis' + 'able',
		'@ts-' + '(ignore|expect-error|nocheck)',
		'prettier-' + 'ignore',
		'(istanbul|c8|v8) ' + 'ignore',
	]
		.map((name) => `(?:${name})`)
		.join('|'),
);

const files = [
	...readdirSync(ROOT).filter((file) => /\.[cm]?js$/.test(file)),
	...FOLDERS.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
	).filter((file) => /\.([cm]?[jt]s|css)$/.test(file)),
];

const comments = files.flatMap((file) =>
	readFileSync(join(ROOT, file), 'utf8')
		.split('\n')
		.flatMap((line, index) => (OFF.test(line) ? [{ where: `${file}:${index + 1}`, line: line.trim() }] : [])),
);

describe('a check that is switched off by a comment', () => {
	it('says why, behind two hyphens', () => expect(comments.filter(({ line }) => !/ -- \S{3,}/.test(line))).toEqual([]));

	it('is counted', () => expect([comments.length, comments]).toEqual([SWITCHED_OFF, comments]));
});
