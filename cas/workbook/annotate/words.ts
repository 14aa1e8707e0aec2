import type { Labels, Language } from '../../language';
import { filled, SHEET_TEXTS } from '../../speech';

/** What the sheet of problems says, in each language. None of its headers may name a field of a message. */
export interface SheetWords {
	readonly sheet: string;
	readonly title: string;
	readonly refused: string;
	readonly warned: string;
	readonly hint: string;
	readonly headers: {
		readonly severity: string;
		readonly sheet: string;
		readonly cell: string;
		readonly field: string;
		readonly reference: string;
		readonly contents: string;
		readonly problem: string;
		readonly action: string;
	};
	readonly severities: Readonly<Record<'refuse' | 'warn' | 'note', string>>;
	readonly row: (row: number) => string;
	/** `named`: the numbers of so many rows, as a list. */
	readonly rows: (named: string, count: number) => string;
	readonly more: (count: number) => string;
}

export const WORDS: Readonly<Record<Language, SheetWords>> = {
	en: {
		sheet: SHEET_TEXTS.problems.en,
		title: 'Problems in this workbook',
		refused: 'Must be corrected',
		warned: 'Should be checked',
		hint: 'Click a cell below to go to it. Correct what is red, check what is yellow, save, and send the workbook again. This sheet is not read.',
		headers: {
			severity: 'Severity',
			sheet: 'Sheet',
			cell: 'Cell',
			field: 'Column',
			reference: 'Reference',
			contents: 'Contents',
			problem: 'Problem',
			action: 'What to do',
		},
		severities: { refuse: 'To correct', warn: 'To check', note: 'For information' },
		row: (row) => `Row ${row}`,
		rows: (named, count) => `${count === 1 ? 'Row' : 'Rows'} ${named}`,
		more: (count) =>
			filled('{count:more is|more are} not listed. Correct these and send the workbook again.', { count }, 'en'),
	},
	fr: {
		sheet: SHEET_TEXTS.problems.fr,
		title: 'Problèmes dans ce classeur',
		refused: 'À corriger',
		warned: 'À vérifier',
		hint: 'Cliquez sur une cellule ci-dessous pour y aller. Corrigez ce qui est rouge, vérifiez ce qui est jaune, enregistrez et renvoyez le classeur. Cette feuille n’est pas lue.',
		headers: {
			severity: 'Gravité',
			sheet: 'Feuille',
			cell: 'Cellule',
			field: 'Colonne',
			reference: 'Référence',
			contents: 'Contenu',
			problem: 'Problème',
			action: 'Que faire',
		},
		severities: { refuse: 'À corriger', warn: 'À vérifier', note: 'Pour information' },
		row: (row) => `Ligne ${row}`,
		rows: (named, count) => `${count === 1 ? 'Ligne' : 'Lignes'} ${named}`,
		more: (count) =>
			filled(
				'{count:autre ne figure|autres ne figurent} pas dans la liste. Corrigez ceux-ci et renvoyez le classeur.',
				{ count },
				'fr',
			),
	},
	nl: {
		sheet: SHEET_TEXTS.problems.nl,
		title: 'Problemen in deze werkmap',
		refused: 'Te verbeteren',
		warned: 'Na te kijken',
		hint: 'Klik hieronder op een cel om ernaartoe te gaan. Verbeter wat rood is, kijk na wat geel is, sla op en stuur de werkmap opnieuw. Dit blad wordt niet gelezen.',
		headers: {
			severity: 'Ernst',
			sheet: 'Blad',
			cell: 'Cel',
			field: 'Kolom',
			reference: 'Referentie',
			contents: 'Inhoud',
			problem: 'Probleem',
			action: 'Wat te doen',
		},
		severities: { refuse: 'Te verbeteren', warn: 'Na te kijken', note: 'Ter informatie' },
		row: (row) => `Rij ${row}`,
		rows: (named, count) => `${count === 1 ? 'Rij' : 'Rijen'} ${named}`,
		more: (count) =>
			filled('Nog {count:staat|staan} niet in de lijst. Verbeter deze en stuur de werkmap opnieuw.', { count }, 'nl'),
	},
	de: {
		sheet: SHEET_TEXTS.problems.de,
		title: 'Probleme in dieser Arbeitsmappe',
		refused: 'Zu berichtigen',
		warned: 'Zu prüfen',
		hint: 'Klicken Sie unten auf eine Zelle, um dorthin zu gelangen. Berichtigen Sie, was rot ist, prüfen Sie, was gelb ist, speichern Sie und senden Sie die Arbeitsmappe erneut. Dieses Blatt wird nicht gelesen.',
		headers: {
			severity: 'Schwere',
			sheet: 'Blatt',
			cell: 'Zelle',
			field: 'Spalte',
			reference: 'Referenz',
			contents: 'Inhalt',
			problem: 'Problem',
			action: 'Was zu tun ist',
		},
		severities: { refuse: 'Zu berichtigen', warn: 'Zu prüfen', note: 'Zur Information' },
		row: (row) => `Zeile ${row}`,
		rows: (named, count) => `${count === 1 ? 'Zeile' : 'Zeilen'} ${named}`,
		more: (count) =>
			filled(
				'{count:weiteres ist|weitere sind} nicht aufgeführt. Berichtigen Sie diese und senden Sie die Arbeitsmappe erneut.',
				{ count },
				'de',
			),
	},
};

/** For the name of the file that comes back: `shipments – problems.xlsx`. */
export const PROBLEMS_FILE_WORD: Labels = { en: 'problems', fr: 'problèmes', nl: 'problemen', de: 'Probleme' };
