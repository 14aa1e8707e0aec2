import type { Operation } from '../../../shared/operation';
import { ingestAll } from './ingestAll';
import { customsShipmentFieldsOfPanel } from './source.fields';

/** `messageType` `Upsert`. Documented: "customs flows". */
export const upsert: Operation = {
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update customs shipment',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	fields: customsShipmentFieldsOfPanel,
	execute: async (context) => await ingestAll(context, 'Upsert'),
};
