import { sentences } from '../slots';

/** Cells that cannot be read for their field. */
export const cells = sentences({
	'cell.formula': {
		en: [
			'the cell holds a formula whose result was never saved',
			'Open the file in Excel, save it and try again, or type the value',
		],
		fr: [
			'la cellule contient une formule dont le résultat n’a jamais été enregistré',
			'Ouvrez le fichier dans Excel, enregistrez-le et réessayez, ou tapez la valeur',
		],
		nl: [
			'de cel bevat een formule waarvan het resultaat nooit is opgeslagen',
			'Open het bestand in Excel, sla het op en probeer opnieuw, of typ de waarde',
		],
		de: [
			'die Zelle enthält eine Formel, deren Ergebnis nie gespeichert wurde',
			'Öffnen Sie die Datei in Excel, speichern Sie sie und versuchen Sie es erneut, oder geben Sie den Wert ein',
		],
	},
	'cell.narrow': {
		en: [
			'the cell holds number signs alone, which a column shows that is too narrow',
			'Make the column wider and export again, or type the value',
		],
		fr: [
			'la cellule ne contient que des dièses, comme une colonne trop étroite en montre',
			'Élargissez la colonne et exportez de nouveau, ou tapez la valeur',
		],
		nl: [
			'de cel bevat alleen hekjes, zoals een te smalle kolom die toont',
			'Maak de kolom breder en exporteer opnieuw, of typ de waarde',
		],
		de: [
			'die Zelle enthält nur Rauten, wie eine zu schmale Spalte sie zeigt',
			'Verbreitern Sie die Spalte und exportieren Sie erneut, oder geben Sie den Wert ein',
		],
	},
	'cell.null': {
		en: ['the cell holds {value}, which databases write for no value', 'Empty the cell, or type the value'],
		fr: [
			'la cellule contient {value}, que les bases de données notent quand il n’y a pas de valeur',
			'Videz la cellule, ou tapez la valeur',
		],
		nl: ['de cel bevat {value}, wat databanken schrijven als er geen waarde is', 'Maak de cel leeg, of typ de waarde'],
		de: [
			'die Zelle enthält {value}, was Datenbanken schreiben, wenn es keinen Wert gibt',
			'Leeren Sie die Zelle, oder geben Sie den Wert ein',
		],
	},
	'cell.error': {
		en: ['the cell shows the error {value}', 'Correct its formula or type the value'],
		fr: ['la cellule montre l’erreur {value}', 'Corrigez sa formule ou tapez la valeur'],
		nl: ['de cel toont de fout {value}', 'Verbeter de formule of typ de waarde'],
		de: ['die Zelle zeigt den Fehler {value}', 'Berichtigen Sie die Formel oder geben Sie den Wert ein'],
	},
	'cell.boolean.typed': {
		en: ['{value} is not a value for this column', 'Write it as in {example}'],
		fr: ['{value} n’est pas une valeur pour cette colonne', 'Notez-la comme {example}'],
		nl: ['{value} is geen waarde voor deze kolom', 'Schrijf het zoals {example}'],
		de: ['{value} ist kein Wert für diese Spalte', 'Geben Sie ihn so ein: {example}'],
	},
	'cell.boolean': {
		en: ['{value} is neither yes nor no', 'Write yes or no'],
		fr: ['{value} n’est ni oui ni non', 'Notez oui ou non'],
		nl: ['{value} is geen ja en geen nee', 'Schrijf ja of nee'],
		de: ['{value} ist weder Ja noch Nein', 'Geben Sie Ja oder Nein ein'],
	},
	'cell.boolean.text': {
		en: ['"{value}" is neither yes nor no', 'Write yes or no'],
		fr: ['« {value} » n’est ni oui ni non', 'Notez oui ou non'],
		nl: ['"{value}" is geen ja en geen nee', 'Schrijf ja of nee'],
		de: ['„{value}“ ist weder Ja noch Nein', 'Geben Sie Ja oder Nein ein'],
	},
	'cell.time': {
		en: ['{value} is a time without a day', 'Write it as in {example}'],
		fr: ['{value} est une heure sans jour', 'Notez la date comme {example}'],
		nl: ['{value} is een tijd zonder dag', 'Schrijf de datum zoals {example}'],
		de: ['{value} ist eine Uhrzeit ohne Tag', 'Geben Sie das Datum so ein: {example}'],
	},
	'cell.zone': {
		en: ['{day} {time} has no time zone', 'Write it as text with the zone, as in {example}'],
		fr: ['{day} {time} est sans fuseau horaire', 'Notez-le en texte avec le fuseau horaire, comme {example}'],
		nl: ['{day} {time} heeft geen tijdzone', 'Schrijf het als tekst met de tijdzone, zoals {example}'],
		de: ['{day} {time} hat keine Zeitzone', 'Geben Sie es als Text mit Zeitzone ein, wie {example}'],
	},
	'cell.date': {
		en: ['the cell holds the date {value}', 'Format the cell as text or number and type it again, as in {example}'],
		fr: [
			'la cellule contient la date {value}',
			'Mettez la cellule au format texte ou nombre et retapez la valeur, comme {example}',
		],
		nl: [
			'de cel bevat de datum {value}',
			'Maak de cel op als tekst of getal en typ de waarde opnieuw, zoals {example}',
		],
		de: [
			'die Zelle enthält das Datum {value}',
			'Formatieren Sie die Zelle als Text oder Zahl und geben Sie den Wert neu ein, wie {example}',
		],
	},
	'cell.number.moment': {
		en: ['{value} is not a date with time and zone', 'Write it as in {example}'],
		fr: ['{value} n’est pas une date avec l’heure et le fuseau horaire', 'Notez-la comme {example}'],
		nl: ['{value} is geen datum met tijd en tijdzone', 'Schrijf het zoals {example}'],
		de: ['{value} ist kein Datum mit Uhrzeit und Zeitzone', 'Geben Sie es so ein: {example}'],
	},
	'cell.number': {
		en: ['{value} is not a date', 'Make the cell a date, or write it as in {example}'],
		fr: ['{value} n’est pas une date', 'Mettez la cellule au format date, ou notez-la comme {example}'],
		nl: ['{value} is geen datum', 'Maak de cel op als datum, of schrijf het zoals {example}'],
		de: ['{value} ist kein Datum', 'Formatieren Sie die Zelle als Datum, oder schreiben Sie es so: {example}'],
	},
	'cell.digits': {
		en: [
			'the cell is a number of more than {most:digit|digits}, which Excel rounds',
			'Format the cell as text and type it again',
		],
		fr: [
			'la cellule est un nombre de plus de {most:chiffre|chiffres}, qu’Excel arrondit',
			'Mettez la cellule au format texte et retapez la valeur',
		],
		nl: [
			'de cel is een getal van meer dan {most:cijfer|cijfers}, dat Excel afrondt',
			'Maak de cel op als tekst en typ de waarde opnieuw',
		],
		de: [
			'die Zelle ist eine Zahl mit mehr als {most:Ziffer|Ziffern}, die Excel rundet',
			'Formatieren Sie die Zelle als Text und geben Sie den Wert neu ein',
		],
	},
	'cell.percent': {
		en: ['the cell shows {value} %', 'Write it as in {example}'],
		fr: ['la cellule montre {value} %', 'Notez la valeur comme {example}'],
		nl: ['de cel toont {value} %', 'Schrijf de waarde zoals {example}'],
		de: ['die Zelle zeigt {value} %', 'Geben Sie den Wert so ein: {example}'],
	},
	'cell.percent.number': {
		en: [
			'the cell shows {value} %, and the column takes no percentage',
			'Format the cell as a number and check its value',
		],
		fr: [
			'la cellule montre {value} %, et la colonne n’attend pas de pourcentage',
			'Mettez la cellule au format nombre et vérifiez sa valeur',
		],
		nl: [
			'de cel toont {value} %, en de kolom vraagt geen percentage',
			'Maak de cel op als getal en controleer de waarde',
		],
		de: [
			'die Zelle zeigt {value} %, die Spalte erwartet aber keinen Prozentsatz',
			'Formatieren Sie die Zelle als Zahl und prüfen Sie den Wert',
		],
	},
	'cell.scientific': {
		en: [
			'{value} is a number in short form, whose other digits are lost',
			'Format the column as text, or as a number without decimals, and export again',
		],
		fr: [
			'{value} est un nombre abrégé, dont les autres chiffres sont perdus',
			'Mettez la colonne au format texte, ou nombre sans décimales, et exportez de nouveau',
		],
		nl: [
			'{value} is een afgekort getal, waarvan de andere cijfers verloren zijn',
			'Maak de kolom op als tekst, of als getal zonder decimalen, en exporteer opnieuw',
		],
		de: [
			'{value} ist eine verkürzte Zahl, deren übrige Ziffern verloren sind',
			'Formatieren Sie die Spalte als Text oder als Zahl ohne Nachkommastellen, und exportieren Sie erneut',
		],
	},
	'cell.encoding': {
		en: [
			'"{value}" has a sign that stands for a lost letter ({sign})',
			'Choose the encoding of the file when reading, or save it as UTF-8 or .xlsx',
		],
		fr: [
			'« {value} » contient un signe à la place d’une lettre perdue ({sign})',
			'Choisissez l’encodage du fichier à la lecture, ou enregistrez-le en UTF-8 ou en .xlsx',
		],
		nl: [
			'"{value}" bevat een teken in plaats van een verloren letter ({sign})',
			'Kies de codering van het bestand bij het lezen, of sla het op als UTF-8 of .xlsx',
		],
		de: [
			'„{value}“ enthält ein Zeichen anstelle eines verlorenen Buchstabens ({sign})',
			'Wählen Sie beim Lesen die Kodierung der Datei, oder speichern Sie sie als UTF-8 oder .xlsx',
		],
	},
	'date.year': {
		en: ['"{value}" has a year of two digits', 'Write the year with four digits, as in {example}'],
		fr: ['« {value} » a une année à deux chiffres', 'Notez l’année en quatre chiffres, comme {example}'],
		nl: ['"{value}" heeft een jaar van twee cijfers', 'Schrijf het jaar met vier cijfers, zoals {example}'],
		de: ['„{value}“ hat eine zweistellige Jahreszahl', 'Geben Sie das Jahr vierstellig ein, wie {example}'],
	},
	'date.ambiguous': {
		en: [
			'"{value}" can be read as {one} or as {other}',
			'Make the cell a date, or choose the order of day and month when reading',
		],
		fr: [
			'« {value} » peut se lire {one} ou {other}',
			'Mettez la cellule au format date, ou choisissez l’ordre du jour et du mois à la lecture',
		],
		nl: [
			'"{value}" kan gelezen worden als {one} of als {other}',
			'Maak de cel op als datum, of kies de volgorde van dag en maand bij het lezen',
		],
		de: [
			'„{value}“ kann als {one} oder als {other} gelesen werden',
			'Formatieren Sie die Zelle als Datum, oder wählen Sie beim Lesen die Reihenfolge von Tag und Monat',
		],
	},
	'date.text': {
		en: ['"{value}" is not a date', 'Make the cell a date, or write it as in {example}'],
		fr: ['« {value} » n’est pas une date', 'Mettez la cellule au format date, ou notez-la comme {example}'],
		nl: ['"{value}" is geen datum', 'Maak de cel op als datum, of schrijf het zoals {example}'],
		de: ['„{value}“ ist kein Datum', 'Formatieren Sie die Zelle als Datum, oder schreiben Sie es so: {example}'],
	},
	'number.text': {
		en: ['"{value}" is not a number', 'Give digits only, as in 1250'],
		fr: ['« {value} » n’est pas un nombre', 'Donnez des chiffres seuls, comme 1250'],
		nl: ['"{value}" is geen getal', 'Geef alleen cijfers, zoals 1250'],
		de: ['„{value}“ ist keine Zahl', 'Geben Sie nur Ziffern ein, wie 1250'],
	},
	'number.ambiguous': {
		en: [
			'"{value}" can be read as {one} or as {other}',
			'Make the cell a number, or choose the decimal sign when reading',
		],
		fr: [
			'« {value} » peut se lire {one} ou {other}',
			'Mettez la cellule au format nombre, ou choisissez le signe décimal à la lecture',
		],
		nl: [
			'"{value}" kan gelezen worden als {one} of als {other}',
			'Maak de cel op als getal, of kies het decimaalteken bij het lezen',
		],
		de: [
			'„{value}“ kann als {one} oder als {other} gelesen werden',
			'Formatieren Sie die Zelle als Zahl, oder wählen Sie beim Lesen das Dezimalzeichen',
		],
	},
	'number.style.point': {
		en: [
			'"{value}" does not fit the decimal point that was chosen for reading',
			'Make the cell a number, or choose the decimal comma',
		],
		fr: [
			'« {value} » ne convient pas au point décimal choisi à la lecture',
			'Mettez la cellule au format nombre, ou choisissez la virgule décimale',
		],
		nl: [
			'"{value}" past niet bij de decimale punt die bij het lezen gekozen is',
			'Maak de cel op als getal, of kies de decimale komma',
		],
		de: [
			'„{value}“ passt nicht zum Dezimalpunkt, der beim Lesen gewählt wurde',
			'Formatieren Sie die Zelle als Zahl, oder wählen Sie das Dezimalkomma',
		],
	},
	'number.style.comma': {
		en: [
			'"{value}" does not fit the decimal comma that was chosen for reading',
			'Make the cell a number, or choose the decimal point',
		],
		fr: [
			'« {value} » ne convient pas à la virgule décimale choisie à la lecture',
			'Mettez la cellule au format nombre, ou choisissez le point décimal',
		],
		nl: [
			'"{value}" past niet bij de decimale komma die bij het lezen gekozen is',
			'Maak de cel op als getal, of kies de decimale punt',
		],
		de: [
			'„{value}“ passt nicht zum Dezimalkomma, das beim Lesen gewählt wurde',
			'Formatieren Sie die Zelle als Zahl, oder wählen Sie den Dezimalpunkt',
		],
	},
});
