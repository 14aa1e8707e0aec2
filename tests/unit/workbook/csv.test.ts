import { readWorkbook, type ReadOptions } from '../../../cas/workbook';
import { decoderOf } from '../../../cas/encodings';
import { parcel } from './parcel';

const HEADERS = 'Reference;Direction;Note;Ship to';

async function read(text: string | Uint8Array, options: ReadOptions = {}) {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	const { messages, refusedRows, notices } = await readWorkbook(bytes, parcel, options);
	return {
		notes: messages.map(({ message }) => [message.externalReference, message.note]),
		refused: refusedRows.map(({ row, message }) => [row, message]),
		notices: notices.filter((notice) => !notice.startsWith('No sheet')),
		warnings: messages.flatMap(({ warnings }) => warnings.map(({ message }) => message)),
	};
}

const UNCLOSED = 'a quotation mark opens a value and is not closed';

describe('quotation marks in a text file', () => {
	it.each([
		['"x;y"', 'x;y'],
		['"24"" wide"', '24" wide'],
		['24" wide', '24" wide'],
		['"two\nlines"', 'two lines'],
		['"two; one; three\nlines"', 'two; one; three lines'],
		[' "x" ', 'x'],
		['""', undefined],
	])('%j is a value', async (value, note) => {
		const { notes, refused, notices } = await read(`${HEADERS}\nA;OUT;${value};BE\nB;OUT;b;BE`);
		expect([notes, refused, notices]).toEqual([
			[
				['A', note],
				['B', 'b'],
			],
			[],
			[],
		]);
	});

	it('text behind the closing one is read, as Excel does, and told', async () => {
		const { notes, refused, notices, warnings } = await read(
			`${HEADERS}\r\nA;OUT;"Screen 24" wide";BE\r\nB;OUT;"b";BE`,
		);
		expect(notes).toEqual([
			['A', 'Screen 24 wide"'],
			['B', 'b'],
		]);
		expect(refused).toEqual([]);
		const sentence = 'text stands behind a closing quotation mark; the value was read as Screen 24 wide"';
		expect(warnings).toEqual([sentence]);
		expect(notices).toEqual([`Sheet "CSV", row 2: ${sentence}. Inside quotation marks write a quotation mark twice.`]);
	});

	it.each([
		['before quoted values of later rows', `A;OUT;"24 wide;BE\nB;OUT;b;BE\nC;OUT;"c";BE\nD;OUT;d;BE`, 'BCD'],
		['with nothing quoted behind it', `A;OUT;"24 wide;BE\nB;OUT;b;BE\nC;OUT;c;BE`, 'BC'],
		['before one quoted value', `A;OUT;"24 wide;BE\nB;OUT;"b";BE`, 'B'],
		['in the last row', `B;OUT;b;BE\nA;OUT;"24 wide;BE`, 'B'],
		['with two signs in it', `A;OUT;"24 """" wide;BE\nB;OUT;b;BE\nC;OUT;c;BE`, 'BC'],
	])('one that is never closed, %s, refuses its row alone', async (_what, rows, others) => {
		const { notes, refused } = await read(`${HEADERS}\n${rows}`);
		expect(notes.map(([reference]) => reference).join('')).toBe(others);
		expect(refused.map(([, message]) => message)).toEqual([UNCLOSED]);
	});

	it('one that is never closed before more text than a cell holds refuses its row alone', async () => {
		const many = Array.from({ length: 9_000 }, (_, index) => `R${index};OUT;`).join('\n');
		const { notes, refused } = await read(`${HEADERS}\nA;OUT;"x\n${many}`);
		expect([notes.length, refused]).toEqual([9_000, [[2, UNCLOSED]]]);
	});
});

