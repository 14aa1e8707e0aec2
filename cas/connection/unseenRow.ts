import type { Area, CheckRow } from './checkRow';

/** The row of an area of which nothing could be seen. */
export function unseenRow(area: Extract<Area, 'Search answer' | 'Declaration'>, found: string): CheckRow {
	return {
		area,
		subject: 'Shape',
		result: 'unknown',
		found,
		expected: 'what our readers look for',
		grade: 'assumed',
		advice: 'Correct what is listed above, send a declaration or enter the ID of one, and run the check again.',
	};
}
