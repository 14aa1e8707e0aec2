import { LANGUAGES, type Labels } from '../../language';
import { textKey } from './textKey';

/** The columns that tell what became of a shipment, in their order. Of their headers only "MRN" may name a field of a shipment. */
export const STATUS_HEADERS = {
	status: { en: 'Status', fr: 'Statut', nl: 'Status', de: 'Status' },
	lrn: { en: 'LRN', fr: 'LRN', nl: 'LRN', de: 'LRN' },
	mrn: { en: 'MRN', fr: 'MRN', nl: 'MRN', de: 'MRN' },
	duties: { en: 'Duties', fr: 'Droits', nl: 'Rechten', de: 'Abgaben' },
	document: { en: 'Document', fr: 'Document', nl: 'Document', de: 'Dokument' },
	lastChange: { en: 'Last change', fr: 'Dernière modification', nl: 'Laatste wijziging', de: 'Letzte Änderung' },
} as const satisfies Record<string, Labels>;

export type StatusField = keyof typeof STATUS_HEADERS;

export const STATUS_FIELDS = Object.keys(STATUS_HEADERS) as StatusField[];

/** Somebody's own sheet may have a column "Status" or "MRN"; so many of ours together make them ours. */
const FEWEST_OF_OURS = 4;

/**
 * The columns of ours among the headers, by their letter. None where there are so few that they are more likely the user's own.
 * Ours stand to the right of what the sheet held before, so the last of two headers is ours.
 */
export function statusColumns(
	headers: readonly { readonly letter: string; readonly header: string }[],
): ReadonlyMap<StatusField, string> {
	const letters = new Map(headers.map(({ letter, header }) => [textKey(header), letter]));
	let best = new Map<StatusField, string>();
	for (const language of LANGUAGES) {
		const found = new Map<StatusField, string>();
		for (const field of STATUS_FIELDS) {
			const letter = letters.get(textKey(STATUS_HEADERS[field][language]));
			if (letter !== undefined) found.set(field, letter);
		}
		if (found.size > best.size) best = found;
	}
	return best.size >= FEWEST_OF_OURS ? best : new Map();
}
