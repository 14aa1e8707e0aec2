import { countries } from '../../codes/countries';
import { directions } from '../../codes/directions';
import { documentTypes } from '../../codes/documentTypes';
import { code, date, group, integer, list, text } from '../model/field';
import { defineMessage } from '../model/message';
import {
	articleReference,
	commodityCode,
	goodsDescription,
	grossMass,
	netMass,
	originCountryCode,
	quantity,
	quantityUnitCode,
	sequenceNumeric,
} from '../parts/goods';
import { packages } from '../parts/packages';
import { EXAMPLE_BUYER, party } from '../parts/party';
import { company, ownReference, reference, storageLocation } from '../parts/reference';
import { certificateOfOriginRules } from './rules';

/**
 * Fields of the request. CAS documents none; `customsShipmentReference`, `declarationReference` and `storageLocation` are named
 * as in the event that answers it (ev:CoOPDFCreated), the rest after the WCO data model.
 */
export const certificateOfOriginFields = {
	externalReference: ownReference({
		labels: ['Request', 'Demande', 'Aanvraag', 'Antrag'],
		help: 'Your own reference of the request',
		example: 'COO-2026-0117',
		synonyms: ['Reference', 'Certificate', 'Request reference'],
	}),
	declarationReference: reference({
		labels: ['Declaration', 'Déclaration', 'Aangifte', 'Anmeldung'],
		help: 'MRN or LRN of the export declaration that the certificate is based on',
		example: '26BEA10000000001E2',
		synonyms: ['MRN', 'LRN', 'Declaration reference'],
	}),
	customsShipmentReference: reference({
		labels: ['Customs shipment', 'Envoi douanier', 'Douanezending', 'Zollsendung'],
		help: 'Reference of the customs shipment, where the declaration is not known',
		example: 'SO-2026-104711',
		synonyms: ['Shipment', 'Customs shipment reference', 'Order', 'Delivery'],
	}),
	direction: code(directions, {
		labels: ['Direction', 'Sens', 'Richting', 'Richtung'],
		help: 'Direction of the customs shipment, which is part of its key',
		example: 'OUT',
	}),
	typeCode: code(documentTypes, {
		labels: ['Certificate type', 'Type de certificat', 'Soort certificaat', 'Art der Bescheinigung'],
		help: 'N954 for EUR.1, N018 for A.TR',
		example: 'N954',
	}),
	company: company(),
	storageLocation: storageLocation(),
	exporter: party(['Exporter', 'Exportateur', 'Exporteur', 'Ausführer'], 'Who exports the goods'),
	consignee: party(['Consignee', 'Destinataire', 'Geadresseerde', 'Empfänger'], 'Who receives the goods', {
		example: EXAMPLE_BUYER,
	}),
	originCountryCode: originCountryCode('EU'),
	destinationCountryCode: code(countries, {
		labels: ['Country of destination', 'Pays de destination', 'Land van bestemming', 'Bestimmungsland'],
		help: 'Country that the goods go to',
		example: 'GB',
		synonyms: ['Destination', 'Ship to'],
	}),
	transportDetails: text({
		labels: ['Transport', 'Transport', 'Vervoer', 'Beförderung'],
		help: 'How the goods travel, as it is printed on the certificate',
		example: 'By road via Zeebrugge',
		maxLength: 140,
	}),
	invoiceReference: text({
		labels: ['Invoice', 'Facture', 'Factuur', 'Rechnung'],
		help: 'Number of the commercial invoice',
		example: 'INV-2026-1187',
		maxLength: 70,
		synonyms: ['Invoice number'],
	}),
	issueDate: date({
		labels: ['Issue date', 'Date de délivrance', 'Datum van afgifte', 'Ausstellungsdatum'],
		help: 'Day on which the certificate is to be issued',
		example: '2026-11-03',
	}),
	issueLocationName: text({
		labels: ['Issue place', 'Lieu de délivrance', 'Plaats van afgifte', 'Ausstellungsort'],
		help: 'Place where the certificate is issued',
		example: 'Antwerpen',
		maxLength: 35,
	}),
	copyQuantity: integer({
		labels: ['Copies', 'Copies', 'Kopieën', 'Kopien'],
		help: 'Number of copies beside the original',
		example: 2,
		minimum: 0,
		maxDigits: 2,
	}),
	remark: text({
		labels: ['Remark', 'Remarque', 'Opmerking', 'Bemerkung'],
		help: 'Text in the box for remarks',
		example: 'Issued retrospectively',
		maxLength: 350,
	}),
	items: list(
		{
			labels: ['Certificate items', 'Articles du certificat', 'Certificaatitems', 'Bescheinigungspositionen'],
			help: 'The goods of the certificate, where they are not all of the declaration',
			columns: 0,
		},
		group(
			{ labels: ['Item', 'Article', 'Item', 'Position'], help: 'One item of the certificate' },
			{
				sequenceNumeric: sequenceNumeric(
					['Item number', "Numéro d'article", 'Itemnummer', 'Positionsnummer'],
					'Number of the goods item in the declaration',
				),
				articleReference: articleReference(),
				goodsDescription: goodsDescription(),
				commodityCode: commodityCode(),
				originCountryCode: originCountryCode('EU'),
				originCriterionCode: text({
					labels: ['Origin criterion', "Critère d'origine", 'Oorsprongscriterium', 'Ursprungskriterium'],
					help: 'Why the goods originate there, as P for wholly obtained or W for sufficiently worked',
					example: 'W',
					maxLength: 20,
				}),
				netMass: netMass(),
				grossMass: grossMass(),
				quantity: quantity(),
				quantityUnitCode: quantityUnitCode(),
				packages: packages(),
			},
		),
	),
};

/** `CertificateOfOrigin`: asks for a certificate of origin, based on a declaration. Documented: "sending data". */
export const certificateOfOrigin = defineMessage({
	name: 'CertificateOfOrigin',
	labels: {
		en: 'Certificate of origin',
		fr: "Certificat d'origine",
		nl: 'Certificaat van oorsprong',
		de: 'Ursprungszeugnis',
	},
	root: group(
		{
			labels: ['Certificates of origin', "Certificats d'origine", 'Certificaten van oorsprong', 'Ursprungszeugnisse'],
			help: 'Requests for certificates of origin',
		},
		certificateOfOriginFields,
	),
	identity: ['externalReference'],
	rules: certificateOfOriginRules,
});
