import type { Language } from '../../language';
import type { Sentence } from '../../speech';

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

	/** What was said, for other languages than English; empty where it was not taken from the catalogue. */
	sentences: readonly Sentence[] = [];
	/** The language of the file, as far as it is known. */
	language: Language | undefined;

	/** An error about one or several things, each of the catalogue. */
	static saying(reason: WorkbookErrorReason, sentences: readonly Sentence[], language?: Language): WorkbookError {
		const problem = sentences.map(({ message }) => message).join('; ');
		const error = new WorkbookError(reason, problem, [...new Set(sentences.map(({ action }) => action))].join('; '));
		error.sentences = sentences;
		error.language = language;
		return error;
	}
}

/** The error for a file that is an .xlsx by its looks but cannot be unpacked or understood. */
export function damaged(cause?: unknown): WorkbookError {
	return new WorkbookError(
		'damaged',
		'The workbook is damaged or was not transferred completely',
		'Open it in Excel, save it again and send that file',
		{ cause },
	);
}

export function encrypted(cause?: unknown): WorkbookError {
	return new WorkbookError(
		'encrypted',
		'The workbook is protected with a password',
		'Remove the password in Excel (File, Info) and send it again',
		{ cause },
	);
}

/** A file that asks for more than a workbook may cost. */
export function tooLarge(problem: string, action: string): WorkbookError {
	return new WorkbookError('tooLarge', problem, action);
}
