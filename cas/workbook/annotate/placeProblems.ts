import type { Language } from '../../language';
import { DEFAULT_LIMITS } from '../../limits';
import { fieldAt, labelOf, pathSteps } from '../../messages/model/labels';
import type { MessageModel } from '../../messages/model/message';
import type { Problem } from '../../problem';
import type { Conventions } from '../values';
import { openWorkbook } from '../open';
import { findSheets, type FoundSheet, layoutOf } from '../headers';
import {
	type JoinedRecord,
	joinSheets,
	placeOfPath,
	recordsOf,
	type RowProblem,
	rowProblem,
	type SheetRecord,
} from '../rows';
import type { ReadOptions } from '../read';
import type { WorkbookError } from '../errors/workbookError';

/** A message that somebody else, such as CAS, found problems in. */
export interface ReportedMessage {
	/** By the names of the model's identity; what is absent fits every message. */
	readonly identity: Readonly<Record<string, unknown>>;
	/** `path` is a path of the message; nothing more of a problem has to be there. */
	readonly problems: readonly ReportedProblem[];
}

export type ReportedProblem = Pick<Problem, 'message' | 'action'> & Partial<Problem>;

/** A problem that belongs to no sheet. */
function fileProblem(problem: ReportedProblem, externalReference?: string): RowProblem {
	const { severity = 'refuse', rule = 'reported', path = '', label = '', message, action, phrase } = problem;
	const text = `${label === '' ? '' : `${label}: `}${message}. ${action}.`;
	const nowhere = { sheet: '', row: 0, column: undefined, header: undefined, value: '' };
	const said = { message, action, ...(phrase !== undefined && { phrase }) };
	return { severity, rule, path, label, ...said, ...nowhere, text, externalReference };
}

/** Why a workbook could not be read, as problems of the whole file: one for each thing that is said of it. */
export function problemsOfError({ reason, problem, action, sentences, language }: WorkbookError): RowProblem[] {
	const said = sentences.length > 0 ? sentences : [{ message: problem, action }];
	return said.map((sentence) => ({
		...fileProblem({ rule: `file.${reason}`, ...sentence }),
		...(language !== undefined && { language }),
	}));
}

/**
 * Finds the cells that reported problems come from: the message by its identity, the cell by the path. A problem of a message
 * that the workbook does not hold is one of the whole file.
 *
 * @throws WorkbookError where the workbook cannot be read.
 */
export async function placeProblems(
	bytes: Uint8Array,
	model: MessageModel,
	reported: readonly ReportedMessage[],
	options: ReadOptions = {},
): Promise<RowProblem[]> {
	const records = await joinedRecords(bytes, model, options);
	const byReference = new Map<string, JoinedRecord[]>();
	for (const record of records) {
		const key = referenceOf(record.identity.get(model.identity[0] ?? ''));
		byReference.set(key, [...(byReference.get(key) ?? []), record]);
	}
	return reported.flatMap(({ identity, problems }) => {
		const key = referenceOf(identity[model.identity[0] ?? '']);
		const record = (byReference.get(key) ?? []).find((candidate) => fits(candidate, identity));
		return problems.map((problem) => placed(problem, record, key === '' ? undefined : key, model));
	});
}

const referenceOf = (value: unknown) => (value === undefined || value === null ? '' : String(value).trim());

function fits({ identity }: JoinedRecord, wanted: ReportedMessage['identity']): boolean {
	return [...identity].every(
		([name, value]) => wanted[name] === undefined || referenceOf(wanted[name]) === String(value),
	);
}

function placed(
	problem: ReportedProblem,
	record: JoinedRecord | undefined,
	reference: string | undefined,
	model: MessageModel,
): RowProblem {
	if (record === undefined) return fileProblem(problem, reference);
	const { severity = 'refuse', rule = 'reported', message, action, phrase, path = '', label } = problem;
	const found = rowProblem(
		placeOfPath(record.main, record.entries, path),
		{ severity, rule, message, action, ...(phrase !== undefined && { phrase }) },
		path,
		reference,
	);
	return label === undefined ? found : { ...found, label: labelIn(model, path, label, found.language) };
}

/** A label in the language of the sheet, where the path leads to a field; else as it was given. */
function labelIn({ root }: MessageModel, path: string, given: string, language: Language | undefined): string {
	const steps = pathSteps(path);
	return language === undefined || fieldAt(root, steps) === undefined ? given : labelOf(root, steps, language);
}

async function joinedRecords(
	bytes: Uint8Array,
	model: MessageModel,
	options: ReadOptions,
): Promise<readonly JoinedRecord[]> {
	const workbook = await openWorkbook(bytes, { ...DEFAULT_LIMITS, ...options.limits });
	const { main, moreMains = [], lists } = await findSheets(workbook, layoutOf(model));
	const conventions: Conventions = { ...options, is1904: workbook.is1904 };
	const entries = new Map<FoundSheet, SheetRecord[]>();
	for (const list of lists) entries.set(list, await collected(list, conventions));
	const mains: SheetRecord[] = [];
	for (const found of [main, ...moreMains]) mains.push(...(await collected(found, conventions)));
	return joinSheets(mains, entries, model.identity).records;
}

async function collected(found: FoundSheet, conventions: Conventions): Promise<SheetRecord[]> {
	const records: SheetRecord[] = [];
	for await (const record of recordsOf(found, conventions, () => undefined)) records.push(record);
	return records;
}
