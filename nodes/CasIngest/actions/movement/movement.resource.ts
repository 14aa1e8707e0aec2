import { movement } from '../../../../cas/messages';
import type { Resource } from '../../../shared/fields/operation';
import { validation } from '../../ingestion/operations';
import { create } from './create.operation';

export const movementResource: Resource = {
	name: 'Movement (Deprecated)',
	value: 'movement',
	operations: [create, validation(movement)],
};
