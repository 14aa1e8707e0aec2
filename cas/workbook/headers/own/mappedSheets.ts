import { shown } from '../../../problem';
import type { MessageModel } from '../../../messages/model/message';
import {
	showsAnything,
	columnIndex,
	columnLetter,
	type OpenedWorkbook,
	type RowBatch,
	type Sheet,
	type SheetRow,
	someCell,
} from '../../open';
import { say } from '../../../speech';
import { notice, type Notice, quotedNames } from '../../notices';
import { togetherNotice, type FoundSheet, type FoundSheets } from '../findSheets';
import { layoutOf, type SheetLayout, type WorkbookLayout } from '../layout';
import { headerText, type MatchedColumn } from '../matchHeaders';
import { repeatedList } from '../repeatedColumns';
import { statusColumns } from '../statusColumns';
import { textKey } from '../textKey';
import { WorkbookError } from '../../errors/workbookError';
import { mappableFields, type MappableField } from './fieldNames';
import { headersAt, LETTERS, type Place, placesOf, widthOf } from './places';
import type { Suggest } from './suggestion';

/** How a sheet of any layout is to be read; made once for each layout, and saved. */
export interface LayoutMapping {
	/** The sheet with the rows; when absent, the visible sheet that has most of the columns. */
	readonly sheet?: string;
	/** As Excel numbers it; when absent, the row with most of the headers. */
	readonly headerRow?: number;
	/** The field for each column, which is named by its header or by its letters. */
	readonly columns: Readonly<Record<string, string>>;
	/** Values for fields without a column in the sheet, the same for each of its rows. */
	readonly values?: Readonly<Record<string, string>>;
	/** Also reads columns that the mapping does not name, where their header leaves little doubt. */
	readonly suggest?: boolean;
}

/** From this confidence on, a column is read without having been mapped. */
const SURE = 0.85;

/**
 * The sheets that a mapping describes: one sheet whose rows hold messages, or entries of a list with the columns of their message
 * repeated. Says in its notices which columns were read although the mapping does not name them.
 *
 * @throws WorkbookError where the sheet, its headers or a column of the mapping are not there.
 */
export async function mappedSheets(
	workbook: OpenedWorkbook,
	model: MessageModel,
	mapping: LayoutMapping,
	suggest: Suggest,
): Promise<FoundSheets> {
	const layout = layoutOf(model);
	const byName = new Map(mappableFields(layout).map((field) => [textKey(field.name), field]));
	const fields = { byName, model, suggest };
	const [place, ...others] = await placesOf(workbook, mapping);
	const found = sheetsAt(place!, fields, mapping, layout);
	const more = others.map((other) => sheetsAt(other, fields, mapping, layout));
	const notices = [found, ...more].flatMap((one) => one.notices);
	if (more.length > 0) notices.push(togetherNotice([place!, ...others].map(({ sheet }) => sheet)));
	const moreMains = more.map(({ main }) => main);
	return { ...found, moreMains, lists: [found, ...more].flatMap(({ lists }) => lists), notices };
}

function sheetsAt(place: Place, fields: NamedFields, mapping: LayoutMapping, layout: WorkbookLayout): FoundSheets {
	const { headers, lower } = headersAt(place, widthOf(place));
	const mapped = new Map<MappableField, MatchedColumn>();
	const ours = statusIndexes(headers);
	const absent: string[] = [];
	for (const [key, name] of Object.entries(mapping.columns)) {
		const field = fieldNamed(fields, name);
		const grouped = columnsNamed(headers, key);
		const named = grouped.length > 0 || lower === undefined ? grouped : columnsNamed(lower, key);
		// Beside an "MRN" of the supplier stands that of the status once it was written.
		const [index, ...others] = named.length > 1 ? named.filter((column) => !ours.has(column)) : named;
		if (index === undefined) absent.push(key);
		else if (others.length > 0) throw severalColumns(place, key, [index, ...others]);
		else mapped.set(field, matched(field, index, headers[index] || key));
	}
	if (absent.length > 0) throw noColumns(place, absent);
	const notices = mapping.suggest === true ? addSuggested(mapped, headers, place, fields, ours) : [];
	const sheet = withValues(place.sheet, headers.length, mapping.values ?? {}, fields, mapped);
	return sheetsOf(sheet, place, headers, mapped, layout, notices);
}

/** The columns that a run of ours wrote the status into. */
function statusIndexes(headers: readonly string[]): ReadonlySet<number> {
	const columns = statusColumns(headers.map((header, index) => ({ letter: columnLetter(index), header })));
	return new Set([...columns.values()].map(columnIndex));
}

function sheetsOf(
	sheet: Sheet,
	{ row, above }: Place,
	headers: readonly string[],
	mapped: ReadonlyMap<MappableField, MatchedColumn>,
	{ main: mainLayout, lists: listLayouts }: WorkbookLayout,
	notices: readonly Notice[],
): FoundSheets {
	const columnsOf = (layout: SheetLayout) =>
		[...mapped].flatMap(([field, column]) => (field.sheet === layout ? [column] : []));
	const used = new Set([...mapped.values()].map(({ index }) => index));
	const unknown = headers.flatMap((header, index) =>
		header === '' || used.has(index) ? [] : [{ letter: columnLetter(index), header }],
	);
	const columns = columnsOf(mainLayout);
	const missing = mainLayout.columns.filter(
		(column) => column.required && !columns.some((one) => one.column === column),
	);
	const groupRow = above === undefined ? {} : { groupRow: above.number };
	const main: FoundSheet = {
		layout: mainLayout,
		sheet,
		headers: { row: row.number, columns, unknown, twice: [], missing, language: undefined, ...groupRow },
	};
	const lists = listLayouts.flatMap((list) => {
		const entries = columnsOf(list);
		return entries.length === 0 ? [] : [repeatedList(main, list, entries)];
	});
	return { main, lists, repeats: lists.length > 0, notices };
}

