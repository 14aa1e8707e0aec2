import { MOST_PROBLEMS } from '../../limits';
import { WorkbookError } from './workbookError';

export { MOST_PROBLEMS };

/** The error for such a file; `first` is a sentence about one of its problems. */
export function tooManyProblems(first: string): WorkbookError {
	const problem = `The workbook has more than ${MOST_PROBLEMS} problems, the first of them: ${first.replace(/\.$/, '')}`;
	const action = 'Check that each column holds what its header says, and read it again';
	return new WorkbookError('tooManyProblems', problem, action);
}
