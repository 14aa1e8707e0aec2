import { movementRoles } from '../../codes/exciseActions';
import { say } from '../../speech';
import { code, date, group, text } from '../model/field';
import { defineMessage, type Rule } from '../model/message';
import { objection } from '../rules/objection';
import { differencesHalfSaid, exciseLines, itemsTwice } from './exciseLines';

/** Body of Complementary Explanation, after the EMCS message IE871. All names are assumed. */
const complementaryExplanationFields = {
	submitterTypeCode: code(movementRoles, {
		labels: ['Who explains', 'Qui explique', 'Wie licht toe', 'Wer erläutert'],
		help: '1 for the consignor, 2 for the consignee',
		example: '2',
		required: true,
	}),
	analysisDate: date({
		labels: ['Date of analysis', "Date de l'analyse", 'Datum van het onderzoek', 'Datum der Untersuchung'],
		help: 'Day on which the reason was looked into',
		example: '2026-11-09',
	}),
	globalExplanation: text({
		labels: ['Explanation', 'Explication', 'Toelichting', 'Erläuterung'],
		help: 'Why the received quantities differ, for the whole movement',
		example: 'Pallet damaged while loading; count confirmed by the carrier',
		maxLength: 350,
	}),
	lines: exciseLines(),
};

const rules: readonly Rule<typeof complementaryExplanationFields>[] = [
	{
		name: 'explanation.lineTwice',
		severity: 'refuse',
		about: 'Each goods item appears only once',
		find: ({ lines }) => itemsTwice(lines),
	},
	{
		name: 'explanation.difference',
		severity: 'refuse',
		about: 'An observed difference has its kind, and a kind its quantity',
		find: ({ lines }) => differencesHalfSaid(lines),
	},
	{
		name: 'explanation.none',
		severity: 'refuse',
		about: 'Something is explained: the movement as a whole, or a line',
		find: ({ globalExplanation, lines = [] }) =>
			globalExplanation !== undefined || lines.length > 0
				? []
				: [objection('globalExplanation', undefined, say('explanation.none'))],
	},
];

export const complementaryExplanation = defineMessage({
	name: 'ComplementaryExplanation',
	labels: {
		en: 'Complementary explanation',
		fr: 'Explication complémentaire',
		nl: 'Aanvullende toelichting',
		de: 'Ergänzende Erläuterung',
	},
	root: group(
		{
			labels: [
				'Complementary explanations',
				'Explications complémentaires',
				'Aanvullende toelichtingen',
				'Ergänzende Erläuterungen',
			],
			help: 'Explanations of a shortage or an excess',
		},
		complementaryExplanationFields,
	),
	identity: [],
	rules,
});
