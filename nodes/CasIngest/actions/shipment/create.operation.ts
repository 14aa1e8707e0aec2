import { shipment } from '../../../../cas/messages';
import { ingestion, plainKind } from '../../ingestion/operations';

/** What a second shipment with the same reference does is not documented, so an unanswered one is not repeated. */
export const create = ingestion(
	{
		name: 'Create',
		value: 'create',
		action: 'Create shipment',
		description: 'Deprecated: create a shipment to be enriched by hand in CAS',
	},
	plainKind(shipment, 'shipment.ingest', false),
);
