import type { INodeProperties } from 'n8n-workflow';
import { acknowledgeField, registrationFields } from './registration.fields';

const DELIVERY = 'delivery';
const CUSTOM = 'custom';

/** Without it, n8n shows the credential at the field that the second credential depends on, far down. */
export const credentialSlot: INodeProperties = {
	displayName: 'Credentials',
	name: 'credentials',
	type: 'credentials',
	default: '',
};

const deliveryField: INodeProperties = {
	displayName: 'Delivery',
	name: DELIVERY,
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Standard',
			value: 'standard',
			description:
				'Publishing the workflow subscribes it at CAS with a generated secret; CAS sends again what n8n could not store',
		},
		{
			name: 'Custom',
			value: CUSTOM,
			description: 'Choose when an event is acknowledged, how it is verified, and who registers the webhook',
		},
	],
	default: 'standard',
	description: 'How CAS reaches this workflow, and when it counts an event as delivered',
	displayOptions: { show: { '@version': [{ _cnd: { gt: 1 } }] } },
};

const shownWith = (field: INodeProperties, show: NonNullable<INodeProperties['displayOptions']>['show']) => ({
	...field,
	displayOptions: { ...field.displayOptions, show: { ...show, ...field.displayOptions?.show } },
});

const EXPERT_FIELDS = [acknowledgeField, ...registrationFields];

/** What is rarely changed, behind one choice. In version 1 each field stood in the panel; a workflow of then keeps what it has set. */
export const deliveryFields: INodeProperties[] = [
	...EXPERT_FIELDS.map((field) => shownWith(field, { '@version': [1] })),
	deliveryField,
	...EXPERT_FIELDS.map((field) => shownWith(field, { '@version': [{ _cnd: { gt: 1 } }], [DELIVERY]: [CUSTOM] })),
];
