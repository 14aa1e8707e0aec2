import { shipment } from '../../../../cas/messages';
import type { Resource } from '../../../shared/fields/operation';
import { validation } from '../../ingestion/operations';
import { create } from './create.operation';

export const shipmentResource: Resource = {
	name: 'Shipment (Deprecated)',
	value: 'shipment',
	operations: [create, validation(shipment)],
};
