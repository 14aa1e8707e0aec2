import { countries } from '../../codes/countries';
import { directions } from '../../codes/directions';
import { code, date, group, list } from '../model/field';
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
import { company, ownReference, plant, storageLocation } from '../parts/reference';
import { invoiceWithTotal, tradeTerms } from '../parts/tradeTerms';
import { departureTransportMeans } from '../parts/transport';
import { shipmentRules } from './rules';

/** Fields of a shipment. CAS documents none; they are those that logistics knows of the customs shipment made from it. */
export const shipmentFields = {
	externalReference: ownReference({
		labels: ['Reference', 'Référence', 'Referentie', 'Referenz'],
		help: 'Your own reference of the shipment',
		example: 'DEL-2026-0042',
		synonyms: ['External reference', 'Shipment', 'Delivery', 'Order'],
	}),
	direction: code(directions, {
		labels: ['Direction', 'Sens', 'Richting', 'Richtung'],
		help: 'OUT for goods that leave, IN for goods that arrive',
		example: 'OUT',
		synonyms: ['Import/Export', 'Flow direction'],
	}),
	shipmentDate: date({
		labels: ['Shipment date', "Date d'expédition", 'Verzenddatum', 'Versanddatum'],
		help: 'Day on which the goods leave or arrive',
		example: '2026-11-04',
	}),
	shipFrom: code(countries, {
		labels: ['Ship from', "Pays d'expédition", 'Land van verzending', 'Versendungsland'],
		help: 'Country that the goods are sent from',
		example: 'BE',
		synonyms: ['Country of dispatch', 'From'],
	}),
	shipTo: code(countries, {
		labels: ['Ship to', 'Pays de destination', 'Land van bestemming', 'Bestimmungsland'],
		help: 'Country that the goods go to',
		example: 'GB',
		synonyms: ['Country of destination', 'Destination', 'To'],
	}),
	company: company(),
	plant: plant(),
	storageLocation: storageLocation(),
	consignor: party(['Consignor', 'Expéditeur', 'Afzender', 'Versender'], 'Who sends the goods'),
	consignee: party(['Consignee', 'Destinataire', 'Geadresseerde', 'Empfänger'], 'Who receives the goods', {
		example: EXAMPLE_BUYER,
	}),
	tradeTerms: tradeTerms(),
	invoice: invoiceWithTotal(),
	departureTransportMeans: departureTransportMeans(),
	items: list(
		{
			labels: ['Shipment items', "Articles de l'envoi", 'Zendingitems', 'Sendungspositionen'],
			help: 'The goods of the shipment',
			columns: 0,
		},
		group(
			{ labels: ['Item', 'Article', 'Item', 'Position'], help: 'One item of the shipment' },
			{
				sequenceNumeric: sequenceNumeric(
					['Item number', "Numéro d'article", 'Itemnummer', 'Positionsnummer'],
					'Number of the item in the shipment, from 1',
				),
				articleReference: articleReference(),
				goodsDescription: goodsDescription(),
				commodityCode: commodityCode(),
				originCountryCode: originCountryCode(),
				quantity: quantity(),
				quantityUnitCode: quantityUnitCode(),
				netMass: netMass(),
				grossMass: grossMass(),
				packages: packages(),
			},
		),
	),
};

/** `Shipment`: a source for customs shipments, to be completed by hand in CAS. Documented: "sending data" (older list only). */
export const shipment = defineMessage({
	name: 'Shipment',
	labels: { en: 'Shipment', fr: 'Envoi', nl: 'Zending', de: 'Sendung' },
	deprecated: "CAS's newer documentation leaves it out; the customs shipment takes its place",
	root: group(
		{
			labels: ['Logistic shipments', 'Envois logistiques', 'Logistieke zendingen', 'Logistiksendungen'],
			help: 'Shipments',
		},
		shipmentFields,
	),
	identity: ['externalReference'],
	rules: shipmentRules,
});
