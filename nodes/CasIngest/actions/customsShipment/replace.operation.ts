import type { Operation } from '../../../shared/operation';
import { ingestAll } from './ingestAll';
import { customsShipmentFieldsOfPanel } from './source.fields';

/** `messageType` `Replace`. Documented: "customs flows". */
export const replace: Operation = {
	name: 'Replace',
	value: 'replace',
	action: 'Replace customs shipment',
	description: 'Replace a whole customs shipment and restart its flow, as long as it is not submitted',
	fields: customsShipmentFieldsOfPanel,
	execute: async (context) => await ingestAll(context, 'Replace'),
};