const matched = ({ column }: MappableField, index: number, header: string): MatchedColumn => ({
	column,
	index,
	letter: columnLetter(index),
	header,
});

function addSuggested(
	mapped: Map<MappableField, MatchedColumn>,
	headers: readonly string[],
	{ sheet, row, samples }: Place,
	fields: NamedFields,
	ours: ReadonlySet<number>,
): Notice[] {
	const used = new Set([...mapped.values()].map(({ letter }) => letter));
	return fields
		.suggest(headers, samples, fields.model)
		.flatMap(({ header, letter, field: name, confidence, reason }) => {
			const field = fieldNamed(fields, name);
			if (confidence < SURE || used.has(letter) || ours.has(columnIndex(letter)) || mapped.has(field)) return [];
			mapped.set(field, matched(field, columnIndex(letter), header));
			const because = { en: `, by ${reason}`, fr: '', nl: '', de: '' };
			const sentence = say('notice.column.suggested', { field: field.column.headers, reason: because });
			const place = { sheet: sheet.name, column: letter, header, headerRow: row.number };
			return notice(sentence, place, { withAction: true });
		});
}

/** The sheet with a column more for each fixed value, as if it stood in every row that has anything. */
function withValues(
	sheet: Sheet,
	width: number,
	values: Readonly<Record<string, string>>,
	fields: NamedFields,
	mapped: Map<MappableField, MatchedColumn>,
): Sheet {
	const cells = Object.entries(values).map(([name, text], index) => {
		const field = fieldNamed(fields, name);
		const header = `${field.column.headers.en} (set for the file)`;
		mapped.set(field, { ...matched(field, width + index, header), isFixed: true });
		return { kind: 'text', text } as const;
	});
	if (cells.length === 0) return sheet;
	const withCells = (row: SheetRow): SheetRow => {
		if (!someCell(row, showsAnything)) return row;
		const own = row.cells.slice(0, width);
		for (const [index, cell] of cells.entries()) own[width + index] = cell;
		return { ...row, cells: own, written: row.cells };
	};
	async function* batches(): AsyncGenerator<RowBatch, void, undefined> {
		for await (const rows of sheet.batches()) yield rows.map(withCells);
	}
	return { ...sheet, batches };
}

/**
 * The columns that a mapping may mean: those whose header is exactly its text, else those that differ in case, accents and signs
 * alone, else the one of these letters. "Price ($)" is not "Price (€)".
 */
function columnsNamed(headers: readonly string[], key: string): readonly number[] {
	const wanted = headerText({ kind: 'text', text: key });
	const where = (isMeant: (header: string) => boolean) =>
		headers.flatMap((header, index) => (header !== '' && isMeant(header) ? [index] : []));
	const loose = textKey(wanted);
	const steps = [
		(header: string) => header === wanted,
		(header: string) => header.toLowerCase() === wanted.toLowerCase(),
		(header: string) => loose !== '' && textKey(header) === loose && isSameUnit(header, wanted),
		(header: string) => loose !== '' && textKey(header) === loose && isSameUnit(header, wanted, true),
	];
	for (const step of steps) {
		const found = where(step);
		if (found.length > 0) return found;
	}
	if (!LETTERS.test(wanted)) return [];
	const index = columnIndex(wanted);
	return index < headers.length ? [index] : [];
}

/** Signs such as `$`, `€` and `%` that keys leave out; a mapping that has none may mean a header that has. */
function isSameUnit(header: string, wanted: string, mayBeAbsent = false): boolean {
	const signsOf = (text: string) => (text.match(/[\p{Sc}%‰]/gu) ?? []).join('');
	return signsOf(header) === signsOf(wanted) || (mayBeAbsent && signsOf(wanted) === '');
}

/** The fields of a model by their names. */
interface NamedFields {
	readonly byName: ReadonlyMap<string, MappableField>;
	readonly model: MessageModel;
	readonly suggest: Suggest;
}

/** The field of a name; a layout that was saved with an earlier version names it as that did. */
function fieldNamed({ byName, model }: NamedFields, name: string): MappableField {
	const since = model.columnSince?.(name);
	const field = byName.get(textKey(name)) ?? byName.get(textKey(since ?? ''));
	if (field !== undefined) return field;
	const sentence =
		since === '' ? say('layout.field.gone', { field: name }) : say('layout.field.unknown', { field: name });
	throw WorkbookError.saying('headers', [sentence]);
}

function severalColumns({ sheet, row }: Place, key: string, columns: readonly number[]): WorkbookError {
	const about = { sheet: sheet.name, row: row.number, columns: columns.map(columnLetter), header: shown(key) };
	return WorkbookError.saying('headers', [say('layout.columns.several', about)]);
}

function noColumns({ sheet, row }: Place, absent: readonly string[]): WorkbookError {
	const about = { sheet: sheet.name, row: row.number, columns: quotedNames(absent) };
	return WorkbookError.saying('headers', [say('layout.columns.absent', about)]);
}
