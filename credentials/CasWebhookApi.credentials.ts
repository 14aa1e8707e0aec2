import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { SECRET_HEADER, SIGNATURE_HEADER } from '../cas/contract/deliveryHeaders';

/** What Customs4Trade and n8n agree on where a webhook is registered by hand. */
export class CasWebhookApi implements ICredentialType {
	name = 'casWebhookApi';

	displayName = 'CAS Webhook API';

	documentationUrl = 'https://github.com/n8n-nodes-customs4trade/n8n-nodes-customs4trade#cas-notification-trigger';

	icon: Icon = { light: 'file:../nodes/shared/cas.svg', dark: 'file:../nodes/shared/cas.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Verification',
			name: 'verification',
			type: 'options',
			options: [
				{
					name: 'Basic Authentication',
					value: 'basic',
					description: 'CAS sends the user name and the secret as its password',
				},
				{ name: 'Secret Header', value: 'header', description: 'CAS sends the secret in a header' },
				{
					name: 'Signature',
					value: 'signature',
					description: `CAS signs each delivery with the secret, in the header ${SIGNATURE_HEADER.value}`,
				},
			],
			default: 'header',
			description: 'How a delivery proves that it comes from CAS, as agreed with Customs4Trade',
		},
		{
			displayName: 'Header Name',
			name: 'headerName',
			type: 'string',
			default: SECRET_HEADER.value,
			required: true,
			displayOptions: { show: { verification: ['header'] } },
		},
		{
			displayName: 'User Name',
			name: 'userName',
			type: 'string',
			default: 'cas',
			required: true,
			displayOptions: { show: { verification: ['basic'] } },
		},
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'At least 16 characters, preferably 32 or more from a generator. Give it to Customs4Trade.',
		},
		{
			displayName: 'Previous Secret',
			name: 'previousSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Stays valid in addition to the new secret until Customs4Trade has changed over. Clear it afterwards.',
		},
	];
}
