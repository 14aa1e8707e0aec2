import type { Language } from '../../language';
import { fieldAt, labelOf, pathSteps } from '../../messages/model/labels';
import type { MessageModel } from '../../messages/model/message';
import type { Problem } from '../../problem';
import type { WorkbookError } from '../errors/workbookError';
import type { FoundSheet } from '../headers';
import type { WorkbookReading } from '../read';
import {
	type JoinedRecord,
	joinSheets,
	openFilledSheets,
	placeOfPath,
	recordsOf,
	type RowProblem,
	rowProblem,
	type SheetRecord,
} from '../rows';
import type { Conventions } from '../values';

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
 * Finds the cells that reported problems come from: the message by its identity, the cell by the path. Of several messages of a
 * workbook the one is meant that has both. A problem of a message that the workbook does not hold is one of the whole file.
 *
 * @throws WorkbookError where the workbook cannot be read.
 */
export async function placeProblems(
	bytes: Uint8Array,
	readings: readonly WorkbookReading[],
	reported: readonly ReportedMessage[],
): Promise<RowProblem[]> {
	const indexes: RecordIndex[] = [];
	for (const reading of readings) indexes.push(await indexOf(bytes, reading));
	return reported.flatMap((message) => {
		const { identity, problems } = message;
		const candidates = indexes.flatMap((index) => index.find(identity) ?? []);
		const found = candidates.find(({ model }) => problems.every(({ path }) => hasPath(model, path))) ?? candidates[0];
		const reference = found?.reference ?? indexes.map((index) => index.referenceOf(identity)).find((one) => one !== '');
		return problems.map((problem) => placed(problem, found, reference));
	});
}

/** The messages of a workbook by the first field of their identity. */
interface RecordIndex {
	readonly referenceOf: (identity: ReportedMessage['identity']) => string;
	readonly find: (identity: ReportedMessage['identity']) => FoundRecord | undefined;
}

interface FoundRecord {
	readonly model: MessageModel;
	readonly record: JoinedRecord;
	readonly reference: string;
}

async function indexOf(bytes: Uint8Array, reading: WorkbookReading): Promise<RecordIndex> {
	const { model } = reading;
	const [name = ''] = model.identity;
	const byReference = new Map<string, JoinedRecord[]>();
	for (const record of await joinedRecords(bytes, reading)) {
		const key = textOf(record.identity.get(name));
		const others = byReference.get(key);
		if (others === undefined) byReference.set(key, [record]);
		else others.push(record);
	}
	const referenceOf = (identity: ReportedMessage['identity']) => textOf(identity[name]);
	return {
		referenceOf,
		find: (identity) => {
			const reference = referenceOf(identity);
			const record = byReference.get(reference)?.find((candidate) => fits(candidate, identity));
			return reference === '' || record === undefined ? undefined : { model, record, reference };
		},
	};
}

/** Whether a message has the field that a path begins with; the path of the whole fits any. */
function hasPath({ root }: MessageModel, path = ''): boolean {
	const [first] = pathSteps(path);
	return first === undefined || first === '' || Object.hasOwn(root.fields, first);
}

const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value).trim());

function fits({ identity }: JoinedRecord, wanted: ReportedMessage['identity']): boolean {
	return [...identity].every(([name, value]) => wanted[name] === undefined || textOf(wanted[name]) === String(value));
}

function placed(problem: ReportedProblem, at: FoundRecord | undefined, reference: string | undefined): RowProblem {
	if (at === undefined) return fileProblem(problem, reference);
	const { model, record } = at;
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

async function joinedRecords(bytes: Uint8Array, reading: WorkbookReading): Promise<readonly JoinedRecord[]> {
	const { model } = reading;
	const { workbook, found } = await openFilledSheets(bytes, model, reading);
	const { main, moreMains = [], lists } = found;
	const conventions: Conventions = { ...reading, is1904: workbook.is1904 };
	const entries = new Map<FoundSheet, SheetRecord[]>();
	for (const list of lists) entries.set(list, await collected(list, conventions));
	const mains: SheetRecord[] = [];
	for (const found of [main, ...moreMains]) mains.push(...(await collected(found, conventions)));
	return joinSheets(mains, entries, model.identity).records;
}

async function collected(found: FoundSheet, conventions: Conventions): Promise<SheetRecord[]> {
	const records: SheetRecord[] = [];
	for await (const batch of recordsOf(found, conventions, () => undefined))
		for (const record of batch) records.push(record);
	return records;
}
