import { receiptConclusions } from '../../codes/exciseActions';
import { say } from '../../speech';
import { code, date, group, text } from '../model/field';
import { defineMessage, type Rule } from '../model/message';
import { objection } from '../rules/objection';
import { differencesHalfSaid, exciseLines, itemsTwice } from './exciseLines';
import { exciseParty } from './exciseParty';

const ACCEPTED_THOUGH_UNSATISFACTORY = '2';
const PARTIALLY_REFUSED = '4';

/** Body of Receipt Report, after the EMCS message IE818. CAS documents the action, not its body: all names are assumed. */
const receiptReportFields = {
	dateOfArrival: date({
		labels: ['Date of arrival', "Date d'arrivée", 'Datum van aankomst', 'Ankunftsdatum'],
		help: 'Day on which the movement ended',
		example: '2026-11-05',
		required: true,
	}),
	globalConclusionCode: code(receiptConclusions, {
		labels: ['Conclusion', 'Conclusion', 'Conclusie', 'Ergebnis'],
		help: 'What becomes of the goods: 1 accepted, 2 accepted although unsatisfactory, 3 refused, 4 partially refused',
		example: '1',
		required: true,
	}),
	complementaryInformation: text({
		labels: ['Information', 'Informations', 'Informatie', 'Angaben'],
		help: 'What else is to be said about the receipt',
		example: 'Received complete and undamaged',
		maxLength: 350,
	}),
	deliveryPlace: exciseParty(
		['Delivery place', 'Lieu de livraison', 'Plaats van levering', 'Lieferort'],
		'Where the goods arrived, where it is not the declared place',
	),
	lines: exciseLines(),
};

const rules: readonly Rule<typeof receiptReportFields>[] = [
	{
		name: 'receipt.lineTwice',
		severity: 'refuse',
		about: 'Each goods item appears only once',
		find: ({ lines }) => itemsTwice(lines),
	},
	{
		name: 'receipt.difference',
		severity: 'refuse',
		about: 'An observed difference has its kind, and a kind its quantity',
		find: ({ lines }) => differencesHalfSaid(lines),
	},
	{
		name: 'receipt.reasons',
		severity: 'warn',
		about: 'A receipt that is not satisfactory says why, in the information or in a line',
		find: ({ globalConclusionCode: conclusion, complementaryInformation, lines = [] }) =>
			conclusion === undefined || conclusion === '1' || complementaryInformation !== undefined || lines.length > 0
				? []
				: [
						objection(
							'complementaryInformation',
							undefined,
							say(conclusion === ACCEPTED_THOUGH_UNSATISFACTORY ? 'receipt.unsatisfactory' : 'receipt.refused'),
						),
					],
	},
	{
		name: 'receipt.refusedQuantity',
		severity: 'warn',
		about: 'A partial refusal says how much of what is refused',
		find: ({ globalConclusionCode: conclusion, lines = [] }) =>
			conclusion !== PARTIALLY_REFUSED || lines.some(({ refusedQuantity }) => refusedQuantity !== undefined)
				? []
				: [objection('lines', undefined, say('receipt.partial'))],
	},
];

export const receiptReport = defineMessage({
	name: 'ReceiptReport',
	labels: { en: 'Receipt report', fr: 'Accusé de réception', nl: 'Bericht van ontvangst', de: 'Eingangsmeldung' },
	root: group(
		{
			labels: ['Receipt reports', 'Accusés de réception', 'Berichten van ontvangst', 'Eingangsmeldungen'],
			help: 'Reports that excise movements have arrived',
		},
		receiptReportFields,
	),
	identity: [],
	rules,
});
