import './n8nEnvironment';
import { createHash } from 'node:crypto';
import { DataDeduplicationService } from 'n8n-core';
import type {
	DeduplicationItemTypes,
	DeduplicationScope,
	ICheckProcessedContextData,
	ICheckProcessedOptions,
} from 'n8n-workflow';

/** n8n's table of processed data: hashes by workflow and context, oldest first. Emptied before each test. */
const table = new Map<string, string[]>();

/** What n8n's database says to each use of the table; undefined while it is well. */
let trouble: Error | undefined;

/** Statements that changed the table. */
let written = 0;

/** How often n8n used the table in the test so far: each use reads or writes all that is kept of a node. */
let uses = 0;
export const usesOfTable = () => uses;

/** Lets n8n's database fail for the rest of the test, or until it is called without an error. */
export function databaseFails(error: Error | undefined): void {
	trouble = error;
}

/** The rows of the table, and how often it was written to. */
export const storeFigures = () => ({ rows: table.size, written });

/** The row's name is taken at once, and its content a turn of the event loop later: others come in between, as with a database. */
async function rowOf(
	scope: DeduplicationScope,
	{ workflow, node }: ICheckProcessedContextData,
): Promise<{ key: string; entries: string[] | undefined }> {
	uses += 1;
	const key = `${workflow.id} ${scope === 'node' ? `n:${node?.id}` : ''}`;
	await aTurn();
	if (trouble !== undefined) throw trouble;
	const entries = table.get(key);
	return { key, entries: entries && [...entries] };
}

const aTurn = () => new Promise<void>((done) => setImmediate(done));

async function write(key: string, entries: string[], how: 'insert' | 'update'): Promise<void> {
	await aTurn();
	if (trouble !== undefined) throw trouble;
	if (how === 'insert' && table.has(key)) throw new Error('UNIQUE constraint failed: processed_data.context');
	written += 1;
	if (how === 'insert' || table.has(key)) table.set(key, entries);
}

const hashOf = (item: DeduplicationItemTypes) => createHash('md5').update(item.toString()).digest('base64');

/** As n8n 2.41 does it with a database: deduplication/deduplication-helper.js, for entries. */
void DataDeduplicationService.init({
	async checkProcessedAndRecord(items, scope, context, { maxEntries }: ICheckProcessedOptions) {
		const { key, entries: known } = await rowOf(scope, context);
		const entries = known ?? [];
		const fresh = items.filter((item) => !entries.includes(hashOf(item)));
		entries.push(...fresh.map(hashOf));
		if (maxEntries) entries.splice(0, Math.max(0, entries.length - maxEntries));
		await write(key, entries, known === undefined ? 'insert' : 'update');
		return { new: fresh, processed: items.filter((item) => !fresh.includes(item)) };
	},
	async removeProcessed(items, scope, context) {
		const { key, entries } = await rowOf(scope, context);
		if (entries === undefined) return;
		for (const item of items) {
			const index = entries.indexOf(hashOf(item));
			if (index >= 0) entries.splice(index, 1);
		}
		await write(key, entries, 'update');
	},
	async clearAllProcessedItems(scope, context) {
		const { key } = await rowOf(scope, context);
		written += 1;
		table.delete(key);
	},
	async getProcessedDataCount(scope, context) {
		return (await rowOf(scope, context)).entries?.length ?? 0;
	},
});

beforeEach(() => {
	table.clear();
	written = 0;
	uses = 0;
	trouble = undefined;
});
