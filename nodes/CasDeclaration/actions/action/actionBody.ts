import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isRecord } from '../../../../cas/isRecord';
import { checkMessage, type CheckedMessage, type MessageModel } from '../../../../cas/messages';
import { exampleText } from '../../../../cas/messages/model/starter';
import { additionalOf, asJson, mergedValues } from '../../../shared/source/jsonParameter';
import { panelFields, panelMessage } from '../../../shared/source/panelFields';

const source: INodeProperties = {
	displayName: 'Source',
	name: 'source',
	type: 'options',
	options: [
		{ name: 'Fields', value: 'fields', description: 'Set a value for each field' },
		{ name: 'JSON', value: 'json', description: 'Enter or build the whole body as JSON' },
	],
	default: 'fields',
	description: 'Where the body of the action comes from',
};

const additionalFields: INodeProperties = {
	displayName: 'Additional Fields (JSON)',
	name: 'additionalFields',
	type: 'json',
	default: '{}',
	description: 'Fields to merge over the rest, for what your CAS knows and this package does not',
};

/** What the panel of an action asks for. CAS documents no body, so every action takes additional fields. */
export function bodyFields(model: MessageModel | undefined): INodeProperties[] {
	if (model === undefined) return [additionalFields];
	return [
		source,
		...panelFields(model).map((field) => ({ ...field, displayOptions: { show: { source: ['fields'] } } })),
		{
			displayName: 'Body',
			name: 'body',
			type: 'json',
			default: exampleText(model),
			displayOptions: { show: { source: ['json'] } },
			description: `The ${model.labels.en.toLowerCase()} as JSON. Fields that this package does not know are sent unchanged.`,
		},
		additionalFields,
	];
}

/** The body of an item's action, and what is wrong with it. */
export function bodyOf(context: IExecuteFunctions, model: MessageModel | undefined, itemIndex: number): CheckedMessage {
	const additional = additionalOf(context.getNodeParameter('additionalFields', itemIndex, {}));
	const { value, problems } = given(context, model, itemIndex);
	const whole = mergedValues(value, additional);
	if (model !== undefined) {
		const checked = checkMessage(model, whole);
		return { ...checked, problems: [...problems, ...checked.problems] };
	}
	return isRecord(whole)
		? { message: whole, problems: [] }
		: {
				message: {},
				problems: [
					{
						severity: 'refuse',
						rule: 'type.group',
						path: '',
						label: additionalFields.displayName,
						value: whole,
						message: 'is not a JSON object',
						action: 'Write it like {"remark": "…"}, or leave it empty',
					},
				],
			};
}

function given(context: IExecuteFunctions, model: MessageModel | undefined, itemIndex: number) {
	if (model === undefined) return { value: {}, problems: [] };
	return context.getNodeParameter('source', itemIndex) === 'json'
		? { value: asJson(context.getNodeParameter('body', itemIndex)), problems: [] }
		: panelMessage(context, model, itemIndex);
}
