import type { MessageModel } from '../../messages/model/message';
import { readWorkbook, type ReadOptions } from '../read';
import type { RowProblem } from '../rows';
import { WorkbookError } from '../errors/workbookError';
import { problemsOfError } from './placeProblems';

/**
 * Everything that reading a workbook finds, refusals and warnings. A workbook whose sheets or headers are not understood has
 * that as its one problem: the file itself is sound and can be given back with it.
 *
 * @throws WorkbookError where the file cannot be opened.
 */
export async function findProblems(
	bytes: Uint8Array,
	model: MessageModel,
	options: ReadOptions = {},
): Promise<RowProblem[]> {
	try {
		const { refusedRows, messages } = await readWorkbook(bytes, model, options);
		return [...refusedRows, ...messages.flatMap(({ warnings }) => warnings)];
	} catch (error) {
		if (error instanceof WorkbookError && (error.reason === 'headers' || error.reason === 'noSheet')) {
			return problemsOfError(error);
		}
		throw error;
	}
}
