import { SpecificationError } from '../../../cas/specification/specificationError';
import { WorkbookError } from '../../../cas/workbook';
import type { ItemFailure } from '../../shared/items/failedItem';

/** Why a specification or a workbook of a comparison could not be used, for the person who has it. */
export function specFailure(names: readonly string[], error: unknown): { failure: ItemFailure } {
	const of = names.length === 0 ? '' : `${names.join(', ').slice(0, 200)}: `;
	const details = { fileNames: [...names] };
	if (error instanceof SpecificationError || error instanceof WorkbookError) {
		return { failure: { message: `${of}${error.problem}`, description: `${error.action}.`, details } };
	}
	const reason = error instanceof Error ? error.message : 'no reason given';
	return {
		failure: {
			message: `${of === '' ? 'The specification: ' : of}it could not be used`,
			description: `The node stopped unexpectedly (${reason}). Please report it with the file.`,
			details,
		},
	};
}
