import { isRecord } from '../../../../cas/isRecord';
import { getDeclaration } from '../../../../cas/request/declarations';
import { failureOf } from '../../../../cas/request/failure';
import { connectionOf, sealingSecretOf } from '../../../shared/connection';
import { requestFailure } from '../../../shared/failedItem';
import type { Operation } from '../../../shared/operation';
import { parameterFailure, perItem } from '../../../shared/perItem';
import { send } from '../../../shared/send';
import { declarationIdField } from './declarationId.field';
import { declarationItem } from './declarationItem';

export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get declaration',
	description: 'Get the data of one declaration, its duties and its status',
	fields: [declarationIdField],
	async execute(context) {
		const connection = await connectionOf(context);
		const clientSecret = await sealingSecretOf(context);
		const items = await perItem(context, async (itemIndex) => {
			const declarationId = String(context.getNodeParameter('declarationId', itemIndex) ?? '').trim();
			if (declarationId === '') {
				return parameterFailure('Declaration ID is empty', 'Fill it in, or map declarationId of an event or a search.');
			}
			const { outcome, request } = await send(context, connection, getDeclaration(declarationId));
			if (outcome.kind === 'answered' && outcome.status === 200 && isRecord(outcome.body)) {
				return { items: [declarationItem(outcome.body, clientSecret)] };
			}
			return {
				failure: requestFailure(failureOf(request, outcome, `declaration ${declarationId}`), { declarationId }),
			};
		});
		return [items];
	},
};
