import { DECLARATION_ACTION_NAMES } from '../../../../cas/contract/actions';
import type { Resource } from '../../../shared/fields/operation';
import { actionOperation } from './actionOperation';

/** Everything that can be asked of a declaration, one operation an action. */
export const actionResource: Resource = {
	name: 'Action',
	value: 'action',
	operations: DECLARATION_ACTION_NAMES.map(actionOperation),
};
