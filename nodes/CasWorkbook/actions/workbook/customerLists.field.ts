import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { customsShipment } from '../../../../cas/messages';
import { valueAtPath } from '../../../../cas/messages/model/place';
import type { CustomerLists } from '../../../../cas/workbook/template';
import type { ItemFailure } from '../../../shared/items/failedItem';

const OTHER = 'other';

/** A customer's own values for the drop-downs of a template, one list a row, taken from a field of all input items. */
export const customerListsField: INodeProperties = {
	displayName: 'Customer Lists',
	name: 'customerLists',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add List',
	default: {},
	description:
		'Your own partners, storage locations or articles, from the input items, as drop-downs in the matching columns',
	options: [
		{
			displayName: 'List',
			name: 'list',
			values: [
				{
					displayName: 'Drop-Down For',
					name: 'field',
					type: 'options',
					options: [
						{ name: 'Article', value: 'article' },
						{ name: 'Authorisation', value: 'authorisationReference' },
						{ name: 'Company', value: 'company' },
						{ name: 'Customs Flow', value: 'customsFlow' },
						{ name: 'Formula', value: 'formulaReference' },
						{ name: 'Material List', value: 'materialListReference' },
						{ name: 'Customs Office of Entry', value: 'entryOffice' },
						{ name: 'Customs Office of Exit', value: 'exitOffice' },
						{ name: 'Other Field', value: OTHER, description: 'A field by its name' },
						{
							name: 'Partner Code or EORI',
							value: 'partner.code',
							description: 'Exporter, importer and every other party',
						},
						{ name: 'Partner Name', value: 'partner.name', description: 'Exporter, importer and every other party' },
						{ name: 'Plant', value: 'plant' },
						{ name: 'Storage Location', value: 'storageLocation' },
					],
					default: 'storageLocation',
				},
				{
					displayName: 'Field Name',
					name: 'otherField',
					type: 'string',
					default: '',
					placeholder: 'exporter.name',
					displayOptions: { show: { field: [OTHER] } },
					description: 'The field as CAS names it, with its group where it has one',
				},
				{
					displayName: 'Values From Input Field',
					name: 'inputField',
					type: 'string',
					default: '',
					placeholder: 'code',
					requiresDataPath: 'single',
					description: 'The field of the input items that holds the values; each value is offered once',
				},
			],
		},
	],
};

interface ListParameter {
	readonly field: string;
	readonly otherField?: string;
	readonly inputField: string;
}

/** The lists with the values of the input items, or what keeps a list from having any. */
export function customerListsOf(context: IExecuteFunctions): { lists: CustomerLists } | { failure: ItemFailure } {
	const { list = [] } = context.getNodeParameter('customerLists', 0, {}) as { list?: ListParameter[] };
	const lists: Record<string, (string | number)[]> = {};
	for (const { field, otherField, inputField } of list) {
		const name = currentName((field === OTHER ? (otherField ?? '') : field).trim());
		if (name === '') return listFailure('A list says no field', 'Fill in Field Name, as in exporter.name.');
		const values = context.getInputData().flatMap(({ json }) => {
			const value = valueAt(json, inputField.trim());
			const several: unknown[] = Array.isArray(value) ? value : [value];
			return several;
		});
		const usable = values.filter(
			(value): value is string | number => typeof value === 'number' || (typeof value === 'string' && value !== ''),
		);
		if (usable.length === 0) {
			return listFailure(
				`No input item has a value in its field "${inputField}" for the list of ${name}`,
				'Set Values From Input Field to a field of the input, as shown in its table.',
			);
		}
		lists[name] = [...(lists[name] ?? []), ...usable];
	}
	return { lists };
}

/** A list that was saved with an earlier version names its field as that did. */
function currentName(name: string): string {
	const since = customsShipment.columnSince?.(name.replace(/^partner\./, 'exporter.'))?.replaceAll('__', '.');
	return since === undefined || since === ''
		? name
		: since.replace(/^exporter\./, name.startsWith('partner.') ? 'partner.' : 'exporter.');
}

function listFailure(message: string, description: string): { failure: ItemFailure } {
	return { failure: { message, description, details: {} } };
}

/** The value of a field; a field whose name has dots comes before a path. */
function valueAt(json: IDataObject, name: string): unknown {
	return Object.hasOwn(json, name) ? json[name] : valueAtPath(json, name.split('.'));
}
