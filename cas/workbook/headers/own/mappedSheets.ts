import { largest } from '../../../largest';
import { shown } from '../../../problem';
import type { MessageModel } from '../../../messages/model/message';
import {
	cellText,
	columnIndex,
	columnLetter,
	type OpenedWorkbook,
	type Sheet,
	type SheetRow,
	someCell,
} from '../../open';
import { firstRows, togetherNotice, type FoundSheet, type FoundSheets } from '../findSheets';
import { layoutOf, type SheetLayout, type WorkbookLayout } from '../layout';
import { headerText, type MatchedColumn } from '../matchHeaders';
import { repeatedList } from '../repeatedColumns';
import { statusColumns } from '../statusColumns';
import { textKey } from '../textKey';
import { WorkbookError } from '../../errors/workbookError';
import { mappableFields, type MappableField } from './fieldNames';
import type { Suggest } from './suggestion';

/** How a sheet of any layout is to be read; made once for each layout, and saved. */
export interface LayoutMapping {
	/** The sheet with the rows; when absent, the visible sheet that has most of the columns. */
	readonly sheet?: string;
	/** As Excel numbers it; when absent, the row with most of the headers. */
	readonly headerRow?: number;
	/** The field for each column, which is named by its header or by its letters. */
	readonly columns: Readonly<Record<string, string>>;
	/** Values for fields that the sheet has no column for, the same for each of its rows. */
	readonly values?: Readonly<Record<string, string>>;
	/** Also reads columns that the mapping does not name, where their header leaves little doubt. */
	readonly suggest?: boolean;
}

/** From this confidence on, a column is read without having been mapped. */
const SURE = 0.85;

interface Place {
	readonly sheet: Sheet;
	readonly row: SheetRow;
	/** The rows below the headers that were looked at. */
	readonly samples: readonly SheetRow[];
	readonly hits: number;
}

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
	const headers = Array.from({ length: widthOf(place) }, (_, index) => headerText(place.row.cells[index]));
	const mapped = new Map<MappableField, MatchedColumn>();
	const ours = statusIndexes(headers);
	const absent: string[] = [];
	for (const [key, name] of Object.entries(mapping.columns)) {
		const field = fieldNamed(fields, name);
		const named = columnsNamed(headers, key);
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

/** Columns with anything in them, as far as the beginning of the sheet shows; letters name columns without a header too. */
const widthOf = ({ row, samples }: Place) =>
	largest(
		[row, ...samples].map(({ cells }) => cells.length),
		0,
	);

function sheetsOf(
	sheet: Sheet,
	{ row }: Place,
	headers: readonly string[],
	mapped: ReadonlyMap<MappableField, MatchedColumn>,
	{ main: mainLayout, lists: listLayouts }: WorkbookLayout,
	notices: readonly string[],
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
	const main: FoundSheet = {
		layout: mainLayout,
		sheet,
		headers: { row: row.number, columns, unknown, twice: [], missing, language: undefined },
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
	{ sheet, samples }: Place,
	fields: NamedFields,
	ours: ReadonlySet<number>,
): string[] {
	const used = new Set([...mapped.values()].map(({ letter }) => letter));
	return fields
		.suggest(headers, samples, fields.model)
		.flatMap(({ header, letter, field: name, confidence, reason }) => {
			const field = fieldNamed(fields, name);
			if (confidence < SURE || used.has(letter) || ours.has(columnIndex(letter)) || mapped.has(field)) return [];
			mapped.set(field, matched(field, columnIndex(letter), header));
			return `Sheet "${sheet.name}", column ${letter} "${header}" was read as "${field.column.headers.en}", by ${reason}. Map it to change that.`;
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
	async function* rows(): AsyncGenerator<SheetRow, void, undefined> {
		for await (const row of sheet.rows()) {
			const isFilled = someCell(row, (cell) => cell.kind === 'uncalculated' || cellText(cell).trim() !== '');
			if (!isFilled) {
				yield row;
				continue;
			}
			const own = row.cells.slice(0, width);
			for (const [index, cell] of cells.entries()) own[width + index] = cell;
			yield { ...row, cells: own, own: width };
		}
	}
	return { ...sheet, rows };
}

/** Where the headers stand: the best place first, and those of other sheets that hold all headers of the mapping as well. */
async function placesOf(workbook: OpenedWorkbook, mapping: LayoutMapping): Promise<Place[]> {
	const keys = Object.keys(mapping.columns);
	const places: Place[] = [];
	for (const sheet of workbook.sheets) {
		if (mapping.sheet === undefined ? sheet.hidden : textKey(sheet.name) !== textKey(mapping.sheet)) continue;
		const rows = await firstRows(sheet);
		for (const row of rows) {
			if (mapping.headerRow !== undefined && row.number !== mapping.headerRow) continue;
			const headers = new Set(row.cells.map((cell) => textKey(headerText(cell))));
			const hits = keys.filter((key) => headers.has(textKey(key))).length;
			places.push({ sheet, row, samples: rows.filter(({ number }) => number > row.number), hits });
		}
	}
	// Columns that are named by letters hit nothing: then the first row with anything is that of the headers.
	const [best] = places.sort((a, b) => b.hits - a.hits);
	if (best !== undefined) {
		const isWhole = keys.length > 0 && best.hits === keys.length;
		const seen = new Set([best.sheet]);
		const others = isWhole
			? places.filter(({ sheet, hits }) => hits === best.hits && !seen.has(sheet) && seen.add(sheet))
			: [];
		return [best, ...others];
	}
	const wanted = mapping.sheet === undefined ? 'No sheet with rows' : `No sheet "${mapping.sheet}" with rows`;
	const names = workbook.names.map((name) => `"${name}"`).join(', ');
	throw new WorkbookError(
		'noSheet',
		`${wanted} was found among ${names}`,
		'Check the sheet and the row of headers in the layout',
	);
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
	if (!/^[A-Z]{1,3}$/i.test(wanted)) return [];
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
	throw new WorkbookError(
		'headers',
		`The layout names a field "${name}", which the message does not have`,
		since === '' ? 'Leave it out: CAS has no place for it' : 'Choose a field from the list',
	);
}

function severalColumns({ sheet, row }: Place, key: string, columns: readonly number[]): WorkbookError {
	const letters = columns.map(columnLetter).join(' and ');
	return new WorkbookError(
		'headers',
		`Sheet "${sheet.name}", row ${row.number}: columns ${letters} may both be "${shown(key)}"`,
		'Write the letters of the column that is meant, or rename the others',
	);
}

function noColumns({ sheet, row }: Place, absent: readonly string[]): WorkbookError {
	const names = absent.map((key) => `"${key}"`).join(' and ');
	const problem = `Sheet "${sheet.name}" has no column ${names} in its row of headers, row ${row.number}`;
	return new WorkbookError(
		'headers',
		problem,
		'Write the header as it stands in the sheet, or the letters of the column',
	);
}
