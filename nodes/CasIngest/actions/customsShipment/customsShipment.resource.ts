import { customsShipment } from '../../../../cas/messages';
import type { Resource } from '../../../shared/fields/operation';
import { validation } from '../../ingestion/operations';
import { create } from './create.operation';
import { replace } from './replace.operation';
import { update } from './update.operation';
import { upsert } from './upsert.operation';

export const customsShipmentResource: Resource = {
	name: 'Customs Shipment',
	value: 'customsShipment',
	operations: [create, upsert, replace, update, validation(customsShipment)],
};
