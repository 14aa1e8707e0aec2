import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { webhookBy, whereParameterIs } from '../shared/host/webhookDescription';
import { takeDelivery } from './delivery/delivery';
import { credentialSlot, deliveryFields } from './fields/delivery.fields';
import { eventFields, eventsSubtitle } from './fields/events.fields';
import { optionFields } from './fields/options.fields';
import { testWebhookCredential } from '../shared/events/webhookSecrets';
import { subscribe, subscriptionExists, unsubscribe } from './registration/subscription';

export class CasNotificationTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Notification Trigger',
		name: 'casNotificationTrigger',
		icon: { light: 'file:casNotificationTrigger.svg', dark: 'file:casNotificationTrigger.dark.svg' },
		group: ['trigger'],
		// From 2 on n8n leaves the body to the node, and makes no isolate to ask version 1 for an option that it does not have.
		version: [1, 2],
		defaultVersion: 2,
		subtitle: eventsSubtitle,
		description: 'Starts the workflow when CAS reports a status change, a document or a refused message',
		eventTriggerDescription: 'Waiting for CAS to send an event',
		activationMessage: 'CAS now sends its events to this workflow.',
		builderHint: {
			searchHint:
				'Needs an n8n that CAS can reach from the internet. Behind a firewall use CAS Declaration Poll Trigger. The second output holds events that need a person.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-customs4trade.casDeclarationPollTrigger',
					relationHint: 'The same without a public address',
				},
			],
		},
		defaults: { name: 'CAS Notification Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Events', 'Attention'],
		credentials: [
			{ name: 'casOAuth2Api', required: true },
			{
				name: 'casWebhookApi',
				required: true,
				testedBy: 'testWebhookCredential',
				displayOptions: { show: { registration: ['manual'] } },
			},
		],
		webhooks: [
			webhookBy(
				{
					name: 'default',
					httpMethod: 'POST',
					// Otherwise n8n answers with the text "firstEntryJson", or with the data of the last node.
					responseData: 'noData',
					path: 'cas-events',
				},
				{ responseMode: whereParameterIs({ parameter: 'acknowledge', value: 'ended' }, 'lastNode', 'onReceived') },
			),
		],
		sensitiveOutputFields: ['documentReference'],
		properties: [credentialSlot, ...eventFields, ...deliveryFields, ...optionFields],
	};

	methods = { credentialTest: { testWebhookCredential } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await subscriptionExists(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await subscribe(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await unsubscribe(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await takeDelivery(this);
	}
}
