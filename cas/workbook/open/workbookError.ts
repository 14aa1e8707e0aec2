/** Why a file could not be read at all. */
export type WorkbookErrorReason =
	| 'empty'
	| 'notAWorkbook'
	| 'oldFormat'
	| 'encrypted'
	| 'damaged'
	| 'tooLarge'
	| 'hostile'
	| 'noSheet'
	| 'headers'
	| 'tooManyProblems';

/** A file that cannot be read as a whole. The message is one or two sentences for the person who has the file. */
export class WorkbookError extends Error {
	override readonly name = 'WorkbookError';

	constructor(
		readonly reason: WorkbookErrorReason,
		/** What is wrong, without a final period. */
		readonly problem: string,
		/** What to do, without a final period. */
		readonly action: string,
		options?: ErrorOptions,
	) {
		super(`${problem}. ${action}.`, options);
	}
}
