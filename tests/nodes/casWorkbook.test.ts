import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IBinaryData, INodeExecutionData, OnError } from 'n8n-workflow';
import { PACKAGE } from './harness/nodeTypes';
import { runWorkflow } from './harness/runWorkflow';
import { aCas } from './harness/testCas';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FOLDER = join(__dirname, '../../workflows-examples/excel-to-declarations');

const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as ExpectedWorkbook;

/** A binary field as n8n holds it in memory. */
function file(bytes: Buffer, fileName: string, mimeType = XLSX): IBinaryData {
	return { data: bytes.toString('base64'), fileName, mimeType };
}

const sample = (field = 'data'): INodeExecutionData => ({
	json: {},
	binary: { [field]: file(readFileSync(join(FOLDER, 'shipments.xlsx')), 'shipments.xlsx') },
});

const read = (parameters: object = {}, onError?: OnError) => ({
	type: 'casWorkbook',
	parameters: { resource: 'workbook', operation: 'read', ...parameters },
	onError,
});

describe('the sample workbook', () => {
	it('becomes its twelve shipments, ready for CAS Ingest', async () => {
		const cas = await aCas();
		const run = await cas.run(read(), [sample()]);
		const good = expected.shipments.filter(({ isGood }) => isGood);
		expect(run.json).toHaveLength(12);
		expect(run.json).toMatchObject(good.map(({ externalReference, direction }) => ({ externalReference, direction })));
		expect(run.items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	});

	it('gives its refused rows on the second output, each with its cell', async () => {
		const cas = await aCas();
		const run = await cas.run(read(), [sample()]);
		const refused = run.output('CAS', 1);
		const cells = refused.map(({ json: { sheet, row, column, header } }) => ({ sheet, row, column, header }));
		const mistakes = expected.mistakes.map(({ sheet, row, column, header }) => ({ sheet, row, column, header }));
		expect(cells).toHaveLength(mistakes.length);
		expect(cells).toEqual(expect.arrayContaining(mistakes));
		for (const { json } of refused) {
			expect(json).toMatchObject({
				fileName: 'shipments.xlsx',
				sheet: expect.any(String),
				row: expect.any(Number),
				column: expect.stringMatching(/^[A-Z]{1,3}$/),
				header: expect.stringMatching(/\w/),
				problem: expect.stringMatching(/\w/),
				action: expect.stringMatching(/\w/),
			});
			expect(json.text).toContain(String(json.row));
		}
	});

	it('can be sent whole: every one of its shipments passes the check of CAS Ingest', async () => {
		const cas = await aCas();
		const { items } = await cas.run(read(), [sample()]);
		const sent = await cas.run(
			{ type: 'casIngest', parameters: { resource: 'customsShipment', operation: 'create' } },
			items.map(({ json }) => ({ json })),
		);
		expect(sent.error).toBeUndefined();
		expect(sent.json).toHaveLength(12);
	});

	it('may lie in another binary field', async () => {
		const cas = await aCas();
		const run = await cas.run(read({ binaryPropertyName: 'attachment_0' }), [sample('attachment_0')]);
		expect(run.json).toHaveLength(12);
	});

	it('read twice, by two items, links each shipment to its own', async () => {
		const cas = await aCas();
		const run = await cas.run(read(), [sample(), sample()]);
		const sources = new Set(run.items.map(({ pairedItem }) => JSON.stringify(pairedItem)));
		expect([...sources]).toEqual(['{"item":0}', '{"item":1}']);
		expect(run.items).toHaveLength(24);
	});
});

describe('an item without a workbook', () => {
	it('is told where the file was looked for', async () => {
		const cas = await aCas();
		const { error } = await cas.run(read());
		expect(error?.message).toBe('The item has no file in its binary field "data"');
		expect(error?.description).toMatch(/Input Binary Field/);
	});

	it('leaves on the error output, the other workbooks are read', async () => {
		const cas = await aCas();
		const run = await cas.run(read({}, 'continueErrorOutput'), [{ json: {} }, sample()]);
		expect(run.json).toHaveLength(12);
		expect(run.output('CAS', 2)).toMatchObject([{ json: { error: expect.stringContaining('no file') } }]);
		expect(run.output('CAS', 1).every(({ json }) => typeof json.row === 'number')).toBe(true);
	});

	it('stays among the refused rows where errors go on in the regular output', async () => {
		const cas = await aCas();
		const run = await cas.run(read({}, 'continueRegularOutput'), [{ json: {} }]);
		expect(run.json).toEqual([]);
		expect(run.output('CAS', 1)).toMatchObject([{ json: { error: expect.stringContaining('no file') } }]);
	});
});

describe('a file that is no workbook of ours', () => {
	it.each([
		['a web page', Buffer.from('<html><table><tr><td>SO-1</td></tr></table></html>'), 'shipments.xls'],
		['an empty file', Buffer.alloc(0), 'empty.xlsx'],
		['the first half of a workbook', readFileSync(join(FOLDER, 'shipments.xlsx')).subarray(0, 4_000), 'half.xlsx'],
		['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old.xls'],
	])('is named, with what to do: %s', async (_what, bytes, fileName) => {
		const cas = await aCas();
		const { error } = await cas.run(read(), [{ json: {}, binary: { data: file(bytes, fileName) } }]);
		expect(error?.message).toContain(fileName);
		expect(error?.description).toMatch(/\w+ \w+/);
		expect(`${error?.message} ${error?.description}`).not.toMatch(/undefined|stopped unexpectedly|\bat .*\.ts/);
	});
});

interface ExpectedWorkbook {
	readonly shipments: readonly {
		readonly externalReference: string;
		readonly direction: string;
		readonly isGood: boolean;
	}[];
	/** The cells that are wrong on purpose. */
	readonly mistakes: readonly Readonly<Record<'sheet' | 'row' | 'column' | 'header', unknown>>[];
}

describe('a long workbook in a loop', () => {
	async function roundsOf(item: INodeExecutionData, batchSize: number) {
		const cas = await aCas();
		const parameters = { ...read().parameters, options: { batchSize } };
		const { run } = await runWorkflow(
			{
				nodes: [
					{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
					{ name: 'Read', type: `${PACKAGE}.casWorkbook`, parameters },
					{ name: 'Send', type: 'n8n-nodes-base.noOp' },
				],
				connections: {
					Start: { main: [[{ node: 'Read', type: 'main', index: 0 }]] },
					Read: { main: [[{ node: 'Send', type: 'main', index: 0 }]] },
					Send: { main: [[{ node: 'Read', type: 'main', index: 0 }]] },
				},
			},
			cas.vault,
			[item],
		);
		const rounds = run.data.resultData.runData.Read ?? [];
		return (output: number) => rounds.map(({ data }) => data?.main?.[output]?.length ?? 0);
	}

	it('is handed on in batches, each refused row once, and the loop ends by itself', async () => {
		const countOf = await roundsOf(sample(), 5);
		// Fourteen rows, two of them refused.
		expect(countOf(0).reduce((sum, count) => sum + count, 0)).toBe(12);
		expect(Math.max(...countOf(0))).toBeLessThanOrEqual(5);
		expect(countOf(0).at(-1)).toBe(0);
		expect(countOf(1).reduce((sum, count) => sum + count, 0)).toBe(expected.mistakes.length);
	});

	it('is fetched and read once, however many its batches are', async () => {
		const fetches: number[] = [];
		const rounds: number[] = [];
		for (const batchSize of [100, 2]) {
			const item = sample();
			const { data, ...rest } = item.binary!.data!;
			let count = 0;
			const counted = Object.defineProperty({ ...rest, data }, 'data', {
				enumerable: true,
				get: () => {
					count += 1;
					return data;
				},
			});
			rounds.push((await roundsOf({ json: {}, binary: { data: counted } }, batchSize))(0).length);
			fetches.push(count);
		}
		expect(rounds[1]).toBeGreaterThan(rounds[0]! + 4);
		expect(fetches[0]).toBeGreaterThan(0);
		expect(fetches[1]).toBe(fetches[0]);
	});
});

describe('a file in a layout of the user', () => {
	const csv = 'Order;HTS;Kilos\r\nSO-1;84713000;2,5\r\nSO-1;84713000;0,5\r\n';

	it('is read as its columns were mapped, with the same value set in each row', async () => {
		const cas = await aCas();
		const columns = {
			column: [
				{ header: 'Order', field: 'externalReference' },
				{ header: 'HTS', field: 'goodsItems.commodityCode' },
				{ header: 'C', field: 'goodsItems.netMass' },
			],
		};
		const fixedValues = { value: [{ field: 'direction', text: 'OUT' }] };
		const parameters = { layout: 'own', columns, fixedValues, options: { numberStyle: 'comma' } };
		const run = await cas.run(read(parameters), [
			{ json: {}, binary: { data: file(Buffer.from(csv), 'orders.csv', 'text/csv') } },
		]);
		expect(run.json).toMatchObject([
			{
				externalReference: 'SO-1',
				direction: 'OUT',
				singleAdministrativeDocument: {
					goodsShipment: {
						governmentAgencyGoodsItems: [2.5, 0.5].map((nmass) => ({
							commodity: { classifications: [{ type: 'TARIC', code: '84713000' }] },
							goodsMeasure: { nmass },
						})),
					},
				},
			},
		]);
	});
});
