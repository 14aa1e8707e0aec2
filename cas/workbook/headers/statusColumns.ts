import { LANGUAGES, type Labels, type Language } from '../../language';
import { textKey } from './textKey';

/**
 * The columns that tell what became of a message, in their order. Those of a declaration are called as its customers call them; of
 * their headers only "MRN" may name a field. Those that tell what CAS made of a message say so.
 */
export const STATUS_HEADERS = {
	status: { en: 'Status', fr: 'Statut', nl: 'Status', de: 'Status' },
	outcome: { en: 'CAS status', fr: 'Statut CAS', nl: 'CAS-status', de: 'CAS-Status' },
	lrn: { en: 'LRN', fr: 'LRN', nl: 'LRN', de: 'LRN' },
	mrn: { en: 'MRN', fr: 'MRN', nl: 'MRN', de: 'MRN' },
	duties: { en: 'Duties', fr: 'Droits', nl: 'Rechten', de: 'Abgaben' },
	document: { en: 'Document', fr: 'Document', nl: 'Document', de: 'Dokument' },
	reference: { en: 'CAS reference', fr: 'Référence CAS', nl: 'CAS-referentie', de: 'CAS-Referenz' },
	remarks: { en: 'CAS remarks', fr: 'Remarques CAS', nl: 'CAS-opmerkingen', de: 'CAS-Bemerkungen' },
	lastChange: { en: 'Last change', fr: 'Dernière modification', nl: 'Laatste wijziging', de: 'Letzte Änderung' },
} as const satisfies Record<string, Labels>;

export type StatusField = keyof typeof STATUS_HEADERS;

export const STATUS_FIELDS = Object.keys(STATUS_HEADERS) as StatusField[];

/** Somebody's own sheet may have a column "Status" or "MRN"; so many of ours together make them ours. */
const FEWEST_OF_OURS = 4;
/** Those that name CAS are nobody else's; two of them are enough. */
const NAMING_CAS: readonly StatusField[] = ['outcome', 'reference', 'remarks'];
const FEWEST_NAMING_CAS = 2;

type NamedColumns = readonly { readonly letter: string; readonly header: string }[];

/**
 * The columns of ours among the headers, by their letter. None where there are so few that they are more likely the user's own.
 * Ours stand to the right of what the sheet held before, so the last of two headers is ours.
 */
export function statusColumns(headers: NamedColumns): ReadonlyMap<StatusField, string> {
	const letters = lettersOf(headers);
	const found = inLanguage(letters, statusLanguage(headers));
	if (!isOurs(found)) return new Map();
	// What a run in another language added.
	for (const field of NAMING_CAS) {
		for (const language of LANGUAGES) {
			const letter = letters.get(textKey(STATUS_HEADERS[field][language]));
			if (letter !== undefined && !found.has(field)) found.set(field, letter);
		}
	}
	return found;
}

/** The language in which most headers of ours are written; the first of several. */
export function statusLanguage(headers: NamedColumns): Language {
	const letters = lettersOf(headers);
	const [first = 'en', ...others] = LANGUAGES;
	return others.reduce<Language>(
		(best, language) => (inLanguage(letters, language).size > inLanguage(letters, best).size ? language : best),
		first,
	);
}

const lettersOf = (headers: NamedColumns) => new Map(headers.map(({ letter, header }) => [textKey(header), letter]));

function inLanguage(letters: ReadonlyMap<string, string>, language: Language): Map<StatusField, string> {
	return new Map(
		STATUS_FIELDS.flatMap((field) => {
			const letter = letters.get(textKey(STATUS_HEADERS[field][language]));
			return letter === undefined ? [] : [[field, letter] as const];
		}),
	);
}

const isOurs = (found: ReadonlyMap<StatusField, string>) =>
	found.size >= FEWEST_OF_OURS || NAMING_CAS.filter((field) => found.has(field)).length >= FEWEST_NAMING_CAS;
