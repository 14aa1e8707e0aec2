import type { Resource } from '../../shared/fields/operation';
import { confirm } from './confirm.operation';
import { take } from './take.operation';

export const eventResource: Resource = {
	name: 'Event',
	value: 'event',
	operations: [take, confirm],
};
