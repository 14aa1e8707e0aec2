import { admit, admitArchive, isEncrypted, isPlainText, isZip } from './admit';
import { openCsv, type TextOptions } from './csv/openCsv';
import { decryptWorkbook } from './encrypted/decryptWorkbook';
import type { WorkbookLimits } from '../../limits';
import { openOds } from './ods/openOds';
import { openXlsx } from './xlsx/openXlsx';
import type { OpenedWorkbook } from './openedWorkbook';
import { xmlTags } from '../xml/xmlTags';
import { ZipArchive } from '../zip/zipArchive';
import { encrypted, WorkbookError } from '../errors/workbookError';

/**
 * Opens a file of any format that is read: .xlsx and .xlsm, with a password too, .ods and .csv. What it is, its content tells,
 * not its name.
 *
 * @throws WorkbookError where it is none of them, encrypted, damaged or too large.
 */
export async function openWorkbook(
	bytes: Uint8Array,
	limits: WorkbookLimits,
	password?: string,
	text: TextOptions = {},
): Promise<OpenedWorkbook> {
	if (isEncrypted(bytes)) return openWorkbook(await decryptedWith(bytes, password), limits, '');
	if (isPlainText(bytes)) return openCsv(bytes, limits, text);
	if (isZip(bytes)) {
		const archive = new ZipArchive(bytes, admitArchive(bytes, limits), limits);
		if (await isSpreadsheetOds(archive)) return openOds(archive, limits);
	}
	return openXlsx(new ZipArchive(bytes, admit(bytes, limits), limits), limits);
}

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const MANIFEST = 'META-INF/manifest.xml';

/** With this password Excel protects files of which only the structure is locked, and opens them without asking. MS-OFFCRYPTO 2.4.2.3. */
export const USUAL_PASSWORD = 'VelvetSweatshop';

/** The workbook inside one that is protected: with the password given, or with the usual one. */
export async function decryptedWith(bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
	if (password !== undefined && password !== '') return await decryptWorkbook(bytes, password);
	try {
		return await decryptWorkbook(bytes, USUAL_PASSWORD);
	} catch (error) {
		throw error instanceof WorkbookError ? encrypted(error) : error;
	}
}

async function isSpreadsheetOds(archive: ZipArchive): Promise<boolean> {
	if (!archive.has('content.xml')) return false;
	if (archive.has('mimetype')) return (await archive.text('mimetype')).startsWith(ODS);
	// Google writes none; its list of parts says what the whole is.
	if (!archive.has(MANIFEST)) return false;
	for (const { attributes } of xmlTags(await archive.text(MANIFEST)))
		if (attributes.get('full-path') === '/') return attributes.get('media-type')?.startsWith(ODS) === true;
	return false;
}
