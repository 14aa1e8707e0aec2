import type { Labels } from '../../language';
import { shown } from '../../problem';
import { say } from '../../speech';
import { notice, type Notice } from '../notices';
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
	throw WorkbookError.saying('headers', problems, sheets[0]?.headers.language);
}

function missing({ sheet, headers }: FoundSheet, required: readonly string[] | undefined) {
	return headers.missing
		.filter(
			({ leaf, joinsOn }) =>
				joinsOn !== undefined || required === undefined || required.some((name) => holds(leaf, name)),
		)
		.map((column) => {
			const header = column.headers[headers.language ?? 'en'];
			return say('headers.missing', { sheet: sheet.name, header, row: headers.row });
		});
}

function twice({ sheet, headers }: FoundSheet) {
	return headers.twice.map((columns) =>
		say('headers.twice', {
			sheet: sheet.name,
			row: headers.row,
			columns: columns.map(({ letter }) => letter),
			header: columns[0]?.header ?? '',
		}),
	);
}

/** Columns and sheets that were not read, so that nobody believes they were. Columns of the status are ours, not the user's. */
export function headerNotices(sheets: readonly FoundSheet[], layout: WorkbookLayout): Notice[] {
	const columns = sheets.flatMap(({ sheet, headers }) => {
		const ours = new Set(statusColumns(headers.unknown).values());
		return headers.unknown
			.filter(({ letter }) => !ours.has(letter))
			.map(({ letter, header }) => {
				const place = { sheet: sheet.name, column: letter, header: shown(header), headerRow: headers.row };
				return notice(say('notice.column.unknown'), place);
			});
	});
	const absent = layout.lists
		.filter((list) => !sheets.some((found) => found.layout === list))
		.map(({ names }) => notice(say('notice.sheet.absent', { name: names, what: insideSentence(names) })));
	return [...columns, ...absent];
}

/** A name as it stands inside a sentence; German nouns keep their capital. */
const insideSentence = ({ en, fr, nl, de }: Labels): Labels => ({
	en: en.toLowerCase(),
	fr: fr.toLowerCase(),
	nl: nl.toLowerCase(),
	de,
});
