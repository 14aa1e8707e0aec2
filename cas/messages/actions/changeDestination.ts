import { exciseDestinations, transportArrangers } from '../../codes/exciseActions';
import { say } from '../../speech';
import { code, dateTime, group, text } from '../model/field';
import { defineMessage, type Rule } from '../model/message';
import { customsOffice } from '../parts/customsOffice';
import { shaped } from '../parts/shaped';
import { objection } from '../rules/objection';
import { exciseParty } from './exciseParty';

const EXPORT = '6';
const RETURN = '11';

/** Body of Change Destination, after the EMCS message IE813. All names are assumed. */
const changeDestinationFields = {
	destinationTypeCode: code(exciseDestinations, {
		labels: ['Destination type', 'Type de destination', 'Soort bestemming', 'Art des Bestimmungsorts'],
		help: 'What the goods go to now',
		example: '1',
		required: true,
	}),
	newConsignee: exciseParty(
		['New consignee', 'Nouveau destinataire', 'Nieuwe geadresseerde', 'Neuer Empfänger'],
		'Who receives the goods now, where it changes',
	),
	deliveryPlace: exciseParty(
		['Delivery place', 'Lieu de livraison', 'Plaats van levering', 'Lieferort'],
		'Where the goods go now',
	),
	exportOfficeId: customsOffice(
		['Office of export', "Bureau d'exportation", 'Kantoor van uitvoer', 'Ausfuhrzollstelle'],
		'Customs office of export, where the goods leave the union',
	),
	journeyTime: text({
		labels: ['Journey time', 'Durée du trajet', 'Duur van het traject', 'Beförderungsdauer'],
		help: 'How long the journey takes from now: H and hours, or D and days, two digits',
		example: 'D03',
		maxLength: 3,
		check: shaped('journeyTime.shape', /^[HD]\d{2}$/),
	}),
	transportArrangementCode: code(transportArrangers, {
		labels: [
			'Transport arranged by',
			'Transport organisé par',
			'Vervoer geregeld door',
			'Beförderung veranlasst durch',
		],
		help: 'Who arranges the transport, where it changes',
		example: '1',
	}),
	submissionDateTime: dateTime({
		labels: ['Date and time', 'Date et heure', 'Datum en tijd', 'Datum und Uhrzeit'],
		help: 'When the change was decided, with the time zone; now when absent',
		example: '2026-11-04T16:00:00Z',
	}),
};

const rules: readonly Rule<typeof changeDestinationFields>[] = [
	{
		name: 'destination.who',
		severity: 'warn',
		about: 'A new destination names who receives the goods, or where they are delivered',
		find: ({ destinationTypeCode: type, newConsignee, deliveryPlace }) =>
			type === undefined ||
			type === EXPORT ||
			type === RETURN ||
			newConsignee !== undefined ||
			deliveryPlace !== undefined
				? []
				: [objection('newConsignee', undefined, say('destination.nothing'))],
	},
	{
		name: 'destination.exportOffice',
		severity: 'warn',
		about: 'A movement to export names its customs office of export',
		find: ({ destinationTypeCode: type, exportOfficeId }) =>
			type !== EXPORT || exportOfficeId !== undefined
				? []
				: [objection('exportOfficeId', undefined, say('destination.exportOffice'))],
	},
];

export const changeDestination = defineMessage({
	name: 'ChangeDestination',
	labels: {
		en: 'Change of destination',
		fr: 'Changement de destination',
		nl: 'Wijziging van bestemming',
		de: 'Änderung des Bestimmungsorts',
	},
	root: group(
		{
			labels: [
				'Changes of destination',
				'Changements de destination',
				'Wijzigingen van bestemming',
				'Änderungen des Bestimmungsorts',
			],
			help: 'Excise movements that go elsewhere',
		},
		changeDestinationFields,
	),
	identity: [],
	rules,
});
