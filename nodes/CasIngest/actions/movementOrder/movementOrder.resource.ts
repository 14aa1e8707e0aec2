import { movementOrder } from '../../../../cas/messages';
import type { Resource } from '../../../shared/fields/operation';
import { validation } from '../../ingestion/operations';
import { create } from './create.operation';
import { get } from './get.operation';

export const movementOrderResource: Resource = {
	name: 'Movement Order',
	value: 'movementOrder',
	operations: [create, get, validation(movementOrder)],
};
