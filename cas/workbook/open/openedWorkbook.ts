import type { Notice } from '../notices';
import type { Sheet } from './rawCell';

/** A file that was opened, whatever its format. */
export interface OpenedWorkbook {
	/** The names of all sheets, those without cells included. */
	readonly names: readonly string[];
	readonly sheets: readonly Sheet[];
	readonly is1904: boolean;
	/** What a person should know of how the file was opened. */
	readonly notices?: readonly Notice[];
	/** The sign between the values of a text file. */
	readonly delimiter?: string;
}
