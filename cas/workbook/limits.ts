/** What a workbook may cost before it is opened; a small hostile file can ask for gigabytes. */
export interface WorkbookLimits {
	/** Bytes of all parts together, unpacked. */
	readonly unzippedBytes: number;
	/** Unpacked bytes for one packed byte, over the whole file; judged from `ratioFromBytes` on. */
	readonly ratio: number;
	readonly entries: number;
}

/**
 * 100,000 rows of 14 columns unpack to about 70 MB, 7 to 20 times their packed size, and take up to 2 GB of memory to read,
 * since the engine holds the sheet whole. Excel itself writes a few dozen parts.
 */
export const DEFAULT_LIMITS: WorkbookLimits = { unzippedBytes: 200_000_000, ratio: 150, entries: 5_000 };

/** A small file of equal rows may pack well; below this size its ratio harms nobody. */
export const RATIO_FROM_BYTES = 50_000_000;
