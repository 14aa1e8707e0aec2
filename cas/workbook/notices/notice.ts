import type { Labels } from '../../language';
import type { Sentence } from '../../speech';

/** Rows that one notice is about. */
export interface NoticedRows {
	/** `3, 7, 8 and 12 more`, in each language. */
	readonly labels: Labels;
	readonly first: number;
	readonly count: number;
}

/** Where a notice belongs: nowhere where it is about the whole file. */
interface NoticePlace {
	readonly sheet?: string;
	readonly rows?: NoticedRows;
	/** By its letters. */
	readonly column?: string;
	readonly header?: string;
	/** The row of headers, for a column. */
	readonly headerRow?: number;
}

/** What a person should know of how a workbook was read: what was left out, and what was read in another way than it looks. */
export interface Notice {
	readonly place: NoticePlace;
	readonly sentence: Sentence;
	/** In English and with its place, as n8n shows it. */
	readonly text: string;
}

interface Wording {
	/** Between the place and what is said of it: a space where the place is the subject of the sentence. */
	readonly behindPlace?: ' ' | ': ';
	/** Whether the English text says what to do as well. */
	readonly withAction?: boolean;
}

export function notice(
	sentence: Sentence,
	place: NoticePlace = {},
	{ behindPlace = ' ', withAction = false }: Wording = {},
): Notice {
	const { message, action } = sentence;
	const where = placeText(place);
	const what = where === '' ? message.charAt(0).toUpperCase() + message.slice(1) : `${where}${behindPlace}${message}`;
	return { place, sentence, text: withAction ? `${what}. ${action}.` : `${what}.` };
}

function placeText({ sheet, rows, column, header }: NoticePlace): string {
	return [
		...(sheet === undefined ? [] : [`Sheet "${sheet}"`]),
		...(rows === undefined ? [] : [`${rows.count === 1 ? 'row' : 'rows'} ${rows.labels.en}`]),
		...(column === undefined ? [] : [`column ${column}${header === undefined ? '' : ` "${header}"`}`]),
	].join(', ');
}
