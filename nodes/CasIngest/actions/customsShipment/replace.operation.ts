import { ingestion } from '../../ingestion/operations';
import { shipmentKind } from './shipmentKind';

/** `messageType` `Replace`. */
export const replace = ingestion(
	{
		name: 'Replace',
		value: 'replace',
		action: 'Replace customs shipment',
		description: 'Replace a whole customs shipment and restart its customs flow, as long as it is not submitted',
	},
	shipmentKind('Replace'),
);
