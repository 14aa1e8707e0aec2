import { countries } from '../../codes/countries';
import { directions } from '../../codes/directions';
import { messageTypes } from '../../codes/messageTypes';
import { code, date, group, text, transparent } from '../model/field';
import { defineMessage, type MessageOf } from '../model/message';
import { company, plant, storageLocation } from '../parts/reference';
import { columnSince, EARLIER_LISTS, earlierShipment } from './earlierShape';
import { goodsItems, goodsShipmentFields } from './goodsShipment';
import { customsShipmentRules } from './rules';
import { documentFields } from './singleAdministrativeDocument';

const KEY_PAGE = 'generic data models';

/** Fields of the shipment itself, at their places on the wire. Documented: the key and the message type; most others are evidenced. */
const customsShipmentFields = {
	version: text({
		labels: ['Message version', 'Version du message', 'Berichtversie', 'Nachrichtenversion'],
		help: 'Version of the message format, not of the shipment',
		example: '1.0',
		maxLength: 10,
		evidencedIn: 2020,
		readOnly: true,
	}),
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
		evidencedIn: 2020,
	}),
	storageLocationReference: { ...storageLocation(), evidencedIn: 2020 as const, column: 'storageLocation' },
	jurisdiction: code(countries, {
		labels: ['Jurisdiction', 'Juridiction', 'Jurisdictie', 'Zuständiges Land'],
		help: 'Country whose authority gets the declaration',
		example: 'BE',
		assumedBecause: 'events name the jurisdiction, the messages of the evidence do not',
	}),
	company: company(),
	plant: plant(),
	estimatedDepartureDate: date({
		labels: ['Estimated departure', 'Départ prévu', 'Verwacht vertrek', 'Voraussichtlicher Abgang'],
		help: 'Day on which the goods are expected to leave',
		example: '2026-11-05',
		synonyms: ['Departure date', 'ETD', 'Date de départ', 'Vertrekdatum', 'Abgangsdatum'],
	}),
	singleAdministrativeDocument: transparent(2020, 'The declaration', {
		...documentFields,
		goodsShipment: transparent(2020, 'The shipment of goods', {
			...goodsShipmentFields,
			governmentAgencyGoodsItems: goodsItems,
		}),
	}),
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
	assumedBecause: 'neither the documentation nor the evidence names it',
	constants: { version: '1.0' },
	recognise: earlierShipment,
	earlierLists: EARLIER_LISTS,
	columnSince,
	identity: ['externalReference', 'direction'],
	...customsShipmentRules,
});

export type CustomsShipment = MessageOf<typeof customsShipment>;
