import type { IDataObject } from 'n8n-workflow';
import { markOf, ownerOf } from '../../../../cas/contract/subscriptionMark';
import type { ListedSubscription } from '../../../../cas/request/subscriptions';
import type { AddressSeal } from '../../../shared/documents/sealedAddress';

/**
 * A subscription as output: where it delivers, what, and of which workflow it is. Only what is known to hold no secret. The path of our
 * own webhook is none, for n8n shows it and a delivery has to prove itself; that of another receiver may be its only protection.
 */
export function subscriptionItem(
	subscription: ListedSubscription,
	instanceId: string,
	addresses: AddressSeal,
): { json: IDataObject } {
	const { id, endpointUrl, filters, description } = subscription;
	const owner = ownerOf(description);
	const isOfThisN8n = owner !== undefined && markOf(owner) === markOf({ ...owner, instanceId });
	return {
		json: {
			subscriptionId: id,
			endpointUrl: shownAddress(addresses.opened(endpointUrl), isOfThisN8n ? undefined : addresses),
			filters: (Array.isArray(filters) ? filters : []) as IDataObject[],
			description: typeof description === 'string' ? description : '',
			isOfThisN8n,
			...(owner && { workflowId: owner.workflowId, nodeId: owner.nodeId, purpose: owner.purpose }),
		},
	};
}

/** Without its query; without its path too where that holds a key. */
function shownAddress(address: string, addresses: AddressSeal | undefined): string {
	try {
		const { origin, pathname } = new URL(address);
		const whole = origin + pathname;
		return addresses === undefined || addresses.sealed(whole) === whole ? whole : `${origin}/…`;
	} catch {
		return '';
	}
}
