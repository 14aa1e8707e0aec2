import ExcelJS from 'exceljs';
import { compareSpecification } from '../../../cas/specification/compare/compareSpecification';
import type { ComparisonRow } from '../../../cas/specification/compare/rows';
import { readSpecification } from '../../../cas/specification/readSpecification';
import { readDecisions } from '../../../cas/specification/workbook/readDecisions';
import { writeComparison } from '../../../cas/specification/workbook/writeComparison';

const article = (scheme: object) =>
	JSON.stringify({
		title: 'Article',
		type: 'object',
		properties: {
			itemId: { type: 'string' },
			versions: {
				type: 'array',
				items: {
					type: 'object',
					properties: {
						otherClassifications: {
							type: 'array',
							items: { type: 'object', properties: { code: { type: 'string' }, type: scheme } },
						},
					},
				},
			},
		},
	});

const rowsOf = (content: string, only: string[] = []) =>
	compareSpecification(readSpecification([{ name: 'article.json', content }]), only).rows;

/** The workbook of rows, decided by label. */
async function decidedBook(rows: readonly ComparisonRow[], decisions: Readonly<Record<string, [string, string]>>) {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(Buffer.from(await writeComparison(rows)) as never);
	const sheet = workbook.getWorksheet('Comparison')!;
	const headers = (sheet.getRow(1).values as string[]).slice(1);
	const column = (header: string) => headers.indexOf(header) + 1;
	sheet.eachRow((row) => {
		const decision = decisions[row.getCell(column('Our label')).text];
		if (decision === undefined) return;
		row.getCell(column('Decision')).value = decision[0];
		row.getCell(column('Other place')).value = decision[1];
	});
	return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

const decide = async (decisions: Readonly<Record<string, [string, string]>>) =>
	await readDecisions(await decidedBook(rowsOf(article({ type: 'string' })), decisions));

describe('what no specification tells', () => {
	it('has rows with our values and whom to ask, and is in no proposal', () => {
		const { rows, profile } = compareSpecification(
			readSpecification([{ name: 'article.json', content: article({ type: 'string' }) }]),
		);
		expect(rows).toContainEqual(
			expect.objectContaining({
				part: 'Deliveries',
				ours: 'x-cas-webhook-secret',
				result: 'only ours',
				reason: 'Ask Customs4Trade which header of a delivery holds its secret',
			}),
		);
		expect(profile).not.toHaveProperty('subscriptions');
		expect(profile).not.toHaveProperty('statusMeanings');
	});

	it('is not asked for where the files are about something else', () => {
		const parts = rowsOf(article({ type: 'string' }), ['messages.article']).map(({ part }) => part);
		expect(parts).not.toContain('Deliveries');
		expect(parts).not.toContain('Statuses');
	});

	it('comes to its entry as a person wrote it', async () => {
		const { profile, problems } = await decide({
			'Header of the secret': ['other place', 'X-Listener-Secret'],
			'Signed text': ['other place', '{body}'],
			'Greatest age of a signature, in seconds': ['other place', '60'],
			'Place of the validation code': ['other place', 'payload.check.code'],
			'Algorithm of the signature': ['take', ''],
			'List of subscriptions': ['take', ''],
			'Statuses that only they have': [
				'other place',
				'LAB_TEST: Attention, changeable, Samples, two of each, are at the laboratory\nGONE: ended',
			],
		});
		expect(problems).toEqual([]);
		expect(profile).toMatchObject({
			subscriptions: {
				secretHeader: 'X-Listener-Secret',
				signature: { signed: '{body}', toleranceSeconds: 60, algorithm: 'sha256' },
				validation: { codeAt: 'payload.check.code' },
			},
			statusMeanings: {
				LAB_TEST: { kind: 'attention', isChangeable: true, meaning: 'Samples, two of each, are at the laboratory' },
				GONE: { kind: 'ended' },
			},
		});
		expect(profile.subscriptions).not.toHaveProperty('list');
	});

	it('is judged by the whole profile where another row has a say in it', async () => {
		const row = (name: string): ComparisonRow => ({
			part: 'Search',
			ours: name,
			label: name,
			theirs: name,
			description: '',
			rules: '',
			result: 'differs',
			confidence: 'doubtful',
			reason: '',
			entry: { kind: 'value', keys: ['search', name], value: name },
		});
		const written: Record<string, [string, string]> = {
			nextParameter: ['other place', 'after'],
			next: ['other place', 'result.next'],
		};
		const { profile, problems } = await readDecisions(await decidedBook([row('nextParameter'), row('next')], written));
		expect(problems).toEqual([]);
		expect(profile).toEqual({ search: { nextParameter: 'after', next: 'result.next' } });
	});

	it.each([
		['Algorithm of the signature', 'md5', /^Row \d+: `subscriptions\.signature\.algorithm`: .*sha256/],
		['Greatest age of a signature, in seconds', 'long', /^Row \d+: `subscriptions\.signature\.toleranceSeconds`: /],
		['Header of the secret', 'two words', /^Row \d+: `subscriptions\.secretHeader`: must be the name of a header\.$/],
		['Statuses that only they have', 'LAB_TEST', /^Row \d+: "LAB_TEST" is no status; write NAME: kind, meaning\.$/],
		['Statuses that only they have', 'LAB_TEST: odd', /^Row \d+: `statusMeanings\.LAB_TEST\.kind`: /],
	])('is refused by the number of its row: %s, %s', async (label, value, sentence) => {
		const { profile, problems } = await decide({ [label]: ['other place', value] });
		expect(problems).toEqual([expect.stringMatching(sentence)]);
		expect(profile).not.toHaveProperty('subscriptions');
		expect(profile).not.toHaveProperty('statusMeanings');
	});
});

describe('a value of ours that leaves as it is', () => {
	const about = (scheme: object) =>
		rowsOf(article(scheme), ['messages.article']).filter(
			({ entry }) => entry.kind === 'code' && entry.ours === 'TARIC',
		);

	it('has a row where their specification lists no values', () => {
		expect(about({ type: 'string' })).toEqual([
			expect.objectContaining({ ours: 'TARIC', theirs: '', result: 'only ours' }),
		]);
	});

	it('has none where they have it too', () => {
		expect(about({ type: 'string', enum: ['TARIC', 'NATIONAL'] })).toEqual([]);
	});

	it('has one beside their values where they have others', () => {
		expect(about({ type: 'string', enum: ['HS10', 'NATIONAL'] })).toHaveLength(1);
	});
});
