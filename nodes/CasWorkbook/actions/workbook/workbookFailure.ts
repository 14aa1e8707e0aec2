import { WorkbookError } from '../../../../cas/workbook';
import type { ItemFailure } from '../../../shared/items/failedItem';

/** Why a workbook could not be used, for the person who has the file. */
export function workbookFailure(fileName: string, error: unknown): { failure: ItemFailure } {
	if (error instanceof WorkbookError) {
		const details = { fileName, reason: error.reason };
		return { failure: { message: `${fileName}: ${error.problem}`, description: `${error.action}.`, details } };
	}
	const reason = error instanceof Error ? error.message : 'no reason given';
	return {
		failure: {
			message: `${fileName} could not be used`,
			description: `The node stopped unexpectedly (${reason}). Please report it with the file.`,
			details: { fileName },
		},
	};
}
