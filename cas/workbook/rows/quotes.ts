import { cellText, columnIndex, rowsOf, type Sheet } from '../open';
import type { RowProblem } from './rowProblem';

/**
 * Fills in what the cells of problems show. Cells are not kept while a file is read, so that its memory does not grow with its
 * rows; the few that are quoted are read again, once all problems are known.
 */
export async function quoteCells(problems: readonly RowProblem[], sheets: readonly Sheet[]): Promise<void> {
	for (const sheet of new Set(sheets)) {
		const byRow = new Map<number, RowProblem[]>();
		let last = 0;
		for (const problem of problems) {
			if (problem.sheet !== sheet.name || problem.column === undefined || problem.value !== '') continue;
			const others = byRow.get(problem.row);
			if (others === undefined) byRow.set(problem.row, [problem]);
			else others.push(problem);
			last = Math.max(last, problem.row);
		}
		if (byRow.size === 0) continue;
		for await (const { number, cells } of rowsOf(sheet)) {
			for (const problem of byRow.get(number) ?? [])
				problem.value = cellText(cells[columnIndex(problem.column ?? 'A')]);
			if (number >= last) break;
		}
	}
}
