import { countries } from '../../codes/countries';
import { currencies } from '../../codes/currencies';
import { additionalDeclarationTypes, declarationTypes } from '../../codes/declarationTypes';
import { directions } from '../../codes/directions';
import { incoterms } from '../../codes/incoterms';
import { messageTypes } from '../../codes/messageTypes';
import { checkUcr } from '../../identifiers/ucr';
import { checkUnLocode, normaliseUnLocode } from '../../identifiers/unLocode';
import { code, date, decimal, group, integer, list, text } from '../model/field';
import { defineMessage, type MessageOf } from '../model/message';
import { additionalDocuments, additionalInformation, previousDocuments } from './documents';
import { goodsItem } from './goodsItem';
import { party } from './party';
import { customsShipmentRules } from './rules';
import { transportEquipment, transportMeans } from './transport';

const KEY_PAGE = 'generic data models';

/** Fields of the shipment itself. Documented: the key and the message type; the rest is named after the WCO data model. */
export const customsShipmentFields = {
	messageType: code(messageTypes, {
		labels: ['Message type', 'Type de message', 'Berichttype', 'Nachrichtenart'],
		help: 'What CAS does with the message; New when absent',
		example: 'New',
		documentedOn: 'customs flows',
	}),
	externalReference: text({
		labels: ['Reference', 'Référence', 'Referentie', 'Referenz'],
		help: 'Your own reference of the shipment; with the direction it identifies the shipment in CAS',
		example: 'SO-2026-104711',
		maxLength: 70,
		required: true,
		documentedOn: KEY_PAGE,
		synonyms: ['External reference', 'Shipment reference', 'Shipment', 'Customs shipment reference', 'Order', 'Delivery'],
	}),
	direction: code(directions, {
		labels: ['Direction', 'Sens', 'Richting', 'Richtung'],
		help: 'OUT for goods that leave, IN for goods that arrive',
		example: 'OUT',
		required: true,
		documentedOn: KEY_PAGE,
		synonyms: ['Import/Export', 'Flow direction'],
	}),
	customsFlow: text({
		labels: ['Customs flow', 'Flux douanier', 'Douanestroom', 'Zollablauf'],
		help: 'Name of the flow as configured in CAS, where it is not deduced',
		example: 'Export BE standard',
	}),
	jurisdiction: code(countries, {
		labels: ['Jurisdiction', 'Juridiction', 'Jurisdictie', 'Zuständiges Land'],
		help: 'Country whose authority gets the declaration',
		example: 'BE',
	}),
	typeCode: code(declarationTypes, {
		labels: ['Declaration type', 'Type de déclaration', 'Aangiftetype', 'Anmeldeart'],
		help: 'EX for export, IM for import, CO for trade with special territories',
		example: 'EX',
	}),
	additionalTypeCode: code(additionalDeclarationTypes, {
		labels: ['Additional declaration type', 'Type additionnel', 'Aanvullend type', 'Zusätzliche Anmeldeart'],
		help: 'A for standard, D for pre-lodged',
		example: 'A',
	}),
	traderReference: text({
		labels: ['Trader reference (UCR)', 'Référence opérateur (UCR)', 'Handelsreferentie (UCR)', 'Referenznummer (UCR)'],
		help: 'Unique consignment reference',
		example: '6BE0428759497-SO104711',
		maxLength: 35,
		check: checkUcr,
		synonyms: ['UCR', 'Trader reference'],
	}),
	shipFrom: code(countries, {
		labels: ['Ship from', "Pays d'expédition", 'Land van verzending', 'Versendungsland'],
		help: 'Country that the goods are sent from',
		example: 'BE',
		synonyms: ['Country of dispatch', 'Dispatch country', 'From'],
	}),
	shipTo: code(countries, {
		labels: ['Ship to', 'Pays de destination', 'Land van bestemming', 'Bestimmungsland'],
		help: 'Country that the goods go to',
		example: 'US',
		synonyms: ['Country of destination', 'Destination country', 'Destination', 'To'],
	}),
	company: text({
		labels: ['Company', 'Société', 'Vennootschap', 'Gesellschaft'],
		help: 'Company as named in CAS',
		example: 'SCHELDT',
	}),
	plant: text({
		labels: ['Plant', 'Site', 'Vestiging', 'Werk'],
		help: 'Plant as named in CAS',
		example: 'ANR1',
	}),
	storageLocation: text({
		labels: ['Storage location', 'Lieu de stockage', 'Opslaglocatie', 'Lagerort'],
		help: 'Storage location as named in CAS',
		example: 'ANR1-CW',
	}),
	exporter: party(['Exporter', 'Exportateur', 'Exporteur', 'Ausführer'], 'Who exports the goods'),
	importer: party(['Importer', 'Importateur', 'Importeur', 'Einführer'], 'Who imports the goods'),
	consignor: party(['Consignor', 'Expéditeur', 'Afzender', 'Versender'], 'Who sends the goods, where it is not the exporter'),
	consignee: party(['Consignee', 'Destinataire', 'Geadresseerde', 'Empfänger'], 'Who receives the goods, where it is not the importer'),
	declarant: party(['Declarant', 'Déclarant', 'Aangever', 'Anmelder'], 'Who lodges the declaration'),
	representative: party(['Representative', 'Représentant', 'Vertegenwoordiger', 'Vertreter'], 'Who acts for the declarant'),
	tradeTerms: group(
		{
			labels: ['Delivery terms', 'Conditions de livraison', 'Leveringsvoorwaarden', 'Lieferbedingung'],
			help: 'Who pays and bears the risk up to where',
		},
		{
			conditionCode: code(incoterms, {
				labels: ['Incoterm', 'Incoterm', 'Incoterm', 'Incoterm'],
				help: 'Incoterms 2020, three letters',
				example: 'FCA',
				synonyms: ['Incoterms', 'Incoterm', 'Terms of delivery'],
			}),
			locationName: text({
				labels: ['Place', 'Lieu', 'Plaats', 'Ort'],
				help: 'Named place of the incoterm',
				example: 'Antwerpen',
				maxLength: 35,
				synonyms: ['Incoterm place'],
			}),
			countryCode: code(countries, {
				labels: ['Country', 'Pays', 'Land', 'Land'],
				help: 'Country of the named place',
				example: 'BE',
			}),
		},
	),
	invoice: group(
		{ labels: ['Invoice', 'Facture', 'Factuur', 'Rechnung'], help: 'Commercial invoice of the shipment' },
		{
			id: text({
				labels: ['Number', 'Numéro', 'Nummer', 'Nummer'],
				help: 'Invoice number',
				example: 'INV-2026-1187',
				maxLength: 70,
				synonyms: ['Invoice', 'Invoice number', 'Invoice no'],
			}),
			issueDate: date({
				labels: ['Date', 'Date', 'Datum', 'Datum'],
				help: 'Day of the invoice',
				example: '2026-11-02',
				synonyms: ['Invoice date'],
			}),
			amount: decimal({
				labels: ['Amount', 'Montant', 'Bedrag', 'Betrag'],
				help: 'Total of the invoice',
				example: 36500.8,
				minimum: 0,
				synonyms: ['Invoice amount', 'Invoice total'],
			}),
			currencyCode: code(currencies, {
				labels: ['Currency', 'Devise', 'Valuta', 'Währung'],
				help: 'Currency of the invoice, ISO 4217',
				example: 'EUR',
				synonyms: ['Currency', 'Devise', 'Valuta', 'Währung'],
			}),
			exchangeRate: decimal({
				labels: ['Exchange rate', 'Taux de change', 'Wisselkoers', 'Umrechnungskurs'],
				help: 'Units of the invoice currency for one unit of the national currency',
				example: 1.0845,
				positive: true,
			}),
		},
	),
	departureTransportMeans: transportMeans(
		['Transport at departure', 'Transport au départ', 'Vervoermiddel bij vertrek', 'Beförderungsmittel beim Abgang'],
		'Means of transport at departure',
	),
	borderTransportMeans: transportMeans(
		['Transport at the border', 'Transport à la frontière', 'Vervoermiddel aan de grens', 'Beförderungsmittel an der Grenze'],
		'Active means of transport that crosses the border',
	),
	arrivalTransportMeans: transportMeans(
		['Transport at arrival', "Transport à l'arrivée", 'Vervoermiddel bij aankomst', 'Beförderungsmittel bei der Ankunft'],
		'Means of transport at arrival',
	),
	transportEquipment: transportEquipment(),
	goodsLocation: group(
		{ labels: ['Goods location', 'Localisation des marchandises', 'Plaats van de goederen', 'Warenort'], help: 'Where customs can look at the goods' },
		{
			unLocode: text({
				labels: ['UN/LOCODE', 'UN/LOCODE', 'UN/LOCODE', 'UN/LOCODE'],
				help: 'Place as UN/LOCODE',
				example: 'BEANR',
				normalise: normaliseUnLocode,
				check: checkUnLocode,
			}),
			id: text({
				labels: ['Authorisation or location', 'Autorisation ou lieu', 'Vergunning of locatie', 'Bewilligung oder Ort'],
				help: 'Authorisation number or location code',
				example: 'BEANRA00042',
				maxLength: 35,
			}),
		},
	),
	exitOfficeId: text({
		labels: ['Office of exit', 'Bureau de sortie', 'Kantoor van uitgang', 'Ausgangszollstelle'],
		help: 'Customs office where the goods leave, eight characters',
		example: 'BE101000',
		maxLength: 8,
	}),
	entryOfficeId: text({
		labels: ['Office of entry', "Bureau d'entrée", 'Kantoor van binnenkomst', 'Eingangszollstelle'],
		help: 'Customs office where the goods enter, eight characters',
		example: 'BE101000',
		maxLength: 8,
	}),
	totalGrossMass: decimal({
		labels: ['Total gross mass', 'Masse brute totale', 'Totale brutomassa', 'Gesamtrohmasse'],
		help: 'Gross weight of the whole shipment, in kilograms',
		example: 860,
		positive: true,
		unit: 'kg',
		synonyms: ['Total gross weight'],
	}),
	totalPackageQuantity: integer({
		labels: ['Total packages', 'Nombre total de colis', 'Totaal aantal colli', 'Gesamtzahl der Packstücke'],
		help: 'Number of packages of the whole shipment',
		example: 8,
		minimum: 0,
		maxDigits: 8,
	}),
	previousDocuments: previousDocuments(),
	additionalDocuments: additionalDocuments(),
	additionalInformation: additionalInformation(),
	governmentAgencyGoodsItems: list(
		{
			labels: ['Goods items', 'Articles', 'Goederenitems', 'Warenpositionen'],
			help: 'The lines of the declaration',
			columns: 0,
		},
		goodsItem,
	),
};

/** `CustomsShipment`: starts a customs flow. Documented: "sending data", "customs flows". */
export const customsShipment = defineMessage({
	name: 'CustomsShipment',
	labels: { en: 'Customs shipment', fr: 'Envoi douanier', nl: 'Douanezending', de: 'Zollsendung' },
	root: group(
		{
			labels: ['Shipments', 'Envois', 'Zendingen', 'Sendungen'],
			help: 'Customs shipments',
		},
		customsShipmentFields,
	),
	identity: ['externalReference', 'direction'],
	rules: customsShipmentRules,
});

export type CustomsShipment = MessageOf<typeof customsShipment>;
