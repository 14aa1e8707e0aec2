// @slow: makes and opens templates of every message.
import type { CellValue, DataValidation, Workbook, Worksheet } from 'exceljs';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { LANGUAGES } from '../../../../cas/language';
import { customsShipment, movementOrder } from '../../../../cas/messages';
import { createTemplate, TemplateError, type TemplateOptions } from '../../../../cas/workbook/template';
import { EXAMPLE_ROW, HEADER_ROW, headersOf, MODELS, opened, openedToType, sheetNamed } from './filledTemplate';

const shipments = (options: Omit<TemplateOptions, 'models'> = {}) =>
	createTemplate({ models: [customsShipment], ...options });

interface Template {
	readonly bytes: Uint8Array;
	readonly workbook: Workbook;
}

const madeBefore = new Map<string, Promise<Template>>();

/** Made and opened once for each choice of options, since both take a second or two; the tests here only look at it. */
function templateOf(options: TemplateOptions, open: typeof opened = openedToType): Promise<Template> {
	const key = JSON.stringify({ ...options, models: options.models.map(({ name }) => name), open: open.name });
	const make = async () => {
		const bytes = await createTemplate(options);
		return { bytes, workbook: await open(bytes) };
	};
	const template = madeBefore.get(key) ?? make();
	madeBefore.set(key, template);
	return template;
}

const openedTemplate = async (options: TemplateOptions) => (await templateOf(options)).workbook;

const openedShipments = (options: Omit<TemplateOptions, 'models'> = {}) =>
	openedTemplate({ models: [customsShipment], ...options });

const openedWithRules = async (options: Omit<TemplateOptions, 'models'> = {}) =>
	(await templateOf({ models: [customsShipment], ...options }, opened)).workbook;

function columnOf(sheet: Worksheet, header: string): number {
	const index = headersOf(sheet).indexOf(header);
	if (index === -1) throw new Error(`No column ${header} among ${headersOf(sheet).join()}`);
	return index + 1;
}

const ruleAt = (sheet: Worksheet, header: string, row = EXAMPLE_ROW + 1): DataValidation | undefined =>
	sheet.getCell(row, columnOf(sheet, header)).dataValidation as DataValidation | undefined;

const noteAt = (sheet: Worksheet, header: string): string => {
	const note = sheet.getCell(HEADER_ROW, columnOf(sheet, header)).note;
	return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
};

describe.each(LANGUAGES)('a template in %s', (language) => {
	it('shows the same sheets and headers in two other programs', async () => {
		const { bytes, workbook: excel } = await templateOf({ models: MODELS, language });
		const other: WorkBook = read(bytes);
		expect(other.SheetNames).toEqual(excel.worksheets.map(({ name }) => name));
		for (const sheet of excel.worksheets.slice(1, -1)) {
			const rows = utils.sheet_to_json<unknown[]>(other.Sheets[sheet.name]!, { header: 1 });
			expect(rows[HEADER_ROW - 1]).toEqual(headersOf(sheet));
			expect(headersOf(sheet).length).toBeGreaterThan(4);
		}
	});

	it('has a note at every header, with its label, and a rule wherever the model has one', async () => {
		const excel = await openedShipments({ language, columns: 'all' });
		for (const sheet of excel.worksheets.slice(1, -1)) {
			for (const header of headersOf(sheet)) expect(noteAt(sheet, header)).toMatch(new RegExp(`^${escaped(header)}\n`));
		}
	});

	it('opens on instructions that name every sheet', async () => {
		const excel = await openedTemplate({ models: MODELS, language });
		const [guide, ...others] = excel.worksheets;
		const texts: string[] = [];
		guide?.eachRow((row) => row.eachCell((cell) => texts.push(shown(cell.value))));
		for (const { name, state } of others) if (state === 'visible') expect(texts).toContain(name);
	});
});

describe('a sheet of a template', () => {
	it('keeps headers and reference in view', async () => {
		const sheet = sheetNamed(await openedShipments(), 'Shipments');
		expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: HEADER_ROW });
	});

	it('marks required columns by a star and a colour that the legend explains', async () => {
		const sheet = sheetNamed(await openedShipments(), 'Shipments');
		const colour = (header: string) => sheet.getCell(HEADER_ROW, columnOf(sheet, header)).fill;
		expect(colour('Reference *')).toEqual(colour('Direction *'));
		expect(colour('Reference *')).not.toEqual(colour('Country of destination'));
		expect(shown(sheet.getCell(1, 1).value)).toMatch(/^Shipments +■ \* must be filled in +■ fill in what you know/);
	});

	it('says in a note what belongs into a column, with an example', async () => {
		const sheet = sheetNamed(await openedShipments(), 'Goods items');
		expect(noteAt(sheet, 'Net mass (kg)').split('\n')).toEqual([
			'Net mass (kg)',
			'Weight without packaging, in kilograms.',
			'Number, 0 or more, up to 6 decimals.',
			'Example: 412.5',
		]);
		expect(noteAt(sheet, 'Reference *')).toContain('The same as in column "Reference *" of sheet "Shipments".');
	});

	it('lets only fitting numbers, dates and texts be typed', async () => {
		const excel = await openedWithRules({ columns: 'all' });
		const goods = sheetNamed(excel, 'Goods items');
		expect(ruleAt(goods, 'Net mass (kg)')).toMatchObject({
			type: 'decimal',
			operator: 'greaterThanOrEqual',
			formulae: [0],
		});
		expect(ruleAt(goods, 'Item number')).toMatchObject({ type: 'whole', errorStyle: 'stop' });
		expect(ruleAt(sheetNamed(excel, 'Shipments'), 'Invoice: Date')).toMatchObject({
			type: 'date',
			operator: 'between',
		});
		expect(ruleAt(sheetNamed(excel, 'Shipments'), 'Reference *')).toMatchObject({ type: 'textLength', formulae: [70] });
	});

	it('has formats that keep codes as text', async () => {
		const sheet = sheetNamed(await openedShipments(), 'Goods items');
		const format = (header: string) => sheet.getCell(EXAMPLE_ROW, columnOf(sheet, header)).numFmt;
		expect([format('Commodity code'), format('Item number'), format('Net mass (kg)')]).toEqual([
			'@',
			'0',
			'#,##0.00####',
		]);
	});
});

