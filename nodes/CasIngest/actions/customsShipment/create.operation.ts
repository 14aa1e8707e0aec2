import { ingestion } from '../../ingestion/operations';
import { shipmentKind } from './shipmentKind';

/** `messageType` `New`. */
export const create = ingestion(
	{
		name: 'Create',
		value: 'create',
		action: 'Create customs shipment',
		description: 'Create a customs shipment and start its customs flow',
	},
	shipmentKind('New'),
);
