import { sentences } from '../slots';

/** Where the saved layout of a sheet does not fit the sheet. */
export const layouts = sentences({
	'layout.field.unknown': {
		en: ['The layout names a field "{field}", which the message does not have', 'Choose a field from the list'],
		fr: ['Le modèle de lecture nomme un champ « {field} », que le message n’a pas', 'Choisissez un champ de la liste'],
		nl: ['De indeling noemt een veld "{field}", dat het bericht niet heeft', 'Kies een veld uit de lijst'],
		de: ['Das Layout nennt ein Feld „{field}“, das die Nachricht nicht hat', 'Wählen Sie ein Feld aus der Liste'],
	},
	'layout.field.gone': {
		en: [
			'The layout names a field "{field}", which the message does not have',
			'Leave it out: CAS has no place for it',
		],
		fr: [
			'Le modèle de lecture nomme un champ « {field} », que le message n’a pas',
			'Retirez-le : CAS n’a pas de place pour lui',
		],
		nl: [
			'De indeling noemt een veld "{field}", dat het bericht niet heeft',
			'Laat het weg: CAS heeft er geen plaats voor',
		],
		de: [
			'Das Layout nennt ein Feld „{field}“, das die Nachricht nicht hat',
			'Lassen Sie es weg: CAS hat keinen Platz dafür',
		],
	},
	'layout.columns.several': {
		en: [
			'Sheet "{sheet}", row {row}: columns {columns:and} may both be "{header}"',
			'Write the letters of the column that is meant, or rename the others',
		],
		fr: [
			'Feuille « {sheet} », ligne {row} : les colonnes {columns:and} peuvent toutes être « {header} »',
			'Indiquez les lettres de la bonne colonne, ou renommez les autres',
		],
		nl: [
			'Blad "{sheet}", rij {row}: de kolommen {columns:and} kunnen allebei "{header}" zijn',
			'Schrijf de letters van de bedoelde kolom, of geef de andere een andere naam',
		],
		de: [
			'Blatt „{sheet}“, Zeile {row}: die Spalten {columns:and} können beide „{header}“ sein',
			'Schreiben Sie die Buchstaben der gemeinten Spalte, oder benennen Sie die anderen um',
		],
	},
	'layout.columns.absent': {
		en: [
			'Sheet "{sheet}" has no column {columns} in its row of headers, row {row}',
			'Write the header as it stands in the sheet, or the letters of the column',
		],
		fr: [
			'La feuille « {sheet} » n’a pas de colonne {columns} dans sa ligne d’en-têtes, la ligne {row}',
			'Indiquez l’en-tête tel qu’il figure dans la feuille, ou les lettres de la colonne',
		],
		nl: [
			'Blad "{sheet}" heeft geen kolom {columns} in de rij met koppen, rij {row}',
			'Schrijf de kop zoals die in het blad staat, of de letters van de kolom',
		],
		de: [
			'Blatt „{sheet}“ hat keine Spalte {columns} in seiner Überschriftenzeile, Zeile {row}',
			'Schreiben Sie die Überschrift, wie sie im Blatt steht, oder die Buchstaben der Spalte',
		],
	},
	'layout.sheet.none': {
		en: ['No sheet with rows was found among {names}', 'Check the sheet and the row of headers in the layout'],
		fr: [
			'Aucune feuille avec des lignes parmi {names}',
			'Vérifiez la feuille et la ligne d’en-têtes du modèle de lecture',
		],
		nl: ['Geen blad met rijen gevonden onder {names}', 'Controleer het blad en de rij met koppen in de indeling'],
		de: ['Kein Blatt mit Zeilen gefunden unter {names}', 'Prüfen Sie das Blatt und die Überschriftenzeile im Layout'],
	},
	'layout.sheet.absent': {
		en: [
			'No sheet "{sheet}" with rows was found among {names}',
			'Check the sheet and the row of headers in the layout',
		],
		fr: [
			'Aucune feuille « {sheet} » avec des lignes parmi {names}',
			'Vérifiez la feuille et la ligne d’en-têtes du modèle de lecture',
		],
		nl: [
			'Geen blad "{sheet}" met rijen gevonden onder {names}',
			'Controleer het blad en de rij met koppen in de indeling',
		],
		de: [
			'Kein Blatt „{sheet}“ mit Zeilen gefunden unter {names}',
			'Prüfen Sie das Blatt und die Überschriftenzeile im Layout',
		],
	},
});
