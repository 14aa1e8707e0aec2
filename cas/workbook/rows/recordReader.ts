import { pathText, type Path } from '../../messages/model/labels';
import type { Leaf } from '../../messages/model/leaves';
import { assign, putIn, putValue } from '../../messages/model/place';
import type { FoundSheet, MatchedColumn } from '../headers';
import { cellText, type SheetRow } from '../open';
import type { Conventions } from '../values';
import { CellReadings } from './cellReadings';
import { type Branch, RecordTree } from './recordTree';
import type { CellFinding, SheetRecord } from './sheetRecord';

const NO_JOINS: ReadonlyMap<string, unknown> = new Map();
const NOT_MOVED: ReadonlyMap<string, MatchedColumn> = new Map();
const NO_FINDINGS: readonly CellFinding[] = [];

/** A column with all that does not change from row to row. */
interface PlannedColumn {
	readonly column: MatchedColumn;
	readonly index: number;
	readonly readings: CellReadings;
	/** The value is split over several places, or needs its key beside it. */
	readonly split: Leaf | undefined;
	readonly joinsOn: string | undefined;
	readonly path: Path;
	readonly name: string;
	/** What holds the last step of the path; undefined for an entry that is one value. */
	readonly branch: Branch | undefined;
	readonly step: string | number;
	/** Its entry may move up, since an earlier entry of its list has columns too. */
	readonly hasGaps: boolean;
	readonly isOwn: boolean;
}

/** A field of the identity, and what a row says of it. */
type Join = readonly [name: string, value: unknown];

/** Makes records of the rows of one sheet. */
export class RecordReader {
	private readonly columns: readonly PlannedColumn[];
	private readonly tree = new RecordTree();
	/** Rows that follow each other mostly belong to one message; they share one map. */
	private lastJoins = NO_JOINS;

	constructor(
		private readonly found: FoundSheet,
		conventions: Conventions,
	) {
		const { columns } = found.headers;
		const paths = columns.map(({ column }) => column.leaf.path);
		this.columns = columns.map((column) => {
			const { leaf, joinsOn } = column.column;
			const { path, field } = leaf;
			return {
				column,
				index: column.index,
				readings: new CellReadings(field, conventions),
				split: leaf.composite === undefined && leaf.keyed === undefined ? undefined : leaf,
				joinsOn,
				path,
				name: pathText(path),
				branch: path.length === 0 ? undefined : this.tree.branchTo(path),
				step: path.at(-1) ?? '',
				hasGaps: hasLaterEntries(path, paths),
				isOwn: joinsOn === undefined && column.isFixed !== true,
			};
		});
	}

	/** The record of a row; undefined where the row says nothing. */
	read(row: SheetRow): SheetRecord | undefined {
		const { tree } = this;
		let single: unknown;
		let joins: Join[] | undefined;
		let moved: Map<string, MatchedColumn> | undefined;
		let findings: CellFinding[] | undefined;
		let filled: Map<string, number[]> | undefined;
		let ownValues = 0;
		for (const planned of this.columns) {
			const cell = row.cells[planned.index];
			if (cell === undefined) continue;
			const reading = planned.readings.of(cell);
			if (reading === undefined) continue;
			if (planned.isOwn) ownValues += 1;
			const { column, branch, step, split } = planned;
			let { path, name } = planned;
			if (planned.hasGaps) {
				path = withoutGaps(path, (filled ??= new Map<string, number[]>()));
				name = pathText(path);
				if (name !== planned.name) (moved ??= new Map()).set(name, column);
			}
			if ('finding' in reading)
				(findings ??= []).push({ column, path: name, finding: reading.finding, shown: cellText(cell) });
			else if (planned.joinsOn !== undefined) (joins ??= []).push([planned.joinsOn, reading.value]);
			// An entry that is one value, not a group.
			else if (branch === undefined) single = reading.value;
			else if (split !== undefined) {
				const finding = planned.hasGaps
					? putValue(tree.root, split, reading.value, path)
					: putIn(tree.at(branch), split, reading.value, step);
				if (finding !== undefined) (findings ??= []).push({ column, path: name, finding, shown: cellText(cell) });
			} else if (planned.hasGaps) assign(tree.root, path, reading.value);
			else tree.at(branch)[step] = reading.value;
		}
		const value = single ?? tree.take();
		if (value === undefined && joins === undefined && findings === undefined) return undefined;
		return {
			found: this.found,
			row: row.number,
			value: value ?? {},
			joins: this.shared(joins),
			moved: moved ?? NOT_MOVED,
			findings: findings ?? NO_FINDINGS,
			ownValues,
		};
	}

	private shared(joins: readonly Join[] | undefined): ReadonlyMap<string, unknown> {
		if (joins === undefined) return NO_JOINS;
		const { lastJoins } = this;
		const isSame = joins.length === lastJoins.size && joins.every(([name, value]) => lastJoins.get(name) === value);
		if (!isSame) this.lastJoins = new Map(joins);
		return this.lastJoins;
	}
}

/** Whether a list on the way has columns for more than its first entry. */
function hasLaterEntries(path: Path, paths: readonly Path[]): boolean {
	return path.some((step, index) => {
		if (typeof step !== 'number') return false;
		const list = pathText(path.slice(0, index));
		return paths.some((other) => Number(other[index]) > 0 && pathText(other.slice(0, index)) === list);
	});
}

/**
 * A path with the entries of its lists numbered as they are filled: where only the columns of package 2 hold something, it is
 * the first package of the message. Columns come in the order of the layout, so the order of the entries stays.
 */
function withoutGaps(path: Path, filled: Map<string, number[]>): Path {
	return path.map((step, index) => {
		if (typeof step !== 'number') return step;
		const list = pathText(path.slice(0, index));
		const entries = filled.get(list) ?? [];
		if (!entries.includes(step)) filled.set(list, [...entries, step]);
		const position = entries.indexOf(step);
		return position === -1 ? entries.length : position;
	});
}
