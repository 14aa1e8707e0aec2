/** What a workbook may cost; a small hostile file can ask for gigabytes. */
export interface WorkbookLimits {
	/** Bytes of all parts together, unpacked. */
	readonly unzippedBytes: number;
	/** Unpacked bytes for one packed byte, over the whole file; judged from `RATIO_FROM_BYTES` on. */
	readonly ratio: number;
	readonly entries: number;
	readonly sheets: number;
	/** Columns of one sheet. */
	readonly columns: number;
	/** Rows of one sheet. */
	readonly rows: number;
	/** Characters of one cell. */
	readonly cellCharacters: number;
	/** Bytes of one row, and of every part that is held whole: styles, the list of sheets. */
	readonly partBytes: number;
	/** Bytes of the shared texts, which are held in memory. */
	readonly sharedBytes: number;
}

/**
 * 100,000 rows of 25 columns unpack to about 130 MB, 7 to 20 times their packed size. Excel itself writes a few dozen parts;
 * rows, columns and characters are the most that Excel can hold.
 */
export const DEFAULT_LIMITS: WorkbookLimits = {
	unzippedBytes: 400_000_000,
	ratio: 150,
	entries: 5_000,
	sheets: 500,
	columns: 16_384,
	rows: 1_048_576,
	cellCharacters: 32_767,
	partBytes: 16_000_000,
	sharedBytes: 80_000_000,
};

/** A small file of equal rows may pack well; below this size its ratio harms nobody. */
export const RATIO_FROM_BYTES = 50_000_000;
