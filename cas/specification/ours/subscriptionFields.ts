import { listedFields } from './listed';
import type { OurField } from './target';

/** The fields of a subscription as it is asked for (`cas/contract/subscription`). */
export function subscriptionFields(): OurField[] {
	return listedFields([
		['id', 'text', 'Subscription ID', 'subscriptionId', 'Identifier of the subscription'],
		['endpointUrl', 'text', 'Address', 'callbackUrl', 'Address that events are delivered to'],
		{
			of: ['filters[]', 'group', 'Filters', 'topics', 'Which events are delivered'],
			fields: [
				['eventType', 'text', 'Event type', 'topic', 'Kind of event that is wanted'],
				['eventSubTypes', 'texts', 'Event subtypes', 'subTypes', 'Closer kinds of event that are wanted'],
			],
		},
		{
			of: [
				'deliveryHeader',
				'group',
				'Delivery header',
				'Header that goes with each delivery, so that the receiver knows the sender',
			],
			fields: [
				['name', 'text', 'Header name', 'Name of the header'],
				['value', 'text', 'Header value', 'Value of the header'],
			],
		},
		{
			of: [
				'basicAuthentication',
				'group',
				'Basic authentication',
				'Credentials of HTTP Basic that go with each delivery',
			],
			fields: [
				['userName', 'text', 'User name', 'login', 'Name of the user'],
				['password', 'text', 'Password', 'Password of the user'],
			],
		},
		['signingKey', 'text', 'Signing key', 'Key that deliveries are signed with', 'secret'],
		['description', 'text', 'Description', 'Free text that is shown in the list'],
	]);
}
