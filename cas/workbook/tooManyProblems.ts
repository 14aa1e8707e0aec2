import { WorkbookError } from './workbookError';

/**
 * With more problems than this a file is refused as a whole: nobody mends so many by hand, and a hostile file could ask for
 * millions.
 */
export const MOST_PROBLEMS = 20_000;

/** The error for such a file; `first` is a sentence about one of its problems. */
export function tooManyProblems(first: string): WorkbookError {
	const problem = `The workbook has more than ${MOST_PROBLEMS} problems, the first of them: ${first.replace(/\.$/, '')}`;
	const action = 'Check that each column holds what its header says, and read it again';
	return new WorkbookError('tooManyProblems', problem, action);
}
