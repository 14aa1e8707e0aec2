import type { Language } from '../../language';
import { checkMessage } from '../../messages/model/check';
import { labelOf, pathSteps, pathText } from '../../messages/model/labels';
import type { MessageModel } from '../../messages/model/message';
import type { JoinedRecord } from './joinSheets';
import { assign } from '../../messages/model/place';
import { placeOf, placeOfPath, rowProblem, type RowProblem } from './rowProblem';

export interface JudgeOptions {
	/** For updates: only the identity is required. */
	readonly partial?: boolean;
	/** The language of labels in problems about a message; English when absent. */
	readonly language?: Language;
	/** Labels are in the language of the sheet, where its headers tell it. */
	readonly asSheet?: boolean;
}

/** Where a message came from. */
export interface MessageSource {
	readonly sheet: string;
	/** As Excel numbers it. */
	readonly row: number;
	/** For each list with a sheet of its own: the row of each entry, in the order of the list. */
	readonly lists: readonly { readonly path: string; readonly sheet: string; readonly rows: readonly number[] }[];
}

/** The message of a joined record, and every problem of its rows with the cell that it stands in. */
export function judge(
	record: JoinedRecord,
	model: MessageModel,
	options: JudgeOptions,
): { message: Record<string, unknown>; problems: RowProblem[] } {
	const language = (options.asSheet === true ? record.main.found.headers.language : undefined) ?? options.language;
	const checked = checkMessage(model, messageOf(record), {
		isOurs: true,
		...(options.partial === undefined ? {} : { partial: options.partial }),
		...(language === undefined ? {} : { language }),
	});
	const unread = unreadProblems(record, model, language);
	if (checked.problems.length + unread.length + record.problems.length === 0)
		return { message: checked.message, problems: [] };
	const externalReference = referenceOf(record, model);
	const unreadPaths = new Set(unread.map(({ path }) => path));
	const judged = checked.problems
		// A cell that could not be read is reported once, not also as missing.
		.filter(({ path }) => !unreadPaths.has(path))
		.map((problem) => ({
			...rowProblem(placeOfPath(record.main, record.entries, problem.path), problem, problem.path, externalReference),
			label: problem.label,
		}));
	return { message: checked.message, problems: inSheetOrder([...record.problems, ...unread, ...judged], record) };
}

/** As a person goes through the workbook: the row of the message first, then its entries from the top. */
function inSheetOrder(problems: readonly RowProblem[], { main }: JoinedRecord): RowProblem[] {
	const isEntry = ({ sheet }: RowProblem) => Number(sheet !== main.found.sheet.name);
	return [...problems].sort((a, b) => isEntry(a) - isEntry(b) || a.row - b.row);
}

function messageOf({ main, entries }: JoinedRecord): Record<string, unknown> {
	const message = { ...(main.value as Record<string, unknown>) };
	for (const [{ layout }, records] of entries) {
		if (records.length > 0 && layout.list !== undefined) {
			assign(
				message,
				layout.list,
				records.map(({ value }) => value),
			);
		}
	}
	return message;
}

function unreadProblems(joined: JoinedRecord, model: MessageModel, language: Language | undefined): RowProblem[] {
	const { main, entries } = joined;
	const externalReference = referenceOf(joined, model);
	const prefixed = [{ record: main, prefix: '' }];
	for (const [{ layout }, records] of entries) {
		const list = pathText(layout.list ?? []);
		for (const [index, record] of records.entries())
			if (record.findings.length > 0) prefixed.push({ record, prefix: `${list}[${index}].` });
	}
	return prefixed.flatMap(({ record, prefix }) =>
		record.findings.map(({ column, path, finding, shown, row = record.row }) => {
			const fullPath = column?.column.joinsOn === undefined ? prefix + path : path;
			const problem = rowProblem({ ...placeOf(record, column), row, shown }, finding, fullPath, externalReference);
			return { ...problem, label: labelOf(model.root, pathSteps(fullPath), language) };
		}),
	);
}

function referenceOf({ identity }: JoinedRecord, model: MessageModel): string | undefined {
	const reference = identity.get(model.identity[0] ?? '');
	return reference === undefined ? undefined : String(reference);
}

/** The rows that a joined record came from. */
export function sourceOf({ main, entries }: JoinedRecord): MessageSource {
	const lists = [...entries].flatMap(([{ layout, sheet }, records]) => {
		const path = pathText(layout.list ?? []);
		if (records.every(({ found }) => found.sheet === sheet))
			return [{ path, sheet: sheet.name, rows: records.map(({ row }) => row) }];
		return [...new Set(records.map(({ found }) => found.sheet))].map((each) => ({
			path,
			sheet: each.name,
			rows: records.flatMap(({ found, row }) => (found.sheet === each ? [row] : [])),
		}));
	});
	return { sheet: main.found.sheet.name, row: main.row, lists };
}
