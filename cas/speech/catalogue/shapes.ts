import { sentences } from '../slots';

/** Codes that have a usual form; each sentence is about one value. */
export const shapes = sentences({
	'journeyTime.shape': {
		en: ['{value} is not a journey time', 'Use H or D and 2 digits, as in H12 or D03'],
		fr: ['{value} n’est pas une durée de trajet', 'Utilisez H ou D et 2 chiffres, comme H12 ou D03'],
		nl: ['{value} is geen reistijd', 'Gebruik H of D en 2 cijfers, zoals H12 of D03'],
		de: ['{value} ist keine Beförderungsdauer', 'Verwenden Sie H oder D und 2 Ziffern, wie H12 oder D03'],
	},
	'exciseNumber.shape': {
		en: [
			'{value} is not an excise number',
			'Use the country in 2 letters and 11 letters or digits, as in BE00000123456',
		],
		fr: [
			'{value} n’est pas un numéro d’accise',
			'Utilisez 2 lettres pour le pays, puis 11 lettres ou chiffres, comme BE00000123456',
		],
		nl: [
			'{value} is geen accijnsnummer',
			'Gebruik 2 letters voor het land en 11 letters of cijfers, zoals BE00000123456',
		],
		de: [
			'{value} ist keine Verbrauchsteuernummer',
			'Verwenden Sie 2 Buchstaben für das Land und 11 Buchstaben oder Ziffern, wie BE00000123456',
		],
	},
	'agentStatus.shape': {
		en: ['{value} is not a representative status', 'Use 1 for oneself, 2 for direct or 3 for indirect representation'],
		fr: [
			'{value} n’est pas un statut du représentant',
			'Utilisez 1 sans représentation, 2 pour la représentation directe, 3 pour la représentation indirecte',
		],
		nl: [
			'{value} is geen status van de vertegenwoordiger',
			'Gebruik 1 zonder vertegenwoordiging, 2 voor directe of 3 voor indirecte vertegenwoordiging',
		],
		de: [
			'{value} ist kein Status des Vertreters',
			'Verwenden Sie 1 ohne Vertretung, 2 für direkte oder 3 für indirekte Vertretung',
		],
	},
	'valuationMethod.shape': {
		en: ['{value} is not a valuation method', 'Use 1 for the price paid, or 2 to 6'],
		fr: ['{value} n’est pas une méthode d’évaluation', 'Utilisez 1 pour le prix payé, ou 2 à 6'],
		nl: ['{value} is geen waarderingsmethode', 'Gebruik 1 voor de betaalde prijs, of 2 tot 6'],
		de: ['{value} ist keine Bewertungsmethode', 'Verwenden Sie 1 für den gezahlten Preis oder 2 bis 6'],
	},
	'paymentMethod.shape': {
		en: ['{value} is not a method of payment', 'Use one letter, as in E for deferred payment'],
		fr: ['{value} n’est pas un mode de paiement', 'Utilisez une lettre, comme E pour le report de paiement'],
		nl: ['{value} is geen betalingswijze', 'Gebruik één letter, zoals E voor uitstel van betaling'],
		de: ['{value} ist keine Zahlungsart', 'Verwenden Sie einen Buchstaben, wie E für Zahlungsaufschub'],
	},
	'quota.shape': {
		en: [
			'{value} is not a quota order number',
			'Use 6 digits that begin with 09, or with 05 in the United Kingdom, as in 090012',
		],
		fr: [
			'{value} n’est pas un numéro d’ordre de contingent',
			'Utilisez 6 chiffres qui commencent par 09, ou par 05 au Royaume-Uni, comme 090012',
		],
		nl: [
			'{value} is geen volgnummer van een contingent',
			'Gebruik 6 cijfers die met 09 beginnen, of met 05 in het Verenigd Koninkrijk, zoals 090012',
		],
		de: [
			'{value} ist keine Kontingentnummer',
			'Verwenden Sie 6 Ziffern, die mit 09 beginnen, im Vereinigten Königreich mit 05, wie 090012',
		],
	},
	'valuationIndicators.shape': {
		en: ['{value} is not a set of valuation indicators', 'Use 4 digits 0 or 1, as in 0000'],
		fr: ['{value} ne sont pas des indicateurs d’évaluation', 'Utilisez 4 chiffres 0 ou 1, comme 0000'],
		nl: ['{value} zijn geen waarderingsindicatoren', 'Gebruik 4 cijfers 0 of 1, zoals 0000'],
		de: ['{value} sind keine Bewertungsindikatoren', 'Verwenden Sie 4 Ziffern 0 oder 1, wie 0000'],
	},
	'procedure.part': {
		en: ['{value} is not a procedure', 'Use 2 digits, as in 40'],
		fr: ['{value} n’est pas un régime', 'Utilisez 2 chiffres, comme 40'],
		nl: ['{value} is geen regeling', 'Gebruik 2 cijfers, zoals 40'],
		de: ['{value} ist kein Verfahren', 'Verwenden Sie 2 Ziffern, wie 40'],
	},
	'procedure.part.previous': {
		en: ['{value} is not a procedure', 'Use 2 digits, as in 00'],
		fr: ['{value} n’est pas un régime', 'Utilisez 2 chiffres, comme 00'],
		nl: ['{value} is geen regeling', 'Gebruik 2 cijfers, zoals 00'],
		de: ['{value} ist kein Verfahren', 'Verwenden Sie 2 Ziffern, wie 00'],
	},
	'declProcType.shape': {
		en: ['{value} is not a type of procedure', 'Use one letter, as in H'],
		fr: ['{value} n’est pas un type de régime', 'Utilisez une lettre, comme H'],
		nl: ['{value} is geen type regeling', 'Gebruik één letter, zoals H'],
		de: ['{value} ist keine Art des Verfahrens', 'Verwenden Sie einen Buchstaben, wie H'],
	},
	'dangerousGoods.shape': {
		en: ['{value} is not a UN number', 'Use 4 digits, as in 3082'],
		fr: ['{value} n’est pas un numéro ONU', 'Utilisez 4 chiffres, comme 3082'],
		nl: ['{value} is geen UN-nummer', 'Gebruik 4 cijfers, zoals 3082'],
		de: ['{value} ist keine UN-Nummer', 'Verwenden Sie 4 Ziffern, wie 3082'],
	},
	'fiscalReference.role': {
		en: ['{value} is not a role', 'Use FR and a digit, as in FR2 for the customer'],
		fr: ['{value} n’est pas un rôle', 'Utilisez FR et un chiffre, comme FR2 pour l’acquéreur'],
		nl: ['{value} is geen rol', 'Gebruik FR en een cijfer, zoals FR2 voor de afnemer'],
		de: ['{value} ist keine Rolle', 'Verwenden Sie FR und eine Ziffer, wie FR2 für den Erwerber'],
	},
	'valuationAdjustment.shape': {
		en: ['{value} is not a type of addition or deduction', 'Use 2 letters, as in AK'],
		fr: ['{value} n’est pas un type d’ajout ou de déduction', 'Utilisez 2 lettres, comme AK'],
		nl: ['{value} is geen soort toevoeging of aftrekking', 'Gebruik 2 letters, zoals AK'],
		de: ['{value} ist keine Art von Zuschlag oder Abzug', 'Verwenden Sie 2 Buchstaben, wie AK'],
	},
	'identificationType.shape': {
		en: ['{value} is not a type of identification', 'Use 2 digits, as in 30 for a number plate'],
		fr: [
			'{value} n’est pas un type d’identification',
			'Utilisez 2 chiffres, comme 30 pour une plaque d’immatriculation',
		],
		nl: ['{value} is geen soort identificatie', 'Gebruik 2 cijfers, zoals 30 voor een kenteken'],
		de: ['{value} ist keine Art der Identifikation', 'Verwenden Sie 2 Ziffern, wie 30 für ein amtliches Kennzeichen'],
	},
	'goodsLocation.type': {
		en: ['{value} is not a type of location', 'Use A, B, C or D'],
		fr: ['{value} n’est pas un type de lieu', 'Utilisez A, B, C ou D'],
		nl: ['{value} is geen soort locatie', 'Gebruik A, B, C of D'],
		de: ['{value} ist keine Art des Ortes', 'Verwenden Sie A, B, C oder D'],
	},
	'goodsLocation.qualifier': {
		en: ['{value} is not a qualifier of identification', 'Use a letter from T to Z'],
		fr: ['{value} n’est pas un qualificatif de l’identification', 'Utilisez une lettre de T à Z'],
		nl: ['{value} is geen kwalificatie van de identificatie', 'Gebruik een letter van T tot Z'],
		de: ['{value} ist keine Art der Ortsbestimmung', 'Verwenden Sie einen Buchstaben von T bis Z'],
	},
	'excise.shape': {
		en: ['{value} is not an excise product code', 'Use a letter and 3 digits, as in W200 for wine'],
		fr: [
			'{value} n’est pas un code de produit soumis à accise',
			'Utilisez une lettre et 3 chiffres, comme W200 pour le vin',
		],
		nl: ['{value} is geen code van een accijnsproduct', 'Gebruik een letter en 3 cijfers, zoals W200 voor wijn'],
		de: [
			'{value} ist kein Code für eine verbrauchsteuerpflichtige Ware',
			'Verwenden Sie einen Buchstaben und 3 Ziffern, wie W200 für Wein',
		],
	},
	'previousDocument.shape': {
		en: [
			'{value} is not a type of previous document',
			'Use the category X, Y or Z and three characters, as in Z380 or ZMRN',
		],
		fr: [
			'{value} n’est pas un type de document précédent',
			'Utilisez la catégorie X, Y ou Z et trois caractères, comme Z380 ou ZMRN',
		],
		nl: [
			'{value} is geen soort voorafgaand document',
			'Gebruik de categorie X, Y of Z en drie tekens, zoals Z380 of ZMRN',
		],
		de: [
			'{value} ist keine Art eines Vorpapiers',
			'Verwenden Sie die Kategorie X, Y oder Z und drei Zeichen, wie Z380 oder ZMRN',
		],
	},
	'additionalProcedure.shape': {
		en: [
			'{value} is not an additional procedure',
			'Use 3 characters: a letter first for a code of the Union, a digit first for a national one',
		],
		fr: [
			'{value} n’est pas un régime complémentaire',
			'Utilisez 3 caractères : d’abord une lettre pour un code de l’Union, un chiffre pour un code national',
		],
		nl: [
			'{value} is geen aanvullende regeling',
			'Gebruik 3 tekens: eerst een letter voor een code van de Unie, een cijfer voor een nationale code',
		],
		de: [
			'{value} ist kein zusätzliches Verfahren',
			'Verwenden Sie 3 Zeichen: zuerst ein Buchstabe bei einem Code der Union, eine Ziffer bei einem nationalen Code',
		],
	},
});
