import { customsShipment } from '../../../cas/messages';
import { openReading, readWorkbook, suggestMapping, type ReadOptions } from '../../../cas/workbook';
import { parcel } from './parcel';
import { workbookBytes } from './writeWorkbook';

const csv = (text: string) => new TextEncoder().encode(text);
const readText = (text: string, options?: ReadOptions) => readWorkbook(csv(text), parcel, options);
const messagesOf = ({ messages }: Awaited<ReturnType<typeof readWorkbook>>) => messages.map(({ message }) => message);

describe('one sheet whose shipment columns repeat on each goods item', () => {
	const headers = ['Reference', 'Direction', 'Note', 'Commodity code', 'Net mass'];

	it('is read as shipments with their goods items, wherever the rows stand', async () => {
		const bytes = await workbookBytes({
			Sheet1: [
				headers,
				['A', 'OUT', 'n', '10000000', 1],
				['B', 'IN', null, '20000000', 2],
				['A', 'OUT', null, '30000000', 3],
			],
		});
		const result = await readWorkbook(bytes, parcel);
		expect(result.refusedRows).toEqual([]);
		expect(messagesOf(result)).toEqual([
			{
				externalReference: 'A',
				direction: 'OUT',
				note: 'n',
				goods: [
					{ commodityCode: '10000000', netMass: 1 },
					{ commodityCode: '30000000', netMass: 3 },
				],
			},
			{ externalReference: 'B', direction: 'IN', goods: [{ commodityCode: '20000000', netMass: 2 }] },
		]);
		expect(result.messages[0]?.source.lists).toEqual([{ path: 'goods', sheet: 'Sheet1', rows: [2, 4] }]);
	});

	it('takes what only a later row says, and refuses what it says differently, in its cell', async () => {
		const bytes = await workbookBytes({
			Sheet1: [
				headers,
				['A', 'OUT', null, '10000000', 1],
				['A', 'OUT', 'late', '20000000', 2],
				['B', 'IN', 'x', '10000000', 1],
				['B', 'IN', 'y', '20000000', 2],
			],
		});
		const result = await readWorkbook(bytes, parcel);
		expect(messagesOf(result)).toMatchObject([{ externalReference: 'A', note: 'late' }]);
		expect(result.refusedRows.map(({ text }) => text)).toEqual([
			'Sheet "Sheet1", row 5, column C "Note": y is x in row 4, which has the same reference. Write the same in all its rows, or give each its own reference.',
		]);
	});

	it('with a merged reference is read as if each row had it, and says so', async () => {
		const bytes = await workbookBytes(
			{
				Sheet1: [
					headers,
					['A', 'OUT', 'n', '10000000', 1],
					[null, null, null, '20000000', 2],
					['B', 'IN', null, '30000000', 3],
				],
			},
			undefined,
			(workbook) => {
				for (const column of ['A', 'B', 'C']) workbook.getWorksheet('Sheet1')!.mergeCells(`${column}2:${column}3`);
			},
		);
		const result = await readWorkbook(bytes, parcel);
		expect(result.refusedRows).toEqual([]);
		expect(messagesOf(result)).toMatchObject([
			{ externalReference: 'A', goods: [{ netMass: 1 }, { netMass: 2 }] },
			{ externalReference: 'B', goods: [{ netMass: 3 }] },
		]);
		expect(result.notices).toEqual([
			'Sheet "Sheet1", column A "Reference": merged cells were read as if each row held their value.',
			'Sheet "Sheet1", column B "Direction": merged cells were read as if each row held their value.',
			'Sheet "Sheet1", column C "Note": merged cells were read as if each row held their value.',
		]);
	});
});

describe('headers in two rows', () => {
	it('are read together: the group above, the field below', async () => {
		const bytes = await workbookBytes({
			Parcels: [
				['Reference', 'Direction'],
				['A', 'OUT'],
			],
			Goods: [
				['Reference', 'Net mass', 'Package 1', null, 'Package 2'],
				[null, null, 'Number', 'Marks', 'Number'],
				['A', 5, 2, 'M', 3],
			],
		});
		const result = await readWorkbook(bytes, parcel);
		expect(messagesOf(result)).toEqual([
			{
				externalReference: 'A',
				direction: 'OUT',
				goods: [{ netMass: 5, packages: [{ quantity: 2, marks: 'M' }, { quantity: 3 }] }],
			},
		]);
	});
});

