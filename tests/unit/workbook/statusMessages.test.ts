import { messageEntries, MESSAGE_MODELS, type MessageModel } from '../../../cas/messages';
import { layoutOf, readWorkbook, type WorkbookReading } from '../../../cas/workbook';
import { placeProblems } from '../../../cas/workbook/annotate';
import { writeStatus, type MessageStatus } from '../../../cas/workbook/status';
import { LANGUAGES } from '../../../cas/language';
import { opened } from './annotateFixture';
import { workbookBytes } from './writeWorkbook';

const article = MESSAGE_MODELS.article.model;
const partners = MESSAGE_MODELS.businessPartner.model;
const shipments = MESSAGE_MODELS.customsShipment.model;
const OURS = ['CAS status', 'CAS reference', 'CAS remarks', 'Last change'];

/** The columns that a sheet of a message cannot be without, and one more so that its row of headers is known for one. */
function headersOf(model: MessageModel, language: (typeof LANGUAGES)[number] = 'en') {
	const { main } = layoutOf(model);
	const needed = main.columns.filter(
		({ required, leaf }) => required || model.identity.some((name) => leaf.places.includes(name)),
	);
	const columns =
		needed.length > 1 ? needed : [...needed, ...main.columns.filter((one) => !needed.includes(one))].slice(0, 2);
	return columns.map(({ headers, leaf }) => ({
		header: headers[language],
		value: leaf.places.includes(model.identity[0]!) ? 'R-1' : leaf.places.includes('direction') ? 'OUT' : null,
	}));
}

async function sheetOf(model: MessageModel, language: (typeof LANGUAGES)[number] = 'en'): Promise<Uint8Array> {
	const columns = headersOf(model, language);
	return await workbookBytes({
		[layoutOf(model).main.names[language].slice(0, 31)]: [
			columns.map(({ header }) => header),
			columns.map(({ value }) => value),
		],
	});
}

const valuesOf = async (bytes: Uint8Array, sheet: number | string = 1) => {
	const rows: unknown[][] = [];
	(await opened(bytes))
		.getWorksheet(sheet)!
		.eachRow((row) => rows.push(Array.from(row.values as unknown[], (value) => value ?? null).slice(1)));
	return rows;
};

const told = (model: MessageModel, status: Partial<MessageStatus>): MessageStatus => ({
	identity: { [model.identity[0]!]: 'R-1' },
	...status,
});
const accepted: Partial<MessageStatus> = {
	outcome: 'accepted',
	reference: '7f3c',
	remarks: '',
	lastChange: '2026-11-23T08:15:00Z',
};
const refused: Partial<MessageStatus> = { outcome: 'refused', reference: '', remarks: 'The weight is missing.' };

const others = messageEntries()
	.map(({ key, model }) => ({ key, model: model as MessageModel }))
	.filter(({ model }) => !model.identity.includes('direction'));

describe.each(others)('the status of $key', ({ model }) => {
	const readings = [{ model }];

	it('says what CAS made of it, by which reference, and in which words', async () => {
		const bytes = await sheetOf(model);
		const width = headersOf(model).length;
		const first = await writeStatus(bytes, readings, [told(model, refused)]);
		const [headers, row] = await valuesOf(first.workbook);
		expect([first.rows, headers?.slice(width)]).toEqual([1, OURS]);
		expect(row?.slice(width)).toEqual(['Refused by CAS', null, 'The weight is missing.']);
		const second = await writeStatus(first.workbook, readings, [told(model, accepted)]);
		const [, after] = await valuesOf(second.workbook);
		expect(after?.slice(width)).toEqual(['Received by CAS', '7f3c', null, new Date('2026-11-23T08:15:00Z')]);
		const third = await writeStatus(second.workbook, readings, [told(model, accepted)]);
		expect(Buffer.compare(third.workbook, second.workbook)).toBe(0);
	});

	it.each(LANGUAGES)('is no value of the message, in "%s"', async (language) => {
		const bytes = await sheetOf(model, language);
		const { workbook } = await writeStatus(bytes, readings, [told(model, refused)]);
		const { account: _, ...before } = await readWorkbook(bytes, model);
		const { account: __, ...after } = await readWorkbook(workbook, model);
		expect(after).toEqual(before);
	});
});

