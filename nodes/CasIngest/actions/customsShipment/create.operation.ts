import type { Operation } from '../../../shared/operation';
import { ingestAll } from './ingestAll';
import { customsShipmentFieldsOfPanel } from './source.fields';

/** `messageType` `New`. Documented: "customs flows". */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create customs shipment',
	description: 'Create a customs shipment and start its customs flow',
	fields: customsShipmentFieldsOfPanel,
	execute: async (context) => await ingestAll(context, 'New'),
};