describe('a .csv', () => {
	it.each([
		['semicolons, Windows-1252', Buffer.from('Reference;Direction;Note\r\nA;OUT;K\u00f6ln\r\n', 'latin1')],
		['commas, UTF-8', csv('Reference,Direction,Note\nA,OUT,"Köln"\n')],
		['tabs, UTF-16', Buffer.from('\ufeffReference\tDirection\tNote\r\nA\tOUT\tKöln', 'utf16le')],
		['bars, a mark of UTF-8', csv('\ufeffReference|Direction|Note\rA|OUT|Köln')],
		['the mark of its end', csv('Reference;Direction;Note\r\nA;OUT;Köln\r\n\x1a')],
		['zeros behind it', csv(`Reference;Direction;Note\r\nA;OUT;Köln\r\n${'\0'.repeat(4_000)}`)],
		['a line that says the delimiter', csv('sep=;\r\nReference;Direction;Note\r\nA;OUT;Köln\r\n')],
	])('is read, with %s', async (_what, bytes) => {
		expect(messagesOf(await readWorkbook(new Uint8Array(bytes), parcel))).toEqual([
			{ externalReference: 'A', direction: 'OUT', note: 'Köln' },
		]);
	});

	it('keeps quotes, what stands on two lines inside them, and zeros that a formula protects', async () => {
		const text = 'Reference;Direction;Note;HS code;Net mass\r\n"A";OUT;"say ""hi""\nthere";="08471300";"1,5"\r\n';
		expect(messagesOf(await readText(text, { numberStyle: 'comma' }))).toEqual([
			{
				externalReference: 'A',
				direction: 'OUT',
				note: 'say "hi" there',
				goods: [{ commodityCode: '08471300', netMass: 1.5 }],
			},
		]);
	});

	it.each([
		['31 Dec 2026'],
		['31 déc. 2026'],
		['31 décembre 2026'],
		['31 december 2026'],
		['31. Dezember 2026'],
		['31-dez-2026'],
		['December 31, 2026'],
		['31st of December 2026'],
	])('reads the date %s', async (date) => {
		expect(messagesOf(await readText(`Reference;Direction;Ship date\nA;OUT;${date}`))).toMatchObject([
			{ shipDate: '2026-12-31' },
		]);
	});

	it.each([
		['1er mai 2026', '2026-05-01'],
		['1 mrt. 2026', '2026-03-01'],
		['3 août 2026', '2026-08-03'],
		['3 März 2026', '2026-03-03'],
	])('reads the date %s as %s', async (date, day) => {
		expect(messagesOf(await readText(`Reference;Direction;Ship date\nA;OUT;${date}`))).toMatchObject([
			{ shipDate: day },
		]);
	});
});

describe('a layout of the user', () => {
	const text = 'Weekly list\n\nOrder no;HTS;Kilos;Remarks\nA;84713000;2,5;x\nA;84713000;1,5;x\nB;08051022;3;\n';
	const columns = {
		'order no': 'externalReference',
		HTS: 'goods.commodityCode',
		C: 'goods.netMass',
	};

	it('is read by the headers or letters that were mapped, with values for the whole file', async () => {
		const result = await readText(text, { numberStyle: 'comma', mapping: { columns, values: { direction: 'OUT' } } });
		expect(result.refusedRows).toEqual([]);
		expect(messagesOf(result)).toEqual([
			{
				externalReference: 'A',
				direction: 'OUT',
				goods: [
					{ commodityCode: '84713000', netMass: 2.5 },
					{ commodityCode: '84713000', netMass: 1.5 },
				],
			},
			{ externalReference: 'B', direction: 'OUT', goods: [{ commodityCode: '08051022', netMass: 3 }] },
		]);
		expect(result.notices).toEqual([
			'Sheet "CSV", column D "Remarks" was not read: it is not a field.',
			'Sheet "CSV", row 1 was not read: it stands above the row of headers.',
		]);
	});

	it('reads headers that say enough by themselves too, and tells so', async () => {
		const withNote = text.replace('Remarks', 'Note');
		const mapping = { columns, values: { direction: 'OUT' }, suggest: true };
		const result = await readText(withNote, { numberStyle: 'comma', mapping });
		expect(messagesOf(result)[0]).toMatchObject({ note: 'x' });
		expect(result.notices).toEqual([
			'Sheet "CSV", column D "Note" was read as "Note", by its header. Map it to change that.',
			'Sheet "CSV", row 1 was not read: it stands above the row of headers.',
		]);
	});

	it('names a mapped column that is not there', async () => {
		await expect(readText(text, { mapping: { columns: { ...columns, Colour: 'note' } } })).rejects.toThrow(
			'Sheet "CSV" has no column "Colour" in its row of headers, row 3.',
		);
	});

	it('is suggested by header in four languages, by similarity and by content', () => {
		const samples = ['A-1', '84713000', '2.5', '84713000'].map((value) => ({ kind: 'text', text: value }) as const);
		const suggested = suggestMapping(
			['Referenz-Nr', 'Commodity cod', 'Masse nette', 'Artikelposition XY'],
			[{ number: 2, cells: samples }],
			parcel,
		);
		expect(suggested).toMatchObject([
			{ letter: 'A', field: 'externalReference' },
			{ letter: 'B', field: 'goods.commodityCode', reason: 'a header like ours' },
			{ letter: 'C', field: 'goods.netMass', reason: 'its header' },
		]);
		expect(suggested[2]?.confidence).toBeGreaterThan(0.9);
	});
});

