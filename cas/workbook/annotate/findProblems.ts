import { readWorkbook, type WorkbookReading } from '../read';
import type { RowProblem } from '../rows';
import { WorkbookError } from '../errors/workbookError';
import { problemsOfError } from './placeProblems';

/**
 * Everything that reading a workbook for each of its messages finds, refusals and warnings. Where the sheets or headers of a message
 * are not understood, that is its one problem: the file itself is sound and can be given back with it.
 *
 * @throws WorkbookError where the file cannot be opened.
 */
export async function findProblems(bytes: Uint8Array, readings: readonly WorkbookReading[]): Promise<RowProblem[]> {
	const problems: RowProblem[] = [];
	const said = new Set<string>();
	for (const reading of readings) {
		for (const problem of await problemsOf(bytes, reading)) {
			// Two messages of one sheet have the same to say of a row that is spoilt.
			if (readings.length > 1 && said.has(problem.text)) continue;
			said.add(problem.text);
			problems.push(problem);
		}
	}
	return problems;
}

async function problemsOf(bytes: Uint8Array, { model, ...options }: WorkbookReading): Promise<RowProblem[]> {
	try {
		const { refusedRows, messages } = await readWorkbook(bytes, model, { ...options, problemsOnly: true });
		return [...refusedRows, ...messages.flatMap(({ warnings }) => warnings)];
	} catch (error) {
		if (error instanceof WorkbookError && (error.reason === 'headers' || error.reason === 'noSheet')) {
			return problemsOfError(error);
		}
		throw error;
	}
}