describe('the status of a shipment that CAS refused', () => {
	it('stands with that of its declaration, with the words beside', async () => {
		const bytes = await sheetOf(shipments);
		const { workbook } = await writeStatus(bytes, [{ model: shipments }], [told(shipments, refused)]);
		const [headers, row] = await valuesOf(workbook);
		const at = (name: string) => row?.[headers!.indexOf(name)];
		expect([at('Status'), at('CAS remarks'), headers?.includes('CAS status')]).toEqual([
			'Refused by CAS',
			'The weight is missing.',
			false,
		]);
	});
});

describe("a supplier's own layout", () => {
	const mapping = { columns: { Order: 'externalReference', Land: 'destinationCountry' }, values: { direction: 'OUT' } };
	const reading: WorkbookReading = { model: shipments, mapping };
	const rows = (reference: string) => [
		['Orders of week 48'],
		[null, 'Order', 'Land', null, 'Remark'],
		[null, reference, 'US', null, 'fragile'],
		[null, `${reference}2`, 'CH'],
	];

	it('gets the status below its titles, beside all that it holds, on each of its sheets', async () => {
		const bytes = await workbookBytes({ North: rows('N'), South: rows('S') });
		const statuses = ['N', 'S2'].map((externalReference) => ({ identity: { externalReference }, status: 'Released' }));
		const written = await writeStatus(bytes, [reading], statuses);
		expect([written.rows, written.unmatched]).toEqual([2, []]);
		const [, headers, first] = await valuesOf(written.workbook, 'North');
		expect([headers?.slice(5, 7), first?.[5]]).toEqual([['Status', 'LRN'], 'Released']);
		expect((await valuesOf(written.workbook, 'South'))[3]?.[5]).toBe('Released');
		const again = await writeStatus(written.workbook, [reading], statuses);
		expect(Buffer.compare(again.workbook, written.workbook)).toBe(0);
	});

	it('may have an MRN of its own, which is read after ours was written', async () => {
		const bytes = await workbookBytes({
			Sheet1: [
				['Order', 'MRN'],
				['A', '26BEE0000000001237'],
			],
		});
		const own = {
			model: shipments,
			mapping: { columns: { Order: 'externalReference', MRN: 'mrn' }, values: { direction: 'OUT' } },
		};
		const before = await readWorkbook(bytes, shipments, own);
		const status = { identity: { externalReference: 'A' }, status: 'Released', mrn: '26BE0000000000000J' };
		const { workbook } = await writeStatus(bytes, [own], [status]);
		const after = await readWorkbook(workbook, shipments, own);
		expect(after.messages.map(({ message }) => message)).toEqual(before.messages.map(({ message }) => message));
		expect(after.messages).toHaveLength(1);
	});

	it('shows what CAS complains of in the cell it came from', async () => {
		const bytes = await workbookBytes({ North: rows('N') });
		const path = 'singleAdministrativeDocument.goodsShipment.destination.country';
		const problems = [{ path, message: 'is under embargo', action: 'Ask the customs team' }];
		const placed = await placeProblems(bytes, [reading], [{ identity: { externalReference: 'N2' }, problems }]);
		expect(placed.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([['North', 4, 'C']]);
	});
});

describe('a workbook of several messages', () => {
	const workbook = async () =>
		await workbookBytes(
			Object.fromEntries(
				[shipments, article, partners].map((model) => {
					const columns = headersOf(model);
					const sheet = layoutOf(model).main.names.en;
					return [sheet, [columns.map(({ header }) => header), columns.map(({ value }) => value)]];
				}),
			),
		);
	const readings = [{ model: shipments }, { model: article }, { model: partners }];

	it('gets the status of each on its own sheet, in one go', async () => {
		const written = await writeStatus(await workbook(), readings, [
			told(shipments, { status: 'Released' }),
			told(article, refused),
			told(partners, accepted),
			{ identity: { itemId: 'R-9' }, outcome: 'refused' },
		]);
		expect([written.rows, written.unmatched.map(({ identity }) => identity)]).toEqual([3, [{ itemId: 'R-9' }]]);
		const statusOn = async (model: MessageModel, header: string) => {
			const [headers, row] = await valuesOf(written.workbook, layoutOf(model).main.names.en);
			return row?.[headers!.indexOf(header)];
		};
		expect([
			await statusOn(shipments, 'Status'),
			await statusOn(article, 'CAS status'),
			await statusOn(partners, 'CAS status'),
		]).toEqual(['Released', 'Refused by CAS', 'Received by CAS']);
	});

	it('has what CAS complains of on the sheet of the message that is meant', async () => {
		const problem = { message: 'is unknown', action: 'Look it up' };
		const placed = await placeProblems(await workbook(), readings, [
			{ identity: { itemId: 'R-1' }, problems: [{ ...problem, path: 'itemId' }] },
			{ identity: { code: 'R-1' }, problems: [{ ...problem, path: 'code' }] },
			{ identity: { code: 'R-7' }, problems: [problem] },
		]);
		expect(placed.map(({ sheet, row, externalReference }) => [sheet, row, externalReference])).toEqual([
			[layoutOf(article).main.names.en, 2, 'R-1'],
			[layoutOf(partners).main.names.en, 2, 'R-1'],
			['', 0, 'R-7'],
		]);
	});

	it('of which two stand in the same rows shares the columns', async () => {
		const bytes = await workbookBytes({
			Data: [
				['Part', 'Partner'],
				['P-1', 'C-1'],
			],
		});
		const written = await writeStatus(
			bytes,
			[
				{ model: article, mapping: { columns: { Part: 'article' } } },
				{ model: partners, mapping: { columns: { Partner: 'code' } } },
			],
			[
				{ identity: { itemId: 'P-1' }, ...refused },
				{ identity: { code: 'C-1' }, ...accepted },
			],
		);
		const [headers, row] = await valuesOf(written.workbook);
		expect(headers).toEqual(['Part', 'Partner', ...OURS]);
		expect(row?.slice(2, 5)).toEqual(['Refused by CAS', null, 'The weight is missing.']);
	});
});

describe('columns of a status', () => {
	const reading = [{ model: shipments }];
	const rows = [
		['Reference', 'Direction'],
		['R-1', 'OUT'],
	];
	const status = [told(shipments, { status: 'Released' })];

	it('are seen although the user hid all that is not used', async () => {
		const bytes = await workbookBytes({ Shipments: rows }, undefined, (workbook) => {
			const sheet = workbook.getWorksheet('Shipments')!;
			for (let column = 3; column <= 30; column += 1) sheet.getColumn(column).hidden = true;
		});
		const { workbook } = await writeStatus(bytes, reading, status);
		const sheet = (await opened(workbook)).getWorksheet('Shipments')!;
		const hidden = Array.from({ length: 30 }, (_, index) => sheet.getColumn(index + 1).hidden);
		expect(hidden.slice(0, 9)).toEqual([false, false, false, false, false, false, false, false, true]);
		expect(hidden.at(-1)).toBe(true);
		const again = await writeStatus(workbook, reading, status);
		expect(Buffer.compare(again.workbook, workbook)).toBe(0);
	});

	it('stand to the right of a header that was merged over blank columns', async () => {
		const bytes = await workbookBytes({ Shipments: rows }, undefined, (workbook) => {
			workbook.getWorksheet('Shipments')!.mergeCells('B1:D1');
		});
		const { workbook } = await writeStatus(bytes, reading, status);
		const sheet = (await opened(workbook)).getWorksheet('Shipments')!;
		expect([sheet.getCell('E1').value, sheet.getCell('E2').value]).toEqual(['Status', 'Released']);
	});

	it('do not mind a merged title above', async () => {
		const bytes = await workbookBytes({ Shipments: [['Week 48'], ...rows] }, undefined, (workbook) => {
			workbook.getWorksheet('Shipments')!.mergeCells('A1:H1');
		});
		const { workbook } = await writeStatus(bytes, reading, status);
		expect((await opened(workbook)).getWorksheet('Shipments')!.getCell('C2').value).toBe('Status');
	});

	it('leave a Status of the user alone', async () => {
		const bytes = await workbookBytes({
			Shipments: [
				['Reference', 'Direction', 'Status'],
				['R-1', 'OUT', 'packed'],
			],
		});
		const { workbook } = await writeStatus(bytes, reading, status);
		const [, row] = await valuesOf(workbook);
		expect(row?.slice(2, 4)).toEqual(['packed', 'Released']);
	});
});