describe('a part of a long file', () => {
	const rows = Array.from({ length: 10 }, (_, index) => `P${index};OUT;8471300${index % 2};1`);
	const text = ['Reference;Direction;HS code;Net mass', ...rows, ...rows].join('\n');

	it('holds the messages of its window with all their rows, and the number of all', async () => {
		const parts = [];
		for (let skip = 0; skip < 10; skip += 4) parts.push(await readText(text, { window: { skip, limit: 4 } }));
		expect(parts.map(({ messages }) => messages.length)).toEqual([4, 4, 2]);
		expect(parts.map(({ total }) => total)).toEqual([10, 10, 10]);
		expect(parts.flatMap(messagesOf)).toEqual(messagesOf(await readText(text)));
	});

	it('holds the same messages, refused rows and notices where all parts come from one reading', async () => {
		const spoilt = text.replaceAll('P5;OUT', 'P5;AWAY');
		const whole = await readText(spoilt);
		for (const handedOn of [0, 3]) {
			const window = { skip: handedOn, limit: Infinity };
			const reading = await openReading(csv(spoilt), parcel, handedOn === 0 ? {} : { window });
			const parts = [];
			for (let skip = handedOn; skip < whole.total; skip += 4) parts.push(await reading.next(4));
			expect(parts.flatMap(messagesOf)).toEqual(messagesOf(whole).slice(handedOn));
			expect(parts.flatMap(({ refusedRows }) => refusedRows)).toEqual(whole.refusedRows);
			expect(whole.refusedRows).not.toEqual([]);
			for (const { notices, total } of parts) expect({ notices, total }).toEqual({ notices: whole.notices, total: 10 });
			expect((await reading.next(4)).messages).toEqual([]);
		}
	});
});

describe('a layout that was saved with version 0.2', () => {
	const earlier = {
		Order: 'externalReference',
		Way: 'direction',
		To: 'shipTo',
		HS: 'governmentAgencyGoodsItems.commodityCode',
		Kind: 'governmentAgencyGoodsItems.packages[0].typeCode',
	};
	const file = csv('Order;Way;To;HS;Kind\nSO-1;OUT;GB;84137051;CT\n');

	it('is read by the fields of today', async () => {
		const { messages, refusedRows } = await readWorkbook(file, customsShipment, { mapping: { columns: earlier } });
		expect(refusedRows).toEqual([]);
		expect(messages[0]?.message).toMatchObject({
			singleAdministrativeDocument: {
				goodsShipment: {
					destination: { country: 'GB' },
					governmentAgencyGoodsItems: [
						{ commodity: { classifications: [{ code: '84137051', type: 'TARIC' }] }, packagings: [{ type: 'CT' }] },
					],
				},
			},
		});
	});

	it('is told of a field that has no place any more', async () => {
		const columns = { ...earlier, Currency: 'governmentAgencyGoodsItems.invoiceCurrencyCode' };
		await expect(readWorkbook(file, customsShipment, { mapping: { columns } })).rejects.toThrow(
			/invoiceCurrencyCode.*Leave it out: CAS has no place for it/s,
		);
	});
});
