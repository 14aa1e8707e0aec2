import { movementOrder } from '../../../../cas/messages';
import { ingestion, plainKind } from '../../ingestion/operations';

/** A second order could move the stock twice, so an unanswered one is not repeated. */
export const create = ingestion(
	{
		name: 'Create',
		value: 'create',
		action: 'Create movement order',
		description: 'Create a movement order for the stock of a special procedure or tax warehouse',
	},
	plainKind(movementOrder, 'movementOrder.ingest', false),
);
