import { sentences } from '../slots';

/** What was left out of a workbook, and what was read in another way than it looks. The place stands before it. */
export const notices = sentences({
	'notice.rows.hidden': {
		en: ['hidden rows were read like all others', 'Delete the hidden rows that are not meant'],
		fr: [
			'les lignes masquées ont été lues comme les autres',
			'Supprimez les lignes masquées qui ne doivent pas être lues',
		],
		nl: ['verborgen rijen zijn gelezen zoals alle andere', 'Verwijder de verborgen rijen die niet bedoeld zijn'],
		de: [
			'ausgeblendete Zeilen wurden wie alle anderen gelesen',
			'Löschen Sie die ausgeblendeten Zeilen, die nicht gemeint sind',
		],
	},
	'notice.columns.hidden': {
		en: ['the hidden column was read like all others', 'Delete the column if it is not meant'],
		fr: ['la colonne masquée a été lue comme les autres', 'Supprimez-la si elle ne doit pas être lue'],
		nl: ['de verborgen kolom is gelezen zoals alle andere', 'Verwijder de kolom als die niet bedoeld is'],
		de: [
			'die ausgeblendete Spalte wurde wie alle anderen gelesen',
			'Löschen Sie die Spalte, wenn sie nicht gemeint ist',
		],
	},
	'notice.column.nameless': {
		en: [
			'was not read: it has values and no header',
			'If its values are needed, write the header of a field above them',
		],
		fr: [
			'n’a pas été lue : elle a des valeurs, mais pas d’en-tête',
			'Si ces valeurs sont nécessaires, inscrivez au-dessus l’en-tête d’un champ',
		],
		nl: [
			'is niet gelezen: er staan waarden in, maar er is geen kop',
			'Zet de kop van een veld erboven als de waarden nodig zijn',
		],
		de: [
			'wurde nicht gelesen: sie hat Werte, aber keine Überschrift',
			'Werden die Werte gebraucht, schreiben Sie die Überschrift eines Feldes darüber',
		],
	},
	'notice.column.unknown': {
		en: ['was not read: it is not a field', 'If its values are needed, give it the header of a field'],
		fr: ['n’a pas été lue : ce n’est pas un champ', 'Si ces valeurs sont nécessaires, donnez-lui l’en-tête d’un champ'],
		nl: ['is niet gelezen: het is geen veld', 'Geef de kolom de kop van een veld als de waarden nodig zijn'],
		de: [
			'wurde nicht gelesen: sie ist kein Feld',
			'Werden die Werte gebraucht, geben Sie ihr die Überschrift eines Feldes',
		],
	},
	'notice.column.suggested': {
		en: ['was read as "{field}"{reason}', 'Map it to change that'],
		fr: ['a été lue comme « {field} »{reason}', 'Pour changer cela, indiquez son champ dans le modèle de lecture'],
		nl: ['is gelezen als "{field}"{reason}', 'Wijs de kolom een veld toe om dat te wijzigen'],
		de: ['wurde als „{field}“ gelesen{reason}', 'Ordnen Sie der Spalte ein Feld zu, um das zu ändern'],
	},
	'notice.rows.above': {
		en: [
			'{count:=was|were} not read: {count:=it stands|they stand} above the row of headers',
			'Put what is needed below the headers',
		],
		fr: [
			'{count:=n’a pas été lue : elle se trouve|n’ont pas été lues : elles se trouvent} au-dessus des en-têtes',
			'Placez sous les en-têtes ce qui est nécessaire',
		],
		nl: [
			'{count:=is niet gelezen: de rij staat|zijn niet gelezen: ze staan} boven de koppen',
			'Zet wat nodig is onder de koppen',
		],
		de: [
			'{count:=wurde nicht gelesen: sie steht|wurden nicht gelesen: sie stehen} über den Überschriften',
			'Schreiben Sie, was gebraucht wird, unter die Überschriften',
		],
	},
	'notice.rows.repeated': {
		en: ['{count:=was|were} not read: {count:=it repeats|they repeat} the headers', 'Nothing needs to be done'],
		fr: [
			'{count:=n’a pas été lue : elle répète|n’ont pas été lues : elles répètent} les en-têtes',
			'Il n’y a rien à faire',
		],
		nl: ['{count:=is niet gelezen: de rij herhaalt|zijn niet gelezen: ze herhalen} de koppen', 'U hoeft niets te doen'],
		de: [
			'{count:=wurde nicht gelesen: sie wiederholt|wurden nicht gelesen: sie wiederholen} die Überschriften',
			'Es ist nichts zu tun',
		],
	},
	'notice.rows.units': {
		en: ['{count:=was|were} not read: nothing but units stands there', 'Nothing needs to be done'],
		fr: [
			'{count:=n’a pas été lue : elle ne contient|n’ont pas été lues : elles ne contiennent} que des unités',
			'Il n’y a rien à faire',
		],
		nl: ['{count:=is|zijn} niet gelezen: er staan alleen eenheden', 'U hoeft niets te doen'],
		de: ['{count:=wurde|wurden} nicht gelesen: dort stehen nur Einheiten', 'Es ist nichts zu tun'],
	},
	'notice.rows.example': {
		en: [
			'{count:=was|were} not read: {count:=it is|they are} marked as the example of a template',
			'In a row that is meant, remove the word in square brackets',
		],
		fr: [
			'{count:=n’a pas été lue : elle est marquée|n’ont pas été lues : elles sont marquées} comme exemple du modèle',
			'Dans une ligne à lire, supprimez le mot entre crochets',
		],
		nl: [
			'{count:=is niet gelezen: de rij is|zijn niet gelezen: ze zijn} gemarkeerd als voorbeeld van een sjabloon',
			'Verwijder in een rij die wel bedoeld is het woord tussen vierkante haken',
		],
		de: [
			'{count:=wurde nicht gelesen: sie ist|wurden nicht gelesen: sie sind} als Beispiel einer Vorlage gekennzeichnet',
			'Entfernen Sie in einer Zeile, die gemeint ist, das Wort in eckigen Klammern',
		],
	},
	'notice.rows.empty': {
		en: ['nothing but a reference stands there; no entry was made of it', 'Fill in the rest, or delete the row'],
		fr: ['il n’y a qu’une référence ; elle n’a pas été prise en compte', 'Remplissez le reste, ou supprimez la ligne'],
		nl: ['er staat alleen een referentie; die is niet overgenomen', 'Vul de rest in, of verwijder de rij'],
		de: [
			'dort steht nur eine Referenz; sie wurde nicht übernommen',
			'Füllen Sie den Rest aus, oder löschen Sie die Zeile',
		],
	},
	'notice.merged.filled': {
		en: ['merged cells were read as if each row held their value', 'Nothing needs to be done if that is meant'],
		fr: [
			'les cellules fusionnées ont été lues comme si chaque ligne portait leur valeur',
			'Il n’y a rien à faire si c’est voulu',
		],
		nl: [
			'samengevoegde cellen zijn gelezen alsof elke rij hun waarde heeft',
			'U hoeft niets te doen als dat de bedoeling is',
		],
		de: [
			'verbundene Zellen wurden gelesen, als hätte jede Zeile ihren Wert',
			'Es ist nichts zu tun, wenn das so gemeint ist',
		],
	},
	'notice.merged.first': {
		en: [
			'merged cells ({ranges}) were read in their first row alone',
			'Write the value in each row that it is meant for',
		],
		fr: [
			'les cellules fusionnées ({ranges}) n’ont été lues que dans leur première ligne',
			'Inscrivez la valeur dans chaque ligne concernée',
		],
		nl: [
			'samengevoegde cellen ({ranges}) zijn alleen in hun eerste rij gelezen',
			'Schrijf de waarde in elke rij waarvoor die bedoeld is',
		],
		de: [
			'verbundene Zellen ({ranges}) wurden nur in ihrer ersten Zeile gelesen',
			'Schreiben Sie den Wert in jede Zeile, für die er gilt',
		],
	},
	'notice.merged.wide': {
		en: [
			'cells that are merged over several columns ({ranges}) were read in column {letter} alone',
			'Write the value in each column that it is meant for',
		],
		fr: [
			'les cellules fusionnées sur plusieurs colonnes ({ranges}) n’ont été lues que dans la colonne {letter}',
			'Inscrivez la valeur dans chaque colonne concernée',
		],
		nl: [
			'cellen die over meer kolommen zijn samengevoegd ({ranges}) zijn alleen in kolom {letter} gelezen',
			'Schrijf de waarde in elke kolom waarvoor die bedoeld is',
		],
		de: [
			'über mehrere Spalten verbundene Zellen ({ranges}) wurden nur in Spalte {letter} gelesen',
			'Schreiben Sie den Wert in jede Spalte, für die er gilt',
		],
	},
	'notice.sheets.unread': {
		en: ['not read: {count:=sheet|sheets} {names}', 'If they are needed, give them the headers of fields'],
		fr: [
			'{count:=feuille non lue|feuilles non lues} : {names}',
			'Si leur contenu est nécessaire, donnez-leur les en-têtes des champs',
		],
		nl: ['niet gelezen: {count:=blad|bladen} {names}', 'Geef ze de koppen van velden als de inhoud nodig is'],
		de: [
			'nicht gelesen: {count:=Blatt|Blätter} {names}',
			'Wird der Inhalt gebraucht, schreiben Sie die Überschriften der Felder darüber',
		],
	},
	'notice.sheets.hidden': {
		en: ['not read: hidden {count:=sheet|sheets} {names}', 'If they are needed, unhide them'],
		fr: [
			'{count:=feuille masquée non lue|feuilles masquées non lues} : {names}',
			'Si leur contenu est nécessaire, affichez-les',
		],
		nl: ['niet gelezen: {count:=verborgen blad|verborgen bladen} {names}', 'Maak ze zichtbaar als de inhoud nodig is'],
		de: [
			'nicht gelesen: {count:=ausgeblendetes Blatt|ausgeblendete Blätter} {names}',
			'Wird der Inhalt gebraucht, blenden Sie sie ein',
		],
	},
	'notice.sheet.lost': {
		en: [
			'not read: sheet {name}, whose cells are missing in the file',
			'Save the workbook again in the program that made it',
		],
		fr: [
			'feuille non lue : {name}, dont les cellules manquent dans le fichier',
			'Enregistrez à nouveau le classeur dans le logiciel qui l’a créé',
		],
		nl: [
			'niet gelezen: blad {name}, waarvan de cellen in het bestand ontbreken',
			'Sla de werkmap opnieuw op in het programma waarmee ze is gemaakt',
		],
		de: [
			'nicht gelesen: Blatt {name}, dessen Zellen in der Datei fehlen',
			'Speichern Sie die Arbeitsmappe noch einmal in dem Programm, das sie erstellt hat',
		],
	},
	'notice.sheets.together': {
		en: ['sheets {names} were read together: their headers are the same', 'Nothing needs to be done if that is meant'],
		fr: [
			'les feuilles {names} ont été lues ensemble : leurs en-têtes sont les mêmes',
			'Il n’y a rien à faire si c’est voulu',
		],
		nl: [
			'de bladen {names} zijn samen gelezen: hun koppen zijn dezelfde',
			'U hoeft niets te doen als dat de bedoeling is',
		],
		de: [
			'die Blätter {names} wurden zusammen gelesen: ihre Überschriften sind dieselben',
			'Es ist nichts zu tun, wenn das so gemeint ist',
		],
	},
	'notice.sheet.absent': {
		en: [
			'no sheet "{name}" was found; messages were read without {what}',
			'If it is needed, add it as the template has it',
		],
		fr: [
			'pas de feuille « {name} » ; les messages ont été lus sans {what}',
			'Si elle est nécessaire, ajoutez-la comme dans le modèle',
		],
		nl: [
			'er is geen blad "{name}"; de berichten zijn gelezen zonder {what}',
			'Voeg het blad toe zoals in het sjabloon als het nodig is',
		],
		de: [
			'es gibt kein Blatt „{name}“; die Nachrichten wurden ohne {what} gelesen',
			'Wird es gebraucht, fügen Sie es wie in der Vorlage hinzu',
		],
	},
	'notice.encoding.lost': {
		en: [
			'the file is written in UTF-8, but for {count} of its bytes; rows with a letter that was lost are refused',
			'Export the file again',
		],
		fr: [
			'le fichier est en UTF-8, sauf {count} de ses octets ; les lignes où une lettre est perdue sont refusées',
			'Exportez à nouveau le fichier',
		],
		nl: [
			'het bestand is in UTF-8, op {count} bytes na; rijen waarin een letter verloren is, worden geweigerd',
			'Exporteer het bestand opnieuw',
		],
		de: [
			'die Datei ist in UTF-8 geschrieben, bis auf {count} ihrer Bytes; Zeilen mit einem verlorenen Buchstaben werden abgelehnt',
			'Exportieren Sie die Datei noch einmal',
		],
	},
	'notice.encoding.dos': {
		en: [
			'the file was read in the code page 850 of DOS, as its letters suggest',
			'Choose the encoding if letters with accents are wrong',
		],
		fr: [
			'le fichier a été lu dans la page de codes 850 de DOS, comme ses lettres le suggèrent',
			'Choisissez le codage si les lettres accentuées sont fausses',
		],
		nl: [
			'het bestand is gelezen in codetabel 850 van DOS, zoals de letters doen vermoeden',
			'Kies de codering als letters met accenten niet kloppen',
		],
		de: [
			'die Datei wurde in der DOS-Codepage 850 gelesen, wie ihre Buchstaben es nahelegen',
			'Wählen Sie die Kodierung, wenn Buchstaben mit Akzenten falsch sind',
		],
	},
});
