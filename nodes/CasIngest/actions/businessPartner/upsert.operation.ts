import { businessPartners } from '../../../../cas/messages';
import { ingestion, plainKind } from '../../ingestion/operations';

/** Documented as "create or update business partners in master data", so it may be sent twice. */
export const upsert = ingestion(
	{
		name: 'Create or Update',
		value: 'upsert',
		action: 'Create or update business partner',
		description: 'Create a new record, or update the current one if it already exists (upsert)',
	},
	plainKind(businessPartners, 'businessPartner.ingest', true),
);
