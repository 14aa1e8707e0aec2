import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODES, OUTCOMES, RETRIES } from '../../../cas/request/outcomes';

const page = readFileSync(join(__dirname, '../../../docs/integration.md'), 'utf8');

/** The rows of the table whose first column has this heading, as the code has them. */
function rowsOf(heading: string): Record<string, string> {
	const lines = page.split('\n');
	const start = lines.findIndex((line) => line.startsWith(`| \`${heading}\` |`));
	const rows = lines.slice(start + 2);
	const end = rows.findIndex((line) => !line.startsWith('|'));
	return Object.fromEntries(
		rows.slice(0, end).map((line) => {
			const [, name = '', text = ''] = /^\| `(\w+)` \| (.*) \|$/.exec(line) ?? [];
			return [name, text];
		}),
	);
}

describe('the tables of the integration guide', () => {
	it.each([
		['outcome', OUTCOMES],
		['retry', RETRIES],
		['code', CODES],
	])('%s has every word of the code, with its meaning, and no other', (heading, words) => {
		expect(rowsOf(heading)).toEqual(words);
	});
});

describe('every code', () => {
	const sources = ['cas', 'nodes'];
	it('is given by some failure', async () => {
		const { readdirSync } = await import('node:fs');
		const root = join(__dirname, '../../..');
		const texts = sources.flatMap((folder) =>
			readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
				.filter((name) => name.endsWith('.ts') && !name.endsWith('outcomes.ts'))
				.map((name) => readFileSync(join(root, folder, name), 'utf8')),
		);
		const unused = Object.keys(CODES).filter((code) => !texts.some((text) => text.includes(`'${code}'`)));
		expect(unused).toEqual([]);
	});
});
