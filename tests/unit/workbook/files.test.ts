import { writeXlsx } from 'hucre/xlsx';
import { readWorkbook, WorkbookError } from '../../../cas/workbook';
import { parcel } from './parcel';
import { workbookBytes } from './writeWorkbook';

const text = (value: string) => new TextEncoder().encode(value);
const ordinary = workbookBytes({
	Parcels: [
		['Reference', 'Direction'],
		['P', 'OUT'],
	],
});

/** A container of the old Office formats that names one stream. */
function oleFile(stream: string): Uint8Array {
	const bytes = new Uint8Array(2_048);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	[...stream].forEach((character, index) => (bytes[1_024 + index * 2] = character.charCodeAt(0)));
	return bytes;
}

/** The workbook with the unpacked size of its first part set to what an attacker would declare. */
async function withDeclaredSize(size: number): Promise<Uint8Array> {
	const bytes = (await ordinary).slice();
	const view = new DataView(bytes.buffer);
	const directory = view.getUint32(bytes.length - 22 + 16, true);
	view.setUint32(directory + 24, size, true);
	return bytes;
}

async function errorOf(
	bytes: Uint8Array | Promise<Uint8Array>,
	options = {},
): Promise<{ reason: string; message: string }> {
	const error = await readWorkbook(await bytes, parcel, options).then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	expect(error).toBeInstanceOf(WorkbookError);
	const { reason, message } = error as WorkbookError;
	return { reason, message };
}

const SAVE_AS = 'Open it in Excel and save it as an Excel workbook (.xlsx).';

describe('a file that is no workbook', () => {
	it.each<[what: string, bytes: () => Uint8Array | Promise<Uint8Array>, reason: string, message: string]>([
		['empty', () => new Uint8Array(), 'empty', 'The file is empty. Save the workbook again and send that file.'],
		[
			'a web page',
			() => text('<html><table>'),
			'notAWorkbook',
			`The file is no Excel workbook (.xlsx) but a web page or XML file. ${SAVE_AS}`,
		],
		[
			'a picture',
			() => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]),
			'notAWorkbook',
			`The file is no Excel workbook (.xlsx) but a picture. ${SAVE_AS}`,
		],
		['an .xls', () => oleFile('Workbook'), 'oldFormat', `The file is an old Excel workbook (.xls). ${SAVE_AS}`],
		[
			'protected with a password',
			() =>
				writeXlsx({ sheets: [{ name: 'Parcels', rows: [['x']] }], encryption: { password: 'secret', spinCount: 10 } }),
			'encrypted',
			'The workbook is protected with a password. Remove the password in Excel (File, Info) and send it again.',
		],
		[
			'cut off',
			async () => (await ordinary).slice(0, 3_000),
			'damaged',
			'The workbook is damaged or was not transferred completely. Open it in Excel, save it again and send that file.',
		],
	])('because it is %s is refused in a sentence', async (_what, bytes, reason, message) => {
		expect(await errorOf(bytes())).toEqual({ reason, message });
	});

	it('in its packed parts is refused as damaged', async () => {
		const bytes = (await ordinary).slice();
		bytes.fill(0xff, 100, 1_500);
		expect((await errorOf(bytes)).reason).toBe('damaged');
	});
});

describe('a file made to exhaust the reader', () => {
	it('is refused by the size that it says it unpacks to, before anything is unpacked', async () => {
		expect(await errorOf(withDeclaredSize(900_000_000))).toEqual({
			reason: 'tooLarge',
			message:
				'The workbook unpacks to 900 MB, which is too much. Split it, or remove sheets, pictures and formatted empty rows.',
		});
		expect((await errorOf(withDeclaredSize(60_000_000))).reason).toBe('tooLarge');
	});

	it('is refused as damaged where it understates that size', async () => {
		expect((await errorOf(withDeclaredSize(0))).reason).toBe('damaged');
		expect((await errorOf(withDeclaredSize(10))).reason).toBe('damaged');
	});

	it('is refused where it has more parts than a workbook needs', async () => {
		expect(await errorOf(ordinary, { limits: { entries: 3 } })).toEqual({
			reason: 'tooLarge',
			message: 'The file has more than 3 parts inside. Copy the data to a new workbook and send that.',
		});
	});
});
