import type { Resource } from '../../../shared/fields/operation';
import { deleteOne } from './delete.operation';
import { getMany } from './getMany.operation';

/** What CAS delivers events to. CAS Notification Trigger looks after its own; this is for what was left behind. */
export const subscriptionResource: Resource = {
	name: 'Subscription',
	value: 'subscription',
	operations: [deleteOne, getMany],
};
