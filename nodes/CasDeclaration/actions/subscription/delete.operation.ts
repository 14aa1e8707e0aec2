import type { IExecuteFunctions } from 'n8n-workflow';
import { failureOf } from '../../../../cas/request/failure';
import { acceptanceOf, isNotThere, successOf } from '../../../../cas/request/outcome';
import { deleteSubscription, listSubscriptions, subscriptionsOf } from '../../../../cas/request/subscriptions';
import { connectionOf, type CasConnection } from '../../../shared/transport/connection';
import { requestFailure } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { parameterFailure, type ItemResult } from '../../../shared/items/perItem';
import { send } from '../../../shared/transport/send';
import { writeItems } from '../../../shared/items/writeItems';

export const deleteOne: Operation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete subscription',
	description: 'End a subscription that is no longer needed; its events are no longer delivered',
	fields: [
		{
			displayName: 'Subscription ID',
			name: 'subscriptionId',
			type: 'string',
			default: '={{ $json.subscriptionId }}',
			required: true,
			description: 'From Get Many. To end the subscription of a published workflow, unpublish the workflow instead.',
		},
	],
	async execute(context) {
		const connection = await connectionOf(context);
		const items = await writeItems(context, async (itemIndex, doubtSinceMs) => {
			const subscriptionId = String(context.getNodeParameter('subscriptionId', itemIndex) ?? '').trim();
			if (subscriptionId === '') {
				return parameterFailure('Subscription ID is empty', 'Enter it, or map subscriptionId from Get Many.');
			}
			return await deleted(context, connection, { subscriptionId, doubtSinceMs });
		});
		return [items];
	},
};

async function deleted(
	context: IExecuteFunctions,
	connection: CasConnection,
	{ subscriptionId, doubtSinceMs }: { subscriptionId: string; doubtSinceMs?: number },
): Promise<ItemResult> {
	const sent = await send(context, connection, deleteSubscription(subscriptionId), { doubtSinceMs });
	const { request, outcome, doubt } = sent;
	// Sent again after a lost answer, it is not found because the first had deleted it; unless the list still has it.
	const isDone =
		acceptanceOf(request, outcome) !== undefined ||
		(doubt !== undefined && isNotThere(outcome) && !(await isListed(context, connection, subscriptionId)));
	if (isDone) return { items: [{ json: { subscriptionId, deleted: true, outcome: 'accepted' } }] };
	const failure = failureOf(request, outcome, `subscription ${subscriptionId}`, { doubt });
	return { failure: requestFailure(failure, { subscriptionId }) };
}

/** False too where CAS does not give the list. */
async function isListed(
	context: IExecuteFunctions,
	connection: CasConnection,
	subscriptionId: string,
): Promise<boolean> {
	const { outcome } = await send(context, connection, listSubscriptions());
	const listed = subscriptionsOf(successOf(outcome)?.body) ?? [];
	return listed.some(({ id }) => id === subscriptionId);
}
