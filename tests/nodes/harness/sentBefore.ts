import './n8nEnvironment';
import { createHash } from 'node:crypto';
import { DataDeduplicationService } from 'n8n-core';
import type {
	DeduplicationItemTypes,
	DeduplicationScope,
	ICheckProcessedContextData,
	ICheckProcessedOptions,
} from 'n8n-workflow';

/** n8n's table of processed data: hashes by workflow and node, oldest first. Emptied before each test. */
const table = new Map<string, string[]>();

/** What n8n's database says to each use of the table; undefined while it is well. */
let trouble: Error | undefined;

/** How often n8n used the table in the test so far: each use reads or writes all that is kept of a node. */
let uses = 0;
export const usesOfTable = () => uses;

/** Lets n8n's database fail for the rest of the test. */
export function databaseFails(error: Error): void {
	trouble = error;
}

function entriesOf(scope: DeduplicationScope, { workflow, node }: ICheckProcessedContextData): string[] {
	uses += 1;
	if (trouble !== undefined) throw trouble;
	const key = `${workflow.id} ${scope === 'node' ? `n:${node?.id}` : ''}`;
	let entries = table.get(key);
	if (entries === undefined) table.set(key, (entries = []));
	return entries;
}

const hashOf = (item: DeduplicationItemTypes) => createHash('md5').update(item.toString()).digest('base64');

/** As n8n 2.41 does it with a database: deduplication/deduplication-helper.js, for entries. */
void DataDeduplicationService.init({
	async checkProcessedAndRecord(items, scope, context, { maxEntries }: ICheckProcessedOptions) {
		const entries = entriesOf(scope, context);
		const fresh = items.filter((item) => !entries.includes(hashOf(item)));
		entries.push(...fresh.map(hashOf));
		if (maxEntries) entries.splice(0, Math.max(0, entries.length - maxEntries));
		return { new: fresh, processed: items.filter((item) => !fresh.includes(item)) };
	},
	async removeProcessed(items, scope, context) {
		const entries = entriesOf(scope, context);
		for (const item of items) {
			const index = entries.indexOf(hashOf(item));
			if (index >= 0) entries.splice(index, 1);
		}
	},
	async clearAllProcessedItems(scope, context) {
		entriesOf(scope, context).length = 0;
	},
	async getProcessedDataCount(scope, context) {
		return entriesOf(scope, context).length;
	},
});

beforeEach(() => {
	table.clear();
	uses = 0;
	trouble = undefined;
});
