import { refuse, type Finding } from '../../identifiers/finding';
import type { LeafField } from '../../messages/model/field';
import { pathText, type Path } from '../../messages/model/labels';
import type { Leaf } from '../../messages/model/leaves';
import { emptyFor, putValue } from '../../messages/model/place';
import type { SheetCounter } from './account';
import { say } from '../../speech';
import { type Conventions, readCell } from '../values';
import type { FoundSheet, MatchedColumn } from '../headers';
import { cellText, type RawCell, type SheetRow, someCell } from '../open';
import { isExampleRow } from './exampleRow';
import { HeadersAgain } from './headersAgain';
import { UnitRow } from './unitRow';

/** A cell of a row that could not be read. */
export interface CellFinding {
	/** Undefined where the row as a whole is meant. */
	readonly column: MatchedColumn | undefined;
	/** Where its value would stand in the message or the entry; for a join, the field of the identity. */
	readonly path: string;
	readonly finding: Finding;
	/** What the cell shows. */
	readonly shown: string;
	/** Where the cell stands in another row than its record. */
	readonly row?: number;
}

/** One row of a sheet as a piece of a message; its cells are not kept, so that long files need little memory. */
export interface SheetRecord {
	readonly found: FoundSheet;
	/** As Excel numbers it. */
	readonly row: number;
	/** The message, or the entry of a list, without what could not be read. */
	readonly value: unknown;
	/** On a sheet of entries: the identity of the message they belong to, as far as it stands there. */
	readonly joins: ReadonlyMap<string, unknown>;
	/** Columns whose value stands at another path than the layout says, by that path. */
	readonly moved: ReadonlyMap<string, MatchedColumn>;
	readonly findings: readonly CellFinding[];
	/** Columns of the row that hold something of its own: neither what joins it nor what is set for the whole file. */
	readonly ownValues: number;
}

const NO_JOINS: ReadonlyMap<string, unknown> = new Map();
const NOT_MOVED: ReadonlyMap<string, MatchedColumn> = new Map();
const NO_FINDINGS: readonly CellFinding[] = [];

/** Rows below the headers that hold no values. */
interface RowsWithoutValues {
	readonly again: HeadersAgain;
	readonly units: UnitRow;
}

/** The records of a sheet below its headers, blank rows left out. Rows marked as examples of a template are told apart, as are those that repeat the headers or say units. */
export async function* recordsOf(
	found: FoundSheet,
	conventions: Conventions,
	onExample: (row: number) => void = () => {},
	counter?: SheetCounter,
	{ again, units }: RowsWithoutValues = { again: new HeadersAgain(), units: new UnitRow() },
): AsyncGenerator<SheetRecord> {
	const reader = new RecordReader(found, conventions);
	let headers: SheetRow | undefined;
	for await (const row of found.sheet.rows()) {
		if (row.number <= found.headers.row) {
			headers = row;
			if (row.number === found.headers.row) again.begin(row);
			counter?.row(row);
			continue;
		}
		if (again.take(row) || units.take(row, found.headers.row)) {
			counter?.row(row, 'headers');
			continue;
		}
		if (mayBeExample(row) && isExampleRow(row)) {
			onExample(row.number);
			counter?.row(row, 'example');
			continue;
		}
		counter?.row(row);
		const record = reader.read(row);
		if (record === undefined) continue;
		const flaw = row.flaw ?? tooManyValues(row, headers);
		yield flaw === undefined ? record : withFlaw(record, flaw);
	}
}

/** A delimiter inside a value, such as a decimal comma, moves the values behind it to the wrong columns. */
function tooManyValues({ values }: SheetRow, headers: SheetRow | undefined): Finding | undefined {
	const wanted = headers?.values?.given;
	if (values === undefined || wanted === undefined || values.filled <= wanted) return undefined;
	return refuse('csv.values', say('csv.values', { count: values.filled, headers: wanted }));
}

/** A row that is wrong as a whole has nothing else to say; one that is doubtful has. */
function withFlaw(record: SheetRecord, finding: Finding): SheetRecord {
	const flaw = { column: undefined, path: '', finding, shown: '' };
	return { ...record, findings: finding.severity === 'refuse' ? [flaw] : [...record.findings, flaw] };
}

/** The mark of an example begins with a bracket; nearly no row has a cell that does. */
function mayBeExample(row: SheetRow): boolean {
	return someCell(row, beginsLikeExample);
}

