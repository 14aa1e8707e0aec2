import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { testWebhookCredential } from '../shared/events/webhookSecrets';
import { executeChosen, propertiesOf } from '../shared/fields/operation';
import { eventResource } from './actions/event.resource';
import { EVENT_OUTPUTS } from './actions/outputs';

const resources = [eventResource];

/** A node of its own, as its outputs are fixed: n8n evaluates those that follow from an operation, which takes an isolate for each event. */
export class CasEvent implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Event',
		name: 'casEvent',
		icon: { light: 'file:casEvent.svg', dark: 'file:casEvent.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Verify an event that CAS has sent to a webhook, and take each event once across all processes of n8n',
		defaults: { name: 'CAS Event' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: [...EVENT_OUTPUTS],
		credentials: [
			{ name: 'casOAuth2Api', required: true },
			{
				name: 'casWebhookApi',
				required: true,
				testedBy: 'testWebhookCredential',
				displayOptions: { show: { operation: ['take'], verify: ['credential'] } },
			},
		],
		properties: propertiesOf(resources),
	};

	methods = { credentialTest: { testWebhookCredential } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeChosen(this, resources);
	}
}
