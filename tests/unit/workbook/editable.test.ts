import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { annotateWorkbook, findProblems } from '../../../cas/workbook/annotate';
import { editableWorkbook } from '../../../cas/workbook/editable';
import { compoundFile } from '../../../cas/workbook/editable/compoundFile';
import { encryptWorkbook } from '../../../cas/workbook/editable/encryptWorkbook';
import { compoundStreams } from '../../../cas/workbook/open/encrypted/compoundFile';
import { readWorkbook } from '../../../cas/workbook';
import { writeStatus } from '../../../cas/workbook/status';
import { opened } from './annotateFixture';
import { parcel } from './parcel';
import { workbookBytes } from './writeWorkbook';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Not random, so that a failure comes again. */
const chance = (count: number) => Uint8Array.from({ length: count }, (_, index) => (index * 37 + count) % 256);
const readings = [{ model: parcel }];
const statuses = [{ identity: { externalReference: '0007' }, status: 'Released' }];

describe('a .csv that is written into', () => {
	const text = [
		'Reference;Direction;Note',
		'0007;OUT;12345678901234567890',
		'"B;1";IN;"two\nlines, ""quoted"""',
		'=1+1;OUT;0x41',
	].join('\r\n');

	it('comes back as an .xlsx with the same texts, to the letter', async () => {
		const { answer, isCopied, isProtected } = await editableWorkbook(utf8(text), readings, chance);
		expect([isCopied, isProtected]).toEqual([true, false]);
		const sheet = (await opened(answer)).getWorksheet('CSV')!;
		const texts = [1, 2, 3, 4].map((row) => [1, 2, 3].map((column) => sheet.getRow(row).getCell(column).value));
		expect(texts).toEqual([
			['Reference', 'Direction', 'Note'],
			['0007', 'OUT', '12345678901234567890'],
			['B;1', 'IN', 'two\nlines, "quoted"'],
			['=1+1', 'OUT', '0x41'],
		]);
		const raw = read(answer).Sheets.CSV!;
		expect([raw.A2?.t, raw.A4?.t, raw.A4?.f]).toEqual(['s', 's', undefined]);
	});

	it('says nothing that Excel would take for a sign', async () => {
		const { answer } = await editableWorkbook(utf8('Reference;Direction\n_x0041_;OUT'), readings, chance);
		const [message] = (await readWorkbook(answer, parcel)).messages;
		expect(message?.message).toMatchObject({ externalReference: '_x0041_' });
	});

	it('holds the status beside its rows, and its problems in its cells', async () => {
		const spoilt = utf8(text.replace('B;1";IN', 'B;1";SIDEWAYS'));
		const { bytes, answer } = await editableWorkbook(spoilt, readings, chance);
		const problems = await findProblems(bytes, readings);
		expect(problems.map(({ sheet, row, column }) => [sheet, row, column])).toContainEqual(['CSV', 3, 'B']);
		const marked = await opened(await annotateWorkbook(answer, problems));
		expect(marked.getWorksheet('CSV')?.getCell('B3').fill).toMatchObject({ fgColor: { argb: 'FFFFC9C5' } });
		const written = await writeStatus(bytes, readings, statuses, {}, answer);
		const rows = utils.sheet_to_json<string[]>(read(written.workbook).Sheets.CSV!, { header: 1 });
		expect([written.rows, rows[0]?.slice(3, 5), rows[1]?.[3]]).toEqual([1, ['Status', 'LRN'], 'Released']);
	});

	it.each([
		['tabs', '\t', 'utf-8'],
		['bars', '|', 'utf-8'],
		['commas', ',', 'latin1'],
	] as const)('is taken apart at %s as it is read', async (_name, delimiter, encoding) => {
		const rows = [
			['Reference', 'Direction', 'Note'],
			['0007', 'OUT', 'Küche'],
		];
		const file = Buffer.from(rows.map((row) => row.join(delimiter)).join('\n'), encoding);
		const { answer } = await editableWorkbook(file, readings, chance);
		expect(utils.sheet_to_json(read(answer).Sheets.CSV!, { header: 1 })).toEqual(rows);
	});
});

