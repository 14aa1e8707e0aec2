import { delayExplanations, delayRoles, movementRoles } from '../../codes/exciseActions';
import { say } from '../../speech';
import { code, group, text } from '../model/field';
import { defineMessage, type Rule } from '../model/message';
import { objection } from '../rules/objection';

const OTHER = '0';

/** Body of Delay for Delivery, after the EMCS message IE837. All names are assumed. */
const delayForDeliveryFields = {
	explanationCode: code(delayExplanations, {
		labels: ['Explanation', 'Explication', 'Toelichting', 'Erläuterung'],
		help: 'Why it is late',
		example: '4',
		required: true,
	}),
	complementaryInformation: text({
		labels: ['Information', 'Informations', 'Informatie', 'Angaben'],
		help: 'The explanation in words; needed where the code is 0',
		example: 'Ferry cancelled by storm, next sailing tomorrow',
		maxLength: 350,
	}),
	messageRoleCode: code(delayRoles, {
		labels: ['What is late', 'Ce qui est en retard', 'Wat laat is', 'Was verspätet ist'],
		help: '1 for the report of receipt, 2 for the naming of a destination',
		example: '1',
		required: true,
	}),
	submitterTypeCode: code(movementRoles, {
		labels: ['Who explains', 'Qui explique', 'Wie licht toe', 'Wer erläutert'],
		help: '1 for the consignor, 2 for the consignee',
		example: '2',
		required: true,
	}),
};

const rules: readonly Rule<typeof delayForDeliveryFields>[] = [
	{
		name: 'delay.other',
		severity: 'refuse',
		about: 'The explanation "other" is said in words',
		find: ({ explanationCode, complementaryInformation }) =>
			explanationCode !== OTHER || complementaryInformation !== undefined
				? []
				: [objection('complementaryInformation', undefined, say('delay.other'))],
	},
];

export const delayForDelivery = defineMessage({
	name: 'DelayForDelivery',
	labels: {
		en: 'Explanation of a delay',
		fr: "Explication d'un retard",
		nl: 'Toelichting bij vertraging',
		de: 'Erläuterung einer Verspätung',
	},
	root: group(
		{
			labels: [
				'Explanations of delays',
				'Explications de retards',
				'Toelichtingen bij vertragingen',
				'Erläuterungen von Verspätungen',
			],
			help: 'Excise movements that are late',
		},
		delayForDeliveryFields,
	),
	identity: [],
	rules,
});
