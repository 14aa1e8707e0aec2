import { sentences } from '../slots';

/** Single values of a message: their type, length, digits, dates. */
export const values = sentences({
	'type.wrong': {
		en: ['"{value}" is not {type}', 'Give {type}'],
		fr: ['« {value} » n’est pas {type}', 'Donnez {type}'],
		nl: ['"{value}" is geen {type}', 'Geef een {type} op'],
		de: ['„{value}“ passt nicht, erwartet wird: {type}', 'Geben Sie an: {type}'],
	},
	'type.wrong.list': {
		en: ['"{value}" is not a list', 'Give a list with at least one entry'],
		fr: ['« {value} » n’est pas une liste', 'Donnez une liste avec au moins une entrée'],
		nl: ['"{value}" is geen lijst', 'Geef een lijst met minstens één regel'],
		de: ['„{value}“ ist keine Liste', 'Geben Sie eine Liste mit mindestens einem Eintrag an'],
	},
	'type.wrong.example': {
		en: ['"{value}" is not {type}', 'Give {type}, as in {example}'],
		fr: ['« {value} » n’est pas {type}', 'Donnez {type}, comme {example}'],
		nl: ['"{value}" is geen {type}', 'Geef een {type} op, zoals {example}'],
		de: ['„{value}“ passt nicht, erwartet wird: {type}', 'Geben Sie an: {type}, wie {example}'],
	},
	'type.piece.list': {
		en: ['"{value}" is not a list', 'Give a list, also for one entry'],
		fr: ['« {value} » n’est pas une liste', 'Donnez une liste, même pour une seule entrée'],
		nl: ['"{value}" is geen lijst', 'Geef een lijst, ook voor één regel'],
		de: ['„{value}“ ist keine Liste', 'Geben Sie eine Liste an, auch für einen einzigen Eintrag'],
	},
	'type.piece.group': {
		en: ['"{value}" is not a group of fields', 'Give a group of fields, or one column for each'],
		fr: ['« {value} » n’est pas un groupe de champs', 'Donnez un groupe de champs, ou une colonne pour chacun'],
		nl: ['"{value}" is geen groep velden', 'Geef een groep velden, of één kolom voor elk'],
		de: ['„{value}“ ist keine Gruppe von Feldern', 'Geben Sie eine Gruppe von Feldern an, oder eine Spalte für jedes'],
	},
	required: {
		en: ['is missing', 'Fill it in, as in {example}'],
		fr: ['valeur manquante', 'Remplissez ce champ, par exemple {example}'],
		nl: ['ontbreekt', 'Vul dit in, bijvoorbeeld {example}'],
		de: ['fehlt', 'Füllen Sie dieses Feld aus, zum Beispiel {example}'],
	},
	'required.group': {
		en: ['is missing', 'Fill it in'],
		fr: ['valeur manquante', 'Remplissez ces champs'],
		nl: ['ontbreekt', 'Vul deze velden in'],
		de: ['fehlt', 'Füllen Sie diese Felder aus'],
	},
	'required.list': {
		en: ['is missing', 'Fill it in with at least one entry'],
		fr: ['liste manquante', 'Remplissez au moins une ligne'],
		nl: ['ontbreekt', 'Vul minstens één regel in'],
		de: ['fehlt', 'Füllen Sie mindestens eine Zeile aus'],
	},
	'number.digits.rounded': {
		en: ['{value} has more than {most:digit|digits}', 'Round it to {decimals:decimal|decimals}'],
		fr: ['{value} a plus de {most:chiffre|chiffres}', 'Arrondissez à {decimals:décimale|décimales}'],
		nl: ['{value} heeft meer dan {most:cijfer|cijfers}', 'Rond af op {decimals:decimaal|decimalen}'],
		de: ['{value} hat mehr als {most:Ziffer|Ziffern}', 'Runden Sie auf {decimals:Nachkommastelle|Nachkommastellen}'],
	},
	'number.digits.whole': {
		en: ['{value} has more than {most:digit|digits}', 'Give a whole number, as in {example}'],
		fr: ['{value} a plus de {most:chiffre|chiffres}', 'Donnez un nombre entier, comme {example}'],
		nl: ['{value} heeft meer dan {most:cijfer|cijfers}', 'Geef een geheel getal op, zoals {example}'],
		de: ['{value} hat mehr als {most:Ziffer|Ziffern}', 'Geben Sie eine ganze Zahl an, wie {example}'],
	},
	'number.digits': {
		en: ['{value} has more than {most:digit|digits}', 'Check the amount and its unit'],
		fr: ['{value} a plus de {most:chiffre|chiffres}', 'Vérifiez le montant ou la quantité et son unité'],
		nl: ['{value} heeft meer dan {most:cijfer|cijfers}', 'Controleer het bedrag of de hoeveelheid en de eenheid'],
		de: ['{value} hat mehr als {most:Ziffer|Ziffern}', 'Prüfen Sie den Betrag oder die Menge und die Einheit'],
	},
	'number.whole': {
		en: ['{value} is not a whole number', 'Give a whole number, as in {example}'],
		fr: ['{value} n’est pas un nombre entier', 'Donnez un nombre entier, comme {example}'],
		nl: ['{value} is geen geheel getal', 'Geef een geheel getal op, zoals {example}'],
		de: ['{value} ist keine ganze Zahl', 'Geben Sie eine ganze Zahl an, wie {example}'],
	},
	'number.fraction': {
		en: ['{value} has {count:decimal|decimals}', 'Round it to {most:decimal|decimals}'],
		fr: ['{value} a {count:décimale|décimales}', 'Arrondissez à {most:décimale|décimales}'],
		nl: ['{value} heeft {count:decimaal|decimalen}', 'Rond af op {most:decimaal|decimalen}'],
		de: [
			'{value} hat {count:Nachkommastelle|Nachkommastellen}',
			'Runden Sie auf {most:Nachkommastelle|Nachkommastellen}',
		],
	},
	'number.positive': {
		en: ['{value} is not above zero', 'Give a number above zero, as in {example}'],
		fr: ['{value} n’est pas supérieur à zéro', 'Donnez un nombre supérieur à zéro, comme {example}'],
		nl: ['{value} is niet groter dan nul', 'Geef een getal groter dan nul op, zoals {example}'],
		de: ['{value} ist nicht größer als null', 'Geben Sie eine Zahl größer als null an, wie {example}'],
	},
	'number.minimum': {
		en: ['{value} is below {least}', 'Give {least} or more'],
		fr: ['{value} est inférieur à {least}', 'Donnez {least} ou plus'],
		nl: ['{value} is kleiner dan {least}', 'Geef {least} of meer op'],
		de: ['{value} ist kleiner als {least}', 'Geben Sie {least} oder mehr an'],
	},
	'number.maximum': {
		en: ['{value} is above {most}', 'Give {most} or less'],
		fr: ['{value} est supérieur à {most}', 'Donnez {most} ou moins'],
		nl: ['{value} is groter dan {most}', 'Geef {most} of minder op'],
		de: ['{value} ist größer als {most}', 'Geben Sie {most} oder weniger an'],
	},
	'text.length': {
		en: [
			'"{value}" has {count:character|characters}, the limit is {most}',
			'Shorten it to {most:character|characters}',
		],
		fr: [
			'« {value} » a {count:caractère|caractères}, {most} au plus sont permis',
			'Raccourcissez à {most:caractère|caractères}',
		],
		nl: ['"{value}" heeft {count:teken|tekens}, hoogstens {most} zijn toegestaan', 'Kort in tot {most:teken|tekens}'],
		de: ['„{value}“ hat {count:Zeichen}, höchstens {most} sind erlaubt', 'Kürzen Sie auf {most:Zeichen}'],
	},
	'text.lines': {
		en: ['"{value}" has a tab or a line break', 'Write it on one line, without tabs'],
		fr: [
			'« {value} » contient une tabulation ou un retour à la ligne',
			'Notez-le sur une seule ligne, sans tabulation',
		],
		nl: ['"{value}" bevat een tab of een regeleinde', 'Noteer het op één regel, zonder tabs'],
		de: [
			'„{value}“ enthält einen Tabulator oder einen Zeilenumbruch',
			'Geben Sie den Wert in einer Zeile ohne Tabulator ein',
		],
	},
	'text.control': {
		en: ['"{value}" has a character that cannot be printed ({sign})', 'Remove the character, or type the value again'],
		fr: ['« {value} » contient un caractère non imprimable ({sign})', 'Supprimez ce caractère ou retapez la valeur'],
		nl: [
			'"{value}" bevat een teken dat niet af te drukken is ({sign})',
			'Verwijder het teken of typ de waarde opnieuw',
		],
		de: [
			'„{value}“ enthält ein nicht druckbares Zeichen ({sign})',
			'Entfernen Sie das Zeichen oder geben Sie den Wert neu ein',
		],
	},
	'statement.shape': {
		en: [
			'{value} has {count:character|characters}',
			'Use the five characters of a statement, as in 00100, or the whole key of CAS',
		],
		fr: [
			'{value} a {count:caractère|caractères}',
			'Utilisez les cinq caractères d’une mention, comme 00100, ou la clé complète de CAS',
		],
		nl: [
			'{value} heeft {count:teken|tekens}',
			'Gebruik de vijf tekens van een vermelding, zoals 00100, of de hele sleutel van CAS',
		],
		de: [
			'{value} hat {count:Zeichen}',
			'Verwenden Sie die fünf Zeichen einer Angabe, wie 00100, oder den ganzen Schlüssel von CAS',
		],
	},
	'documentCategory.shape': {
		en: ['{value} is not a category', 'Use one letter or digit, as in {example}'],
		fr: ['{value} n’est pas une catégorie', 'Utilisez une lettre ou un chiffre, comme {example}'],
		nl: ['{value} is geen categorie', 'Gebruik één letter of cijfer, zoals {example}'],
		de: ['{value} ist keine Kategorie', 'Verwenden Sie einen Buchstaben oder eine Ziffer, wie {example}'],
	},
	'date.format': {
		en: ['"{value}" is not a date', 'Write year, month and day, as in {example}'],
		fr: ['« {value} » n’est pas une date', 'Notez le jour, le mois et l’année, comme {example}'],
		nl: ['"{value}" is geen datum', 'Noteer dag, maand en jaar, zoals {example}'],
		de: ['„{value}“ ist kein Datum', 'Geben Sie Tag, Monat und Jahr an, wie {example}'],
	},
	'dateTime.format': {
		en: ['"{value}" is not a date with time and zone', 'Write it as in {example}'],
		fr: ['« {value} » n’est pas une date avec l’heure et le fuseau horaire', 'Notez-la comme {example}'],
		nl: ['"{value}" is geen datum met tijd en tijdzone', 'Noteer het zoals {example}'],
		de: ['„{value}“ ist kein Datum mit Uhrzeit und Zeitzone', 'Geben Sie es so an: {example}'],
	},
	'date.time': {
		en: [
			'"{value}" is a date with a time, as a database gives it',
			"Cast it to text in SQL, as in to_char(d, 'YYYY-MM-DD')",
		],
		fr: [
			'« {value} » est une date avec une heure, comme une base de données la donne',
			'Donnez la date seule, sans l’heure',
		],
		nl: ['"{value}" is een datum met een tijd, zoals een databank die geeft', 'Geef alleen de datum, zonder de tijd'],
		de: [
			'„{value}“ ist ein Datum mit Uhrzeit, wie eine Datenbank es liefert',
			'Geben Sie nur das Datum ohne Uhrzeit an',
		],
	},
	'date.day': {
		en: ['{value} is not a day of the calendar', 'Check day and month'],
		fr: ['{value} n’est pas un jour du calendrier', 'Vérifiez le jour et le mois'],
		nl: ['{value} is geen dag op de kalender', 'Controleer dag en maand'],
		de: ['{value} ist kein Tag im Kalender', 'Prüfen Sie Tag und Monat'],
	},
	'date.placeholder': {
		en: ['{value} looks like a placeholder', 'Give the real day, or leave the field empty'],
		fr: ['{value} ressemble à une date de remplissage', 'Donnez le vrai jour ou laissez le champ vide'],
		nl: ['{value} lijkt een invuldatum', 'Geef de echte dag of laat het veld leeg'],
		de: ['{value} sieht nach einem Platzhalter aus', 'Geben Sie den wirklichen Tag an oder lassen Sie das Feld leer'],
	},
	'problems.tooMany': {
		en: ['has more than {most} problems, only the first are listed', 'Correct these and check again'],
		fr: ['plus de {most} problèmes, dont les premiers sont indiqués', 'Corrigez ceux-ci et contrôlez de nouveau'],
		nl: ['meer dan {most} problemen, waarvan de eerste vermeld zijn', 'Verbeter deze en controleer opnieuw'],
		de: ['mehr als {most} Probleme, von denen die ersten genannt sind', 'Berichtigen Sie diese und prüfen Sie erneut'],
	},
	'field.unknown': {
		en: ['is not a field that this package knows; it goes to CAS as it is', 'Write {name} if that is meant'],
		fr: ['champ inconnu ; il part tel quel vers CAS', 'Notez {name} si c’est ce champ que vous voulez'],
		nl: ['onbekend veld; het gaat ongewijzigd naar CAS', 'Schrijf {name} als dat bedoeld is'],
		de: ['unbekanntes Feld; es geht unverändert an CAS', 'Schreiben Sie {name}, wenn das gemeint ist'],
	},
	'list.length': {
		en: ['has {count:entry|entries}, the limit is {most}', 'Split it over several messages'],
		fr: ['a {count:entrée|entrées}, {most} au plus sont permises', 'Répartissez-les sur plusieurs messages'],
		nl: ['heeft {count:regel|regels}, hoogstens {most} zijn toegestaan', 'Verdeel ze over meerdere berichten'],
		de: ['hat {count:Eintrag|Einträge}, höchstens {most} sind erlaubt', 'Verteilen Sie sie auf mehrere Nachrichten'],
	},
	'shape.earlier': {
		en: [
			'is in the shape of version 0.2, which CAS does not know, so nothing of it is sent',
			"Give the fields by their columns, or in CAS's own shape ({page})",
		],
		fr: [
			'a la forme de la version 0.2, que CAS ne connaît pas : rien n’en est envoyé',
			'Donnez les champs par leurs colonnes, ou dans la forme de CAS ({page})',
		],
		nl: [
			'heeft de vorm van versie 0.2, die CAS niet kent: er wordt niets van verzonden',
			'Geef de velden volgens hun kolommen, of in de vorm van CAS ({page})',
		],
		de: [
			'hat die Form der Version 0.2, die CAS nicht kennt; nichts davon wird gesendet',
			'Geben Sie die Felder nach ihren Spalten an, oder in der Form von CAS ({page})',
		],
	},
});
