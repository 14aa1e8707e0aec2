import type { Finding } from '../../identifiers/finding';
import type { FoundSheet, MatchedColumn } from '../headers';

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
