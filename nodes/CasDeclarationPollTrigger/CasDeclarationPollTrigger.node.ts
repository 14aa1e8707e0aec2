import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { CREDENTIALS } from '../shared/transport/connection';
import { poll } from './poll';
import { pollFields, STATUSES_SUBTITLE } from './poll.fields';
import { preview } from './preview';

export class CasDeclarationPollTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Declaration Poll Trigger',
		name: 'casDeclarationPollTrigger',
		icon: { light: 'file:casDeclarationPollTrigger.svg', dark: 'file:casDeclarationPollTrigger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: STATUSES_SUBTITLE,
		description:
			'Starts the workflow when the status of a declaration changes. Asks CAS at intervals, so it works behind a firewall.',
		eventTriggerDescription: 'Waiting for the status of a declaration to change',
		activationMessage: 'This workflow now checks CAS for status changes.',
		builderHint: {
			searchHint:
				'For an n8n that CAS cannot reach; otherwise prefer CAS Notification Trigger, which also reports refused messages. The second output holds statuses that need a person.',
			relatedNodes: [
				{ nodeType: 'n8n-nodes-customs4trade.casNotificationTrigger', relationHint: 'Hears events at once' },
			],
		},
		defaults: { name: 'CAS Declaration Poll Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Events', 'Attention'],
		credentials: CREDENTIALS,
		properties: pollFields,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return this.getMode() === 'manual' ? await preview(this) : await poll(this);
	}
}