describe('the values of a row', () => {
	it('that are more than its headers refuse it', async () => {
		const { notes, refused } = await read('Reference,Direction,Note\nA,OUT,1,5\nB,OUT,b\nC,OUT,c,,');
		expect(notes).toEqual([
			['B', 'b'],
			['C', 'c'],
		]);
		expect(refused).toEqual([[2, 'the row has 4 values, under 3 headers']]);
	});

	it('refuse it in a layout of its own too, also with fixed values', async () => {
		const columns = { Order: 'externalReference', Text: 'note' };
		const { notes, refused } = await read('Order;Text\nA;1;5\nB;b', {
			mapping: { columns, values: { direction: 'OUT' } },
		});
		expect([notes, refused]).toEqual([[['B', 'b']], [[2, 'the row has 3 values, under 2 headers']]]);
	});
});

describe('the delimiter', () => {
	it('is the one that splits the headers, whatever the values hold', async () => {
		const rows = Array.from({ length: 39 }, (_, index) => `R${index};OUT;NV, Havenlaan 1, 2000 A, B, C, D;BE`);
		const { notes } = await read([HEADERS, ...rows].join('\n'));
		expect(notes).toHaveLength(39);
	});

	it('is found under a title, and in a layout of its own', async () => {
		const columns = { Order: 'externalReference', Text: 'note' };
		const { notes } = await read('Report, of March, of all, plants\n\nOrder|Text\nA|x, y, z, u', {
			mapping: { columns, values: { direction: 'OUT' } },
		});
		expect(notes).toEqual([['A', 'x, y, z, u']]);
	});

	it('is named where no headers are found', async () => {
		await expect(read('a,b\n1,2')).rejects.toThrow('was found among "CSV" (its values were split at commas)');
	});
});

describe('the encoding', () => {
	const encoded = (encoding: string, text: string) => {
		const table = decoderOf(encoding)!.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
		return Uint8Array.from(text, (sign) => table.indexOf(sign));
	};
	const utf16 = (text: string, isLittle: boolean) => {
		const bytes = new Uint8Array(text.length * 2);
		const view = new DataView(bytes.buffer);
		[...text].forEach((sign, index) => view.setUint16(index * 2, sign.charCodeAt(0), isLittle));
		return bytes;
	};
	const TEXT = `${HEADERS}\nA;OUT;Kühlschrank für Küche, Réfrigérateur;BE`;
	const NOTE = 'Kühlschrank für Küche, Réfrigérateur';

	it.each<[string, Uint8Array, number]>([
		['windows-1252', encoded('windows-1252', TEXT), 0],
		['code page 850', encoded('ibm850', TEXT), 1],
		['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, ...utf16(TEXT, true)), 0],
		['UTF-16 without a mark', utf16(TEXT, true), 0],
		['big-endian UTF-16 without a mark', utf16(TEXT, false), 0],
	])('%s is told from the file', async (_name, bytes, told) => {
		const { notes, notices } = await read(bytes);
		expect([notes, notices.length]).toEqual([[['A', NOTE]], told]);
	});

	it('windows-1252 stays what it is where it holds apostrophes, dashes and the euro', async () => {
		const text = `${HEADERS}\nA;OUT;l’Été – 5 € “x”… d’Anvers š;BE`;
		expect(await read(encoded('windows-1252', text))).toMatchObject({
			notes: [['A', 'l’Été – 5 € “x”… d’Anvers š']],
			notices: [],
		});
	});

	it('UTF-8 with one bad byte stays UTF-8, and the letter that was lost is refused', async () => {
		const bytes = Uint8Array.of(
			...new TextEncoder().encode(`${TEXT}\nB;OUT;caf`),
			0xc3,
			...new TextEncoder().encode(';BE'),
		);
		const { notes, refused, notices } = await read(bytes);
		expect(notes).toEqual([['A', NOTE]]);
		expect(refused).toEqual([[3, '"caf\ufffd" has a sign that stands for a lost letter (U+FFFD)']]);
		expect(notices).toHaveLength(1);
	});

	it('may be chosen', async () => {
		const bytes = encoded('windows-1250', `${HEADERS}\nA;OUT;Łódź;BE`);
		expect((await read(bytes, { encoding: 'windows-1250' })).notes).toEqual([['A', 'Łódź']]);
	});
});
