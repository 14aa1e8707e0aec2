import { sentences } from '../slots';

/** Rows that become messages, and updates. */
export const rows = sentences({
	'rows.noIdentity': {
		en: ['{count:=has|have} no {missing}, and may be of this {message}', 'Give {all} on every row'],
		fr: [
			'{count:=n’a|n’ont} pas de {missing}, et {count:=peut|peuvent} appartenir à ce message ({message})',
			'Indiquez {all} dans chaque ligne',
		],
		nl: [
			'{count:=heeft|hebben} geen {missing}, en {count:=hoort|horen} misschien bij dit bericht ({message})',
			'Vul {all} in op elke rij',
		],
		de: [
			'{count:=hat|haben} keine Angabe zu {missing} und {count:=gehört|gehören} vielleicht zu dieser Nachricht ({message})',
			'Geben Sie {all} in jeder Zeile an',
		],
	},
	'rows.unknownColumn': {
		en: [
			'is not a field of this message',
			'Use a name of the list of fields, or give the value under Additional Fields',
		],
		fr: [
			'ce n’est pas un champ de ce message',
			'Utilisez un nom de la liste des champs, ou donnez la valeur sous « Additional Fields »',
		],
		nl: [
			'dit is geen veld van dit bericht',
			'Gebruik een naam uit de lijst van velden, of geef de waarde onder "Additional Fields"',
		],
		de: [
			'das ist kein Feld dieser Nachricht',
			'Verwenden Sie einen Namen aus der Liste der Felder, oder geben Sie den Wert unter „Additional Fields“ an',
		],
	},
	'rows.unknownColumn.meant': {
		en: ['is not a field of this message', 'Write {name}, or give the value under Additional Fields'],
		fr: ['ce n’est pas un champ de ce message', 'Notez {name}, ou donnez la valeur sous « Additional Fields »'],
		nl: ['dit is geen veld van dit bericht', 'Schrijf {name}, of geef de waarde onder "Additional Fields"'],
		de: [
			'das ist kein Feld dieser Nachricht',
			'Schreiben Sie {name}, oder geben Sie den Wert unter „Additional Fields“ an',
		],
	},
	'rows.unknownColumn.gone': {
		en: ['is not a field of this message', 'Leave it out: CAS has no place for it'],
		fr: ['ce n’est pas un champ de ce message', 'Supprimez-la : CAS n’a pas de place pour elle'],
		nl: ['dit is geen veld van dit bericht', 'Laat de kolom weg: CAS heeft er geen plaats voor'],
		de: ['das ist kein Feld dieser Nachricht', 'Lassen Sie die Spalte weg: CAS hat keinen Platz dafür'],
	},
	'rows.likeOurs': {
		en: ['is not a field of this message; it goes to CAS as it is', 'Write {name} if that is meant'],
		fr: [
			'ce n’est pas un champ de ce message ; elle part telle quelle vers CAS',
			'Notez {name} si c’est ce champ que vous voulez',
		],
		nl: ['dit is geen veld van dit bericht; het gaat ongewijzigd naar CAS', 'Schrijf {name} als dat bedoeld is'],
		de: [
			'das ist kein Feld dieser Nachricht; es geht unverändert an CAS',
			'Schreiben Sie {name}, wenn das gemeint ist',
		],
	},
	'rows.likeOurs.several': {
		en: [
			'is not a field of this message; it goes to CAS as it is',
			'Several fields are called so; write the one that is meant with its group, as in exporter__code',
		],
		fr: [
			'ce n’est pas un champ de ce message ; elle part telle quelle vers CAS',
			'Plusieurs champs portent ce nom ; notez celui que vous voulez avec son groupe, comme exporter__code',
		],
		nl: [
			'dit is geen veld van dit bericht; het gaat ongewijzigd naar CAS',
			'Meerdere velden heten zo; schrijf het bedoelde veld met zijn groep, zoals exporter__code',
		],
		de: [
			'das ist kein Feld dieser Nachricht; es geht unverändert an CAS',
			'Mehrere Felder heißen so; schreiben Sie das gemeinte mit seiner Gruppe, wie exporter__code',
		],
	},
	'rows.differ': {
		en: [
			'the rows of this message differ: "{kept}" and "{value}"',
			'"{kept}" of the first row is used; check the rows',
		],
		fr: [
			'les lignes de ce message diffèrent : « {kept} » et « {value} »',
			'« {kept} » de la première ligne est repris ; vérifiez les lignes',
		],
		nl: [
			'de rijen van dit bericht verschillen: "{kept}" en "{value}"',
			'"{kept}" van de eerste rij wordt gebruikt; controleer de rijen',
		],
		de: [
			'die Zeilen dieser Nachricht unterscheiden sich: „{kept}“ und „{value}“',
			'„{kept}“ aus der ersten Zeile gilt; prüfen Sie die Zeilen',
		],
	},
	'rows.twice': {
		en: [
			'columns "{one}" and "{other}" say different things: "{kept}" and "{value}"',
			'Keep one of them, or give both the same value',
		],
		fr: [
			'les colonnes « {one} » et « {other} » se contredisent : « {kept} » et « {value} »',
			'Gardez l’une des deux, ou donnez la même valeur aux deux',
		],
		nl: [
			'de kolommen "{one}" en "{other}" spreken elkaar tegen: "{kept}" en "{value}"',
			'Houd er één, of geef beide dezelfde waarde',
		],
		de: [
			'die Spalten „{one}“ und „{other}“ widersprechen sich: „{kept}“ und „{value}“',
			'Behalten Sie eine davon, oder geben Sie beiden denselben Wert',
		],
	},
	'rows.listTwice': {
		en: ['stand in the column "{column}" and in columns of their own', 'Give them in one way only'],
		fr: ['figurent dans la colonne « {column} » et dans leurs propres colonnes', 'Donnez-les d’une seule façon'],
		nl: ['staan in de kolom "{column}" en in eigen kolommen', 'Geef ze op één manier'],
		de: ['stehen in der Spalte „{column}“ und in eigenen Spalten', 'Geben Sie sie nur auf eine Weise an'],
	},
	'rows.listTwice.fields': {
		en: ['stand in the list and in the fields above it', 'Give them in one way only'],
		fr: ['figurent dans la liste et dans les champs au-dessus', 'Donnez-les d’une seule façon'],
		nl: ['staan in de lijst en in de velden erboven', 'Geef ze op één manier'],
		de: ['stehen in der Liste und in den Feldern darüber', 'Geben Sie sie nur auf eine Weise an'],
	},
	'run.alike': {
		en: [
			'item {number} of this run has the {names:and} {key}, which differ in case, blanks or invisible characters only',
			'CAS may take both for one. Give them one spelling, or references of their own',
		],
		fr: [
			'l’élément {number} de ce passage a la référence ({names}) {key}, qui ne diffère que par la casse, les espaces ou des caractères invisibles',
			'CAS peut prendre les deux pour un seul message. Donnez-leur une même graphie, ou des références distinctes',
		],
		nl: [
			'item {number} van deze run heeft de referentie ({names}) {key}, die alleen verschilt in hoofdletters, spaties of onzichtbare tekens',
			'CAS kan beide voor één bericht houden. Geef ze één schrijfwijze, of eigen referenties',
		],
		de: [
			'Element {number} dieses Laufs hat die Referenz ({names}) {key}, die sich nur in Großschreibung, Leerzeichen oder unsichtbaren Zeichen unterscheidet',
			'CAS hält beide vielleicht für eine Nachricht. Geben Sie ihnen eine Schreibweise oder eigene Referenzen',
		],
	},
	'run.twice': {
		en: [
			'item {number} of this run has the same {names:and}',
			'They go one after the other, in the order of the input, and CAS keeps the last. Send one of them, or group the rows of one message',
		],
		fr: [
			'l’élément {number} de ce passage a la même référence ({names})',
			'Ils partent l’un après l’autre, dans l’ordre donné, et CAS garde le dernier. N’en envoyez qu’un, ou regroupez les lignes d’un même message',
		],
		nl: [
			'item {number} van deze beurt heeft dezelfde referentie ({names})',
			'Ze gaan na elkaar, in de gegeven volgorde, en CAS houdt de laatste. Verzend er één, of groepeer de rijen van één bericht',
		],
		de: [
			'Eintrag {number} dieses Laufs hat dieselbe Referenz ({names})',
			'Sie gehen nacheinander in der gegebenen Reihenfolge, und CAS behält die letzte. Senden Sie nur eine, oder fassen Sie die Zeilen einer Nachricht zusammen',
		],
	},
	'update.clearUnknown': {
		en: [
			'is not a field of this message that can be cleared',
			'Look at the fields of the {message} in its documentation',
		],
		fr: [
			'ce champ n’existe pas dans ce message ou ne peut pas être vidé',
			'Consultez les champs dans la documentation : {message}',
		],
		nl: [
			'dit veld bestaat niet in dit bericht of kan niet leeggemaakt worden',
			'Bekijk de velden in de documentatie: {message}',
		],
		de: [
			'dieses Feld gibt es in der Nachricht nicht, oder es kann nicht geleert werden',
			'Sehen Sie die Felder in der Dokumentation nach: {message}',
		],
	},
	'update.clearGiven': {
		en: ['is given a value and cleared', 'Look at the fields of the {message} in its documentation'],
		fr: ['reçoit une valeur et doit être vidé en même temps', 'Consultez les champs dans la documentation : {message}'],
		nl: ['krijgt een waarde en moet tegelijk leeggemaakt worden', 'Bekijk de velden in de documentatie: {message}'],
		de: [
			'bekommt einen Wert und soll zugleich geleert werden',
			'Sehen Sie die Felder in der Dokumentation nach: {message}',
		],
	},
	'update.nothing': {
		en: ['changes nothing: it has its reference only', 'Look at the fields of the {message} in its documentation'],
		fr: ['ne change rien : seule la référence est donnée', 'Consultez les champs dans la documentation : {message}'],
		nl: ['wijzigt niets: alleen de referentie is gegeven', 'Bekijk de velden in de documentatie: {message}'],
		de: ['ändert nichts: nur die Referenz ist angegeben', 'Sehen Sie die Felder in der Dokumentation nach: {message}'],
	},
	'update.emptyList': {
		en: ['is sent with nothing in it, and may take away what CAS has there', 'Leave the list out to keep what CAS has'],
		fr: ['part vide, ce qui peut effacer ce que CAS y a', 'Omettez la liste pour garder ce que CAS a'],
		nl: ['gaat leeg weg en kan wissen wat CAS daar heeft', 'Laat de lijst weg om te houden wat CAS heeft'],
		de: ['geht leer ab und kann löschen, was CAS dort hat', 'Lassen Sie die Liste weg, um zu behalten, was CAS hat'],
	},
	'update.leftOut': {
		en: ['is empty and was left out: CAS keeps what it has', 'Name it in Fields to Clear to take it away'],
		fr: ['est vide et n’est pas envoyé : CAS garde ce qu’il a', 'Nommez-le sous « Fields to Clear » pour l’effacer'],
		nl: [
			'is leeg en wordt niet verzonden: CAS houdt wat het heeft',
			'Noem het onder "Fields to Clear" om het te wissen',
		],
		de: [
			'ist leer und wird nicht gesendet: CAS behält, was es hat',
			'Nennen Sie es unter „Fields to Clear“, um es zu löschen',
		],
	},
});
