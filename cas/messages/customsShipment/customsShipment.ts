import { countries } from '../../codes/countries';
import { additionalDeclarationTypes, declarationTypes } from '../../codes/declarationTypes';
import { directions } from '../../codes/directions';
import { messageTypes } from '../../codes/messageTypes';
import { checkUcr } from '../../identifiers/ucr';
import { code, decimal, group, integer, list, text, date } from '../model/field';
import { defineMessage, type MessageOf } from '../model/message';
import { customsOffice } from '../parts/customsOffice';
import { additionalDocuments, additionalInformation, previousDocuments } from '../parts/documents';
import { EXAMPLE_BUYER, party } from '../parts/party';
import { company, plant, storageLocation } from '../parts/reference';
import { shaped } from '../parts/shaped';
import { invoice, tradeTerms } from '../parts/tradeTerms';
import { transportEquipment, transportMeans } from '../parts/transport';
import { goodsItem } from './goodsItem';
import { customsShipmentRules } from './rules';
import { goodsLocation } from '../parts/goodsLocation';

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
		synonyms: [
			'External reference',
			'Shipment reference',
			'Shipment',
			'Customs shipment reference',
			'Order',
			'Delivery',
		],
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
		example: 'GB',
		synonyms: ['Country of destination', 'Destination country', 'Destination', 'To'],
	}),
	company: company(),
	plant: plant(),
	storageLocation: storageLocation(),
	exporter: party(['Exporter', 'Exportateur', 'Exporteur', 'Ausführer'], 'Who exports the goods'),
	importer: party(['Importer', 'Importateur', 'Importeur', 'Einführer'], 'Who imports the goods', EXAMPLE_BUYER),
	consignor: party(
		['Consignor', 'Expéditeur', 'Afzender', 'Versender'],
		'Who sends the goods, where it is not the exporter',
	),
	consignee: party(
		['Consignee', 'Destinataire', 'Geadresseerde', 'Empfänger'],
		'Who receives the goods, where it is not the importer',
		EXAMPLE_BUYER,
	),
	seller: party(['Seller', 'Vendeur', 'Verkoper', 'Verkäufer'], 'Who sells the goods, where it is not the exporter'),
	buyer: party(
		['Buyer', 'Acheteur', 'Koper', 'Käufer'],
		'Who buys the goods, where it is not the importer',
		EXAMPLE_BUYER,
	),
	declarant: party(['Declarant', 'Déclarant', 'Aangever', 'Anmelder'], 'Who lodges the declaration'),
	representative: party(
		['Representative', 'Représentant', 'Vertegenwoordiger', 'Vertreter'],
		'Who acts for the declarant',
	),
	tradeTerms: tradeTerms(),
	invoice: invoice(),
	transactionNatureCode: text({
		labels: ['Nature of transaction', 'Nature de la transaction', 'Aard van de transactie', 'Art des Geschäfts'],
		help: 'Kind of transaction for statistics, one or two digits; 11 is a sale',
		example: '11',
		maxLength: 2,
		check: shaped(
			'transactionNature.shape',
			'a nature of transaction',
			/^\d{1,2}$/,
			'Use 1 or 2 digits, as in 11 for a sale',
		),
	}),
	departureTransportMeans: transportMeans(
		['Transport at departure', 'Transport au départ', 'Vervoermiddel bij vertrek', 'Beförderungsmittel beim Abgang'],
		'Means of transport at departure',
	),
	borderTransportMeans: transportMeans(
		[
			'Transport at the border',
			'Transport à la frontière',
			'Vervoermiddel aan de grens',
			'Beförderungsmittel an der Grenze',
		],
		'Active means of transport that crosses the border',
	),
	arrivalTransportMeans: transportMeans(
		[
			'Transport at arrival',
			"Transport à l'arrivée",
			'Vervoermiddel bij aankomst',
			'Beförderungsmittel bei der Ankunft',
		],
		'Means of transport at arrival',
	),
	transportEquipment: transportEquipment(),
	goodsLocation: goodsLocation('Where customs can look at the goods'),
	exitOfficeId: customsOffice(
		['Office of exit', 'Bureau de sortie', 'Kantoor van uitgang', 'Ausgangszollstelle'],
		'Customs office where the goods leave, eight characters',
	),
	entryOfficeId: customsOffice(
		['Office of entry', "Bureau d'entrée", 'Kantoor van binnenkomst', 'Eingangszollstelle'],
		'Customs office where the goods enter, eight characters',
	),
	totalGrossMass: decimal({
		labels: ['Total gross mass', 'Masse brute totale', 'Totale brutomassa', 'Gesamtrohmasse'],
		help: 'Gross weight of the whole shipment, in kilograms',
		example: 430,
		positive: true,
		unit: 'kg',
		synonyms: ['Total gross weight'],
	}),
	estimatedDepartureDate: date({
		labels: ['Estimated departure', 'Départ prévu', 'Verwacht vertrek', 'Voraussichtlicher Abgang'],
		help: 'Day on which the goods are expected to leave',
		example: '2026-11-05',
		synonyms: ['Departure date', 'ETD', 'Date de départ', 'Vertrekdatum', 'Abgangsdatum'],
	}),
	totalPackageQuantity: integer({
		labels: ['Total packages', 'Nombre total de colis', 'Totaal aantal colli', 'Gesamtzahl der Packstücke'],
		help: 'Number of packages of the whole shipment',
		example: 4,
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
