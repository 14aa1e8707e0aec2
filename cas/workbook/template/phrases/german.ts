import { SHEET_TEXTS } from '../../../speech';
import type { Phrases } from './phrases';

export const GERMAN: Phrases = {
	instructions: SHEET_TEXTS.instructions.de,
	yes: 'Ja',
	no: 'Nein',
	decimalSign: ',',
	note: {
		required: 'Muss ausgefüllt werden.',
		example: (example) => `Beispiel: ${example}`,
		text: (most) => `Text, höchstens ${most} Zeichen.`,
		number: 'Zahl',
		wholeNumber: 'Ganze Zahl',
		aboveZero: 'größer als 0',
		from: (minimum) => `${minimum} oder mehr`,
		between: (minimum, maximum) => `von ${minimum} bis ${maximum}`,
		decimals: (most) => `höchstens ${most} Nachkommastellen`,
		date: 'Datum.',
		moment: 'Datum und Uhrzeit mit Zeitzone, als Text.',
		yesOrNo: 'Ja oder Nein.',
		chooseFrom: (list) => `Aus der Liste wählen oder den Code eingeben: ${list}.`,
		otherCodes: 'Andere Codes sind möglich.',
		ownList: 'Aus der Liste wählen oder eingeben.',
		repeats: (header, sheet) => `Wie in Spalte „${header}“ des Blatts „${sheet}“.`,
	},
	legend: {
		required: SHEET_TEXTS.required.de,
		usual: 'ausfüllen, soweit bekannt',
		rare: 'selten nötig',
		example: 'Beispiel, wird nie gelesen',
		help: 'Hilfe: auf eine Überschrift zeigen',
	},
	refusal: {
		title: 'Dieser Wert passt nicht',
		list: 'Wählen Sie aus der Liste oder geben Sie den Code ein. Der Pfeil neben der Zelle öffnet die Liste.',
		openList:
			'Dieser Code steht nicht in der Liste. Sie ist nicht vollständig: Behalten Sie ihn, wenn Sie sicher sind.',
		reference: (sheet) =>
			`Diese Referenz steht noch nicht auf Blatt „${sheet}“. Behalten Sie sie, wenn Sie sie dort noch ergänzen.`,
		number: (what) => `Geben Sie eine Zahl ein: ${what}.`,
		date: 'Geben Sie ein Datum mit Tag, Monat und vierstelligem Jahr ein.',
		length: (most) => `Höchstens ${most} Zeichen.`,
	},
	guide: {
		title: (messages) => `Vorlage: ${messages}`,
		subtitle: 'Für CAS, die Zollautomatisierung von Customs4Trade',
		howTo: 'So füllen Sie sie aus',
		steps: [
			'Gehen Sie zum ersten Blatt unten und füllen Sie je Vorgang eine Zeile aus. Spalten mit * müssen ausgefüllt werden.',
			'Füllen Sie von den anderen Spalten aus, was Sie wissen. CAS ergänzt, was es in seinen Stammdaten findet.',
			'Zeigt eine Zelle einen Pfeil, wählen Sie aus der Liste oder geben nur den Code ein: BE bedeutet dasselbe wie BE – Belgien.',
			'Zeigen Sie mit der Maus auf eine Überschrift: Eine Notiz sagt, was dort stehen soll, mit einem Beispiel.',
			'Die graue Zeile mit [BEISPIEL] zeigt, wie es gemeint ist. Sie wird nie gelesen. Lassen Sie sie stehen oder überschreiben Sie sie samt Referenz.',
			'Speichern Sie die Datei als Excel-Arbeitsmappe (.xlsx) und geben Sie sie wie gewohnt ab.',
		],
		sheets: 'Die Blätter',
		oneRow: (message) => `Eine Zeile je: ${message}.`,
		oneRowOfList: (list, header, sheet) =>
			`${list}: je eine Zeile. Wiederholen Sie „${header}“ von Blatt „${sheet}“ in jeder Zeile, damit klar ist, wozu sie gehört.`,
		colours: 'Die Farben',
		colourOf: {
			required: 'Überschrift einer Pflichtspalte, mit *',
			usual: 'Überschrift einer Spalte, die Sie ausfüllen, soweit bekannt',
			rare: 'Überschrift einer selten nötigen Spalte',
			example: 'Die Beispielzeile, wird nie gelesen',
			missing: 'Eine Zelle, die noch ausgefüllt werden muss',
			orphan: (sheet) => `Eine Referenz, die nicht auf Blatt „${sheet}“ steht`,
		},
		mistakes: 'Wenn ein Fehler darin ist',
		aboutMistakes: [
			'Jede Zeile wird geprüft, bevor etwas gesendet wird. Was einen Fehler hat, wird nicht gesendet; alles andere läuft weiter.',
			'Sie erfahren Blatt, Zeile und Spalte und was zu tun ist. Berichtigen Sie diese Zellen und geben Sie die Datei noch einmal ab.',
			'Nichts wird geraten. Ein Datum oder eine Zahl, die zweierlei bedeuten kann, kommt an Sie zurück.',
		],
		goodToKnow: 'Gut zu wissen',
		hints: [
			'Codes und Referenzen sind Text: Eine Null am Anfang bleibt stehen. Fügen Sie mit „Werte“ ein, damit Formate und Listen bleiben.',
			'Gewichte sind in Kilogramm. Geben Sie Nachkommastellen und Daten so ein, wie Ihr Excel es verlangt.',
			'Sie dürfen Spalten ausblenden, verschieben oder löschen und eigene ergänzen. Lassen Sie die Worte der Überschriften stehen.',
			'Spalten, die Sie ergänzen, werden nicht gelesen; Sie erfahren, welche.',
		],
	},
};
