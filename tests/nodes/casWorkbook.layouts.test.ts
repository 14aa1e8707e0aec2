import ExcelJS from 'exceljs';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { PACKAGE } from './harness/nodeTypes';
import { runWorkflow } from './harness/runWorkflow';
import { aCas } from './harness/testCas';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function file(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<INodeExecutionData> {
	const workbook = new ExcelJS.Workbook();
	for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
	const data = Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
	return { json: {}, binary: { data: { data, fileName: 'orders.xlsx', mimeType: XLSX } } };
}

const csv = (text: string): INodeExecutionData => ({
	json: {},
	binary: { data: { data: Buffer.from(text).toString('base64'), fileName: 'orders.csv', mimeType: 'text/csv' } },
});

async function opened(item: INodeExecutionData | undefined): Promise<ExcelJS.Workbook> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(Buffer.from(item?.binary?.data?.data ?? '', 'base64') as never);
	return workbook;
}

/** A supplier's layout as the panel has it. */
const OWN_LAYOUT: INodeParameters = {
	layout: 'own',
	message: 'customsShipment',
	columns: {
		column: [
			{ header: 'Order', field: 'externalReference' },
			{ header: 'Land', field: 'destinationCountry' },
		],
	},
	fixedValues: { value: [{ field: 'direction', text: 'OUT' }] },
};

const workbookNode = (name: string, parameters: INodeParameters) => ({
	name,
	type: `${PACKAGE}.casWorkbook`,
	parameters: { resource: 'workbook', ...parameters },
});

/** The file, what Read makes of it, and our node after it, which may ask Read how. */
async function afterRead(read: INodeParameters, ours: INodeParameters, items: INodeExecutionData[]) {
	const json = {
		nodes: [
			{ name: 'Upload', type: 'n8n-nodes-base.manualTrigger' },
			workbookNode('Read orders', { operation: 'read', ...read }),
			workbookNode('Mark', ours),
		],
		connections: { Upload: { main: [[{ node: 'Mark', type: 'main' as const, index: 0 }]] } },
	};
	return await runWorkflow(json, (await aCas()).vault, items);
}

const released = { json: { externalReference: 'A-2', direction: 'OUT', status: 'Released' } };
const ROWS = [['Orders of week 48'], ['Order', 'Land'], ['A-1', 'Atlantis'], ['A-2', 'US']];

describe("a supplier's own layout", () => {
	it('gets its problems marked and its status written, as the node says', async () => {
		const source = await file({ Orders: ROWS });
		const marked = await afterRead({}, { operation: 'annotate', ...OWN_LAYOUT }, [source]);
		expect(marked.error).toBeUndefined();
		expect(marked.output('Mark')[0]?.json).toMatchObject({ hasProblems: true });
		const cell = (await opened(marked.output('Mark')[0])).getWorksheet('Orders')!.getCell('B3');
		expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFFFC9C5' } });
		const written = await afterRead({}, { operation: 'writeStatus', ...OWN_LAYOUT }, [source, released]);
		expect(written.error).toBeUndefined();
		expect(written.output('Mark')[0]?.json).toEqual({ fileName: 'orders.xlsx', rows: 1, notFound: [] });
		const sheet = (await opened(written.output('Mark')[0])).getWorksheet('Orders')!;
		expect([sheet.getCell('C2').value, sheet.getCell('C4').value]).toEqual(['Status', 'Released']);
	});

	it('is found as another node reads it', async () => {
		const ours = { operation: 'writeStatus', layout: 'readNodes', readNodes: 'Read orders' };
		const run = await afterRead(OWN_LAYOUT, ours, [await file({ Orders: ROWS }), released]);
		expect(run.error).toBeUndefined();
		expect((await opened(run.output('Mark')[0])).getWorksheet('Orders')!.getCell('C4').value).toBe('Released');
		const astray = await afterRead(OWN_LAYOUT, { ...ours, readNodes: 'Nobody' }, [await file({ Orders: ROWS })]);
		expect(astray.error?.message).toBe('"Nobody" is not a CAS Workbook node with the operation Read');
	});

	it('of a .csv comes back as an .xlsx', async () => {
		const source = csv('Order;Land\r\n0007;US\r\nA-2;US\r\n');
		const run = await afterRead({}, { operation: 'writeStatus', ...OWN_LAYOUT }, [source, released]);
		expect(run.error).toBeUndefined();
		const [item] = run.output('Mark');
		expect(item?.binary?.data).toMatchObject({ fileName: 'orders.xlsx', mimeType: XLSX });
		const sheet = (await opened(item)).getWorksheet('CSV')!;
		expect([sheet.getCell('A2').value, sheet.getCell('C3').value]).toEqual(['0007', 'Released']);
	});
});

describe('a workbook of several messages', () => {
	it('gets what CAS Ingest says of each into its rows, in one go', async () => {
		const source = await file({
			Articles: [
				['Article', 'Goods description'],
				['ART-1', 'Pump'],
			],
			Shipments: [
				['Reference', 'Direction'],
				['A-2', 'OUT'],
			],
		});
		const accepted = {
			itemId: 'ART-1',
			outcome: 'accepted',
			referenceId: 'r-1',
			receivedByCasAt: '2026-11-23T08:15:00Z',
		};
		const refused = { externalReference: 'A-2', direction: 'OUT', outcome: 'refused', error: 'CAS refused it' };
		const run = await afterRead({}, { operation: 'writeStatus', messages: ['customsShipment', 'article'] }, [
			source,
			{ json: accepted },
			{ json: refused },
		]);
		expect(run.error).toBeUndefined();
		expect(run.output('Mark')[0]?.json).toMatchObject({ rows: 2, notFound: [] });
		const workbook = await opened(run.output('Mark')[0]);
		const textsOf = (sheet: string) => (workbook.getWorksheet(sheet)!.getRow(2).values as unknown[]).slice(3);
		expect(textsOf('Articles').slice(0, 2)).toEqual(['Received by CAS', 'r-1']);
		expect(textsOf('Shipments')).toEqual(expect.arrayContaining(['Refused by CAS', 'CAS refused it']));
	});
});
