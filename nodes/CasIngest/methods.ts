import type { FieldType, ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { customsShipment, type MessageModel } from '../../cas/messages';
import type { LeafField } from '../../cas/messages/model/field';
import { flatName } from '../../cas/messages/model/flat';
import { headerOf, leavesOf, type Leaf } from '../../cas/messages/model/leaves';

/** A drop-down with thousands of entries cannot be searched in the mapper; longer lists stay text. */
const MAX_OPTIONS = 300;

const MAPPER_TYPES: Record<LeafField['kind'], FieldType> = {
	text: 'string',
	code: 'options',
	number: 'number',
	/** Text on purpose: n8n's date type goes through a time zone, and a customs date has none. */
	date: 'string',
	dateTime: 'string',
	boolean: 'boolean',
};

/** The fields of a message for the "Mapped Fields" panel, from the same model that validates it. */
function mapperFields(model: MessageModel): ResourceMapperFields {
	return {
		fields: leavesOf(model.root)
			.filter(({ name }) => name !== 'messageType')
			.map(mapperField),
	};
}

function mapperField(leaf: Leaf): ResourceMapperField {
	const { field } = leaf;
	const options =
		field.kind === 'code' && field.list.closed && field.list.codes.length <= MAX_OPTIONS
			? field.list.codes.map(({ code, names }) => ({
					name: names.en === code ? code : `${code} (${names.en})`,
					value: code,
				}))
			: undefined;
	return {
		id: flatName(leaf),
		displayName: headerOf(leaf, 'en'),
		required: leaf.required,
		defaultMatch: false,
		display: true,
		canBeUsedToMatch: false,
		type: options === undefined && field.kind === 'code' ? 'string' : MAPPER_TYPES[field.kind],
		...(options && { options }),
	};
}

export const resourceMapping = {
	async customsShipmentFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		return mapperFields(customsShipment);
	},
};
