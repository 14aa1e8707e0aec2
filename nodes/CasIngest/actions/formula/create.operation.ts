import { formula } from '../../../../cas/messages';
import { ingestion, plainKind } from '../../ingestion/operations';

/** What a second formula with the same reference does is not documented, so an unanswered one is not repeated. */
export const create = ingestion(
	{
		name: 'Create',
		value: 'create',
		action: 'Create formula',
		description: 'Create a production formula for a special procedure',
	},
	plainKind(formula, 'formula.ingest', false),
);
