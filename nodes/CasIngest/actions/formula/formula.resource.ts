import { formula } from '../../../../cas/messages';
import type { Resource } from '../../../shared/fields/operation';
import { validation } from '../../ingestion/operations';
import { create } from './create.operation';

export const formulaResource: Resource = {
	name: 'Formula',
	value: 'formula',
	operations: [create, validation(formula)],
};
