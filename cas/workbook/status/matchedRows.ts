import type { MessageModel } from '../../messages/model/message';
import type { FoundSheet } from '../headers';
import type { RowBatch, SheetRow } from '../open';
import { recordsOf } from '../rows';
import type { ReadOptions } from '../read';
import { mergedStatus, type MessageStatus } from './messageStatus';

/** The rows of a sheet that statuses tell about. */
interface MatchedRows {
	/** The status by the row, as Excel numbers it, from the top. */
	readonly rows: ReadonlyMap<number, MessageStatus>;
	/** The first column, counted from 0, with nothing in it or to its right. */
	readonly freeColumn: number;
}

/** The statuses that may tell about a message, by the first field of its identity. */
type ByReference = ReadonlyMap<string, readonly MessageStatus[]>;

export function byReference({ identity }: MessageModel, statuses: readonly MessageStatus[]): ByReference {
	const [reference = ''] = identity;
	const found = new Map<string, MessageStatus[]>();
	for (const status of statuses) {
		// What tells of a direction tells of a declaration, whatever else has the same reference.
		if (status.identity.direction !== undefined && !identity.includes('direction')) continue;
		const key = textOf(status.identity[reference]);
		if (key === '') continue;
		const others = found.get(key);
		if (others === undefined) found.set(key, [status]);
		else others.push(status);
	}
	return found;
}

/** Goes through a sheet once; tells which statuses were used. */
export async function matchedRows(
	found: FoundSheet,
	{ identity }: MessageModel,
	statuses: ByReference,
	conventions: ReadOptions & { readonly is1904: boolean },
	onUsed: (status: MessageStatus) => void,
): Promise<MatchedRows> {
	const [reference = ''] = identity;
	const rows = new Map<number, MessageStatus>();
	let freeColumn = 0;
	const measured = withEachRow(found, ({ cells, written = cells }) => {
		freeColumn = Math.max(freeColumn, written.length);
	});
	for await (const records of recordsOf(measured, conventions, () => undefined)) {
		for (const { row, value } of records) {
			const message = value as Record<string, unknown>;
			const own = (statuses.get(textOf(message[reference])) ?? []).filter((status) =>
				identity.every((name) => isSame(status.identity[name], message[name])),
			);
			const merged = mergedStatus(own);
			if (merged === undefined) continue;
			rows.set(row, merged);
			own.forEach(onUsed);
		}
	}
	return { rows, freeColumn };
}

const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value).trim());

const isSame = (told: unknown, written: unknown) =>
	textOf(told) === '' || written === undefined || textOf(told) === textOf(written);

/** The sheet with somebody told each of its rows. */
function withEachRow(found: FoundSheet, onRow: (row: SheetRow) => void): FoundSheet {
	async function* batches(): AsyncGenerator<RowBatch, void, undefined> {
		for await (const rows of found.sheet.batches()) {
			rows.forEach(onRow);
			yield rows;
		}
	}
	return { ...found, sheet: { ...found.sheet, batches } };
}
