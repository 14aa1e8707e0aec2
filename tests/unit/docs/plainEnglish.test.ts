import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** Words and turns that a native reader stumbles over, with what to write instead. */
const BANNED: readonly (readonly [RegExp, string])[] = [
	[/\bmend(?:s|ed|ing)?\b/i, 'correct, or fix'],
	[/\b(?:one|an) (?:item|row) a (?:message|declaration|problem|document|row|tax|entry)\b/i, 'one item per …'],
	[/\bwith commas between\b/i, 'comma-separated'],
	[/\bthat .{1,40} does not list, as CAS names them/i, 'other …, using the names that CAS gives them'],
	[/\bstands? (?:once|twice)\b/i, 'appears only once, appears twice'],
	[/\bless far\b/i, 'a more recent …'],
	[/\bby our reading its\b/i, 'should'],
	[/\bnone means (?:all|every)/i, 'empty: all'],
	[/\bis no (?:field|node|list|number|JSON|PDF|date) (?:of|that)\b/i, 'is not a …'],
	[/\bas it is when CAS is asked\b/i, 'fetched when …'],
];

const filesIn = (folder: string, ending: RegExp) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => ending.test(name))
		.map((name) => `${folder}/${name}`);

/** The pages in English; decisions are records of their time. */
const pages = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	...filesIn('docs', /(?<!\.(?:fr|nl|de))\.md$/).filter((name) => !name.includes('decisions')),
];
const sources = ['nodes', 'cas', 'credentials', 'sandbox'].flatMap((folder) => filesIn(folder, /\.ts$/));

describe.each([...pages, ...sources].map((file) => [file] as const))('%s', (file) => {
	it('is in plain English', () => {
		const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
		const found = lines.flatMap((line, index) =>
			BANNED.filter(([words]) => words.test(line)).map(
				([, instead]) => `${index + 1}: ${line.trim()} (write: ${instead})`,
			),
		);
		expect(found).toEqual([]);
	});
});
