import { sentences } from '../slots';

/** Numbers that customs, states and trade give out: commodity codes, MRN, EORI, VAT, containers, places. */
export const identifiers = sentences({
	'commodityCode.decimals': {
		en: [
			'{value} is a number with decimals, which may have lost or gained digits',
			'Give the code as text: use 6, 8 or 10 digits, as in 84713000',
		],
		fr: [
			'{value} est un nombre décimal, qui a pu perdre ou gagner des chiffres',
			'Donnez le code en texte, avec 6, 8 ou 10 chiffres, comme 84713000',
		],
		nl: [
			'{value} is een decimaal getal, waarin cijfers verloren of erbij gekomen kunnen zijn',
			'Geef de code als tekst, met 6, 8 of 10 cijfers, zoals 84713000',
		],
		de: [
			'{value} ist eine Dezimalzahl, in der Ziffern fehlen oder dazugekommen sein können',
			'Geben Sie den Code als Text ein, mit 6, 8 oder 10 Ziffern, wie 84713000',
		],
	},
	'commodityCode.decimals.zero': {
		en: [
			'{value} is a number with decimals, which may have lost or gained digits',
			'Give the code as text: use 6, 8 or 10 digits, as in 84713000, or {restored} if Excel dropped a leading zero',
		],
		fr: [
			'{value} est un nombre décimal, qui a pu perdre ou gagner des chiffres',
			'Donnez le code en texte, avec 6, 8 ou 10 chiffres, comme 84713000, ou {restored} si Excel a supprimé un zéro en tête',
		],
		nl: [
			'{value} is een decimaal getal, waarin cijfers verloren of erbij gekomen kunnen zijn',
			'Geef de code als tekst, met 6, 8 of 10 cijfers, zoals 84713000, of {restored} als Excel een nul vooraan heeft weggelaten',
		],
		de: [
			'{value} ist eine Dezimalzahl, in der Ziffern fehlen oder dazugekommen sein können',
			'Geben Sie den Code als Text ein, mit 6, 8 oder 10 Ziffern, wie 84713000, oder {restored}, falls Excel eine führende Null entfernt hat',
		],
	},
	'commodityCode.digits': {
		en: ['{value} is not made of digits', 'Use 6, 8 or 10 digits, as in 84713000'],
		fr: ['{value} ne se compose pas de chiffres', 'Utilisez 6, 8 ou 10 chiffres, comme 84713000'],
		nl: ['{value} bestaat niet uit cijfers', 'Gebruik 6, 8 of 10 cijfers, zoals 84713000'],
		de: ['{value} besteht nicht aus Ziffern', 'Verwenden Sie 6, 8 oder 10 Ziffern, wie 84713000'],
	},
	'commodityCode.length.characters': {
		en: ['{value} has {count:character|characters}', 'Use 6, 8 or 10 digits, as in 84713000'],
		fr: ['{value} a {count:caractère|caractères}', 'Utilisez 6, 8 ou 10 chiffres, comme 84713000'],
		nl: ['{value} heeft {count:teken|tekens}', 'Gebruik 6, 8 of 10 cijfers, zoals 84713000'],
		de: ['{value} hat {count:Zeichen}', 'Verwenden Sie 6, 8 oder 10 Ziffern, wie 84713000'],
	},
	'commodityCode.length': {
		en: ['{value} has {count:digit|digits}', 'Use 6, 8 or 10 digits, as in 84713000'],
		fr: ['{value} a {count:chiffre|chiffres}', 'Utilisez 6, 8 ou 10 chiffres, comme 84713000'],
		nl: ['{value} heeft {count:cijfer|cijfers}', 'Gebruik 6, 8 of 10 cijfers, zoals 84713000'],
		de: ['{value} hat {count:Ziffer|Ziffern}', 'Verwenden Sie 6, 8 oder 10 Ziffern, wie 84713000'],
	},
	'commodityCode.length.zero': {
		en: [
			'{value} has {count:digit|digits}',
			'Use 6, 8 or 10 digits, as in 84713000, or {restored} if Excel dropped a leading zero',
		],
		fr: [
			'{value} a {count:chiffre|chiffres}',
			'Utilisez 6, 8 ou 10 chiffres, comme 84713000, ou {restored} si Excel a supprimé un zéro en tête',
		],
		nl: [
			'{value} heeft {count:cijfer|cijfers}',
			'Gebruik 6, 8 of 10 cijfers, zoals 84713000, of {restored} als Excel een nul vooraan heeft weggelaten',
		],
		de: [
			'{value} hat {count:Ziffer|Ziffern}',
			'Verwenden Sie 6, 8 oder 10 Ziffern, wie 84713000, oder {restored}, falls Excel eine führende Null entfernt hat',
		],
	},
	'commodityCode.chapter': {
		en: ['{value} begins with chapter 00, which the tariff does not have', 'Use 6, 8 or 10 digits, as in 84713000'],
		fr: [
			'{value} commence par le chapitre 00, qui n’existe pas dans le tarif',
			'Utilisez 6, 8 ou 10 chiffres, comme 84713000',
		],
		nl: ['{value} begint met hoofdstuk 00, dat niet in het tarief staat', 'Gebruik 6, 8 of 10 cijfers, zoals 84713000'],
		de: [
			'{value} beginnt mit Kapitel 00, das es im Zolltarif nicht gibt',
			'Verwenden Sie 6, 8 oder 10 Ziffern, wie 84713000',
		],
	},
	'containerNumber.characters': {
		en: [
			'{value} is not made of letters and digits',
			'Write one container number, of 4 letters and 7 digits, as in {example}',
		],
		fr: [
			'{value} ne se compose pas de lettres et de chiffres',
			'Notez un seul numéro de conteneur : 4 lettres et 7 chiffres, comme {example}',
		],
		nl: [
			'{value} bestaat niet uit letters en cijfers',
			'Noteer één containernummer: 4 letters en 7 cijfers, zoals {example}',
		],
		de: [
			'{value} besteht nicht aus Buchstaben und Ziffern',
			'Geben Sie eine einzige Containernummer ein: 4 Buchstaben und 7 Ziffern, wie {example}',
		],
	},
	'containerNumber.characters.length': {
		en: [
			'{value} has {count:character|characters}',
			'Write one container number, of 4 letters and 7 digits, as in {example}',
		],
		fr: [
			'{value} a {count:caractère|caractères}',
			'Notez un seul numéro de conteneur : 4 lettres et 7 chiffres, comme {example}',
		],
		nl: ['{value} heeft {count:teken|tekens}', 'Noteer één containernummer: 4 letters en 7 cijfers, zoals {example}'],
		de: [
			'{value} hat {count:Zeichen}',
			'Geben Sie eine einzige Containernummer ein: 4 Buchstaben und 7 Ziffern, wie {example}',
		],
	},
	'containerNumber.shape': {
		en: [
			'{value} is not a container number by ISO 6346',
			'Use 4 letters and 7 digits, as in {example}, unless it is a trailer or a swap body',
		],
		fr: [
			'{value} n’est pas un numéro de conteneur selon ISO 6346',
			'Utilisez 4 lettres et 7 chiffres, comme {example}, sauf s’il s’agit d’une remorque ou d’une caisse mobile',
		],
		nl: [
			'{value} is geen containernummer volgens ISO 6346',
			'Gebruik 4 letters en 7 cijfers, zoals {example}, tenzij het een oplegger of wissellaadbak is',
		],
		de: [
			'{value} ist keine Containernummer nach ISO 6346',
			'Verwenden Sie 4 Buchstaben und 7 Ziffern, wie {example}, außer bei Anhängern und Wechselbrücken',
		],
	},
	'containerNumber.checkDigit': {
		en: [
			'{value} ends with {last}, but its check digit works out as {expected}',
			'Compare it with the number on the container or the bill of lading: one character is probably wrong',
		],
		fr: [
			'{value} se termine par {last}, mais son chiffre de contrôle est {expected} d’après le calcul',
			'Comparez avec le numéro sur le conteneur ou le connaissement : un caractère est sans doute faux',
		],
		nl: [
			'{value} eindigt op {last}, maar het controlecijfer is volgens de berekening {expected}',
			'Vergelijk met het nummer op de container of het cognossement: er is vermoedelijk één teken fout',
		],
		de: [
			'{value} endet mit {last}, die Prüfziffer ist aber rechnerisch {expected}',
			'Vergleichen Sie mit der Nummer am Container oder im Konnossement: Vermutlich ist ein Zeichen falsch',
		],
	},
	'eori.country.greece': {
		en: ['{value} begins with EL, which is for VAT numbers only', 'Begin with GR for Greece, as in GR{rest}'],
		fr: ['{value} commence par EL, réservé aux numéros de TVA', 'Commencez par GR pour la Grèce, comme GR{rest}'],
		nl: ['{value} begint met EL, dat alleen in btw-nummers staat', 'Begin met GR voor Griekenland, zoals GR{rest}'],
		de: [
			'{value} beginnt mit EL, das nur in Umsatzsteuernummern steht',
			'Beginnen Sie mit GR für Griechenland, wie GR{rest}',
		],
	},
	'eori.country': {
		en: [
			'{value} does not begin with a country',
			'Begin with the two letters of the country that issued it, as in {example}',
		],
		fr: [
			'{value} ne commence pas par un pays',
			'Commencez par les deux lettres du pays qui l’a attribué, comme {example}',
		],
		nl: [
			'{value} begint niet met een land',
			'Begin met de twee letters van het land dat het heeft toegekend, zoals {example}',
		],
		de: [
			'{value} beginnt nicht mit einem Land',
			'Beginnen Sie mit den zwei Buchstaben des Landes, das die Nummer erteilt hat, wie {example}',
		],
	},
	'eori.length': {
		en: [
			'{value} has {count:character|characters} after the country',
			'Use 1 to 15 characters after the country, as in {example}',
		],
		fr: [
			'{value} a {count:caractère|caractères} après le pays',
			'Utilisez de 1 à 15 caractères après le pays, comme {example}',
		],
		nl: ['{value} heeft {count:teken|tekens} na het land', 'Gebruik 1 tot 15 tekens na het land, zoals {example}'],
		de: ['{value} hat nach dem Land {count:Zeichen}', 'Verwenden Sie nach dem Land 1 bis 15 Zeichen, wie {example}'],
	},
	'eori.characters': {
		en: [
			'{value} has characters that are neither capital letters nor digits',
			'Write it without dots and hyphens, as in {example}',
		],
		fr: [
			'{value} contient autre chose que des majuscules et des chiffres',
			'Notez-le sans points ni tirets, comme {example}',
		],
		nl: [
			'{value} bevat andere tekens dan hoofdletters en cijfers',
			'Noteer het zonder punten en streepjes, zoals {example}',
		],
		de: [
			'{value} enthält andere Zeichen als Großbuchstaben und Ziffern',
			'Geben Sie die Nummer ohne Punkte und Bindestriche ein, wie {example}',
		],
	},
	'reference.characters': {
		en: ['{value} has a line break or another character that cannot be printed', 'Write the reference on one line'],
		fr: [
			'{value} contient un retour à la ligne ou un autre caractère non imprimable',
			'Notez la référence sur une seule ligne',
		],
		nl: [
			'{value} bevat een regeleinde of een ander teken dat niet af te drukken is',
			'Noteer de referentie op één regel',
		],
		de: [
			'{value} enthält einen Zeilenumbruch oder ein anderes nicht druckbares Zeichen',
			'Geben Sie die Referenz in einer Zeile ein',
		],
	},
	'reference.length': {
		en: ['{value} has {count:character|characters}', 'Use 1 to {most:character|characters}'],
		fr: ['{value} a {count:caractère|caractères}', 'Utilisez de 1 à {most:caractère|caractères}'],
		nl: ['{value} heeft {count:teken|tekens}', 'Gebruik 1 tot {most:teken|tekens}'],
		de: ['{value} hat {count:Zeichen}', 'Verwenden Sie 1 bis {most:Zeichen}'],
	},
	'mrn.shape.length': {
		en: ['{value} has {count:character|characters}', 'Use 18 letters and digits, as in {example}'],
		fr: ['{value} a {count:caractère|caractères}', 'Utilisez 18 lettres et chiffres, comme {example}'],
		nl: ['{value} heeft {count:teken|tekens}', 'Gebruik 18 letters en cijfers, zoals {example}'],
		de: ['{value} hat {count:Zeichen}', 'Verwenden Sie 18 Buchstaben und Ziffern, wie {example}'],
	},
	'mrn.shape.year': {
		en: ['{value} does not begin with the year in two digits', 'Use 18 letters and digits, as in {example}'],
		fr: ['{value} ne commence pas par l’année en deux chiffres', 'Utilisez 18 lettres et chiffres, comme {example}'],
		nl: ['{value} begint niet met het jaar in twee cijfers', 'Gebruik 18 letters en cijfers, zoals {example}'],
		de: [
			'{value} beginnt nicht mit dem Jahr in zwei Ziffern',
			'Verwenden Sie 18 Buchstaben und Ziffern, wie {example}',
		],
	},
	'mrn.shape.country': {
		en: ['{value} has no country in characters 3 and 4', 'Use 18 letters and digits, as in {example}'],
		fr: ['{value} n’a pas de pays aux positions 3 et 4', 'Utilisez 18 lettres et chiffres, comme {example}'],
		nl: ['{value} heeft geen land op positie 3 en 4', 'Gebruik 18 letters en cijfers, zoals {example}'],
		de: ['{value} hat an Stelle 3 und 4 kein Land', 'Verwenden Sie 18 Buchstaben und Ziffern, wie {example}'],
	},
	'mrn.shape.end': {
		en: ['{value} does not end with a check digit', 'Use 18 letters and digits, as in {example}'],
		fr: ['{value} ne se termine pas par un chiffre de contrôle', 'Utilisez 18 lettres et chiffres, comme {example}'],
		nl: ['{value} eindigt niet op een controlecijfer', 'Gebruik 18 letters en cijfers, zoals {example}'],
		de: ['{value} endet nicht mit einer Prüfziffer', 'Verwenden Sie 18 Buchstaben und Ziffern, wie {example}'],
	},
	'mrn.shape.characters': {
		en: [
			'{value} has characters that are neither capital letters nor digits',
			'Use 18 letters and digits, as in {example}',
		],
		fr: [
			'{value} contient autre chose que des majuscules et des chiffres',
			'Utilisez 18 lettres et chiffres, comme {example}',
		],
		nl: ['{value} bevat andere tekens dan hoofdletters en cijfers', 'Gebruik 18 letters en cijfers, zoals {example}'],
		de: [
			'{value} enthält andere Zeichen als Großbuchstaben und Ziffern',
			'Verwenden Sie 18 Buchstaben und Ziffern, wie {example}',
		],
	},
	'mrn.country': {
		en: [
			'{value} names the country {country}, which is not in the list of {edition}',
			'Check characters 3 and 4: they are the country that issued the MRN, as BE in {example}',
		],
		fr: [
			'{value} indique le pays {country}, absent de la liste du {edition}',
			'Vérifiez les positions 3 et 4 : c’est le pays qui a attribué le MRN, comme BE dans {example}',
		],
		nl: [
			'{value} noemt het land {country}, dat niet in de lijst van {edition} staat',
			'Controleer positie 3 en 4: dat is het land dat het MRN heeft toegekend, zoals BE in {example}',
		],
		de: [
			'{value} nennt das Land {country}, das nicht in der Liste vom {edition} steht',
			'Prüfen Sie Stelle 3 und 4: Dort steht das Land, das die MRN vergeben hat, wie BE in {example}',
		],
	},
	'mrn.checkDigit': {
		en: [
			'{value} ends with {last}, but its check digit works out as {expected}',
			'Compare it character by character with the document it comes from',
		],
		fr: [
			'{value} se termine par {last}, mais son chiffre de contrôle est {expected} d’après le calcul',
			'Comparez-le caractère par caractère avec le document d’où il vient',
		],
		nl: [
			'{value} eindigt op {last}, maar het controlecijfer is volgens de berekening {expected}',
			'Vergelijk het teken voor teken met het document waar het vandaan komt',
		],
		de: [
			'{value} endet mit {last}, die Prüfziffer ist aber rechnerisch {expected}',
			'Vergleichen Sie Zeichen für Zeichen mit dem Papier, aus dem sie stammt',
		],
	},
	'unLocode.shape': {
		en: [
			'{value} is not a UN/LOCODE',
			'Use the country in 2 letters and the place in 3 letters or digits, as in {example} for Antwerp',
		],
		fr: [
			'{value} n’est pas un code UN/LOCODE',
			'Utilisez 2 lettres pour le pays et 3 lettres ou chiffres pour le lieu, comme {example} pour Anvers',
		],
		nl: [
			'{value} is geen UN/LOCODE',
			'Gebruik 2 letters voor het land en 3 letters of cijfers voor de plaats, zoals {example} voor Antwerpen',
		],
		de: [
			'{value} ist kein UN/LOCODE',
			'Verwenden Sie 2 Buchstaben für das Land und 3 Buchstaben oder Ziffern für den Ort, wie {example} für Antwerpen',
		],
	},
	'unLocode.country': {
		en: [
			'{value} begins with {country}, which is not a country',
			'Begin with the two letters of the country, as in {example} for Antwerp',
		],
		fr: [
			'{value} commence par {country}, qui n’est pas un pays',
			'Commencez par les deux lettres du pays, comme {example} pour Anvers',
		],
		nl: [
			'{value} begint met {country}, wat geen land is',
			'Begin met de twee letters van het land, zoals {example} voor Antwerpen',
		],
		de: [
			'{value} beginnt mit {country}, das kein Land ist',
			'Beginnen Sie mit den zwei Buchstaben des Landes, wie {example} für Antwerpen',
		],
	},
	'vatNumber.country': {
		en: ['{value} does not begin with a country', 'Begin with the two letters of the country, as in BE0403019261'],
		fr: ['{value} ne commence pas par un pays', 'Commencez par les deux lettres du pays, comme BE0403019261'],
		nl: ['{value} begint niet met een land', 'Begin met de twee letters van het land, zoals BE0403019261'],
		de: ['{value} beginnt nicht mit einem Land', 'Beginnen Sie mit den zwei Buchstaben des Landes, wie BE0403019261'],
	},
	'vatNumber.country.greece': {
		en: ['{value} begins with GR', 'Begin with EL for Greece, as in EL{rest}'],
		fr: ['{value} commence par GR', 'Commencez par EL pour la Grèce, comme EL{rest}'],
		nl: ['{value} begint met GR', 'Begin met EL voor Griekenland, zoals EL{rest}'],
		de: ['{value} beginnt mit GR', 'Beginnen Sie mit EL für Griechenland, wie EL{rest}'],
	},
	'vatNumber.shape': {
		en: [
			'{value} does not have the form of a VAT number of {country}',
			'Compare it with the invoice or the VAT register (VIES)',
		],
		fr: [
			'{value} n’a pas la forme d’un numéro de TVA de ce pays ({country})',
			'Comparez avec la facture ou le registre de TVA (VIES)',
		],
		nl: [
			'{value} heeft niet de vorm van een btw-nummer van {country}',
			'Vergelijk met de factuur of het btw-register (VIES)',
		],
		de: [
			'{value} hat nicht die Form einer Umsatzsteuernummer dieses Landes ({country})',
			'Vergleichen Sie mit der Rechnung oder dem Mehrwertsteuerregister (VIES)',
		],
	},
	'vatNumber.checkDigit': {
		en: [
			'{value} has a wrong check digit',
			'Compare it with the invoice or the VAT register (VIES): one character is probably wrong',
		],
		fr: [
			'{value} a un chiffre de contrôle faux',
			'Comparez avec la facture ou le registre de TVA (VIES) : un caractère est sans doute faux',
		],
		nl: [
			'{value} heeft een fout controlecijfer',
			'Vergelijk met de factuur of het btw-register (VIES): er is vermoedelijk één teken fout',
		],
		de: [
			'{value} hat eine falsche Prüfziffer',
			'Vergleichen Sie mit der Rechnung oder dem Mehrwertsteuerregister (VIES): Vermutlich ist ein Zeichen falsch',
		],
	},
	'customsOffice.shape': {
		en: [
			'{value} is not a customs office of the Union list',
			'Use the country in 2 letters and 6 letters or digits, as in BE101000',
		],
		fr: [
			'{value} n’est pas un bureau de douane de la liste de l’Union',
			'Utilisez 2 lettres pour le pays, puis 6 lettres ou chiffres, comme BE101000',
		],
		nl: [
			'{value} is geen douanekantoor van de lijst van de Unie',
			'Gebruik 2 letters voor het land en 6 letters of cijfers, zoals BE101000',
		],
		de: [
			'{value} ist keine Zollstelle der Liste der Union',
			'Verwenden Sie 2 Buchstaben für das Land und 6 Buchstaben oder Ziffern, wie BE101000',
		],
	},
	'customsOffice.country': {
		en: [
			'{value} begins with {country}, which is not a country',
			'Use the country in 2 letters and 6 letters or digits, as in BE101000',
		],
		fr: [
			'{value} commence par {country}, qui n’est pas un pays',
			'Utilisez 2 lettres pour le pays, puis 6 lettres ou chiffres, comme BE101000',
		],
		nl: [
			'{value} begint met {country}, wat geen land is',
			'Gebruik 2 letters voor het land en 6 letters of cijfers, zoals BE101000',
		],
		de: [
			'{value} beginnt mit {country}, das kein Land ist',
			'Verwenden Sie 2 Buchstaben für das Land und 6 Buchstaben oder Ziffern, wie BE101000',
		],
	},
});
