import type { OpenedWorkbook } from '../openedWorkbook';
import type { WorkbookLimits } from '../../../limits';
import type { RowBatch } from '../rawCell';
import { CsvReader } from './csvReader';
import { decodeText } from './decodeText';
import { delimiterOf, type KnownHeaders, type Separation } from './delimiter';
import { encodingOf, markedEncoding, unmarkedUtf16 } from './encodingOf';
import { tooLarge } from '../../errors/workbookError';

const SAMPLE_CHARACTERS = 64_000;
/** What the one sheet of a text file is called in sentences. */
const SHEET_NAME = 'CSV';

/** How a text file is to be read; what is absent is told from the file. */
export interface TextOptions {
	/** As the Encoding Standard or IBM names it: `windows-1252`, `ibm850`. */
	readonly encoding?: string | undefined;
	readonly knownHeaders?: KnownHeaders | undefined;
}

/** Opens a text file of values as a workbook with one sheet. RFC 4180, with any of four delimiters. */
export function openCsv(file: Uint8Array, limits: WorkbookLimits, options: TextOptions = {}): OpenedWorkbook {
	if (file.length > limits.unzippedBytes)
		throw tooLarge(`The file has ${Math.round(file.length / 1_000_000)} MB, which is too much`, 'Split it');
	const bytes = unpadded(file);
	const { encoding, notice } =
		options.encoding === undefined ? encodingOf(bytes) : { encoding: options.encoding, notice: undefined };
	const [sample = ''] = decodeText(bytes.subarray(0, SAMPLE_CHARACTERS), encoding);
	const separation = delimiterOf(sample, options.knownHeaders);
	const sheet = {
		name: SHEET_NAME,
		hidden: false,
		batches: () => batchesOf(bytes, encoding, separation, limits),
		merges: () => Promise.resolve([]),
	};
	return {
		names: [SHEET_NAME],
		sheets: [sheet],
		is1904: false,
		notices: notice === undefined ? [] : [notice],
		delimiter: separation.delimiter,
	};
}

const END_OF_TEXT = 0x1a;

/** Without the mark of DOS behind the last line, or the zeros up to the end of a block; UTF-16 has zeros of its own. */
function unpadded(bytes: Uint8Array): Uint8Array {
	if ((markedEncoding(bytes) ?? unmarkedUtf16(bytes)) !== undefined) return bytes;
	let end = bytes.length;
	while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === END_OF_TEXT)) end -= 1;
	return bytes.subarray(0, end);
}

function* batchesOf(
	bytes: Uint8Array,
	encoding: string,
	separation: Separation,
	limits: WorkbookLimits,
): Generator<RowBatch> {
	const reader = new CsvReader(separation, limits);
	for (const text of decodeText(bytes, encoding)) yield reader.push(text);
	yield reader.finish();
}
