import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { IBinaryData, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { PACKAGE } from './harness/nodeTypes';
import { runWorkflow } from './harness/runWorkflow';
import { aCas } from './harness/testCas';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SAMPLE = readFileSync(join(__dirname, '../../workflows-examples/excel-to-declarations/shipments.xlsx'));
const RED = 'FFFFC9C5';

function file(bytes: Buffer = SAMPLE, fileName = 'shipments.xlsx'): IBinaryData {
	return { data: bytes.toString('base64'), fileName, mimeType: XLSX };
}

const sample = (): INodeExecutionData => ({ json: {}, binary: { data: file() } });

const workbookNode = (operation: string, parameters: INodeParameters = {}) => ({
	type: 'casWorkbook',
	parameters: { resource: 'workbook', operation, ...parameters },
});

async function opened(item: INodeExecutionData | undefined): Promise<ExcelJS.Workbook> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(Buffer.from(item?.binary?.data?.data ?? '', 'base64') as never);
	return workbook;
}

const fillOf = (workbook: ExcelJS.Workbook, sheet: string, cell: string) =>
	(workbook.getWorksheet(sheet)?.getCell(cell).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;

/** A start node that receives the file, a node that only says what the items say, and ours after it. */
async function afterStart(
	parameters: INodeParameters,
	items: INodeExecutionData[],
	said: INodeExecutionData['json'][],
) {
	const json = {
		nodes: [
			{ name: 'Upload', type: 'n8n-nodes-base.manualTrigger' },
			{ name: 'Mark', type: `${PACKAGE}.casWorkbook`, parameters: { resource: 'workbook', ...parameters } },
		],
		connections: { Upload: { main: [[{ node: 'Mark', type: 'main' as const, index: 0 }]] } },
	};
	const vault = (await aCas()).vault;
	return await runWorkflow(json, vault, [...items, ...said.map((one) => ({ json: one }))]);
}

describe('marking what a workbook is found to have wrong', () => {
	it('returns it with exactly those cells marked, and counts', async () => {
		const cas = await aCas();
		const run = await cas.run(workbookNode('annotate', { language: 'fr' }), [sample()]);
		expect(run.error).toBeUndefined();
		expect(run.json).toEqual([{ fileName: 'shipments – problèmes.xlsx', hasProblems: true, toCorrect: 2, toCheck: 0 }]);
		expect(run.items[0]?.binary?.data).toMatchObject({ fileName: 'shipments – problèmes.xlsx', mimeType: XLSX });
		const workbook = await opened(run.items[0]);
		expect(workbook.worksheets[0]?.name).toBe('Problèmes');
		expect([fillOf(workbook, 'Shipments', 'D14'), fillOf(workbook, 'Goods items', 'E220')]).toEqual([RED, RED]);
		let marks = 0;
		for (const sheet of workbook.worksheets.slice(1)) {
			sheet.eachRow((row) =>
				row.eachCell((cell) => (marks += Number(fillOf(workbook, sheet.name, cell.address) === RED))),
			);
		}
		expect(marks).toBe(2);
	});

	it('gives back a workbook whose headers are not understood, with that on its first sheet', async () => {
		const own = new ExcelJS.Workbook();
		own.addWorksheet('Shipments').addRow(['Something', 'else']);
		const bytes = Buffer.from(await own.xlsx.writeBuffer());
		const cas = await aCas();
		const run = await cas.run(workbookNode('annotate'), [{ json: {}, binary: { data: file(bytes, 'own.xlsx') } }]);
		expect(run.json).toMatchObject([{ hasProblems: true, toCorrect: 1 }]);
		expect((await opened(run.items[0])).worksheets[0]?.getCell('G7').text).toMatch(/row of headers/);
	});

	it('says of a file that is no workbook what it is', async () => {
		const cas = await aCas();
		const broken = { json: {}, binary: { data: file(SAMPLE.subarray(0, 4_000), 'half.xlsx') } };
		const { error } = await cas.run(workbookNode('annotate'), [broken]);
		expect(error?.message).toMatch(/^half\.xlsx: The workbook is damaged/);
	});
});

const SHIPMENT = 'singleAdministrativeDocument.goodsShipment';

describe('marking what incoming items say', () => {
	const from = { operation: 'annotate', problemsFrom: 'items' };

	it('takes refused rows of Read, the workbook from the node that received it', async () => {
		const cas = await aCas();
		const refused = (await cas.run(workbookNode('read'), [sample()])).output('CAS', 1).map(({ json }) => json);
		const run = await afterStart({ ...from, workbookNode: 'Upload' }, [sample()], refused);
		expect(run.error).toBeUndefined();
		const [item] = run.output('Mark');
		expect(item?.json).toMatchObject({ toCorrect: 2 });
		expect(fillOf(await opened(item), 'Shipments', 'D14')).toBe(RED);
	});

	it('finds the cells of what CAS Ingest refused, by reference and path', async () => {
		const failed = {
			externalReference: 'SO-2026-104711',
			direction: 'OUT',
			outcome: 'refused',
			error: 'The shipment was refused',
			problems: [
				{
					path: `${SHIPMENT}.governmentAgencyGoodsItems[1].commodity.classifications[0].code`,
					label: 'Goods item 2, commodity code',
					message: 'is unknown',
					action: 'Look it up',
				},
				{
					path: `${SHIPMENT}.destination.country`,
					label: 'Country of destination',
					message: 'is under embargo',
					action: 'Ask the customs team',
				},
			],
		};
		const unknown = {
			externalReference: 'NO-1',
			direction: 'OUT',
			error: 'CAS did not answer',
			description: 'Try again later.',
		};
		const run = await afterStart(from, [sample()], [failed, unknown, { something: 'else' }]);
		expect(run.error).toBeUndefined();
		const [item] = run.output('Mark');
		expect(item?.json).toMatchObject({ toCorrect: 3 });
		const workbook = await opened(item);
		expect([fillOf(workbook, 'Shipments', 'D4'), fillOf(workbook, 'Goods items', 'E5')]).toEqual([RED, RED]);
		expect(workbook.worksheets[0]?.getCell('E7').text).toBe('NO-1');
	});

	it('says where it looked for the workbook', async () => {
		const run = await afterStart({ ...from, workbookNode: 'Nowhere' }, [sample()], []);
		expect(run.error?.message).toBe('The node "Nowhere" has no data');
		const empty = await afterStart(from, [{ json: {} }], []);
		expect(empty.error?.message).toBe('None of the incoming items has a file in its binary field "data"');
	});
});

describe('writing the status into the workbook', () => {
	it.each([
		['as CAS gives it', { calculationReturns: [{ type: 'A00', payment: { assessed: 12.5 } }] }],
		['simplified', { totalDuties: 12.5, currency: 'EUR' }],
	])('fills the rows of the shipments that the items tell about (a declaration %s)', async (_how, duties) => {
		const event = {
			externalReference: 'SO-2026-104711',
			direction: 'OUT',
			status: 'Released',
			mrn: '26BE0000000000000J',
			eventTime: '2026-11-23T08:15:00Z',
			documentType: 'EAD',
		};
		const declaration = { externalReference: 'SO-2026-104711', ...duties };
		const other = { externalReference: 'NO-1', status: 'Released' };
		const run = await afterStart({ operation: 'writeStatus' }, [sample()], [event, declaration, other]);
		expect(run.error).toBeUndefined();
		const [item] = run.output('Mark');
		expect(item?.json).toEqual({ fileName: 'shipments.xlsx', rows: 1, notFound: ['NO-1'] });
		const sheet = (await opened(item)).getWorksheet('Shipments')!;
		const header = sheet.getRow(3).values as string[];
		const column = header.indexOf('Status');
		const cells = [0, 1, 2, 3, 4].map((offset) => sheet.getRow(4).getCell(column + offset).value);
		expect(cells).toEqual(['Released', null, '26BE0000000000000J', 12.5, 'EAD']);
	});
});
