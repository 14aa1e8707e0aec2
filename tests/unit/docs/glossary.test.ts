import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarationHeader, goodsItem, messageEntries } from '../../../cas/messages';
import type { Labels } from '../../../cas/language';

const page = readFileSync(join(__dirname, '../../../docs/glossary.md'), 'utf8');
const rows = page
	.slice(page.indexOf('## Messages'), page.indexOf('## Words'))
	.split('\n')
	.filter((line) => line.startsWith('| ') && !line.startsWith('| English'))
	.map((line) => line.slice(2, -2).split(' | '));

/** The labels of the models as `English | French | Dutch | German`. */
const known = new Set<string>();

function noteAll(part: unknown): void {
	if (typeof part !== 'object' || part === null) return;
	const { labels, item, fields } = part as { labels?: Labels; item?: unknown; fields?: Record<string, unknown> };
	if (labels !== undefined) known.add([labels.en, labels.fr, labels.nl, labels.de].join(' | '));
	noteAll(item);
	for (const field of Object.values(fields ?? {})) noteAll(field);
}

for (const model of [...messageEntries().map((entry) => entry.model), declarationHeader, goodsItem]) {
	noteAll(model);
	noteAll(model.root);
}

describe('the glossary', () => {
	it('is read from the page', () => expect(rows.length).toBeGreaterThan(30));

	it('has one row a term', () => {
		const terms = rows.map(([english]) => english);
		expect(terms).toEqual([...new Set(terms)]);
	});

	it.each(rows)('says %s as the templates do', (...terms) => {
		expect([...known]).toContain(terms.join(' | '));
	});
});
