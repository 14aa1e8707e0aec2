// Makes one file that is meant to exhaust a reader, reads it, and prints what came of it with its time and memory; a program
// of hostile.test.ts, run in a process of its own for each file.
import { readWorkbook, WorkbookError } from '../../../cas/workbook';
import { parcel } from './parcel';
import { sheetXml, workbookOf, worksheet, zipOf, type Part } from './zipOf';

const HEADERS = ['Reference', 'Direction', 'Note'];
const headerRow =
	'<row r="1"><c t="inlineStr"><is><t>Reference</t></is></c><c t="inlineStr"><is><t>Direction</t></is></c></row>';
const text = (value: string) => new TextEncoder().encode(value);
const plain = sheetXml([HEADERS, ['P', 'OUT', 'n']]);

/** Text that repeats and yet packs badly enough to stay below the limit of the ratio. */
function noise(bytes: number): string {
	let seed = 1;
	const pieces: string[] = [];
	for (let length = 0; length < bytes; length += 8) {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		pieces.push(seed.toString(36).padStart(8, '0').slice(-8));
	}
	return pieces.join('');
}

export const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
	zipBomb: () =>
		workbookOf({
			sheets: { Parcels: plain },
			more: [{ name: 'xl/media/a.bin', content: new Uint8Array(120_000_000) }],
		}),
	hugeSize: () =>
		workbookOf({ sheets: { Parcels: plain }, more: [{ name: 'xl/a.bin', content: 'x', says: 4_000_000_000 }] }),
	understatedSize: () => {
		const sheet = worksheet(headerRow + '<row><c><v>1</v></c></row>'.repeat(2_000_000));
		const parts: Part[] = [{ name: 'x', content: '' }];
		return replaced(workbookOf({ sheets: { Parcels: plain }, more: parts }), sheet);
	},
	manyParts: () =>
		workbookOf({
			sheets: { Parcels: plain },
			more: Array.from({ length: 6_000 }, (_, index) => ({ name: `xl/${index}`, content: '' })),
		}),
	pathNames: () => workbookOf({ sheets: { Parcels: plain }, more: [{ name: '../../etc/cron.d/x', content: 'x' }] }),
	manySheets: () => {
		const sheets = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`S${index}`, plain]));
		return workbookOf({ sheets });
	},
	manyColumns: () =>
		workbookOf({ sheets: { Parcels: worksheet(`${headerRow}<row r="2"><c r="ZZZZ2"><v>1</v></c></row>`) } }),
	manyRows: () => workbookOf({ sheets: { Parcels: worksheet(`${headerRow}<row r="99999999"><c><v>1</v></c></row>`) } }),
	longCell: () => workbookOf({ sheets: { Parcels: sheetXml([HEADERS, ['P', 'OUT', noise(200_000)]]) } }),
	longRow: () => {
		const cell = `<c t="inlineStr"><is><t>${noise(32_000)}</t></is></c>`;
		return workbookOf({ sheets: { Parcels: worksheet(`${headerRow}<row>${cell.repeat(1_000)}</row>`) } });
	},
	longSharedString: () =>
		workbookOf({
			sheets: { Parcels: worksheet(`${headerRow}<row><c t="s"><v>0</v></c></row>`) },
			sharedStrings: `<sst><si><t>${noise(5_000_000)}</t></si></sst>`,
		}),
	manySharedStrings: () => {
		// Repeated in long stretches, it packs to a tenth: below the limit of the ratio, above that of the texts.
		const items = `<si><t>${noise(30_000)}</t></si>`.repeat(3);
		const different = Array.from({ length: 1_130 }, (_, index) => items.replace('<t>', `<t>${index}`));
		return workbookOf({
			sheets: { Parcels: worksheet(`${headerRow}<row><c t="s"><v>0</v></c></row>`) },
			sharedStrings: `<sst>${different.join('')}</sst>`,
			more: [{ name: 'xl/media/picture.jpg', content: noise(2_000_000), stored: true }],
		});
	},
	entityExpansion: () => {
		const levels = Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);
		const dtd = `<!DOCTYPE x [<!ENTITY e0 "lol">${levels.join('')}]>`;
		return workbookOf({ sheets: { Parcels: dtd + sheetXml([HEADERS, ['P', 'OUT', '&e9;']]) } });
	},
	cyclicFormulas: () => {
		const cell = (row: number) => `<c r="C${row}"><f t="shared" ref="C2:C3" si="0">C3</f></c>`;
		const rows = [2, 3].map(
			(row) =>
				`<row r="${row}"><c t="inlineStr"><is><t>P${row}</t></is></c><c t="inlineStr"><is><t>OUT</t></is></c>${cell(row)}</row>`,
		);
		return workbookOf({
			sheets: {
				Parcels: worksheet(
					headerRow.replace('</row>', '<c t="inlineStr"><is><t>Note</t></is></c></row>') + rows.join(''),
				),
			},
		});
	},
	sparseCorner: () =>
		workbookOf({ sheets: { Parcels: worksheet(`${headerRow}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`) } }),
	millionRows: () =>
		workbookOf({
			sheets: {
				Parcels: worksheet(headerRow + `<row><c t="inlineStr"><is><t>${noise(16)}</t></is></c></row>`.repeat(600_000)),
			},
		}),
	nestedMarkup: () => workbookOf({ sheets: { Parcels: worksheet(headerRow + '<row>'.repeat(2_000_000)) } }),
	unclosedQuote: () => text(`Reference;Direction\nP;"${noise(20_000_000)}`),
	wideCsv: () => text(`Reference;Direction\n${';'.repeat(10_000_000)}`),
	repeatedOds: () =>
		zipOf([
			{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
			{
				name: 'content.xml',
				content:
					'<d><table:table table:name="Parcels"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table></d>',
			},
		]),
};

/** The workbook with its sheet exchanged for one that is far longer than the directory says. */
function replaced(workbook: Uint8Array, sheet: string): Uint8Array {
	const parts = workbookOf({ sheets: { Parcels: sheet } });
	const view = new DataView(parts.buffer, parts.byteOffset, parts.byteLength);
	const directory = view.getUint32(parts.length - 6, true);
	for (let at = directory; view.getUint32(at, true) === 0x02014b50;) {
		const nameBytes = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(parts.subarray(at + 46, at + 46 + nameBytes));
		if (name === 'xl/worksheets/s0.xml') view.setUint32(at + 24, 1_000, true);
		at += 46 + nameBytes;
	}
	return workbook.length > 0 ? parts : workbook;
}

async function main(): Promise<void> {
	const make = HOSTILE[process.argv[2] ?? ''];
	if (make === undefined) throw new Error('Which file?');
	const bytes = make().slice();
	const before = process.memoryUsage().rss;
	const start = process.cpuUsage();
	let peak = before;
	const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
	let outcome: string;
	try {
		const { messages, refusedRows } = await readWorkbook(bytes, parcel);
		outcome = `read ${messages.length}, refused ${refusedRows.length}`;
	} catch (error) {
		outcome = error instanceof WorkbookError ? `${error.reason}: ${error.problem}` : `UNEXPECTED ${String(error)}`;
	}
	clearInterval(watch);
	peak = Math.max(peak, process.memoryUsage().rss);
	// Of the processor: on a busy machine a clock measures the others too.
	const { user, system } = process.cpuUsage(start);
	const milliseconds = Math.round((user + system) / 1_000);
	process.stdout.write(JSON.stringify({ outcome, milliseconds, megabytes: Math.round((peak - before) / 1e6) }));
}

if (require.main === module) void main();
