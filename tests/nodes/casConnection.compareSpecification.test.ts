// @slow: compares specifications and reads workbooks of hundreds of rows.
import ExcelJS from 'exceljs';
import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import { aCas } from './harness/testCas';

const compare = (parameters: object = {}) => ({
	type: 'casConnection',
	parameters: { resource: 'connection', operation: 'compareSpecification', ...parameters },
});

const fileItem = (content: string | Uint8Array, fileName = 'spec.json'): INodeExecutionData => ({
	json: {},
	binary: { data: { data: Buffer.from(content).toString('base64'), mimeType: 'application/octet-stream', fileName } },
});

const bytesOf = (item: INodeExecutionData | undefined) =>
	new Uint8Array(Buffer.from((item?.binary?.data as IBinaryData).data, 'base64'));

const OPEN_API = JSON.stringify({
	openapi: '3.0.3',
	info: { title: 'Customs at Acme' },
	paths: {
		'/v3/articles': {
			post: {
				summary: 'Hands in master data of an article',
				requestBody: {
					content: {
						'application/json': {
							schema: {
								type: 'object',
								required: ['kind'],
								properties: {
									kind: { const: 'ARTICLE' },
									article: {
										type: 'object',
										properties: {
											reference: { type: 'string', description: 'Article number', maxLength: 20 },
											stockUnit: { type: 'string', description: 'Unit in which stock is kept' },
											zzz: { type: 'string', description: 'Shoe size of the warehouse keeper' },
										},
									},
								},
							},
						},
					},
				},
				responses: { 200: { description: 'Taken' } },
			},
		},
	},
});

