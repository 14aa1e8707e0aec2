import { sentences } from '../slots';

/** Goods items of a customs shipment: packages, preferences, procedures, documents, amounts. */
export const goodsItems = sentences({
	'goodsItem.many': {
		en: ['there are {count} goods items; most customs systems take {most}', 'Split the shipment'],
		fr: ['il y a {count:article|articles} ; la plupart des systèmes douaniers en prennent {most}', 'Divisez l’envoi'],
		nl: ['er zijn {count:artikel|artikelen}; de meeste douanesystemen nemen er {most}', 'Splits de zending'],
		de: [
			'es sind {count:Warenposition|Warenpositionen}; die meisten Zollsysteme nehmen {most} an',
			'Teilen Sie die Sendung auf',
		],
	},
	'packages.type': {
		en: ['{count} packages have no kind', 'Give the kind of package, as CT for cartons'],
		fr: ['{count} colis sans nature', 'Indiquez la nature des colis, comme CT pour des cartons'],
		nl: ['{count} colli zonder soort', 'Geef de soort verpakking, zoals CT voor kartons'],
		de: ['{count} Packstücke ohne Art', 'Geben Sie die Art der Packstücke an, wie CT für Kartons'],
	},
	'packages.bulk': {
		en: [
			'{type} is for goods in bulk, which have no number of packages',
			'Leave out the number, or give another kind of package',
		],
		fr: [
			'{type} désigne du vrac, qui n’a pas de nombre de colis',
			'Supprimez le nombre, ou indiquez une autre nature de colis',
		],
		nl: [
			'{type} is voor bulkgoederen, die geen aantal colli hebben',
			'Laat het aantal weg, of geef een andere soort verpakking',
		],
		de: [
			'{type} steht für Massengut, das keine Anzahl Packstücke hat',
			'Lassen Sie die Anzahl weg, oder geben Sie eine andere Art der Packstücke an',
		],
	},
	'preference.origin': {
		en: [
			'preference {value} has no preferential origin',
			'Give the preferential origin, or preference 100 for the normal duty',
		],
		fr: [
			'la préférence {value} est sans origine préférentielle',
			'Indiquez l’origine préférentielle, ou la préférence 100 pour le droit normal',
		],
		nl: [
			'preferentie {value} staat zonder preferentiële oorsprong',
			'Geef de preferentiële oorsprong, of preferentie 100 voor het normale recht',
		],
		de: [
			'zur Präferenz {value} fehlt der Präferenzursprung',
			'Geben Sie den Präferenzursprung an, oder die Präferenz 100 für den normalen Zollsatz',
		],
	},
	'preference.origin.unused': {
		en: [
			'preference {value} does not rest on origin, but a preferential origin {origin} is given',
			'Use 300 or 200 to claim it, or leave out the preferential origin',
		],
		fr: [
			'la préférence {value} ne repose pas sur l’origine, mais l’origine préférentielle {origin} est indiquée',
			'Utilisez 300 ou 200 pour en bénéficier, ou supprimez l’origine préférentielle',
		],
		nl: [
			'preferentie {value} berust niet op oorsprong, maar preferentiële oorsprong {origin} is ingevuld',
			'Gebruik 300 of 200 om ze te vragen, of laat de preferentiële oorsprong weg',
		],
		de: [
			'die Präferenz {value} beruht nicht auf dem Ursprung, der Präferenzursprung {origin} ist aber angegeben',
			'Verwenden Sie 300 oder 200, um sie zu beantragen, oder lassen Sie den Präferenzursprung weg',
		],
	},
	'preference.proof': {
		en: [
			'preference {value} has no proof of origin',
			'Give the statement on origin or the certificate, as U110 or N954',
		],
		fr: [
			'la préférence {value} est sans preuve de l’origine',
			'Indiquez l’attestation d’origine ou le certificat, comme U110 ou N954',
		],
		nl: [
			'preferentie {value} staat zonder bewijs van oorsprong',
			'Geef het attest van oorsprong of het certificaat, zoals U110 of N954',
		],
		de: [
			'zur Präferenz {value} fehlt der Ursprungsnachweis',
			'Geben Sie die Erklärung zum Ursprung oder die Bescheinigung an, wie U110 oder N954',
		],
	},
	'preference.quota': {
		en: ['preference {value} names no quota', 'Give the order number of the quota'],
		fr: ['la préférence {value} est sans contingent', 'Indiquez le numéro d’ordre du contingent'],
		nl: ['preferentie {value} noemt geen contingent', 'Geef het volgnummer van het contingent'],
		de: ['die Präferenz {value} nennt kein Kontingent', 'Geben Sie die Kontingentnummer an'],
	},
	'procedure.previousMissing': {
		en: ['{value} has no previous procedure beside it', 'Give both halves, as 40 and 00'],
		fr: ['{value} est sans régime précédent', 'Donnez les deux moitiés, comme 40 et 00'],
		nl: ['bij {value} ontbreekt de voorafgaande regeling', 'Geef beide helften, zoals 40 en 00'],
		de: ['zu {value} fehlt das vorangegangene Verfahren', 'Geben Sie beide Hälften an, wie 40 und 00'],
	},
	'procedure.requestedMissing': {
		en: ['{value} has no requested procedure beside it', 'Give both halves, as 40 and 00'],
		fr: ['{value} est sans régime demandé', 'Donnez les deux moitiés, comme 40 et 00'],
		nl: ['bij {value} ontbreekt de gevraagde regeling', 'Geef beide helften, zoals 40 en 00'],
		de: ['zu {value} fehlt das beantragte Verfahren', 'Geben Sie beide Hälften an, wie 40 und 00'],
	},
	'procedure.direction.export': {
		en: ['{value} is an export procedure on an inbound shipment', 'Check the procedure and the direction {direction}'],
		fr: [
			'{value} est un régime d’exportation, mais l’envoi est une entrée',
			'Vérifiez le régime et le sens {direction}',
		],
		nl: [
			'{value} is een uitvoerregeling, maar de zending komt binnen',
			'Controleer de regeling en de richting {direction}',
		],
		de: [
			'{value} ist ein Ausfuhrverfahren, die Sendung geht aber ein',
			'Prüfen Sie das Verfahren und die Richtung {direction}',
		],
	},
	'procedure.direction.import': {
		en: ['{value} is an import procedure on an outbound shipment', 'Check the procedure and the direction {direction}'],
		fr: [
			'{value} est un régime d’importation, mais l’envoi est une sortie',
			'Vérifiez le régime et le sens {direction}',
		],
		nl: [
			'{value} is een invoerregeling, maar de zending gaat naar buiten',
			'Controleer de regeling en de richting {direction}',
		],
		de: [
			'{value} ist ein Einfuhrverfahren, die Sendung geht aber aus',
			'Prüfen Sie das Verfahren und die Richtung {direction}',
		],
	},
	'specialProcedure.authorisation': {
		en: [
			'procedure {procedure} names no authorisation',
			'Give the document {codes:or} with its number, or the additional information 00100 to apply for one',
		],
		fr: [
			'le régime {procedure} est sans autorisation',
			'Indiquez le document {codes:or} avec son numéro, ou la mention spéciale 00100 pour la demander',
		],
		nl: [
			'regeling {procedure} noemt geen vergunning',
			'Geef het document {codes:or} met het nummer, of de aanvullende informatie 00100 om er een aan te vragen',
		],
		de: [
			'das Verfahren {procedure} nennt keine Bewilligung',
			'Geben Sie die Unterlage {codes:or} mit ihrer Nummer an, oder die zusätzliche Information 00100, um eine zu beantragen',
		],
	},
	'specialProcedure.inbound': {
		en: [
			'procedure {procedure} names no previous declaration',
			'Give a previous document, as ZMRN with its MRN, or the inbound MRN, a formula or a material list',
		],
		fr: [
			'le régime {procedure} est sans déclaration précédente',
			'Indiquez un document précédent, comme ZMRN avec son MRN, ou le MRN d’entrée, une formule ou une liste de matières',
		],
		nl: [
			'regeling {procedure} noemt geen voorafgaande aangifte',
			'Geef een voorafgaand document, zoals ZMRN met het MRN, of het MRN bij binnenkomst, een formule of een materiaallijst',
		],
		de: [
			'das Verfahren {procedure} nennt keine vorangegangene Anmeldung',
			'Geben Sie ein Vorpapier an, wie ZMRN mit seiner MRN, oder die MRN beim Eingang, eine Rezeptur oder eine Materialliste',
		],
	},
	'warehouse.identifier': {
		en: ['procedure {procedure} names no warehouse', 'Give the type and the identifier of the warehouse'],
		fr: ['le régime {procedure} est sans entrepôt', 'Indiquez le type et l’identifiant de l’entrepôt'],
		nl: ['regeling {procedure} noemt geen entrepot', 'Geef de soort en de identificatie van het entrepot'],
		de: ['das Verfahren {procedure} nennt kein Zolllager', 'Geben Sie Art und Kennung des Lagers an'],
	},
	'authorisation.simplified': {
		en: ['the authorisation for {what} is not named', 'Give the document {code} with the number of the authorisation'],
		fr: ['l’autorisation manque : {what}', 'Indiquez le document {code} avec le numéro de l’autorisation'],
		nl: ['de vergunning ontbreekt: {what}', 'Geef het document {code} met het nummer van de vergunning'],
		de: ['die Bewilligung fehlt: {what}', 'Geben Sie die Unterlage {code} mit der Nummer der Bewilligung an'],
	},
	'fiscal.references.importer': {
		en: [
			'procedure {procedure} lacks the VAT number of the importer (FR1 or FR3)',
			'Give both VAT numbers as additional fiscal references; without them VAT falls due at import',
		],
		fr: [
			'le régime {procedure} est sans numéro de TVA de l’importateur (FR1 ou FR3)',
			'Indiquez les deux numéros de TVA comme références fiscales supplémentaires ; sans eux la TVA est due à l’importation',
		],
		nl: [
			'bij regeling {procedure} ontbreekt het btw-nummer van de importeur (FR1 of FR3)',
			'Geef beide btw-nummers als aanvullende fiscale referenties; zonder is de btw bij invoer verschuldigd',
		],
		de: [
			'zum Verfahren {procedure} fehlt die Umsatzsteuernummer des Einführers (FR1 oder FR3)',
			'Geben Sie beide Umsatzsteuernummern als zusätzliche Steuerverweise an; sonst wird die Einfuhrumsatzsteuer fällig',
		],
	},
	'fiscal.references.customer': {
		en: [
			'procedure {procedure} lacks the VAT number of the customer (FR2)',
			'Give both VAT numbers as additional fiscal references; without them VAT falls due at import',
		],
		fr: [
			'le régime {procedure} est sans numéro de TVA de l’acquéreur (FR2)',
			'Indiquez les deux numéros de TVA comme références fiscales supplémentaires ; sans eux la TVA est due à l’importation',
		],
		nl: [
			'bij regeling {procedure} ontbreekt het btw-nummer van de afnemer (FR2)',
			'Geef beide btw-nummers als aanvullende fiscale referenties; zonder is de btw bij invoer verschuldigd',
		],
		de: [
			'zum Verfahren {procedure} fehlt die Umsatzsteuernummer des Erwerbers (FR2)',
			'Geben Sie beide Umsatzsteuernummern als zusätzliche Steuerverweise an; sonst wird die Einfuhrumsatzsteuer fällig',
		],
	},
	'fiscal.references.both': {
		en: [
			'procedure {procedure} lacks the VAT number of the importer (FR1 or FR3) and of the customer (FR2)',
			'Give both VAT numbers as additional fiscal references; without them VAT falls due at import',
		],
		fr: [
			'le régime {procedure} est sans numéro de TVA de l’importateur (FR1 ou FR3) ni de l’acquéreur (FR2)',
			'Indiquez les deux numéros de TVA comme références fiscales supplémentaires ; sans eux la TVA est due à l’importation',
		],
		nl: [
			'bij regeling {procedure} ontbreken de btw-nummers van de importeur (FR1 of FR3) en van de afnemer (FR2)',
			'Geef beide btw-nummers als aanvullende fiscale referenties; zonder is de btw bij invoer verschuldigd',
		],
		de: [
			'zum Verfahren {procedure} fehlen die Umsatzsteuernummern des Einführers (FR1 oder FR3) und des Erwerbers (FR2)',
			'Geben Sie beide Umsatzsteuernummern als zusätzliche Steuerverweise an; sonst wird die Einfuhrumsatzsteuer fällig',
		],
	},
	'amount.cents': {
		en: ['{value} has {count:decimal|decimals}; customs takes two', 'Round it to two decimals'],
		fr: ['{value} a {count:décimale|décimales} ; la douane en accepte deux', 'Arrondissez à deux décimales'],
		nl: ['{value} heeft {count:decimaal|decimalen}; de douane neemt er twee', 'Rond af op twee decimalen'],
		de: [
			'{value} hat {count:Nachkommastelle|Nachkommastellen}; der Zoll nimmt zwei',
			'Runden Sie auf zwei Nachkommastellen',
		],
	},
	'currency.missing': {
		en: ['amount {value} has no currency', 'Give the currency of the invoice, as EUR'],
		fr: ['le montant {value} est sans monnaie', 'Indiquez la monnaie de facturation, comme EUR'],
		nl: ['bedrag {value} staat zonder valuta', 'Geef de factuurvaluta, zoals EUR'],
		de: ['zum Betrag {value} fehlt die Währung', 'Geben Sie die Rechnungswährung an, wie EUR'],
	},
	'import.commodityCode': {
		en: [
			'{value} has {count:digit|digits}; imports are declared with {most}',
			'Give the whole TARIC code, as in 8413705100',
		],
		fr: [
			'{value} a {count:chiffre|chiffres} ; à l’importation il en faut {most}',
			'Donnez le code TARIC complet, comme 8413705100',
		],
		nl: [
			'{value} heeft {count:cijfer|cijfers}; bij invoer zijn er {most} nodig',
			'Geef de volledige TARIC-code, zoals 8413705100',
		],
		de: [
			'{value} hat {count:Ziffer|Ziffern}; bei der Einfuhr sind es {most}',
			'Geben Sie den ganzen TARIC-Code an, wie 8413705100',
		],
	},
	'import.origin': {
		en: ['has no country of origin', 'Give the country where the goods were made'],
		fr: ['le pays d’origine manque', 'Indiquez le pays où les marchandises ont été fabriquées'],
		nl: ['het land van oorsprong ontbreekt', 'Geef het land waar de goederen gemaakt zijn'],
		de: ['das Ursprungsland fehlt', 'Geben Sie das Land an, in dem die Ware hergestellt wurde'],
	},
});
