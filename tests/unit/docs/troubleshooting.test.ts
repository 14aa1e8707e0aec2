import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** A count of the catalogue, `{count:value|values}` or `{count:=is|are}`, which the page quotes by its plural or by its singular. */
const COUNTED = /\{\w+:=?([^|}]*)\|([^|}]*)\}/g;

/** All sources that messages come from, as one text without the marks around what is filled in. */
const sources = ['cas', 'nodes'].flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
		.flatMap((text) => [text.replace(COUNTED, '$2'), text.replace(COUNTED, '$1')])
		// A sentence may begin with it.
		.map((text) => text.toLowerCase()),
);

/** The messages that the page quotes: the first cell of each row, its first text in backticks. */
const quoted = readFileSync(join(ROOT, 'docs', 'troubleshooting.md'), 'utf8')
	.split('\n')
	.map((line) => /^\| `([^`]+)`/.exec(line)?.[1])
	.filter((text) => text !== undefined);

/** What stands in the code of a message: its parts between what is filled in, without numbers that only illustrate. */
const fixedParts = (message: string) =>
	message
		.split(/…|\d+/)
		.map((part) => part.trim().replace(/^["']|["'.]$/g, ''))
		.filter((part) => part.length > 3);

describe('the messages that the trouble-shooting page quotes', () => {
	it('are read from the page', () => {
		expect(quoted.length).toBeGreaterThan(20);
	});

	it.each(quoted)('"%s" is what the code says', (message) => {
		const missing = fixedParts(message).filter(
			(part) => !sources.some((source) => source.includes(part.toLowerCase())),
		);
		expect(missing).toEqual([]);
	});
});
