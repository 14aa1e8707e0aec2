import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { MESSAGE_MODELS, type MessageKey, type MessageModel } from '../../cas/messages';
import { layoutOf, mappableFields } from '../../cas/workbook';

/** The model of a message by its key in a parameter; customs shipments where there is none. */
export function modelOf(key: unknown): MessageModel {
	const known = typeof key === 'string' && Object.hasOwn(MESSAGE_MODELS, key) ? (key as MessageKey) : 'customsShipment';
	return MESSAGE_MODELS[known].model;
}

/** The fields of the chosen message, for the columns of a layout of the user's own. */
async function messageFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const layout = layoutOf(modelOf(this.getCurrentNodeParameter('message')));
	return mappableFields(layout).map(({ name, sheet, column }) => ({
		name: sheet.list === undefined ? column.headers.en : `${sheet.names.en}: ${column.headers.en}`,
		value: name,
		description: column.leaf.field.help,
	}));
}

export const loadOptions = { messageFields };
