import { failureOf } from '../../../../cas/request/failure';
import { successOf } from '../../../../cas/request/outcome';
import { deleteSubscription } from '../../../../cas/request/subscriptions';
import { connectionOf } from '../../../shared/connection';
import { requestFailure } from '../../../shared/failedItem';
import type { Operation } from '../../../shared/operation';
import { parameterFailure, perItem } from '../../../shared/perItem';
import { send } from '../../../shared/send';

export const deleteOne: Operation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete subscription',
	description: 'End a subscription that nobody needs any more; its events are no longer delivered',
	fields: [
		{
			displayName: 'Subscription ID',
			name: 'subscriptionId',
			type: 'string',
			default: '={{ $json.subscriptionId }}',
			required: true,
			description: 'As Get Many gives it. To end that of a published workflow, unpublish the workflow instead.',
		},
	],
	async execute(context) {
		const connection = await connectionOf(context);
		const items = await perItem(context, async (itemIndex) => {
			const subscriptionId = String(context.getNodeParameter('subscriptionId', itemIndex) ?? '').trim();
			if (subscriptionId === '') {
				return parameterFailure('Subscription ID is empty', 'Fill it in, or map subscriptionId of Get Many.');
			}
			const { outcome, request, attempts } = await send(context, connection, deleteSubscription(subscriptionId));
			// Sent again after a lost answer, it is not found because the first had deleted it.
			const wasDone = outcome.kind === 'answered' && outcome.status === 404 && attempts > 1;
			if (successOf(outcome) !== undefined || wasDone) return { items: [{ json: { subscriptionId, deleted: true } }] };
			const failure = failureOf(request, outcome, `subscription ${subscriptionId}`);
			return { failure: requestFailure(failure, { subscriptionId }) };
		});
		return [items];
	},
};
