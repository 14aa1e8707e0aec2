import { columnIndex } from '../open';
import type { FoundSheet } from '../headers';

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/i;
const MOST_NAMED = 10;

/**
 * Says which values stand in merged cells over several rows: a value is read in the first of them alone, since nobody can tell
 * whether it is meant for each row or for all together. References are read in each row.
 */
export async function mergedNotices({ sheet, headers }: FoundSheet, identity: readonly string[]): Promise<string[]> {
	const byColumn = new Map<number, string[]>();
	for (const range of await sheet.merges()) {
		const [, left = '', first = '', last = ''] = RANGE.exec(range) ?? [];
		if (left === '' || Number(first) <= headers.row || Number(last) === Number(first)) continue;
		const index = columnIndex(left);
		const ranges = byColumn.get(index);
		if (ranges === undefined) byColumn.set(index, [range]);
		else ranges.push(range);
	}
	return headers.columns.flatMap(({ index, letter, header, column: { joinsOn, leaf } }) => {
		const ranges = byColumn.get(index);
		const joins = joinsOn !== undefined || identity.some((name) => leaf.places.includes(name));
		if (ranges === undefined || joins) return [];
		const more = ranges.length > MOST_NAMED ? ` and ${ranges.length - MOST_NAMED} more` : '';
		const named = `${ranges.slice(0, MOST_NAMED).join(', ')}${more}`;
		return `Sheet "${sheet.name}", column ${letter} "${header}": merged cells (${named}) were read in their first row alone. Write the value in each row that it is meant for.`;
	});
}
