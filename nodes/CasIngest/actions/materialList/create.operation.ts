import { materialList } from '../../../../cas/messages';
import { ingestion, plainKind } from '../../ingestion/operations';

/** What a second list with the same reference does is not documented, so an unanswered one is not repeated. */
export const create = ingestion(
	{
		name: 'Create',
		value: 'create',
		action: 'Create material list',
		description: 'Create a material list of products for a special procedure',
	},
	plainKind(materialList, 'materialList.ingest', false),
);
