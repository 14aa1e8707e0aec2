import type { INodeProperties } from 'n8n-workflow';
import { SECRET_HEADER, SIGNATURE_HEADER } from '../../../cas/contract/deliveryHeaders';

/** How CAS comes to know the address, and how n8n knows CAS. */
export const registrationFields: INodeProperties[] = [
	{
		displayName: 'Registration',
		name: 'registration',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'Publishing the workflow subscribes it at CAS, unpublishing ends the subscription',
			},
			{
				name: 'Manual',
				value: 'manual',
				description: 'Customs4Trade enters the address and the secret for you. Nothing is registered through the API.',
			},
		],
		default: 'automatic',
	},
	{
		displayName:
			'Give Customs4Trade the production URL shown above, and the verification and secret of the CAS Webhook API credential. The CAS OAuth2 API credential is still needed: it protects the addresses of documents.',
		name: 'manualRegistrationNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { registration: ['manual'] } },
	},
	{
		displayName: 'Verification',
		name: 'verification',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Basic Authentication',
				value: 'basic',
				description: 'CAS sends a user name and a generated password',
			},
			{
				name: 'Secret Header',
				value: 'header',
				description: `CAS sends a generated secret in the header ${SECRET_HEADER.value}`,
			},
			{
				name: 'Signature',
				value: 'signature',
				description: `CAS signs each delivery with a generated key, in the header ${SIGNATURE_HEADER.value}. No secret is sent.`,
			},
		],
		default: 'header',
		displayOptions: { show: { registration: ['automatic'] } },
		description:
			'How a delivery proves that it comes from CAS. The secret is generated when the workflow is published.',
	},
];

/** When CAS hears that its event was taken, with what each choice costs. */
export const acknowledgeField: INodeProperties = {
	displayName: 'Acknowledge',
	name: 'acknowledge',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'At Once',
			value: 'atOnce',
			description: 'Fastest answer. An event is lost if n8n cannot store it or crashes.',
		},
		{
			name: 'When the Event Is Stored',
			value: 'stored',
			description:
				'Answers quickly. CAS sends again what n8n could not store in its database. An execution that fails or is killed is not delivered again, not even in queue mode.',
		},
		{
			name: 'When the Workflow Has Ended',
			value: 'ended',
			description:
				'Nothing is lost: CAS sends the event again until the workflow has succeeded. The workflow must end within about 30 seconds, and each step must be safe to repeat.',
		},
	],
	default: 'stored',
	description: 'When CAS counts an event as delivered. It sends unacknowledged events again for about a day.',
};