describe('the operation Compare Specification', () => {
	it('gives counts, a proposed profile, its rows, and a workbook', async () => {
		const cas = await aCas();
		const run = await cas.run(compare(), [fileItem(OPEN_API)]);
		expect(run.items).toHaveLength(1);
		const [json] = run.json;
		expect(json).toMatchObject({ kind: 'openapi', problems: [], notices: [] });
		expect(json?.profile).toMatchObject({
			name: 'Customs at Acme',
			endpoints: { 'article.ingest': { path: '/v3/articles', accepted: [200] } },
			messages: {
				article: {
					fields: { itemId: 'article.reference', uom: 'article.stockUnit' },
					constants: { kind: 'ARTICLE' },
					lengths: { 'article.reference': 20 },
				},
			},
		});
		expect(JSON.parse(String(json?.profileText))).toEqual(json?.profile);
		expect(json?.rows).toContainEqual(
			expect.objectContaining({ theirs: 'article.zzz', result: 'only theirs', rules: 'text' }),
		);
		expect(run.items[0]?.binary?.data).toMatchObject({ fileName: 'comparison.xlsx' });
	});

	it('takes its own workbook back, with what a person decided', async () => {
		const cas = await aCas();
		const compared = await cas.run(compare({ withRows: false }), [fileItem(OPEN_API)]);
		expect(compared.json[0]).not.toHaveProperty('rows');
		const workbook = await decidedWorkbook(bytesOf(compared.items[0]), {
			'article.zzz': ['other place', 'versions[].description2'],
			'article.stockUnit': ['leave', ''],
		});
		const run = await cas.run(compare({ comparisonMode: 'readDecisions', profileName: 'Acme' }), [
			fileItem(workbook, 'comparison.xlsx'),
		]);
		expect(run.json[0]?.profile).toMatchObject({
			name: 'Acme',
			messages: { article: { fields: { itemId: 'article.reference', 'versions[].description2': 'article.zzz' } } },
		});
		expect(run.json[0]?.profileText).not.toContain('stockUnit');
	});

	it.each([
		['another word', ['maybe', ''], /Row \d+: "maybe" is no decision; use take, leave, other place/],
		['an unknown field', ['other place', 'descripton2'], /Row \d+: there is no field "descripton2" of ours/],
		[
			'no other place',
			['other place', ''],
			/Row \d+: the Decision is "other place", but the cell Other place is empty/,
		],
		['nothing to take', ['take', ''], /Row \d+: nothing of ours stands here to be taken/],
		['a field twice', ['other place', 'itemId'], /Row \d+: row \d+ takes itemId too|Row \d+: row \d+ takes/],
	] as const)('names the row of a decision that cannot be followed: %s', async (_, decision, sentence) => {
		const cas = await aCas();
		const compared = await cas.run(compare(), [fileItem(OPEN_API)]);
		const workbook = await decidedWorkbook(bytesOf(compared.items[0]), { 'article.zzz': decision });
		const { error } = await cas.run(compare({ comparisonMode: 'readDecisions' }), [
			fileItem(workbook, 'comparison.xlsx'),
		]);
		expect(error).toMatchObject({
			message: 'comparison.xlsx: one decision needs a correction',
			description: expect.stringMatching(sentence),
		});
	});

	it('takes the files of several items as one specification, or each by itself', async () => {
		const cas = await aCas();
		const schema = (body: string) => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`;
		const items = [
			fileItem(schema('<xs:include schemaLocation="b.xsd"/><xs:element name="Article" type="A"/>'), 'a.xsd'),
			fileItem(
				schema(
					'<xs:complexType name="A"><xs:sequence><xs:element name="itemId" type="xs:string"/></xs:sequence></xs:complexType>',
				),
				'b.xsd',
			),
		];
		const together = await cas.run(compare({ describes: ['messages.article'] }), items);
		expect(together.items).toHaveLength(1);
		expect(together.items[0]?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
		expect(together.json[0]).toMatchObject({ kind: 'xsd', agrees: 1, notices: [] });
		const apart = await cas.run(compare({ together: false, describes: ['messages.article'] }), items);
		expect(apart.items).toHaveLength(2);
	});

	it('takes text', async () => {
		const cas = await aCas();
		const parameters = { specificationSource: 'text', specificationText: '[{"itemId":"A-1","stockUnit":"PCE"}]' };
		const run = await cas.run(compare({ ...parameters, describes: ['messages.article'] }), [{ json: {} }]);
		expect(run.json[0]).toMatchObject({
			kind: 'jsonSamples',
			profile: { messages: { article: { fields: { uom: 'stockUnit' } } } },
		});
	});

	it.each([
		[
			'a workbook',
			new Uint8Array([0x50, 0x4b, 3, 4]),
			'spec.json: The file is an archive, workbook or Word file, not a specification',
		],
		[
			'an encrypted file',
			new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
			'spec.json: The file is an old or encrypted Office file, not a specification',
		],
		['plain text', 'Dear Sir or Madam', 'spec.json: The file is plain text, not a specification'],
		['entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /document type .* none is ever expanded/],
	])('says in one sentence what it cannot take: %s', async (_, content, message) => {
		const cas = await aCas();
		expect((await cas.run(compare(), [fileItem(content)])).error).toMatchObject({
			message: typeof message === 'string' ? message : expect.stringMatching(message),
		});
	});

	it('says which binary field has no file', async () => {
		const cas = await aCas();
		expect((await cas.run(compare(), [{ json: {} }])).error).toMatchObject({
			message: 'The item has no file in its binary field "data"',
		});
	});
});

/** The workbook with decisions on rows by their place with them. */
async function decidedWorkbook(bytes: Uint8Array, decisions: Readonly<Record<string, readonly [string, string]>>) {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(Buffer.from(bytes) as never);
	const sheet = workbook.getWorksheet('Comparison')!;
	const columns = new Map<string, number>();
	sheet.getRow(1).eachCell((cell, column) => columns.set(cell.text, column));
	sheet.eachRow((row) => {
		const decision = decisions[row.getCell(columns.get('Theirs')!).text];
		if (decision === undefined) return;
		row.getCell(columns.get('Decision')!).value = decision[0];
		row.getCell(columns.get('Other place')!).value = decision[1];
	});
	return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}
