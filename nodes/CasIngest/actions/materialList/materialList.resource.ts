import { materialList } from '../../../../cas/messages';
import type { Resource } from '../../../shared/fields/operation';
import { validation } from '../../ingestion/operations';
import { create } from './create.operation';
import { invalidate } from './invalidate.operation';

export const materialListResource: Resource = {
	name: 'Material List',
	value: 'materialList',
	operations: [create, invalidate, validation(materialList)],
};
