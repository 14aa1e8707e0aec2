import { ingestion } from '../../ingestion/operations';
import { shipmentKind } from './shipmentKind';

/** `messageType` `Update`. */
export const update = ingestion(
	{
		name: 'Update',
		value: 'update',
		action: 'Update customs shipment',
		description: 'Change only the given fields of an existing customs shipment',
	},
	shipmentKind('Update'),
);
