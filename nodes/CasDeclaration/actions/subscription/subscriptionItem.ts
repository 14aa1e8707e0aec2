import type { IDataObject } from 'n8n-workflow';
import { markOf, ownerOf } from '../../../../cas/contract/subscriptionMark';
import type { ListedSubscription } from '../../../../cas/request/subscriptions';

/**
 * A subscription as output: where it delivers, what, and of which workflow it is. Only what is known to hold no secret; the query of an
 * address may hold another receiver's.
 */
export function subscriptionItem(subscription: ListedSubscription, instanceId: string): { json: IDataObject } {
	const { id, endpointUrl, filters, description } = subscription;
	const owner = ownerOf(description);
	const isOfThisN8n = owner !== undefined && markOf(owner) === markOf({ ...owner, instanceId });
	return {
		json: {
			subscriptionId: id,
			endpointUrl: withoutQuery(endpointUrl),
			filters: (Array.isArray(filters) ? filters : []) as IDataObject[],
			description: typeof description === 'string' ? description : '',
			isOfThisN8n,
			...(owner && { workflowId: owner.workflowId, nodeId: owner.nodeId, purpose: owner.purpose }),
		},
	};
}

function withoutQuery(address: string): string {
	try {
		const { origin, pathname } = new URL(address);
		return origin + pathname;
	} catch {
		return '';
	}
}