describe('an .ods that is written into', () => {
	it('comes back as an .xlsx with its values, and says what it has not', async () => {
		const book = utils.book_new();
		const rows = [
			['Reference', 'Direction', 'Ship date', 'Value'],
			['0007', 'OUT', new Date(Date.UTC(2026, 10, 23)), 12.5],
		];
		utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), 'Parcels');
		const ods = new Uint8Array(write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer);
		const { answer, notices } = await editableWorkbook(ods, readings, chance);
		expect(notices.join()).toMatch(/formulas and formats are not in it/);
		const [message] = (await readWorkbook(answer, parcel)).messages;
		expect(message?.message).toEqual((await readWorkbook(ods, parcel)).messages[0]?.message);
		const sheet = (await opened(answer)).getWorksheet('Parcels')!;
		expect([sheet.getCell('A2').value, sheet.getCell('D2').value]).toEqual(['0007', 12.5]);
	});
});

describe('a protected workbook that is written into', () => {
	const plain = async () =>
		await workbookBytes({
			Parcels: [
				['Reference', 'Direction'],
				['0007', 'OUT'],
			],
		});
	const protectedBy = async (password: string) => await encryptWorkbook(await plain(), password, chance);

	it('comes back protected with its password, which ours and another engine open', async () => {
		const bytes = await protectedBy('first');
		const reading = { model: parcel, password: 'first' };
		const editable = await editableWorkbook(bytes, [reading], chance);
		expect(editable.isProtected).toBe(true);
		const written = await writeStatus(editable.bytes, [reading], statuses, {}, editable.answer);
		const answer = await editable.sealed(written.workbook);
		await expect(readWorkbook(answer, parcel)).rejects.toThrow('protected with a password');
		await expect(readWorkbook(answer, parcel, { password: 'second' })).rejects.toThrow('does not open');
		expect((await readWorkbook(answer, parcel, { password: 'first' })).messages).toHaveLength(1);
		const other = await readXlsx(answer, { password: 'first' });
		expect(other.sheets[0]?.rows[1]?.slice(0, 3)).toEqual(['0007', 'OUT', 'Released']);
	});

	it('carries the seal by which a change of it is noticed', async () => {
		const streams = compoundStreams(await protectedBy('x'), ['EncryptionInfo', 'EncryptedPackage']);
		const info = new TextDecoder().decode(streams.get('EncryptionInfo')!.subarray(8));
		const [, value = ''] = /encryptedHmacValue="([^"]+)"/.exec(info) ?? [];
		const purpose = Buffer.from('a0677f02b22c8433', 'hex');
		const iv = createHash('sha512').update(chance(16)).update(purpose).digest().subarray(0, 16);
		const decipher = createDecipheriv('aes-256-cbc', chance(32), iv).setAutoPadding(false);
		const seal = Buffer.concat([decipher.update(Buffer.from(value, 'base64')), decipher.final()]);
		const expected = createHmac('sha512', chance(64)).update(streams.get('EncryptedPackage')!).digest();
		expect(seal.toString('hex')).toBe(expected.toString('hex'));
	});

	it('is not opened with a wrong password', async () => {
		const bytes = await protectedBy('first');
		const attempt = editableWorkbook(bytes, [{ model: parcel, password: 'second' }], chance);
		await expect(attempt).rejects.toThrow('The password does not open the workbook');
		await expect(editableWorkbook(bytes, readings, chance)).rejects.toThrow('protected with a password');
	});
});

describe('the container of a protected workbook', () => {
	it.each([1, 4_095, 4_096, 70_000, 8_000_000])('gives back streams of %i bytes', (size) => {
		const large = Uint8Array.from({ length: size }, (_, index) => index % 251);
		const file = compoundFile([
			['EncryptionInfo', utf8('short')],
			['EncryptedPackage', large],
		]);
		const streams = compoundStreams(file, ['EncryptionInfo', 'EncryptedPackage']);
		expect(new TextDecoder().decode(streams.get('EncryptionInfo'))).toBe('short');
		expect(Buffer.compare(streams.get('EncryptedPackage')!, large)).toBe(0);
	});
});

describe('any other workbook that is written into', () => {
	it('is itself', async () => {
		const bytes = readFileSync(join(__dirname, '../../../workflows-examples/excel-to-declarations/shipments.xlsx'));
		expect(await editableWorkbook(bytes, readings, chance)).toMatchObject({ answer: bytes, isCopied: false });
	});
});
