import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../../cas/isRecord';
import { failureOf } from '../../../../cas/request/failure';
import { successOf } from '../../../../cas/request/outcome';
import { getMovementOrder } from '../../../../cas/request/ingest';
import { connectionOf } from '../../../shared/transport/connection';
import { requestFailure } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { parameterFailure, perItem } from '../../../shared/items/perItem';
import { send } from '../../../shared/transport/send';

/** Status, validation errors and stored data. Documented: "movement orders"; what the id is, is not. */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get movement order',
	description: 'Get the status, the validation errors and the data of a movement order',
	fields: [
		{
			displayName: 'Movement Order ID',
			name: 'movementOrderId',
			type: 'string',
			default: '={{ $json.referenceId }}',
			required: true,
			description: 'The reference ID that CAS gave when it took the movement order',
		},
	],
	async execute(context) {
		const connection = await connectionOf(context);
		const items = await perItem(context, async (itemIndex) => {
			const id = String(context.getNodeParameter('movementOrderId', itemIndex) ?? '').trim();
			if (id === '') return parameterFailure('Movement Order ID is empty', 'Map referenceId of a CAS Ingest item.');
			const { outcome, request } = await send(context, connection, getMovementOrder(id));
			const body = successOf(outcome)?.body;
			if (isRecord(body)) {
				return { items: [{ json: { referenceId: id, ...body } as IDataObject }] };
			}
			return { failure: requestFailure(failureOf(request, outcome, `movement order ${id}`), { referenceId: id }) };
		});
		return [items];
	},
};