function beginsLikeExample(cell: RawCell): boolean {
	if (cell.kind !== 'text') return false;
	const first = cell.text.charCodeAt(0);
	return first === 0x5b || first <= 0x20 || first === 0xa0;
}

/** A column with all that does not change from row to row. */
interface PlannedColumn {
	readonly column: MatchedColumn;
	readonly index: number;
	readonly field: LeafField;
	/** The value is split over several places, or needs its key beside it. */
	readonly split: Leaf | undefined;
	readonly joinsOn: string | undefined;
	readonly path: Path;
	readonly name: string;
	/** Its entry may move up, since an earlier entry of its list has columns too. */
	readonly hasGaps: boolean;
	readonly isOwn: boolean;
}

/** A field of the identity, and what a row says of it. */
type Join = readonly [name: string, value: unknown];

class RecordReader {
	private readonly columns: readonly PlannedColumn[];
	/** Rows that follow each other mostly belong to one message; they share one map. */
	private lastJoins = NO_JOINS;

	constructor(
		private readonly found: FoundSheet,
		private readonly conventions: Conventions,
	) {
		const { columns } = found.headers;
		const paths = columns.map(({ column }) => column.leaf.path);
		this.columns = columns.map((column) => {
			const { leaf, joinsOn } = column.column;
			const { path, field } = leaf;
			const split = leaf.composite === undefined && leaf.keyed === undefined ? undefined : leaf;
			const name = pathText(path);
			const hasGaps = hasLaterEntries(path, paths);
			const isOwn = joinsOn === undefined && column.isFixed !== true;
			return { column, index: column.index, field, split, joinsOn, path, name, hasGaps, isOwn };
		});
	}

	read(row: SheetRow): SheetRecord | undefined {
		const { found } = this;
		let value: Tree | undefined;
		let joins: Join[] | undefined;
		let moved: Map<string, MatchedColumn> | undefined;
		let findings: CellFinding[] | undefined;
		let filled: Map<string, number[]> | undefined;
		let ownValues = 0;
		for (const planned of this.columns) {
			const { column, index, field, split, joinsOn, hasGaps } = planned;
			const cell = row.cells[index];
			if (cell === undefined) continue;
			const reading = readCell(cell, field, this.conventions);
			if (reading === undefined) continue;
			if (planned.isOwn) ownValues += 1;
			let { path, name } = planned;
			if (hasGaps) {
				path = withoutGaps(path, (filled ??= new Map<string, number[]>()));
				name = pathText(path);
				if (name !== planned.name) (moved ??= new Map()).set(name, column);
			}
			if ('finding' in reading)
				(findings ??= []).push({ column, path: name, finding: reading.finding, shown: cellText(cell) });
			else if (joinsOn !== undefined) (joins ??= []).push([joinsOn, reading.value]);
			else if (split !== undefined) {
				const finding = putValue((value ??= {}), split, reading.value, path);
				if (finding !== undefined) (findings ??= []).push({ column, path: name, finding, shown: cellText(cell) });
			} else if (path.length === 1) (value ??= {})[path[0]!] = reading.value;
			else if (path.length > 0) assignOwn((value ??= {}), path, reading.value);
			else return this.single(row, reading.value, joins, ownValues, findings);
		}
		if (value === undefined && joins === undefined && findings === undefined) return undefined;
		return {
			found,
			row: row.number,
			value: value ?? {},
			joins: this.shared(joins),
			moved: moved ?? NOT_MOVED,
			findings: findings ?? NO_FINDINGS,
			ownValues,
		};
	}

	/** An entry that is one value, not a group: its column comes last, behind those that join. */
	private single(
		row: SheetRow,
		value: unknown,
		joins: readonly Join[] | undefined,
		ownValues: number,
		findings: readonly CellFinding[] = NO_FINDINGS,
	): SheetRecord {
		return {
			found: this.found,
			row: row.number,
			value,
			joins: this.shared(joins),
			moved: NOT_MOVED,
			findings,
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

type Tree = Record<string | number, unknown>;

/** Puts a value where a path of the model leads, in a tree that this reader made: what is there is its own. */
function assignOwn(tree: Tree, path: Path, value: unknown): void {
	let at = tree;
	const last = path.length - 1;
	for (let index = 0; index < last; index += 1) {
		const step = path[index]!;
		at = (at[step] ??= emptyFor(path[index + 1]!)) as Tree;
	}
	at[path[last]!] = value;
}
