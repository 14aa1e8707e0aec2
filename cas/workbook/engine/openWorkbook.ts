import { admit } from '../admit';
import type { WorkbookLimits } from '../limits';
import { openXlsx } from './openXlsx';
import type { OpenedWorkbook } from './openedWorkbook';
import { ZipArchive } from './zipArchive';

/**
 * Opens a file of any format that is read.
 *
 * @throws WorkbookError where it is none of them, encrypted, damaged or too large.
 */
export async function openWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Promise<OpenedWorkbook> {
	const entries = admit(bytes, limits);
	return openXlsx(new ZipArchive(bytes, entries, limits), limits);
}
