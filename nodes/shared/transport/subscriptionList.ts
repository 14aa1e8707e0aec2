import type { ItemFailure } from '../items/failedItem';

/** Where CAS answers the question for its subscriptions with something else. */
export const UNREADABLE_LIST: ItemFailure = {
	message: 'The answer to the list of subscriptions holds no subscriptions that can be read',
	description:
		'Expected is a list, or an object with one, whose entries have id and endpointUrl. Check `endpoints.subscription.list` and `subscriptions.list` in the Contract Profile of the credential, or set Registration of the trigger to Manual.',
	details: {},
};
