// One side of `npm run bench workbook`, bundled and run in a process of its own: prints milliseconds and peak megabytes as JSON.
import { readFileSync } from 'node:fs';
import { createInflateRaw } from 'node:zlib';
import { zipEntries } from '../../cas/workbook/zip/zipDirectory';
import { shipmentReference } from './shipmentReference';

const LOCAL_HEADER_BYTES = 30;

/** What each side gives back is kept until the end, as n8n keeps the items of a node. Each loads only what it needs. */
const SIDES: Readonly<Record<string, (file: string) => Promise<{ count: number; kept: unknown }>>> = {
	ours: async (file) => {
		const { customsShipment, readWorkbook } = await reader();
		const workbook = await readWorkbook(readFileSync(file), customsShipment);
		if (workbook.refusedRows.length > 0) throw new Error(workbook.refusedRows[0]?.text);
		return { count: workbook.messages.length, kept: workbook };
	},
	/** As `ours`, of a file in which some are refused. */
	readSpoilt: async (file) => {
		const { customsShipment, readWorkbook } = await reader();
		const workbook = await readWorkbook(readFileSync(file), customsShipment);
		return { count: workbook.refusedRows.length, kept: workbook };
	},
	markProblems: marked,
	writeStatus: withStatus,
	/** As the Batch Size of CAS Workbook takes them; each part is let go before the next. */
	oursInParts: async (file) => {
		const { customsShipment, openReading } = await reader();
		const reading = await openReading(readFileSync(file), customsShipment);
		let count = 0;
		for (let part = await reading.next(625); part.messages.length > 0; part = await reading.next(625))
			count += part.messages.length;
		return { count, kept: undefined };
	},
	/** n8n 2.41, nodes-base, SpreadsheetFile v2: `read(buffer, { raw })`, `sheet_to_json` of the first sheet, an item a row. */
	extractFromFile: async (file) => {
		const { read, utils } = await import('@e965/xlsx');
		const workbook = read(readFileSync(file), { raw: undefined });
		const rows = utils.sheet_to_json<Record<string, unknown>>(workbook.Sheets[workbook.SheetNames[0]!]!, {});
		const items = rows.map((json) => ({ json, pairedItem: { item: 0 } }));
		return { count: items.length, kept: items };
	},
	exceljs: async (file) => {
		const { default: ExcelJS } = await import('exceljs');
		let count = 0;
		const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache' } as const;
		for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file, options)) {
			for await (const row of sheet) count += row.cellCount > 0 ? 1 : 0;
		}
		return { count, kept: undefined };
	},
	/** Unpacks every part and lets a SAX parser go over it, doing nothing with what it finds. */
	floor: async (file) => {
		const { SaxesParser } = await import('saxes');
		const bytes = readFileSync(file);
		let count = 0;
		for (const { name, offset, packedBytes } of zipEntries(bytes, 1_000) ?? []) {
			if (!/\.xml$/.test(name)) continue;
			const parser = new SaxesParser();
			parser.on('opentag', () => (count += 1));
			const start = offset + LOCAL_HEADER_BYTES + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
			const inflate = createInflateRaw().setEncoding('utf8');
			inflate.end(bytes.subarray(start, start + packedBytes));
			for await (const chunk of inflate) parser.write(String(chunk));
		}
		return { count, kept: undefined };
	},
};

/** Goods items of which each hundredth is wrong, as the side `ours` reads them. */
async function marked(file: string) {
	const [{ customsShipment }, { annotateWorkbook, findProblems }] = await Promise.all([
		import('../../cas/messages'),
		import('../../cas/workbook/annotate'),
	]);
	const bytes = readFileSync(file);
	const found = await findProblems(bytes, [{ model: customsShipment }]);
	const problems = found.filter(({ severity }) => severity === 'refuse');
	if (problems.length === 0) throw new Error('The file has no problems to mark');
	return { count: problems.length, kept: await annotateWorkbook(bytes, problems) };
}

/** A status for each of the shipments of the fixture. */
async function withStatus(file: string) {
	const [{ customsShipment }, { writeStatus }] = await Promise.all([
		import('../../cas/messages'),
		import('../../cas/workbook/status'),
	]);
	const statuses = Array.from({ length: Number(process.argv[4]) }, (_, index) => ({
		identity: { externalReference: shipmentReference(index) },
		status: 'Released',
		lrn: `LRN${index}`,
		mrn: `26BE${index}`,
		duties: { amount: index / 4, currency: 'EUR' },
		document: `EAD-${index}.pdf`,
		lastChange: '2026-11-23T08:15:00Z',
	}));
	const { rows, workbook } = await writeStatus(readFileSync(file), [{ model: customsShipment }], statuses);
	if (rows !== statuses.length) throw new Error(`Only ${rows} rows were filled in`);
	return { count: rows, kept: workbook };
}

async function reader() {
	const [{ customsShipment }, { openReading, readWorkbook }] = await Promise.all([
		import('../../cas/messages'),
		import('../../cas/workbook'),
	]);
	return { customsShipment, openReading, readWorkbook };
}

async function main(): Promise<void> {
	const [side = '', file = ''] = process.argv.slice(2);
	const run = SIDES[side];
	if (run === undefined) throw new Error(`No side ${side}`);
	const start = performance.now();
	const { count, kept } = await run(file);
	const milliseconds = Math.round(performance.now() - start);
	const { userCPUTime, systemCPUTime } = process.resourceUsage();
	const cpuMilliseconds = Math.round((userCPUTime + systemCPUTime) / 1_000);
	const megabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
	process.stdout.write(JSON.stringify({ milliseconds, cpuMilliseconds, megabytes, count, isKept: kept !== undefined }));
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
