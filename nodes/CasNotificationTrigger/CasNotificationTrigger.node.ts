import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { CREDENTIALS } from '../shared/connection';
import { takeDelivery } from './delivery';
import { eventFields } from './events.fields';
import { subscribe, subscriptionExists, unsubscribe } from './subscription';

export class CasNotificationTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CAS Notification Trigger',
		name: 'casNotificationTrigger',
		icon: { light: 'file:casNotificationTrigger.svg', dark: 'file:casNotificationTrigger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") || "All events" }}',
		description: 'Starts the workflow when CAS reports a status, a document or a refused message',
		eventTriggerDescription: 'Waiting for CAS to send an event',
		activationMessage: 'CAS now sends its events to this workflow.',
		defaults: { name: 'CAS Notification Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: CREDENTIALS,
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'cas-events' }],
		properties: eventFields,
	};

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
