import { shown } from '../../problem';
import type { FoundSheet } from './findSheets';
import { holds, type WorkbookLayout } from './layout';
import { statusColumns } from './statusColumns';
import { WorkbookError } from '../errors/workbookError';

/**
 * Refuses a workbook whose columns do not tell what is meant: a required column is missing, or two name the same field.
 * One sentence for the sheet instead of one for each of its rows.
 */
export function requireHeaders(sheets: readonly FoundSheet[], required?: readonly string[]): void {
	const problems = sheets.flatMap((found) => [...missing(found, required), ...twice(found)]);
	if (problems.length === 0) return;
	throw new WorkbookError(
		'headers',
		problems.map(({ problem }) => problem).join('; '),
		[...new Set(problems.map(({ action }) => action))].join('; '),
	);
}

function missing({ sheet, headers }: FoundSheet, required: readonly string[] | undefined) {
	return headers.missing
		.filter(
			({ leaf, joinsOn }) =>
				joinsOn !== undefined || required === undefined || required.some((name) => holds(leaf, name)),
		)
		.map((column) => {
			const header = column.headers[headers.language ?? 'en'];
			return {
				problem: `Sheet "${sheet.name}" has no column "${header}" in its row of headers, row ${headers.row}`,
				action: `Add a column "${header}"`,
			};
		});
}

function twice({ sheet, headers }: FoundSheet) {
	return headers.twice.map((columns) => ({
		problem: `Sheet "${sheet.name}", row ${headers.row}: columns ${columns.map(({ letter }) => letter).join(' and ')} are both "${columns[0]?.header}"`,
		action: 'Keep one of the columns, or rename the others',
	}));
}

/** Columns and sheets that were not read, so that nobody believes they were. Columns of the status are ours, not the user's. */
export function headerNotices(sheets: readonly FoundSheet[], layout: WorkbookLayout): string[] {
	const columns = sheets.flatMap(({ sheet, headers }) => {
		const ours = new Set(statusColumns(headers.unknown).values());
		return headers.unknown
			.filter(({ letter }) => !ours.has(letter))
			.map(
				({ letter, header }) =>
					`Sheet "${sheet.name}", column ${letter} "${shown(header)}" was not read: it is not a field.`,
			);
	});
	const absent = layout.lists
		.filter((list) => !sheets.some((found) => found.layout === list))
		.map((list) => `No sheet "${list.names.en}" was found; messages were read without ${list.names.en.toLowerCase()}.`);
	return [...columns, ...absent];
}
