import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import type { Language } from '../../../../cas/language';
import { MESSAGE_MODELS, messageEntries, type MessageKey, type MessageModel } from '../../../../cas/messages';
import { createTemplate as writeTemplate, TemplateError } from '../../../../cas/workbook/template';
import { errorOf } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { customerListsField, customerListsOf } from './customerLists.field';
import { byVersion, FIRST_OUTPUTS } from './failedOutput';
import { languageOptions } from './languageOptions';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A message that CAS is giving up is not worth a new template. */
const MESSAGES: INodePropertyOptions[] = messageEntries()
	.filter(({ model }: { model: MessageModel }) => model.deprecated === undefined)
	.map(({ key, model }) => ({ name: model.labels.en, value: key }))
	.sort((a, b) => a.name.localeCompare(b.name));

export const createTemplate: Operation = {
	name: 'Create Template',
	value: 'createTemplate',
	action: 'Create workbook template',
	description: 'Create an Excel workbook for people to fill in, with instructions, notes, drop-downs and an example',
	fields: [
		{
			displayName: 'Data',
			name: 'messages',
			type: 'multiOptions',
			options: MESSAGES,
			default: ['customsShipment'],
			required: true,
			description: 'What the workbook is for; each kind of data has its own sheets',
		},
		{
			displayName: 'Language',
			name: 'language',
			type: 'options',
			options: languageOptions,
			default: 'en',
			description: 'Language of headers, notes and instructions. Read accepts workbooks in every language.',
		},
		{
			displayName: 'Columns',
			name: 'columns',
			type: 'options',
			options: [
				{
					name: 'All',
					value: 'all',
					description: 'Every field; rarely needed ones in a group at the end',
				},
				{ name: 'Usual', value: 'usual', description: 'Required fields and those that most people fill in' },
			],
			default: 'usual',
		},
		{
			displayName: 'Example Row',
			name: 'exampleRow',
			type: 'boolean',
			default: true,
			description: 'Whether each sheet starts with an example row. It is never read as data.',
		},
		customerListsField,
		{
			displayName: 'Put Output File in Field',
			name: 'outputFieldName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the output binary field to put the workbook in',
		},
		{
			displayName: 'File Name',
			name: 'fileName',
			type: 'string',
			default: 'template.xlsx',
			description: 'Name of the workbook; .xlsx is added if missing',
		},
	],
	firstOutputs: FIRST_OUTPUTS,
	async execute(context) {
		const models = modelsOf(context);
		const lists = customerListsOf(context);
		if ('failure' in lists) throw errorOf(context.getNode(), lists.failure);
		const bytes = await writeTemplate({
			models,
			lists: lists.lists,
			language: context.getNodeParameter('language', 0) as Language,
			columns: context.getNodeParameter('columns', 0) as 'usual' | 'all',
			exampleRow: context.getNodeParameter('exampleRow', 0) as boolean,
		}).catch((error: unknown) => {
			if (!(error instanceof TemplateError)) throw error;
			throw errorOf(context.getNode(), { message: error.message, description: `${error.action}.`, details: {} });
		});
		return byVersion(context.getNode(), [await templateItem(context, bytes)]);
	},
};

function modelsOf(context: IExecuteFunctions): MessageModel[] {
	const keys = context.getNodeParameter('messages', 0) as string[];
	const known = keys.filter((key): key is MessageKey => Object.hasOwn(MESSAGE_MODELS, key));
	const unknown = keys.filter((key) => !Object.hasOwn(MESSAGE_MODELS, key));
	if (known.length > 0 && unknown.length === 0) return [...new Set(known)].map((key) => MESSAGE_MODELS[key].model);
	throw errorOf(context.getNode(), {
		message: unknown.length === 0 ? 'No data is chosen' : `There is no data called ${unknown.join(', ')}`,
		description: `Choose at least one in Data: ${MESSAGES.map(({ value }) => value).join(', ')}.`,
		details: {},
	});
}

/** One item for all input items: the lists may come from any of them. */
async function templateItem(context: IExecuteFunctions, bytes: Uint8Array): Promise<INodeExecutionData> {
	const field = context.getNodeParameter('outputFieldName', 0) as string;
	const given = (context.getNodeParameter('fileName', 0) as string).trim() || 'template';
	const fileName = /\.xlsx$/i.test(given) ? given : `${given}.xlsx`;
	const binary = await context.helpers.prepareBinaryData(Buffer.from(bytes), fileName, XLSX);
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	return { json: { fileName }, binary: { [field]: binary }, pairedItem };
}
