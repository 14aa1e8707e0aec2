import { DEFAULT_LIMITS, type WorkbookLimits } from '../../limits';
import type { MessageModel } from '../../messages/model/message';
import { findSheets, type FoundSheets, knownHeaders, type LayoutMapping, layoutOf, mappedSheets } from '../headers';
import { type OpenedWorkbook, openWorkbook } from '../open';
import { suggestMapping } from '../values';
import { filledDown } from './filledDown';

/** How a file is opened, and how its sheets are found. */
export interface OpeningOptions {
	readonly limits?: Partial<WorkbookLimits>;
	/** Opens a file that is protected with it. */
	readonly password?: string;
	/** How a text file is encoded, as the Encoding Standard or IBM names it: `windows-1252`, `ibm850`; told from the file when absent. */
	readonly encoding?: string;
	/** How to read a file in a layout of the user's own. */
	readonly mapping?: LayoutMapping;
}

interface OpenedSheets {
	readonly workbook: OpenedWorkbook;
	readonly found: FoundSheets;
}

/**
 * Opens a file and finds the sheets of a message: by their names and headers or, in a layout of the user's own, as the mapping says.
 *
 * @throws WorkbookError where the file cannot be opened, or has no such sheets.
 */
export async function openSheets(
	bytes: Uint8Array,
	model: MessageModel,
	{ limits, password, encoding, mapping }: OpeningOptions,
): Promise<OpenedSheets> {
	const layout = layoutOf(model);
	const workbook = await openWorkbook(bytes, { ...DEFAULT_LIMITS, ...limits }, password, {
		encoding,
		knownHeaders: knownHeaders(layout, mapping === undefined ? undefined : Object.keys(mapping.columns)),
	});
	const found =
		mapping === undefined
			? await findSheets(workbook, layout)
			: await mappedSheets(workbook, model, mapping, suggestMapping);
	return { workbook, found };
}

/**
 * As `openSheets`, with what merged cells hold in each of their rows, as it is read.
 *
 * @throws WorkbookError as `openSheets` does.
 */
export async function openFilledSheets(
	bytes: Uint8Array,
	model: MessageModel,
	options: OpeningOptions,
): Promise<OpenedSheets> {
	const { workbook, found } = await openSheets(bytes, model, options);
	return { workbook, found: (await filledDown(found, model.identity)) ?? found };
}
