import type { Operation } from '../../../shared/operation';
import { ingestAll } from './ingestAll';
import { customsShipmentFieldsOfPanel } from './source.fields';

/** `messageType` `Update`. Documented: "customs flows". */
export const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update customs shipment',
	description: 'Change only the given fields of an existing customs shipment',
	fields: customsShipmentFieldsOfPanel,
	execute: async (context) => await ingestAll(context, 'Update'),
};
