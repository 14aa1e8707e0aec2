// @slow: fills and reads templates of every message.
import { LANGUAGES } from '../../../../cas/language';
import { customsShipment } from '../../../../cas/messages';
import { readWorkbook } from '../../../../cas/workbook';
import { createTemplate, templateVersionOf } from '../../../../cas/workbook/template';
import { EXAMPLE_ROW, headersOf, MODELS, openedToType, saved, sheetNamed, twoMessages, typeIn } from './filledTemplate';

describe.each(LANGUAGES)('a template in %s, filled in', (language) => {
	it.each(MODELS.map((model) => [model.name, model] as const))('reads back every field of %s', async (_, model) => {
		const workbook = await openedToType(await createTemplate({ models: [model], language, columns: 'all' }));
		const messages = twoMessages(model);
		typeIn(workbook, model, language, messages);
		const read = await readWorkbook(await saved(workbook), model);
		expect(read.refusedRows).toEqual([]);
		expect(read.messages.map(({ message }) => message)).toEqual(messages);
	});

	it('reads each message from a workbook for all of them', async () => {
		const workbook = await openedToType(await createTemplate({ models: MODELS, language, columns: 'all' }));
		const names = workbook.worksheets.map(({ name }) => name);
		const sheetOf = (model: (typeof MODELS)[number]) => (layout: { names: Record<typeof language, string> }) => {
			const plain = layout.names[language];
			return names.includes(plain) ? plain : `${model.labels[language]} - ${plain}`.slice(0, 31);
		};
		for (const model of MODELS) typeIn(workbook, model, language, twoMessages(model), sheetOf(model));
		const bytes = await saved(workbook);
		for (const model of MODELS) {
			const read = await readWorkbook(bytes, model);
			expect(read.refusedRows).toEqual([]);
			expect(read.messages.map(({ message }) => message)).toEqual(twoMessages(model));
		}
	});
});

describe('the example row', () => {
	it('is never read, and said to be unread', async () => {
		const { messages, refusedRows, notices } = await readWorkbook(
			await createTemplate({ models: [customsShipment] }),
			customsShipment,
		);
		expect({ messages, refusedRows }).toEqual({ messages: [], refusedRows: [] });
		expect(notices).toEqual([
			`Sheet "Shipments", row ${EXAMPLE_ROW} was not read: it is marked as the example of a template.`,
			`Sheet "Goods items", row ${EXAMPLE_ROW} was not read: it is marked as the example of a template.`,
		]);
	});

	it('stays unread wherever it was moved to, and only it', async () => {
		const workbook = await openedToType(await createTemplate({ models: [customsShipment], language: 'de' }));
		const sheet = sheetNamed(workbook, 'Sendungen');
		const example = sheet.getRow(EXAMPLE_ROW).values;
		sheet.getRow(EXAMPLE_ROW).values = ['SO-1', 'OUT'];
		sheet.getRow(EXAMPLE_ROW + 1).values = example;
		sheet.getRow(EXAMPLE_ROW + 2).values = ['SO-2', 'EXAMPLE'];
		sheet.getRow(EXAMPLE_ROW + 3).values = ['EXAMPLE-3', 'IN'];
		const { messages, refusedRows } = await readWorkbook(await saved(workbook), customsShipment);
		expect(messages.map(({ source, message }) => [source.row, message.externalReference])).toEqual([
			[EXAMPLE_ROW, 'SO-1'],
			[EXAMPLE_ROW + 3, 'EXAMPLE-3'],
		]);
		expect(refusedRows.map(({ row }) => row)).toEqual([EXAMPLE_ROW + 2]);
	});

	it('is left out on demand', async () => {
		const workbook = await openedToType(await createTemplate({ models: [customsShipment], exampleRow: false }));
		expect(sheetNamed(workbook, 'Shipments').getCell(EXAMPLE_ROW, 1).value).toBeNull();
	});
});

describe('the columns of a template', () => {
	it('are those that most people know, and the required ones, unless all are asked for', async () => {
		const headers = async (columns: 'usual' | 'all') =>
			headersOf(
				sheetNamed(await openedToType(await createTemplate({ models: [customsShipment], columns })), 'Shipments'),
			);
		const usual = await headers('usual');
		const all = await headers('all');
		expect(usual.slice(0, 4)).toEqual(['Reference *', 'Direction *', 'Declaration type', 'Country of dispatch/export']);
		expect(usual.length).toBeLessThan(35);
		expect(all.slice(0, usual.length)).toEqual(usual);
		expect(all.length).toBeGreaterThan(100);
	});

	it('keep leading zeros and dates far below the first rows', async () => {
		const workbook = await openedToType(await createTemplate({ models: [customsShipment] }));
		const sheet = sheetNamed(workbook, 'Goods items');
		const code = headersOf(sheet).indexOf('Commodity code') + 1;
		expect(sheet.getCell(40_000, code).numFmt).toBe('@');
		const date = headersOf(sheetNamed(workbook, 'Shipments')).indexOf('Invoice: Date') + 1;
		expect(sheetNamed(workbook, 'Shipments').getCell(40_000, date).numFmt).toBe('yyyy-mm-dd');
	});
});

describe('the hidden mark of a template', () => {
	it('tells version, language and messages, also after another program has saved the file', async () => {
		const bytes = await createTemplate({ models: MODELS.slice(0, 2), language: 'nl' });
		const expected = { version: 1, language: 'nl', messages: ['CustomsShipment', 'ArticleDataItem'] };
		expect(await templateVersionOf(bytes)).toEqual(expected);
		expect(await templateVersionOf(await saved(await openedToType(bytes)))).toEqual(expected);
	});

	it('is not in another workbook', async () => {
		const workbook = await openedToType(await createTemplate({ models: [customsShipment] }));
		workbook.removeWorksheet('_cas');
		expect(await templateVersionOf(await saved(workbook))).toBeUndefined();
	});
});

it('is the same file for the same options', async () => {
	const once = await createTemplate({ models: [customsShipment] });
	expect(await createTemplate({ models: [customsShipment] })).toEqual(once);
});
