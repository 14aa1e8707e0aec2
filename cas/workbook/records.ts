import type { Finding } from '../identifiers/finding';
import { pathText, type Path } from '../messages/model/labels';
import { readCell, type Conventions } from './cells';
import type { FoundSheet } from './findSheets';
import type { MatchedColumn } from './matchHeaders';
import type { SheetRow } from './rawCell';
import { isExampleRow } from './template/exampleRow';

/** A cell of a row that could not be read. */
export interface CellFinding {
	readonly column: MatchedColumn;
	/** Where its value would stand in the message or the entry; for a join, the field of the identity. */
	readonly path: string;
	readonly finding: Finding;
}

/** One row of a sheet as a piece of a message. */
export interface SheetRecord {
	readonly found: FoundSheet;
	/** As Excel numbers it. */
	readonly row: number;
	readonly cells: SheetRow['cells'];
	/** The message, or the entry of a list, without what could not be read. */
	readonly value: unknown;
	/** On a sheet of entries: the identity of the message they belong to, as far as it stands there. */
	readonly joins: ReadonlyMap<string, unknown>;
	/** Columns whose value stands at another path than the layout says, by that path. */
	readonly moved: ReadonlyMap<string, MatchedColumn>;
	readonly findings: readonly CellFinding[];
}

/** The records of a sheet below its headers, blank rows left out. Rows marked as examples of a template are told apart. */
export async function* recordsOf(
	found: FoundSheet,
	conventions: Conventions,
	onExample: (row: number) => void = () => {},
): AsyncGenerator<SheetRecord> {
	for await (const row of found.sheet.rows()) {
		if (row.number <= found.headers.row) continue;
		if (isExampleRow(row)) {
			onExample(row.number);
			continue;
		}
		const record = recordOf(row, found, conventions);
		if (record !== undefined) yield record;
	}
}

function recordOf(row: SheetRow, found: FoundSheet, conventions: Conventions): SheetRecord | undefined {
	const holder: Tree = {};
	const joins = new Map<string, unknown>();
	const moved = new Map<string, MatchedColumn>();
	const findings: CellFinding[] = [];
	const filled = new Map<string, number[]>();
	for (const column of found.headers.columns) {
		const { leaf, joinsOn } = column.column;
		const reading = readCell(row.cells[column.index], leaf.field, conventions);
		if (reading === undefined) continue;
		const path = withoutGaps(leaf.path, filled);
		const name = path === leaf.path ? leaf.name : pathText(path);
		if (name !== leaf.name) moved.set(name, column);
		if ('finding' in reading) findings.push({ column, path: name, finding: reading.finding });
		else if (joinsOn === undefined) assign(holder, ['value', ...path], reading.value);
		else joins.set(joinsOn, reading.value);
	}
	if (holder.value === undefined && joins.size === 0 && findings.length === 0) return undefined;
	return { found, row: row.number, cells: row.cells, value: holder.value ?? {}, joins, moved, findings };
}

/**
 * A path with the entries of its lists numbered as they are filled: where only the columns of package 2 hold something, it is
 * the first package of the message. Columns come in the order of the layout, so the order of the entries stays.
 */
function withoutGaps(path: Path, filled: Map<string, number[]>): Path {
	if (!path.some((step) => typeof step === 'number')) return path;
	return path.map((step, index) => {
		if (typeof step !== 'number') return step;
		const list = pathText(path.slice(0, index));
		const entries = filled.get(list) ?? [];
		if (!entries.includes(step)) filled.set(list, [...entries, step]);
		const position = entries.indexOf(step);
		return position === -1 ? entries.length : position;
	});
}

type Tree = Record<string | number, unknown>;

/** Puts a value where a path leads, making the groups and lists on the way. Paths are those of the model. */
export function assign(tree: Tree, path: Path, value: unknown): void {
	let at = tree;
	for (const [index, step] of path.slice(0, -1).entries()) {
		at[step] ??= typeof path[index + 1] === 'number' ? [] : {};
		at = at[step] as Tree;
	}
	at[path.at(-1)!] = value;
}
