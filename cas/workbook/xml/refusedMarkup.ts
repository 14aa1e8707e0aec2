import { WorkbookError } from '../errors/workbookError';

/** No spreadsheet program writes a document type; it serves to blow up small files or to reach for others. */
export function refusedMarkup(): WorkbookError {
	return new WorkbookError(
		'hostile',
		'The workbook defines entities of its own (a DTD), which no spreadsheet program does',
		'Copy the data to a new workbook and send that',
	);
}
