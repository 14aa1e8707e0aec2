import { materialListInvalidation } from '../../../../cas/messages';
import { ingestion, plainKind } from '../../ingestion/operations';

/** Invalidating twice changes nothing. */
export const invalidate = ingestion(
	{
		name: 'Invalidate',
		value: 'invalidate',
		action: 'Invalidate material list',
		description: 'Invalidate a material list, so that it is used no more',
	},
	plainKind(materialListInvalidation, 'materialListInvalidation.ingest', true),
);
