import { refusals } from '../../problem';
import type { Language } from '../../language';
import { admit } from '../open';
import { DEFAULT_LIMITS, type WorkbookLimits } from '../../limits';
import {
	addFirstSheet,
	addNotes,
	type Book,
	type BookSheet,
	type CellEdit,
	deselected,
	Marks,
	openBook,
	removeOurNotes,
	removeSheetMarked,
	SHEET_NAME_CHARACTERS,
	SheetPatch,
	sheetsOf,
	StyleSheet,
	worksheetNamed,
} from '../package';
import type { RowProblem } from '../rows';
import type { Notice } from '../notices';
import { cellOf, listedNotices, listedProblems, sentence } from './listed';
import { seenPlaces } from './mergedPlaces';
import { problemsSheetXml } from './problemsSheet';
import { languageOf, problemsIn } from './inLanguage';
import { WORDS } from './words';

export interface AnnotateOptions {
	/** The language of all that is written; that of the sheet when absent. */
	readonly language?: Language;
	readonly limits?: Partial<WorkbookLimits>;
	/** Listed below the problems, where there are any: a workbook without problems comes back clean. */
	readonly notices?: readonly Notice[];
}

/** The hidden name by which our sheet is known again, whatever it is called by then. */
const SHEET_MARK = '_cas_problems';
/** Thousands of notes make Excel slow; cells beyond are filled and listed. */
const MOST_NOTES = 5_000;

/**
 * The user's own workbook with its problems marked: cells filled and commented, and a first sheet that lists and links them.
 * Only what the marks need is changed; everything else is copied byte for byte. Marks of an earlier run are taken away first,
 * so that without problems the workbook comes back clean.
 *
 * @throws WorkbookError where the file is no .xlsx or .xlsm, encrypted, damaged or too large.
 */
export async function annotateWorkbook(
	bytes: Uint8Array,
	found: readonly RowProblem[],
	{ language = languageOf(found), limits = {}, notices = [] }: AnnotateOptions = {},
): Promise<Uint8Array> {
	const problems = problemsIn(found, language);
	admit(bytes, { ...DEFAULT_LIMITS, ...limits });
	const book = await openBook(bytes);
	await removeSheetMarked(book, SHEET_MARK);
	const styles = await StyleSheet.of(book);
	const sheets = await sheetsOf(book);
	await markSheets(book, sheets, styles, problems);
	if (problems.length === 0) {
		await styles.save();
		return book.parts.isChanged ? await book.parts.bytes() : bytes;
	}
	const listed = [...listedProblems(problems, sheets, language), ...listedNotices(notices, sheets, language)];
	const xml = problemsSheetXml(listed, { language, namespace: book.namespaces.main, styles });
	await styles.save();
	await addFirstSheet(book, freeSheetName(WORDS[language].sheet, sheets), SHEET_MARK, xml);
	return await book.parts.bytes();
}

/** Marks the cells, and takes away marks of an earlier run on every sheet. */
async function markSheets(
	book: Book,
	sheets: readonly BookSheet[],
	styles: StyleSheet,
	problems: readonly RowProblem[],
): Promise<void> {
	const { parts } = book;
	const marks = new Marks(styles);
	const restyled = marks.restored(book);
	const bySheet = grouped(problems);
	let notesLeft = MOST_NOTES;
	// A part that stands for several sheets is marked once.
	const seen = new Set<string>();
	for (const sheet of sheets) {
		if (!parts.has(sheet.part) || seen.has(sheet.part)) continue;
		seen.add(sheet.part);
		if (sheet.kind !== 'worksheet') {
			if (problems.length > 0) parts.write(sheet.part, deselected(await parts.text(sheet.part)));
			continue;
		}
		const patch = new SheetPatch();
		if (problems.length > 0) patch.before(deselected);
		await removeOurNotes(book, sheet.part, patch);
		const here = worksheetNamed(sheets, sheet.name) === sheet ? bySheet.get(sheet.name) : undefined;
		const byCell = await problemsByCell(book, sheet.part, here ?? []);
		if (byCell.size > 0 || restyled.size > 0) {
			patch.cells({
				rows: [...byCell.keys()].sort((a, b) => a - b),
				cells: (row) => mapRow(byCell.get(row)!, (ofCell) => markOf(marks, ofCell)),
				restyled,
			});
		}
		const noted = firstCells(byCell, notesLeft);
		await addNotes(book, sheet.part, mapCells(noted, noteText), patch);
		notesLeft -= [...noted.values()].reduce((sum, cells) => sum + cells.size, 0);
		await patch.apply(parts, sheet.part);
	}
}

function markOf(marks: Marks, problems: readonly RowProblem[]): CellEdit {
	const severity = refusals(problems).length > 0 ? 'refuse' : 'warn';
	return { style: (current) => marks.marked(current, severity) };
}

function grouped(problems: readonly RowProblem[]): ReadonlyMap<string, readonly RowProblem[]> {
	const bySheet = new Map<string, RowProblem[]>();
	for (const problem of problems) {
		const others = bySheet.get(problem.sheet);
		if (others === undefined) bySheet.set(problem.sheet, [problem]);
		else others.push(problem);
	}
	return bySheet;
}

type ByCell<T> = Map<number, Map<number, T>>;

/** The problems of a sheet by the cells that show their marks. */
async function problemsByCell(
	{ parts }: Book,
	part: string,
	problems: readonly RowProblem[],
): Promise<ByCell<RowProblem[]>> {
	const byCell: ByCell<RowProblem[]> = new Map();
	const places = problems.flatMap((problem) => cellOf(problem) ?? []);
	if (places.length === 0) return byCell;
	const seen = await seenPlaces(parts, part, places);
	for (const problem of problems) {
		const own = cellOf(problem);
		if (own === undefined) continue;
		const place = seen.get(own.row)?.get(own.column) ?? own;
		const row = byCell.get(place.row) ?? new Map<number, RowProblem[]>();
		byCell.set(place.row, row);
		const others = row.get(place.column);
		if (others === undefined) row.set(place.column, [problem]);
		else others.push(problem);
	}
	return byCell;
}

function mapCells<T, R>(cells: ByCell<T>, made: (value: T) => R): ByCell<R> {
	return new Map([...cells].map(([row, columns]) => [row, mapRow(columns, made)]));
}

function mapRow<T, R>(cells: ReadonlyMap<number, T>, made: (value: T) => R): Map<number, R> {
	return new Map([...cells].map(([column, value]) => [column, made(value)]));
}

function firstCells<T>(cells: ByCell<T>, most: number): ByCell<T> {
	const first: ByCell<T> = new Map();
	let left = most;
	for (const [row, columns] of cells) {
		if (left <= 0) break;
		const taken = new Map([...columns].slice(0, left));
		first.set(row, taken);
		left -= taken.size;
	}
	return first;
}

/** What is wrong and what to do, one paragraph a problem, each said once. */
function noteText(problems: readonly RowProblem[]): string {
	return [...new Set(problems.map(({ message, action }) => `${sentence(message)} ${sentence(action)}`))].join('\n\n');
}

/** Sheet names are unique without regard to case. */
function freeSheetName(wanted: string, sheets: readonly BookSheet[]): string {
	const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
	let name = wanted;
	for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
	return name.slice(0, SHEET_NAME_CHARACTERS);
}
