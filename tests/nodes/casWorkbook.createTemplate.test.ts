// @slow: makes templates of every message.
import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import ExcelJS from 'exceljs';
import { templateVersionOf } from '../../cas/workbook/template';
import { aCas } from './harness/testCas';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const createTemplate = (parameters: object = {}) => ({
	type: 'casWorkbook',
	parameters: { resource: 'workbook', operation: 'createTemplate', ...parameters },
});

const items = (...jsons: INodeExecutionData['json'][]): INodeExecutionData[] => jsons.map((json) => ({ json }));

function bytesOf(item: INodeExecutionData | undefined, field = 'data'): Uint8Array {
	return new Uint8Array(Buffer.from((item?.binary?.[field] as IBinaryData).data, 'base64'));
}

describe('the operation Create Template', () => {
	it('gives one workbook for all input items', async () => {
		const cas = await aCas();
		const run = await cas.run(createTemplate(), items({}, {}));
		expect(run.items).toHaveLength(1);
		expect(run.items[0]?.binary?.data).toMatchObject({ fileName: 'template.xlsx', mimeType: XLSX });
		expect(run.items[0]?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
		expect(await templateVersionOf(bytesOf(run.items[0]))).toEqual({
			version: 1,
			language: 'en',
			messages: ['CustomsShipment'],
		});
	});

	it('takes messages, language, field and file name', async () => {
		const cas = await aCas();
		const parameters = {
			messages: ['article', 'formula'],
			language: 'de',
			outputFieldName: 'vorlage',
			fileName: 'Artikel',
		};
		const run = await cas.run(createTemplate(parameters), items({}));
		expect(run.json).toEqual([{ fileName: 'Artikel.xlsx' }]);
		expect(await templateVersionOf(bytesOf(run.items[0], 'vorlage'))).toMatchObject({
			language: 'de',
			messages: ['ArticleDataItem', 'Formula'],
		});
	});

	it('is read back by Read, without its example', async () => {
		const cas = await aCas();
		const template = await cas.run(createTemplate({ language: 'fr' }), items({}));
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load(bytesOf(template.items[0]).buffer as ArrayBuffer);
		const sheet = workbook.getWorksheet('Envois')!;
		const values = {
			Référence: 'SO-1',
			Sens: 'OUT – Sortant : les marchandises sortent',
			"Pays d'expédition/d'exportation": 'BE – Belgique',
		};
		for (const row of [1, 2, 3]) {
			sheet.getRow(row).eachCell(({ text }, column) => {
				for (const [header, value] of Object.entries(values))
					if (text.startsWith(header)) sheet.getRow(4).getCell(column).value = value;
			});
		}
		const data = Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
		const read = { type: 'casWorkbook', parameters: { resource: 'workbook', operation: 'read' } };
		const run = await cas.run(read, [
			{ json: {}, binary: { data: { data, mimeType: XLSX, fileName: 'envois.xlsx' } } },
		]);
		expect(run.json).toEqual([
			{
				version: '1.0',
				externalReference: 'SO-1',
				direction: 'OUT',
				singleAdministrativeDocument: { goodsShipment: { exportCountry: 'BE' } },
			},
		]);
	});
});

describe("a customer's own lists", () => {
	const list = (...entries: object[]) => ({ customerLists: { list: entries } });

	it('become drop-downs, from a field of the input items, also one inside another', async () => {
		const cas = await aCas();
		const run = await cas.run(
			createTemplate(
				list(
					{ field: 'storageLocation', inputField: 'code' },
					{ field: 'other', otherField: 'exporter.name', inputField: 'partner.name' },
				),
			),
			items({ code: 'ANR1-CW', partner: { name: 'Scheldt Machinery NV' } }, { code: 'GNT2' }),
		);
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load(bytesOf(run.items[0]).buffer as ArrayBuffer);
		const values: string[] = [];
		workbook.getWorksheet('_cas')?.eachRow((row) => row.eachCell(({ value }) => values.push(String(value))));
		expect(values).toEqual(expect.arrayContaining(['ANR1-CW', 'GNT2', 'Scheldt Machinery NV']));
	});

	it.each([
		[{ field: 'storageLocation', inputField: 'cod' }, /No input item has a value in its field "cod"/],
		[{ field: 'other', otherField: ' ', inputField: 'code' }, /A list says no field/],
		[
			{ field: 'other', otherField: 'storageLocatoin', inputField: 'code' },
			/No column of the template takes the list storageLocatoin/,
		],
	])('are refused in words where they cannot be used: %j', async (entry, words) => {
		const cas = await aCas();
		const run = await cas.run(createTemplate(list(entry)), items({ code: 'ANR1-CW' }));
		expect(run.error?.message).toMatch(words);
	});
});
