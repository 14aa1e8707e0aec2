import { failureOf } from '../../../../cas/request/failure';
import { UNREADABLE_LIST } from '../../../shared/transport/subscriptionList';
import { successOf } from '../../../../cas/request/outcome';
import { listSubscriptions, subscriptionsOf } from '../../../../cas/request/subscriptions';
import { connectionOf } from '../../../shared/transport/connection';
import { requestFailure } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { resultFields } from '../../../shared/fields/resultFields';
import { perItem } from '../../../shared/items/perItem';
import { send } from '../../../shared/transport/send';
import { subscriptionItem } from './subscriptionItem';

export const getMany: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many subscriptions',
	description: 'List where CAS delivers events, and which workflow each subscription belongs to',
	fields: [
		...resultFields({ all: false }),
		{
			displayName: 'Only Our Own',
			name: 'onlyOurOwn',
			type: 'boolean',
			default: false,
			description: 'Whether to return only the subscriptions of this n8n',
		},
	],
	async execute(context) {
		const connection = await connectionOf(context);
		const items = await perItem(context, async (itemIndex) => {
			const { outcome, request } = await send(context, connection, listSubscriptions());
			const answer = successOf(outcome);
			if (answer === undefined) {
				return { failure: requestFailure(failureOf(request, outcome, 'list of subscriptions'), {}) };
			}
			const listed = subscriptionsOf(answer.body);
			if (listed === undefined) return { failure: UNREADABLE_LIST };
			const all = listed.map((one) => subscriptionItem(one, context.getInstanceId(), connection.addresses));
			const onlyOurs = context.getNodeParameter('onlyOurOwn', itemIndex) as boolean;
			const wanted = onlyOurs ? all.filter(({ json }) => json.isOfThisN8n) : all;
			const isUnlimited = context.getNodeParameter('returnAll', itemIndex) as boolean;
			return { items: isUnlimited ? wanted : wanted.slice(0, context.getNodeParameter('limit', itemIndex) as number) };
		});
		return [items];
	},
};