describe('a drop-down', () => {
	async function choices(options: Omit<TemplateOptions, 'models'>, sheetName: string, header: string) {
		const excel = await openedWithRules(options);
		const rule = ruleAt(sheetNamed(excel, sheetName), header);
		const [, letter, from, to] = /^_cas!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(String(rule?.formulae[0])) ?? [];
		const values: string[] = [];
		for (let row = Number(from); row <= Number(to); row += 1) {
			values.push(shown(sheetNamed(excel, '_cas').getCell(`${letter}${row}`).value));
		}
		return { rule, values };
	}

	it('offers codes with their names in the language, and takes the code alone', async () => {
		const { rule, values } = await choices({ language: 'fr' }, 'Envois', "Pays d'expédition/d'exportation");
		expect(rule).toMatchObject({ type: 'list', errorStyle: 'stop', showErrorMessage: true });
		expect(values).toEqual(expect.arrayContaining(['BE – Belgique', 'BE', 'XI – Irlande du Nord', 'XI']));
		expect(values.at(-1)).toMatch(/^[A-Z]{2}$/);
	});

	it('only asks back where the list is open', async () => {
		const { rule, values } = await choices({}, 'Goods items', 'Quantity unit');
		expect(rule).toMatchObject({ type: 'list', errorStyle: 'warning' });
		expect(values[0]).toMatch(/^NAR/);
		expect(new Set(values).size).toBe(values.length);
	});

	it('offers the references of the first sheet to the second', async () => {
		const excel = await openedWithRules();
		expect(ruleAt(sheetNamed(excel, 'Goods items'), 'Reference *')).toMatchObject({
			type: 'list',
			errorStyle: 'warning',
			formulae: [
				expect.stringMatching(/^OFFSET\('Shipments'!\$A\$3,0,0,MAX\(1,COUNTA\('Shipments'!\$A\$3:\$A\$\d+\)\),1\)$/),
			],
		});
	});

	it("offers a customer's own values, each once", async () => {
		const lists = {
			storageLocation: ['ANR1-CW', 'GNT2', 'ANR1-CW', '', 7],
			exporter: [{ code: 'BE0428759497', name: 'Scheldt Machinery NV' }],
			'partner.name': ['Thames Pumps Ltd'],
			originCountry: ['BE', 'Germany'],
		};
		expect((await choices({ lists }, 'Shipments', 'Storage location')).values).toEqual(['ANR1-CW', 'GNT2', '7']);
		expect((await choices({ lists }, 'Shipments', 'Exporter: EORI or partner code')).values).toEqual(['BE0428759497']);
		expect((await choices({ lists }, 'Shipments', 'Exporter: Name')).values).toEqual([
			'Thames Pumps Ltd',
			'Scheldt Machinery NV',
		]);
		expect((await choices({ lists }, 'Shipments', 'Importer: Name')).values).toEqual(['Thames Pumps Ltd']);
		expect((await choices({ lists }, 'Goods items', 'Country of origin')).values).toEqual([
			'BE – Belgium',
			'DE – Germany',
			'BE',
			'DE',
		]);
	});

	it('holds nothing that a program may take for a formula', async () => {
		const lists = { storageLocation: ['=1+1', '+SUM(A1)', '-2', '@cmd', '\tx', '#N/A', 'a\u0000b'] };
		const { values } = await choices({ lists }, 'Shipments', 'Storage location');
		expect(values).toEqual(["'=1+1", "'+SUM(A1)", '-2', "'@cmd", 'x', "'#N/A", 'ab']);
	});

	it('is not made for a list that no column takes', async () => {
		const made = shipments({ lists: { storageLocatoin: ['A'] } });
		await expect(made).rejects.toThrow('No column of the template takes the list storageLocatoin');
		await expect(made).rejects.toThrow(TemplateError);
	});

	it('is not made with a value that no cell can hold', async () => {
		const made = shipments({ lists: { storageLocation: ['WH-1', 'x'.repeat(32_768)] } });
		await expect(made).rejects.toThrow('A value for storageLocation has 32768 characters, and a cell holds 32767');
		await expect(made).rejects.toThrow(TemplateError);
	});
});

describe('the hidden sheet', () => {
	it('is hidden, and the last', async () => {
		const excel = await openedTemplate({ models: [movementOrder] });
		expect(excel.worksheets.map(({ name, state }) => [name, state])).toEqual([
			['Instructions', 'visible'],
			['Movement orders', 'visible'],
			['Movement lines', 'visible'],
			['_cas', 'hidden'],
		]);
	});
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function shown(value: CellValue): string {
	if (typeof value !== 'object' || value === null) return String(value ?? '');
	if ('richText' in value) return value.richText.map(({ text }) => text).join('');
	return 'text' in value ? String(value.text) : String(value);
}
