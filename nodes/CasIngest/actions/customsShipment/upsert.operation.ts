import { ingestion } from '../../ingestion/operations';
import { shipmentKind } from './shipmentKind';

/** `messageType` `Upsert`. */
export const upsert = ingestion(
	{
		name: 'Create or Update',
		value: 'upsert',
		action: 'Create or update customs shipment',
		description: 'Create a new record, or update the current one if it already exists (upsert)',
	},
	shipmentKind('Upsert'),
);
