import type { MessageModel } from '../../../messages/model/message';
import type { SheetRow } from '../../open';

/** What a column of an unknown layout may be. */
export interface ColumnSuggestion {
	readonly header: string;
	readonly letter: string;
	/** As a mapping names it. */
	readonly field: string;
	/** 1 where the header is ours, down to 0.5 where only the content speaks for it. */
	readonly confidence: number;
	/** In a few words, for the person who decides. */
	readonly reason: string;
}

/** Looks for a field for each column, by its header and by what the rows hold in it. */
export type Suggest = (
	headers: readonly string[],
	sampleRows: readonly SheetRow[],
	model: MessageModel,
) => ColumnSuggestion[];
