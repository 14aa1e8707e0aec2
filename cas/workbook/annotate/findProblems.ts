import { readWorkbook, type WorkbookReading } from '../read';
import type { Notice } from '../notices';
import type { RowProblem } from '../rows';
import { WorkbookError } from '../errors/workbookError';
import { problemsOfError } from './placeProblems';

/** What is to be said of a workbook. */
export interface FoundProblems {
	readonly problems: readonly RowProblem[];
	/** What was not read, or was read in another way than it looks. */
	readonly notices: readonly Notice[];
}

/**
 * Everything that reading a workbook for each of its messages finds, refusals and warnings. Where the sheets or headers of a message
 * are not understood, that is its one problem: the file itself is sound and can be given back with it.
 *
 * @throws WorkbookError where the file cannot be opened.
 */
export async function examine(bytes: Uint8Array, readings: readonly WorkbookReading[]): Promise<FoundProblems> {
	const problems: RowProblem[] = [];
	const told: (readonly Notice[])[] = [];
	const said = new Set<string>();
	for (const reading of readings) {
		const found = await problemsOf(bytes, reading);
		for (const problem of found.problems) {
			// Two messages of one sheet have the same to say of a row that is spoilt.
			if (readings.length > 1 && said.has(problem.text)) continue;
			said.add(problem.text);
			problems.push(problem);
		}
		told.push(found.notices);
	}
	// What one message does not read, another may.
	const [first = [], ...others] = told;
	const isToldByAll = ({ text }: Notice) => others.every((notices) => notices.some((one) => one.text === text));
	return { problems, notices: first.filter(isToldByAll) };
}

/**
 * The problems of a workbook alone.
 *
 * @throws WorkbookError as `examine` does.
 */
export async function findProblems(bytes: Uint8Array, readings: readonly WorkbookReading[]): Promise<RowProblem[]> {
	return [...(await examine(bytes, readings)).problems];
}

async function problemsOf(bytes: Uint8Array, { model, ...options }: WorkbookReading): Promise<FoundProblems> {
	try {
		const { refusedRows, messages, noticed } = await readWorkbook(bytes, model, { ...options, problemsOnly: true });
		return { problems: [...refusedRows, ...messages.flatMap(({ warnings }) => warnings)], notices: noticed };
	} catch (error) {
		if (error instanceof WorkbookError && (error.reason === 'headers' || error.reason === 'noSheet')) {
			return { problems: problemsOfError(error), notices: [] };
		}
		throw error;
	}
}
