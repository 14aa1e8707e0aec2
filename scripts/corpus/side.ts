// Reads one file and compares its cells with other engines; a program of corpus.ts, which watches its time and memory.
import { readFileSync } from 'node:fs';
import { DEFAULT_LIMITS, readWorkbook, WorkbookError } from '../../cas/workbook';
import { customsShipment } from '../../cas/messages';
import { type OpenedWorkbook, openWorkbook, rowsOf } from '../../cas/workbook/open';
import { compared } from './compare';
import type { FromSide } from './messages';

const tell = (message: FromSide) => process.send?.(message);

async function main(file: string): Promise<void> {
	const bytes = new Uint8Array(readFileSync(file));
	const workbook = await opened(bytes);
	if (workbook === undefined) return;
	await readAsShipments(bytes);
	tell({ kind: 'foreign' });
	try {
		tell({ kind: 'compared', comparison: await compared(bytes, workbook) });
	} catch (error) {
		tell({ kind: 'uncompared', reason: error instanceof Error ? error.message : String(error) });
	}
}

async function opened(bytes: Uint8Array): Promise<OpenedWorkbook | undefined> {
	try {
		const workbook = await openWorkbook(bytes, DEFAULT_LIMITS);
		let cells = 0;
		for (const sheet of workbook.sheets)
			for await (const row of rowsOf(sheet)) cells += row.cells.filter((cell) => cell !== undefined).length;
		tell({ kind: 'opened', sheets: workbook.sheets.length, cells });
		return workbook;
	} catch (error) {
		if (error instanceof WorkbookError) tell({ kind: 'refused', sentence: error.message });
		else tell(crash(error));
		return undefined;
	}
}

async function readAsShipments(bytes: Uint8Array): Promise<void> {
	try {
		const { messages, refusedRows } = await readWorkbook(bytes, customsShipment);
		const refused = new Set(refusedRows.map(({ sheet, row }) => `${row} ${sheet}`)).size;
		tell({ kind: 'messages', outcome: `${messages.length} messages, ${refused} refused rows` });
	} catch (error) {
		tell(error instanceof WorkbookError ? { kind: 'messages', outcome: error.message } : crash(error));
	}
}

function crash(error: unknown): FromSide {
	const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return { kind: 'crashed', error: stack.split('\n').slice(0, 4).join('\n') };
}

void main(process.argv[2] ?? '')
	.catch((error: unknown) => tell(crash(error)))
	.then(() => tell({ kind: 'done' }))
	.then(() => process.disconnect?.());
