import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import type { OpenReading } from '../../../../cas/workbook';

/** Where a loop stands in the files that its first run was given. */
interface Cursor {
	files: IBinaryData[];
	/** The file at hand. */
	file: number;
	/** Messages of it that were handed on already. */
	skip: number;
}

/** A file whose rows were read, and whose messages are taken in parts. */
export interface OpenFile {
	readonly reading: OpenReading;
	readonly fileName: string;
}

const KEY = 'batches';

/**
 * The file at hand of each loop that runs in this process, so that a run need not read it again. It goes with the execution. Where
 * n8n goes on in another process, after a restart or a wait, it is not there: the file is read again, from the cursor on.
 */
export const openFiles = new WeakMap<Cursor, OpenFile>();

/**
 * The place of a loop, kept for as long as the execution lasts, as n8n's own Loop Over Items does. The first run takes the files
 * of its items; later runs, which come back from the end of the loop, go on with them whatever their items are.
 */
export function cursorOf(context: IExecuteFunctions, property: string): Cursor {
	const kept = context.getContext('node') as { [KEY]?: Cursor };
	return (kept[KEY] ??= {
		files: context.getInputData().flatMap(({ binary }) => binary?.[property] ?? []),
		file: 0,
		skip: 0,
	});
}

/** Forgets the loop: all is handed on, and the next run starts anew. */
export function endBatches(context: IExecuteFunctions): void {
	delete (context.getContext('node') as { [KEY]?: Cursor })[KEY];
}
