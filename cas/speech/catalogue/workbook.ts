import { sentences } from '../slots';

/** Rows of a workbook, how its sheets belong together, and headers that do not tell what is meant. */
export const workbook = sentences({
	'csv.quote': {
		en: [
			'a quotation mark opens a value and is not closed',
			'Close it behind the value, or remove it; inside quotation marks write it twice',
		],
		fr: [
			'un guillemet ouvre une valeur et n’est pas fermé',
			'Fermez-le après la valeur, ou supprimez-le ; entre guillemets, doublez-le',
		],
		nl: [
			'een aanhalingsteken opent een waarde en wordt niet gesloten',
			'Sluit het na de waarde, of verwijder het; schrijf het binnen aanhalingstekens dubbel',
		],
		de: [
			'ein Anführungszeichen öffnet einen Wert und wird nicht geschlossen',
			'Schließen Sie es hinter dem Wert, oder entfernen Sie es; innerhalb von Anführungszeichen schreiben Sie es doppelt',
		],
	},
	'csv.behindQuote': {
		en: [
			'text stands behind a closing quotation mark; the value was read as {value}',
			'Inside quotation marks write a quotation mark twice',
		],
		fr: ['du texte suit un guillemet fermant ; la valeur lue est {value}', 'Entre guillemets, doublez le guillemet'],
		nl: [
			'er staat tekst na een sluitend aanhalingsteken; de waarde is gelezen als {value}',
			'Schrijf een aanhalingsteken binnen aanhalingstekens dubbel',
		],
		de: [
			'hinter einem schließenden Anführungszeichen steht Text; der Wert wurde als {value} gelesen',
			'Schreiben Sie ein Anführungszeichen innerhalb von Anführungszeichen doppelt',
		],
	},
	'csv.values': {
		en: [
			'the row has {count:value|values}, under {headers:header|headers}',
			'Put a value that holds the delimiter in quotation marks, or choose another delimiter',
		],
		fr: [
			'la ligne a {count:valeur|valeurs}, sous {headers:en-tête|en-têtes}',
			'Mettez entre guillemets une valeur qui contient le séparateur, ou choisissez un autre séparateur',
		],
		nl: [
			'de rij heeft {count:waarde|waarden}, onder {headers:kop|koppen}',
			'Zet een waarde met het scheidingsteken erin tussen aanhalingstekens, of kies een ander scheidingsteken',
		],
		de: [
			'die Zeile hat {count:Wert|Werte} unter {headers:Überschrift|Überschriften}',
			'Setzen Sie einen Wert, der das Trennzeichen enthält, in Anführungszeichen, oder wählen Sie ein anderes Trennzeichen',
		],
	},
	'identity.differs': {
		en: [
			'{value} is {kept} in row {row}, which has the same reference',
			'Write the same in all its rows, or give each its own reference',
		],
		fr: [
			'{value} : la ligne {row}, de même référence, indique {kept}',
			'Notez la même valeur dans toutes ses lignes, ou donnez à chacune sa propre référence',
		],
		nl: [
			'{value}: rij {row}, met dezelfde referentie, zegt {kept}',
			'Schrijf in alle rijen hetzelfde, of geef elk een eigen referentie',
		],
		de: [
			'{value}: Zeile {row} mit derselben Referenz sagt {kept}',
			'Schreiben Sie in allen Zeilen dasselbe, oder geben Sie jeder eine eigene Referenz',
		],
	},
	'identity.twice': {
		en: ['{value} stands in rows {rows:and}', 'Keep one row, or give each its own reference'],
		fr: ['{value} figure dans les lignes {rows:and}', 'Gardez une ligne, ou donnez à chacune sa propre référence'],
		nl: ['{value} staat in rij {rows:and}', 'Houd één rij, of geef elk een eigen referentie'],
		de: ['{value} steht in Zeile {rows:and}', 'Behalten Sie eine Zeile, oder geben Sie jeder eine eigene Referenz'],
	},
	'identity.twice.more': {
		en: ['{value} stands in rows {rows} and {count} more', 'Keep one row, or give each its own reference'],
		fr: [
			'{value} figure dans les lignes {rows} et {count:autre|autres}',
			'Gardez une ligne, ou donnez à chacune sa propre référence',
		],
		nl: ['{value} staat in rij {rows} en nog {count}', 'Houd één rij, of geef elk een eigen referentie'],
		de: [
			'{value} steht in Zeile {rows} und {count:weiteren|weiteren}',
			'Behalten Sie eine Zeile, oder geben Sie jeder eine eigene Referenz',
		],
	},
	'identity.twice.sheets': {
		en: ['{value} stands in {places}', 'Keep one row, or give each its own reference'],
		fr: ['{value} figure dans : {places}', 'Gardez une ligne, ou donnez à chacune sa propre référence'],
		nl: ['{value} staat in: {places}', 'Houd één rij, of geef elk een eigen referentie'],
		de: ['{value} steht in: {places}', 'Behalten Sie eine Zeile, oder geben Sie jeder eine eigene Referenz'],
	},
	'identity.undecided': {
		en: [
			'{value} appears more than once, and sheet "{sheet}" does not say which is meant',
			'Fill in a column {headers:and} on sheet "{sheet}"',
		],
		fr: [
			'{value} figure plusieurs fois, et la feuille « {sheet} » ne dit pas lequel est visé',
			'Remplissez une colonne {headers:and} dans la feuille « {sheet} »',
		],
		nl: [
			'{value} staat er meer dan één keer, en blad "{sheet}" zegt niet welke bedoeld is',
			'Vul een kolom {headers:and} in op blad "{sheet}"',
		],
		de: [
			'{value} steht mehrmals da, und Blatt „{sheet}“ sagt nicht, was gemeint ist',
			'Füllen Sie eine Spalte {headers:and} auf Blatt „{sheet}“ aus',
		],
	},
	'identity.missing': {
		en: ['is missing', 'Fill in the reference of {place}'],
		fr: ['référence manquante', 'Notez la référence de {place}'],
		nl: ['de referentie ontbreekt', 'Vul de referentie van {place} in'],
		de: ['die Referenz fehlt', 'Geben Sie die Referenz von {place} an'],
	},
	'identity.orphan': {
		en: ['{value} is not on {place}', 'Write it as on {place}, or add the row there'],
		fr: ['{value} ne figure pas sur {place}', 'Notez-la comme sur {place}, ou ajoutez-y la ligne'],
		nl: ['{value} staat niet op {place}', 'Schrijf het zoals op {place}, of voeg de rij daar toe'],
		de: ['{value} steht nicht auf {place}', 'Schreiben Sie es wie auf {place}, oder ergänzen Sie die Zeile dort'],
	},
	'identity.orphan.similar': {
		en: ['{value} is not on {place}', 'Write {similar}, as on {place}'],
		fr: ['{value} ne figure pas sur {place}', 'Notez {similar}, comme sur {place}'],
		nl: ['{value} staat niet op {place}', 'Schrijf {similar}, zoals op {place}'],
		de: ['{value} steht nicht auf {place}', 'Schreiben Sie {similar}, wie auf {place}'],
	},
	'list.empty': {
		en: ['no row of sheet "{sheet}" belongs to {value}', 'Check the reference on sheet "{sheet}"'],
		fr: [
			'aucune ligne de la feuille « {sheet} » n’appartient à {value}',
			'Vérifiez la référence dans la feuille « {sheet} »',
		],
		nl: ['geen enkele rij van blad "{sheet}" hoort bij {value}', 'Controleer de referentie op blad "{sheet}"'],
		de: ['keine Zeile von Blatt „{sheet}“ gehört zu {value}', 'Prüfen Sie die Referenz auf Blatt „{sheet}“'],
	},
	'row.alone': {
		en: ['nothing but {value} stands in the row', 'Fill in its other columns, or remove the row'],
		fr: ['la ligne ne contient que {value}', 'Remplissez les autres colonnes, ou supprimez la ligne'],
		nl: ['in de rij staat alleen {value}', 'Vul de andere kolommen in, of verwijder de rij'],
		de: ['in der Zeile steht nur {value}', 'Füllen Sie die übrigen Spalten aus, oder entfernen Sie die Zeile'],
	},
	'row.total': {
		en: [
			'{value} looks like the total of other rows, not like a reference',
			'Remove the row, or write the reference of its message',
		],
		fr: [
			'{value} ressemble au total d’autres lignes, pas à une référence',
			'Supprimez la ligne, ou notez la référence de son message',
		],
		nl: [
			'{value} lijkt een totaal van andere rijen, geen referentie',
			'Verwijder de rij, of schrijf de referentie van het bericht',
		],
		de: [
			'{value} sieht nach der Summe anderer Zeilen aus, nicht nach einer Referenz',
			'Entfernen Sie die Zeile, oder geben Sie die Referenz ihrer Nachricht an',
		],
	},
	'row.footer': {
		en: [
			'{value} looks like a line that a system writes around its rows, not like a reference',
			'Remove the row, or write the reference of its message',
		],
		fr: [
			'{value} ressemble à une ligne ajoutée par un programme, pas à une référence',
			'Supprimez la ligne, ou notez la référence de son message',
		],
		nl: [
			'{value} lijkt een regel die een programma toevoegt, geen referentie',
			'Verwijder de rij, of schrijf de referentie van het bericht',
		],
		de: [
			'{value} sieht nach einer Zeile aus, die ein Programm hinzufügt, nicht nach einer Referenz',
			'Entfernen Sie die Zeile, oder geben Sie die Referenz ihrer Nachricht an',
		],
	},
	'headers.missing': {
		en: ['Sheet "{sheet}" has no column "{header}" in its row of headers, row {row}', 'Add a column "{header}"'],
		fr: [
			'La feuille « {sheet} » n’a pas de colonne « {header} » dans sa ligne d’en-têtes, ligne {row}',
			'Ajoutez une colonne « {header} »',
		],
		nl: ['Blad "{sheet}" heeft geen kolom "{header}" in de rij met koppen, rij {row}', 'Voeg een kolom "{header}" toe'],
		de: [
			'Blatt „{sheet}“ hat keine Spalte „{header}“ in der Zeile der Überschriften, Zeile {row}',
			'Ergänzen Sie eine Spalte „{header}“',
		],
	},
	'headers.twice': {
		en: [
			'Sheet "{sheet}", row {row}: columns {columns:and} are both "{header}"',
			'Keep one of the columns, or rename the others',
		],
		fr: [
			'Feuille « {sheet} », ligne {row} : les colonnes {columns:and} s’appellent toutes « {header} »',
			'Gardez une des colonnes, ou renommez les autres',
		],
		nl: [
			'Blad "{sheet}", rij {row}: de kolommen {columns:and} heten allemaal "{header}"',
			'Houd één van de kolommen, of hernoem de andere',
		],
		de: [
			'Blatt „{sheet}“, Zeile {row}: Die Spalten {columns:and} heißen alle „{header}“',
			'Behalten Sie eine der Spalten, oder benennen Sie die anderen um',
		],
	},
	'sheet.none': {
		en: [
			'No sheet with {wanted} was found among {names}{split}',
			'Give the sheet "{name}" a row of headers such as {headers}',
		],
		fr: [
			'Aucune feuille « {wanted} » parmi {names}{split}',
			'Donnez à la feuille « {name} » une ligne d’en-têtes comme {headers}',
		],
		nl: [
			'Geen blad "{wanted}" gevonden onder {names}{split}',
			'Geef het blad "{name}" een rij met koppen zoals {headers}',
		],
		de: [
			'Kein Blatt „{wanted}“ gefunden unter {names}{split}',
			'Geben Sie dem Blatt „{name}“ eine Zeile mit Überschriften wie {headers}',
		],
	},
	'sheet.noHeaders': {
		en: [
			'Sheet "{called}" has no row of headers within its first {rows} rows{split}',
			'Give the sheet "{name}" a row of headers such as {headers}',
		],
		fr: [
			'La feuille « {called} » n’a pas de ligne d’en-têtes dans ses {rows} premières lignes{split}',
			'Donnez à la feuille « {name} » une ligne d’en-têtes comme {headers}',
		],
		nl: [
			'Blad "{called}" heeft geen rij met koppen in de eerste {rows} rijen{split}',
			'Geef het blad "{name}" een rij met koppen zoals {headers}',
		],
		de: [
			'Blatt „{called}“ hat in den ersten {rows} Zeilen keine Zeile mit Überschriften{split}',
			'Geben Sie dem Blatt „{name}“ eine Zeile mit Überschriften wie {headers}',
		],
	},
});
