import { sentences } from '../slots';

/** Business partners, certificates of origin, formulas, material lists and movements. */
export const masterData = sentences({
	'partner.nameless': {
		en: ['the partner has neither a name nor an EORI number', 'Give one of them'],
		fr: ['le partenaire n’a ni nom ni numéro EORI', 'Indiquez l’un des deux'],
		nl: ['de relatie heeft geen naam en geen EORI-nummer', 'Vul één van beide in'],
		de: ['der Partner hat weder einen Namen noch eine EORI-Nummer', 'Geben Sie eines von beiden an'],
	},
	'partner.vatCountry': {
		en: [
			'{value} is not a VAT number of {country}, the country of the address',
			'Check the VAT number and the country; a fiscal registration abroad is a reason to leave both as they are',
		],
		fr: [
			'{value} n’est pas un numéro de TVA de {country}, le pays de l’adresse',
			'Vérifiez le numéro de TVA et le pays ; avec une immatriculation fiscale à l’étranger, les deux peuvent rester',
		],
		nl: [
			'{value} is geen btw-nummer van {country}, het land van het adres',
			'Controleer het btw-nummer en het land; bij een fiscale registratie in het buitenland mogen beide blijven',
		],
		de: [
			'{value} ist keine Umsatzsteuernummer von {country}, dem Land der Anschrift',
			'Prüfen Sie die Umsatzsteuernummer und das Land; bei einer steuerlichen Registrierung im Ausland können beide bleiben',
		],
	},
	'certificate.base': {
		en: [
			'the request names neither a declaration nor a customs shipment',
			'Give the MRN or LRN of the declaration, or the reference of the customs shipment',
		],
		fr: [
			'la demande n’indique ni déclaration ni envoi douanier',
			'Indiquez le MRN ou le LRN de la déclaration, ou la référence de l’envoi douanier',
		],
		nl: [
			'de aanvraag noemt geen aangifte en geen douanezending',
			'Geef het MRN of LRN van de aangifte, of de referentie van de douanezending',
		],
		de: [
			'der Antrag nennt weder eine Anmeldung noch eine Zollsendung',
			'Geben Sie die MRN oder LRN der Anmeldung an, oder die Referenz der Zollsendung',
		],
	},
	'certificate.destination': {
		en: [
			'{type} is of no use from {from} to {to}, which does not cross the border of the Union',
			'Check the type of the certificate and the country of destination',
		],
		fr: [
			'{type} ne sert pas de {from} vers {to}, sans passage de la frontière de l’Union',
			'Vérifiez le type de certificat et le pays de destination',
		],
		nl: [
			'{type} dient niet van {from} naar {to}, zonder grens van de Unie ertussen',
			'Controleer het soort certificaat en het land van bestemming',
		],
		de: [
			'{type} nützt von {from} nach {to} nichts, da keine Grenze der Union dazwischen liegt',
			'Prüfen Sie die Art der Bescheinigung und das Bestimmungsland',
		],
	},
	'component.share': {
		en: [
			'yield, waste and loss are {shares} = {sum} percent',
			'Correct the shares; they are of the component, so that together they are 100 at most',
		],
		fr: [
			'rendement, déchets et pertes font {shares} = {sum} pour cent',
			'Corrigez les parts ; elles se rapportent au composant et font ensemble 100 au plus',
		],
		nl: [
			'opbrengst, afval en verlies zijn {shares} = {sum} procent',
			'Verbeter de aandelen; ze gelden voor het onderdeel en zijn samen hoogstens 100',
		],
		de: [
			'Ausbeute, Abfall und Verlust sind {shares} = {sum} Prozent',
			'Berichtigen Sie die Anteile; sie gelten für den Bestandteil und ergeben zusammen höchstens 100',
		],
	},
	'component.isProduct': {
		en: [
			'{value} is the product and a component of it',
			'Check both articles; rework has an article number of its own',
		],
		fr: [
			'{value} est à la fois le produit et l’un de ses composants',
			'Vérifiez les deux articles ; un produit retravaillé a sa propre référence',
		],
		nl: [
			'{value} is het product en een onderdeel ervan',
			'Controleer beide artikelen; herwerkte goederen hebben een eigen artikelcode',
		],
		de: [
			'{value} ist das Erzeugnis und zugleich ein Bestandteil davon',
			'Prüfen Sie beide Artikel; nachgearbeitete Ware hat eine eigene Artikelnummer',
		],
	},
	'product.share': {
		en: [
			'the shares of value add up to {sum} percent',
			'Correct the shares; what is left of 100 is the share of the product',
		],
		fr: [
			'les parts de valeur font ensemble {sum} pour cent',
			'Corrigez les parts ; ce qui reste jusqu’à 100 est la part du produit',
		],
		nl: [
			'de waardeaandelen zijn samen {sum} procent',
			'Verbeter de aandelen; wat tot 100 overblijft is het aandeel van het product',
		],
		de: [
			'die Wertanteile ergeben zusammen {sum} Prozent',
			'Berichtigen Sie die Anteile; was bis 100 bleibt, ist der Anteil des Erzeugnisses',
		],
	},
	'material.isProduct': {
		en: ['{value} is the product and a material of it', 'Check both articles; for rework give the batch of each'],
		fr: [
			'{value} est à la fois le produit et l’une de ses matières',
			'Vérifiez les deux articles ; pour un produit retravaillé, indiquez le lot de chacun',
		],
		nl: [
			'{value} is het product en een materiaal ervan',
			'Controleer beide artikelen; geef bij herwerking de partij van elk',
		],
		de: [
			'{value} ist das Erzeugnis und zugleich ein Material davon',
			'Prüfen Sie beide Artikel; geben Sie bei Nacharbeit die Charge von beiden an',
		],
	},
	'material.inbound': {
		en: ['goods item {item} is of no declaration', 'Give the MRN of the inbound declaration'],
		fr: ['l’article {item} n’appartient à aucune déclaration', 'Indiquez le MRN de la déclaration d’entrée'],
		nl: ['artikel {item} hoort bij geen aangifte', 'Geef het MRN van de aangifte bij binnenkomst'],
		de: ['Position {item} gehört zu keiner Anmeldung', 'Geben Sie die MRN der Anmeldung beim Eingang an'],
	},
	'movementOrder.destinationType': {
		en: ['movement type {type} takes no customs destination', 'Leave it out, or use movement type RFFC or ADJN'],
		fr: [
			'le type de mouvement {type} n’a pas de destination douanière',
			'Supprimez-la, ou utilisez le type de mouvement RFFC ou ADJN',
		],
		nl: ['bewegingstype {type} heeft geen douanebestemming', 'Laat ze weg, of gebruik bewegingstype RFFC of ADJN'],
		de: [
			'die Bewegungsart {type} hat keine zollrechtliche Bestimmung',
			'Lassen Sie sie weg, oder verwenden Sie die Bewegungsart RFFC oder ADJN',
		],
	},
	'movementOrder.writeOffType': {
		en: ['movement type {type} takes no write-off rules', 'Leave them out, or use movement type RFFC or ADJN'],
		fr: [
			'le type de mouvement {type} n’a pas de règles d’apurement',
			'Supprimez-les, ou utilisez le type de mouvement RFFC ou ADJN',
		],
		nl: ['bewegingstype {type} heeft geen afboekregels', 'Laat ze weg, of gebruik bewegingstype RFFC of ADJN'],
		de: [
			'die Bewegungsart {type} hat keine Abschreiberegeln',
			'Lassen Sie sie weg, oder verwenden Sie die Bewegungsart RFFC oder ADJN',
		],
	},
	'writeOffRule.unreachable': {
		en: [
			'rule {number} takes the same stock already, so that this one finds none',
			'Put the narrower rule first, or leave this one out',
		],
		fr: [
			'la règle {number} prend déjà le même stock, il ne reste rien pour celle-ci',
			'Mettez la règle la plus étroite en premier, ou supprimez celle-ci',
		],
		nl: [
			'regel {number} neemt al dezelfde voorraad, zodat er voor deze niets overblijft',
			'Zet de engere regel eerst, of laat deze weg',
		],
		de: [
			'Regel {number} nimmt schon denselben Bestand, für diese bleibt nichts',
			'Stellen Sie die engere Regel voran, oder lassen Sie diese weg',
		],
	},
	'movementOrder.status': {
		en: ['the status is set by CAS', 'Leave it out'],
		fr: ['le statut est fixé par CAS', 'Supprimez-le'],
		nl: ['de status wordt door CAS bepaald', 'Laat de status weg'],
		de: ['den Status setzt CAS', 'Lassen Sie ihn weg'],
	},
});
