import { movement } from '../../../../cas/messages';
import { ingestion, plainKind } from '../../ingestion/operations';

/** A second movement could move the stock twice, so an unanswered one is not repeated. */
export const create = ingestion(
	{
		name: 'Create',
		value: 'create',
		action: 'Create movement',
		description: 'Deprecated by CAS in favour of movement orders: ingest a stock movement',
	},
	plainKind(movement, 'movement.ingest', false),
);
