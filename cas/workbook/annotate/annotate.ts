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
	deselectSheets,
	editCells,
	Marks,
	openBook,
	removeOurNotes,
	removeSheetMarked,
	sheetsOf,
	StyleSheet,
	worksheetNamed,
} from '../package';
import type { RowProblem } from '../rows';
import { cellOf, listedProblems, sentence } from './listed';
import { problemsSheetXml } from './problemsSheet';
import { languageOf, problemsIn } from './inLanguage';
import { WORDS } from './words';

export interface AnnotateOptions {
	/** The language of all that is written; that of the sheet when absent. */
	readonly language?: Language;
	readonly limits?: Partial<WorkbookLimits>;
}

/** The hidden name by which our sheet is known again, whatever it is called by then. */
const SHEET_MARK = '_cas_problems';
const MAX_SHEET_NAME = 31;
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
	{ language = languageOf(found), limits = {} }: AnnotateOptions = {},
): Promise<Uint8Array> {
	const problems = problemsIn(found, language);
	admit(bytes, { ...DEFAULT_LIMITS, ...limits });
	const book = await openBook(bytes);
	await removeSheetMarked(book, SHEET_MARK);
	const styles = await StyleSheet.of(book);
	const sheets = await sheetsOf(book);
	await markCells(book, sheets, styles, problems);
	if (problems.length === 0) {
		await styles.save();
		return book.parts.isChanged ? await book.parts.bytes() : bytes;
	}
	const listed = listedProblems(problems, sheets, language);
	const xml = problemsSheetXml(listed, { language, namespace: book.namespaces.main, styles });
	await styles.save();
	await deselectSheets(
		book,
		sheets.map(({ part }) => part),
	);
	await addFirstSheet(book, freeSheetName(WORDS[language].sheet, sheets), SHEET_MARK, xml);
	return await book.parts.bytes();
}

/** Marks the cells, and takes away marks of an earlier run on every sheet. */
async function markCells(
	book: Book,
	sheets: readonly BookSheet[],
	styles: StyleSheet,
	problems: readonly RowProblem[],
): Promise<void> {
	const marks = new Marks(styles);
	const restored = marks.restored(book);
	let notesLeft = MOST_NOTES;
	// A part that stands for several sheets is marked once.
	const seen = new Set<string>();
	for (const sheet of sheets) {
		if (sheet.kind !== 'worksheet' || !book.parts.has(sheet.part) || seen.has(sheet.part)) continue;
		seen.add(sheet.part);
		await removeOurNotes(book, sheet.part);
		const here = worksheetNamed(sheets, sheet.name) === sheet ? problems.filter((one) => one.sheet === sheet.name) : [];
		const byCell = problemsByCell(here);
		if (byCell.size === 0 && restored.size === 0) continue;
		const edits = mapCells(byCell, (ofCell): CellEdit => {
			const severity = refusals(ofCell).length > 0 ? 'refuse' : 'warn';
			return { style: (current) => marks.marked(current, severity) };
		});
		book.parts.write(sheet.part, editCells(await book.parts.text(sheet.part), edits, restored));
		const noted = firstCells(byCell, notesLeft);
		await addNotes(book, sheet.part, mapCells(noted, noteText));
		notesLeft -= [...noted.values()].reduce((sum, cells) => sum + cells.size, 0);
	}
}

type ByCell<T> = Map<number, Map<number, T>>;

function problemsByCell(problems: readonly RowProblem[]): ByCell<RowProblem[]> {
	const byCell: ByCell<RowProblem[]> = new Map();
	for (const problem of problems) {
		const place = cellOf(problem);
		if (place === undefined) continue;
		const row = byCell.get(place.row) ?? new Map<number, RowProblem[]>();
		byCell.set(place.row, row);
		const others = row.get(place.column);
		if (others === undefined) row.set(place.column, [problem]);
		else others.push(problem);
	}
	return byCell;
}

function mapCells<T, R>(cells: ByCell<T>, made: (value: T) => R): ByCell<R> {
	return new Map(
		[...cells].map(([row, columns]) => [row, new Map([...columns].map(([column, value]) => [column, made(value)]))]),
	);
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
	return name.slice(0, MAX_SHEET_NAME);
}
