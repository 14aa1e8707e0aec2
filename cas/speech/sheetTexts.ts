import type { Labels } from '../language';

/** What we write into workbooks and know again when they are read. */
export const SHEET_TEXTS = {
	/** The name of the sheet of a template that explains the others. */
	instructions: { en: 'Instructions', fr: "Mode d'emploi", nl: 'Uitleg', de: 'Anleitung' },
	/** The name of the sheet that lists the problems. */
	problems: { en: 'Problems', fr: 'Problèmes', nl: 'Problemen', de: 'Probleme' },
	/** In the line above the headers of a template. */
	required: {
		en: 'must be filled in',
		fr: 'à remplir obligatoirement',
		nl: 'verplicht in te vullen',
		de: 'muss ausgefüllt werden',
	},
} as const satisfies Record<string, Labels>;
