import { assumed } from './fact';

/** Whose a subscription is. A rename of the workflow or the node changes none of these. */
export interface SubscriptionOwner {
	readonly instanceId: string;
	readonly workflowId: string;
	readonly nodeId: string;
	readonly purpose: 'production' | 'test';
}

/** Ours begin with a mark in this field, because CAS documents no field for a receiver's own notes. */
export const MARK_FIELD = assumed('no field for notes of the receiver is documented', 'description');

const SCHEME = 'n8n';
/** Of the 64 hex characters of an instance id: enough to tell instances apart, short enough to read. */
const INSTANCE_ID_LENGTH = 16;

/** `n8n:3fa9c01b22d4e677:w1:trigger:production`: the first word of the description of each of our subscriptions. */
export function markOf({ instanceId, workflowId, nodeId, purpose }: SubscriptionOwner): string {
	return [SCHEME, instanceId.slice(0, INSTANCE_ID_LENGTH), workflowId, nodeId, purpose]
		.map(encodeURIComponent)
		.join(':');
}

/** The description of a subscription: our mark, and the workflow's name for people. */
export function describeSubscription(owner: SubscriptionOwner, workflowName: string): string {
	return `${markOf(owner)} ${workflowName}`.trim();
}

/** Reads the mark of a description, instance id shortened; undefined where the subscription is none of ours. */
export function ownerOf(description: unknown): SubscriptionOwner | undefined {
	if (typeof description !== 'string') return undefined;
	const [mark = ''] = description.split(' ');
	const parts = mark.split(':');
	const [scheme, instanceId = '', workflowId = '', nodeId = '', purpose] = parts;
	if (parts.length !== 5 || scheme !== SCHEME || (purpose !== 'production' && purpose !== 'test')) return undefined;
	try {
		return { instanceId, workflowId: decodeURIComponent(workflowId), nodeId: decodeURIComponent(nodeId), purpose };
	} catch {
		return undefined;
	}
}

/** True where the two marks name the same node of the same n8n, for the same purpose. */
export function isSameOwner(one: SubscriptionOwner, other: SubscriptionOwner): boolean {
	return markOf(one) === markOf(other);
}
