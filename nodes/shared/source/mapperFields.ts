import type { FieldType, ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import type { MessageModel } from '../../../cas/messages';
import type { LeafField } from '../../../cas/messages/model/field';
import { flatFields, flatName, type FlatField } from '../../../cas/messages/model/rowFields';
import { headerOf } from '../../../cas/messages/model/leaves';

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

/** The name under which the panel asks for the fields of a model. */
export function mapperMethodOf({ name }: MessageModel): string {
	return `${name[0]!.toLowerCase()}${name.slice(1)}Fields`;
}

/** The fields of a message for the "Mapped Fields" panel, from the same model that validates it. */
function mapperFields(model: MessageModel): ResourceMapperFields {
	return {
		fields: flatFields(model)
			.filter(({ leaf }) => leaf.name !== 'messageType')
			.map((field) => mapperField(field)),
	};
}

function mapperField(flat: FlatField): ResourceMapperField {
	const { leaf, list } = flat;
	const { field } = leaf;
	const options =
		field.kind === 'code' && field.list.closed && field.list.codes.length <= MAX_OPTIONS
			? field.list.codes.map(({ code, names }) => ({
					name: names.en === code ? code : `${code} (${names.en})`,
					value: code,
				}))
			: undefined;
	const entry = list?.field.item.labels.en;
	return {
		id: flatName(flat),
		displayName: entry === undefined ? headerOf(leaf, 'en') : `${entry}: ${headerOf(leaf, 'en')}`,
		required: list === undefined && leaf.required,
		defaultMatch: false,
		display: true,
		canBeUsedToMatch: false,
		type: options === undefined && field.kind === 'code' ? 'string' : MAPPER_TYPES[field.kind],
		...(options && { options }),
	};
}

/** What a node offers as `methods.resourceMapping`, for the models that its panels map. */
export function mapperMethods(models: readonly MessageModel[]) {
	return Object.fromEntries(
		models.map((model) => [
			mapperMethodOf(model),
			async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				return mapperFields(model);
			},
		]),
	);
}
