import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { CREDENTIALS } from '../shared/transport/connection';
import { poll } from './poll';
import { pollFields } from './poll.fields';
import { preview } from './preview';

export class CasDeclarationPollTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Declaration Poll Trigger',
		name: 'casDeclarationPollTrigger',
		icon: { light: 'file:casDeclarationPollTrigger.svg', dark: 'file:casDeclarationPollTrigger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["statuses"].join(", ") || "All status changes" }}',
		description:
			'Starts the workflow when a declaration changes its status, by asking CAS now and then; for n8n behind a firewall',
		eventTriggerDescription: 'Waiting for a declaration to change its status',
		activationMessage: 'This workflow now asks CAS for changed declarations.',
		defaults: { name: 'CAS Declaration Poll Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Events', 'Needs Attention'],
		credentials: CREDENTIALS,
		properties: pollFields,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return this.getMode() === 'manual' ? await preview(this) : await poll(this);
	}
}
