import type { INodeProperties } from 'n8n-workflow';

/** What becomes of a status that arrives after a newer one of its declaration. */
export type OlderEvents = 'pass' | 'mark' | 'drop';

export const olderEventsField: INodeProperties = {
	displayName: 'Older Events',
	name: 'olderEvents',
	type: 'options',
	options: [
		{
			name: 'Drop',
			value: 'drop',
			description: 'Do not start the workflow with a status that is older than one already seen',
		},
		{
			name: 'Mark',
			value: 'mark',
			description: 'Start the workflow, with isOutdated true where a newer status was seen already',
		},
		{ name: 'Pass', value: 'pass', description: 'Start the workflow with every event, in the order of arrival' },
	],
	default: 'pass',
	description:
		'What happens to a status change that arrives after a newer one of the same declaration. CAS does not promise an order. Other kinds of event always pass.',
};
