import { DEFAULT_LIMITS } from '../../limits';
import { knownHeaders, layoutOf } from '../headers';
import { decryptedWith, openWorkbook, USUAL_PASSWORD } from '../open';
import { isEncrypted, isPlainText, isZip } from '../open/admit';
import type { WorkbookReading } from '../read';
import { zipEntries } from '../zip/zipDirectory';
import { copiedWorkbook } from './copiedWorkbook';
import { encryptWorkbook, type Chance } from './encryptWorkbook';

/** A file of any format that is read, as a workbook that can be written into. */
export interface EditableWorkbook {
	/** The file without its password. */
	readonly bytes: Uint8Array;
	/** An .xlsx with the cells of the file at their places: the file itself where it is one. */
	readonly answer: Uint8Array;
	/** Whether `answer` is another file than the one that came. */
	readonly isCopied: boolean;
	/** Whether it is protected with a password. */
	readonly isProtected: boolean;
	/** What a person should know of the answer. */
	readonly notices: readonly string[];
	/** The answer as it goes back: protected with the password of the file, where it has one. */
	readonly sealed: (answer: Uint8Array) => Promise<Uint8Array>;
}

/**
 * Prepares a file for what is written into it. A .csv or .ods becomes an .xlsx with the same cells; a workbook that is protected with a
 * password is opened with it, and protected with it again. `chance` gives random bytes for that.
 *
 * @throws WorkbookError where the file cannot be read, or the password does not open it.
 */
export async function editableWorkbook(
	bytes: Uint8Array,
	readings: readonly WorkbookReading[],
	chance: Chance,
): Promise<EditableWorkbook> {
	const [reading] = readings;
	if (isEncrypted(bytes)) {
		const inside = await editableWorkbook(await decryptedWith(bytes, reading?.password), readings, chance);
		const password = reading?.password === undefined || reading.password === '' ? USUAL_PASSWORD : reading.password;
		return { ...inside, isProtected: true, sealed: async (answer) => await encryptWorkbook(answer, password, chance) };
	}
	const isText = isPlainText(bytes);
	if (!isText && !isOpenDocument(bytes))
		return { bytes, answer: bytes, isCopied: false, isProtected: false, notices: [], sealed };
	const workbook = await openWorkbook(bytes, { ...DEFAULT_LIMITS, ...reading?.limits }, undefined, {
		encoding: reading?.encoding,
		knownHeaders: reading === undefined ? undefined : headersOf(reading),
	});
	const answer = await copiedWorkbook(workbook);
	return { bytes, answer, isCopied: true, isProtected: false, notices: isText ? [] : [VALUES_ONLY], sealed };
}

const VALUES_ONLY =
	'The OpenDocument file is given back as an Excel workbook with the values of its cells; formulas and formats are not in it.';

const sealed = async (answer: Uint8Array) => await Promise.resolve(answer);

/** As the delimiter of a text file is found for the reading of it. */
const headersOf = ({ model, mapping }: WorkbookReading) =>
	knownHeaders(layoutOf(model), mapping === undefined ? undefined : Object.keys(mapping.columns));

/** An archive without the list of types that every Excel workbook has. */
function isOpenDocument(bytes: Uint8Array): boolean {
	if (!isZip(bytes)) return false;
	const names = new Set(zipEntries(bytes, DEFAULT_LIMITS.entries + 1)?.map(({ name }) => name.toLowerCase()));
	return names.has('content.xml') && !names.has('[content_types].xml');
}
