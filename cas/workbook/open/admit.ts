import { EMPTY_PART_BYTES, PART_NAME_BYTES, RATIO_FROM_BYTES, type WorkbookLimits } from '../../limits';
import { fileKind } from './fileKind';
import { isWorkbookPart } from '../zip/partNames';
import { damaged, encrypted, WorkbookError } from '../errors/workbookError';
import { zipEntries, type ZipEntry } from '../zip/zipDirectory';

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OLE_NAME_ALIGNMENT = 128;
const SAVE_AS_XLSX = 'Open it in Excel and save it as an Excel workbook (.xlsx)';
const MEGABYTE = 1_000_000;
const LEADS_OUT = /(^|\/)\.\.(\/|$)|^[a-z]:/i;

/** Lets only an .xlsx of bearable size pass; says in a WorkbookError what any other file is. Unpacks nothing; returns its parts. */
export function admit(bytes: Uint8Array, limits: WorkbookLimits): readonly ZipEntry[] {
	if (bytes.length === 0)
		throw new WorkbookError('empty', 'The file is empty', 'Save the workbook again and send that file');
	if (startsWith(bytes, OLE_SIGNATURE)) throw oleError(bytes);
	if (!isZip(bytes)) throw textError(bytes);
	const entries = admitArchive(bytes, limits);
	checkKind(entries);
	return entries;
}

/** Lets an archive of bearable size pass, whatever it is for; returns its parts. */
export function admitArchive(bytes: Uint8Array, limits: WorkbookLimits): readonly ZipEntry[] {
	const entries = zipEntries(bytes, limits.entries + 1);
	if (entries === undefined) throw damaged();
	if (entries.length > limits.entries) {
		throw new WorkbookError(
			'tooLarge',
			`The file has more than ${limits.entries} parts inside`,
			'Copy the data to a new workbook and send that',
		);
	}
	if (entries.some(({ name }) => name.length > PART_NAME_BYTES)) throw damaged();
	checkSize(entries, bytes.length, limits);
	if (entries.some(({ name }) => LEADS_OUT.test(name))) {
		const problem = 'The file holds a part whose name leads out of it (..), as no workbook of Excel does';
		throw new WorkbookError('hostile', problem, 'Copy the data to a new workbook and send that');
	}
	return entries;
}

export const isZip = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b]);

/** True for a workbook that is protected with a password. */
export const isEncrypted = (bytes: Uint8Array) =>
	startsWith(bytes, OLE_SIGNATURE) && hasStream(bytes, 'EncryptedPackage');

/** True for values with delimiters, in any encoding. */
export const isPlainText = (bytes: Uint8Array) => bytes.length > 0 && fileKind(bytes).is === 'text';

/** Old workbooks and encrypted new ones share a container; the names of its streams tell them apart. */
function oleError(bytes: Uint8Array): WorkbookError {
	if (hasStream(bytes, 'EncryptedPackage')) return encrypted();
	const problem =
		hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')
			? 'The file is an old Excel workbook (.xls)'
			: 'The file is no Excel workbook (.xlsx)';
	return new WorkbookError('oldFormat', problem, SAVE_AS_XLSX);
}

function hasStream(bytes: Uint8Array, name: string): boolean {
	const wanted = [...`${name}\0`].flatMap((character) => [character.charCodeAt(0), 0]);
	for (let at = 0; at + wanted.length <= bytes.length; at += OLE_NAME_ALIGNMENT) {
		if (startsWith(bytes.subarray(at), wanted)) return true;
	}
	return false;
}

function textError(bytes: Uint8Array): WorkbookError {
	const kind = fileKind(bytes);
	if (kind.is === 'oldExcel') return new WorkbookError('oldFormat', `The file is ${kind.what}`, SAVE_AS_XLSX);
	const what = kind.is === 'text' ? 'a text file, such as .csv' : kind.what;
	return new WorkbookError('notAWorkbook', `The file is no Excel workbook (.xlsx) but ${what}`, SAVE_AS_XLSX);
}

function checkKind(entries: readonly ZipEntry[]): void {
	const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
	if (has(/(^|\/)workbook\.bin$/i))
		throw new WorkbookError('oldFormat', 'The file is a binary Excel workbook (.xlsb)', SAVE_AS_XLSX);
	if (has(/^\[Content_Types\]\.xml$/i) && entries.some(({ name }) => isWorkbookPart(name))) return;
	const what = has(/^content\.xml$/)
		? 'an OpenDocument file (.ods)'
		: has(/^word\//)
			? 'a Word document'
			: has(/^ppt\//)
				? 'a presentation'
				: 'another kind of archive';
	throw new WorkbookError('notAWorkbook', `The file is no Excel workbook (.xlsx) but ${what}`, SAVE_AS_XLSX);
}

function checkSize(entries: readonly ZipEntry[], packedBytes: number, limits: WorkbookLimits): void {
	const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
	// Parts that lie over each other would be held once for each.
	if (entries.reduce((sum, entry) => sum + entry.packedBytes, 0) > packedBytes) throw damaged();
	const isBomb = unpackedBytes > RATIO_FROM_BYTES && unpackedBytes / packedBytes > limits.ratio;
	if (unpackedBytes > limits.unzippedBytes || isBomb) {
		const megabytes = Math.round(unpackedBytes / MEGABYTE);
		throw new WorkbookError(
			'tooLarge',
			`The workbook unpacks to ${megabytes} MB, which is too much`,
			'Split it, or remove sheets, pictures and formatted empty rows',
		);
	}
	// The engine unpacks up to the size that the directory declares; no declared size would mean no limit.
	const isUndeclared = ({ unpackedBytes, packedBytes, isUnsized }: ZipEntry) =>
		isUnsized || (unpackedBytes === 0 && packedBytes > EMPTY_PART_BYTES);
	if (entries.some(isUndeclared)) throw damaged();
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}
