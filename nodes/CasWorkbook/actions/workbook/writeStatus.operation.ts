import { randomBytes } from 'node:crypto';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { LANGUAGES } from '../../../../cas/language';
import { editableWorkbook } from '../../../../cas/workbook/editable';
import { writeStatus as fillStatus } from '../../../../cas/workbook/status';
import { errorOf, failedItem, type ItemFailure } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { readingFields, readingsOf } from './readings';
import { referenceIn, statusOf } from './statusItems';
import { workbookFailure } from './workbookFailure';
import { answerOf, fileOfNode, outputFieldField, workbookNodeField } from './workbookFile';
import { languageOptions } from './languageOptions';
import { byVersion, FIRST_OUTPUTS } from './failedOutput';

const AS_IN_SHEET = 'asInSheet';
/** References that the hint names; more would hide it. */
const MOST_NAMED = 5;

export const writeStatus: Operation = {
	name: 'Write Status',
	value: 'writeStatus',
	action: 'Write status into workbook',
	description:
		'Write the result of each message into its row: status, LRN, MRN, duties and document, or the answer of CAS',
	fields: [
		workbookNodeField,
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the binary field that holds the .xlsx, .xlsm, .ods or .csv file',
		},
		{
			displayName:
				'Each incoming item is the result of one message, identified by externalReference and direction or by the keys of that message. Items of CAS Ingest, CAS Notification Trigger and CAS Declaration work as they are.',
			name: 'statusNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Language of Headers',
			name: 'headerLanguage',
			type: 'options',
			options: [{ name: 'As in the Sheet', value: AS_IN_SHEET }, ...languageOptions],
			default: AS_IN_SHEET,
			description: 'Language of added columns. Columns from an earlier run keep their headers.',
		},
		...readingFields,
		outputFieldField,
	],
	firstOutputs: FIRST_OUTPUTS,
	async execute(context) {
		const node = context.getNode();
		const result = await filled(context);
		if ('item' in result) return byVersion(node, [result.item]);
		if (!context.continueOnFail()) throw errorOf(node, result.failure);
		const item = failedItem(node, result.failure, 0);
		return byVersion(node, [item], new Set([item]));
	},
};

async function filled(context: IExecuteFunctions): Promise<{ item: INodeExecutionData } | { failure: ItemFailure }> {
	const text = (name: string) => (context.getNodeParameter(name, 0) as string).trim();
	const file = await fileOfNode(context, text('workbookNode'), text('binaryPropertyName'));
	if ('failure' in file) return file;
	const chosen = readingsOf(context, 0);
	if ('failure' in chosen) return chosen;
	const { readings } = chosen;
	const items = context.getInputData();
	const language = LANGUAGES.find((known) => known === text('headerLanguage'));
	const names = [...new Set(readings.flatMap(({ model }) => model.identity))];
	try {
		const editable = await editableWorkbook(file.bytes, readings, randomBytes);
		const { workbook, rows, unmatched } = await fillStatus(
			editable.bytes,
			readings,
			items.flatMap(({ json }) => statusOf(json, names) ?? []),
			{ timeZone: context.getTimezone(), ...(language === undefined ? {} : { language }) },
			editable.answer,
		);
		const notFound = [...new Set(unmatched.map(({ identity }) => referenceIn(identity, names)))];
		if (notFound.length > 0) {
			const named = notFound.slice(0, MOST_NAMED).join(', ') + (notFound.length > MOST_NAMED ? ', …' : '');
			context.addExecutionHints({ message: `Not in ${file.fileName}: ${named}`, location: 'outputPane', type: 'info' });
		}
		const answer = await answerOf(context, file, editable, workbook);
		const binary = { [text('outputBinaryPropertyName')]: answer.binary };
		const pairedItem = items.map((_, item) => ({ item }));
		return { item: { json: { ...answer.json, rows, notFound }, binary, pairedItem } };
	} catch (error) {
		return workbookFailure(file.fileName, error);
	}
}
