import type { Finding } from '../../identifiers/finding';
import type { Language } from '../../language';
import { DEFAULT_LIMITS } from '../../limits';
import { said } from '../../speech';
import type { Notice } from '../notices';
import { columnIndex } from '../open';
import type { BookSheet } from '../package';
import type { RowProblem } from '../rows';
import { WORDS } from './words';

/** A problem as the list shows it. */
export interface Listed {
	readonly severity: Finding['severity'] | 'note';
	readonly sheet: string;
	/** `F14`, or `Row 14` where the whole row is meant, or nothing. */
	readonly cell: string;
	readonly field: string;
	readonly reference: string;
	readonly contents: string;
	readonly message: string;
	readonly action: string;
	/** Where the link leads; undefined where there is no such place, or it is hidden. */
	readonly target: { readonly sheet: string; readonly reference: string } | undefined;
}

/** Where a problem stands, if there is such a cell. */
export interface CellPlace {
	readonly row: number;
	/** Counted from 0. */
	readonly column: number;
}

export function cellOf({ row, column }: RowProblem): CellPlace | undefined {
	if (column === undefined || !/^[A-Z]{1,3}$/.test(column) || !isRow(row)) return undefined;
	const index = columnIndex(column);
	return index < DEFAULT_LIMITS.columns ? { row, column: index } : undefined;
}

const isRow = (row: number) => Number.isInteger(row) && row >= 1 && row <= DEFAULT_LIMITS.rows;

/** The problems as a person goes through the workbook: of the whole file first, then sheet by sheet from the top. */
export function listedProblems(
	problems: readonly RowProblem[],
	sheets: readonly BookSheet[],
	language: Language,
): Listed[] {
	const positions = new Map([...sheets.entries()].reverse().map(([index, { name }]) => [name, index]));
	const position = ({ sheet }: RowProblem) => positions.get(sheet) ?? -1;
	const column = (problem: RowProblem) => cellOf(problem)?.column ?? -1;
	return [...problems]
		.sort((a, b) => position(a) - position(b) || a.row - b.row || column(a) - column(b))
		.map((problem) => listed(problem, sheets[position(problem)], language));
}

function listed(problem: RowProblem, known: BookSheet | undefined, language: Language): Listed {
	const { severity, sheet, row, column, header, label, value, externalReference } = problem;
	const cell = cellOf(problem);
	const reference = cell === undefined ? `A${row}` : `${column}${row}`;
	const isReachable = known?.kind === 'worksheet' && !known.isHidden && isRow(row);
	return {
		severity,
		sheet,
		cell: cell !== undefined ? reference : isRow(row) ? WORDS[language].row(row) : '',
		field: header ?? (label === sheet ? '' : label),
		reference: externalReference ?? '',
		contents: value,
		message: sentence(problem.message),
		action: sentence(problem.action),
		target: isReachable ? { sheet, reference } : undefined,
	};
}

/** What was not read, or was read in another way than it looks, as rows of the same list. */
export function listedNotices(notices: readonly Notice[], sheets: readonly BookSheet[], language: Language): Listed[] {
	const words = WORDS[language];
	return notices.map(({ place, sentence: told }) => {
		const { sheet = '', rows, column = '', header = '', headerRow } = place;
		const { message, action } = said(told, language);
		const rowsText = rows === undefined ? '' : words.rows(rows.labels[language], rows.count);
		const row = rows?.first ?? headerRow;
		const known = sheets.find(({ name }) => name === sheet);
		const isReachable = known?.kind === 'worksheet' && !known.isHidden && row !== undefined && isRow(row);
		return {
			severity: 'note',
			sheet,
			cell: rows === undefined && headerRow !== undefined ? `${column}${headerRow}` : rowsText,
			field: header === '' ? column : header,
			reference: '',
			contents: '',
			message: sentence(message),
			action: sentence(action),
			target: isReachable ? { sheet, reference: `${column === '' ? 'A' : column}${row}` } : undefined,
		};
	});
}

/** A finding says it without a subject and without an end: `is missing`. */
export function sentence(text: string): string {
	const trimmed = text.trim();
	return trimmed === '' ? '' : trimmed[0]!.toUpperCase() + trimmed.slice(1) + (/[.!?]$/.test(trimmed) ? '' : '.');
}
