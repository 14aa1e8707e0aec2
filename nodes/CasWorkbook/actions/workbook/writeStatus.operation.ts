import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { LANGUAGES } from '../../../../cas/language';
import { customsShipment } from '../../../../cas/messages';
import { writeStatus as fillStatus } from '../../../../cas/workbook/status';
import { errorOf, failedItem, type ItemFailure } from '../../../shared/failedItem';
import type { Operation } from '../../../shared/operation';
import { statusOf } from './statusItems';
import { workbookFailure } from './workbookFailure';
import { binaryOf, fileOfNode, outputFieldField, workbookNodeField } from './workbookFile';
import { languageOptions } from './languageOptions';

const AS_IN_SHEET = 'asInSheet';
/** References that the hint names; more would hide it. */
const MOST_NAMED = 5;

export const writeStatus: Operation = {
	name: 'Write Status',
	value: 'writeStatus',
	action: 'Write status into workbook',
	description: 'Fill status, LRN, MRN, duties, document and last change of each shipment into its row',
	fields: [
		workbookNodeField,
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the binary field that holds the .xlsx or .xlsm file',
		},
		{
			displayName:
				'Each incoming item tells about one shipment by its externalReference and direction, as the items of CAS Notification Trigger and CAS Declaration do.',
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
			description: 'Language of the columns that are added; columns of an earlier run keep their headers',
		},
		outputFieldField,
	],
	outputs: ['Workbook', 'Failed'],
	async execute(context) {
		const result = await filled(context);
		if ('item' in result) return [[result.item], []];
		if (!context.continueOnFail()) throw errorOf(context.getNode(), result.failure);
		return [[], [failedItem(context.getNode(), result.failure, 0)]];
	},
};

async function filled(context: IExecuteFunctions): Promise<{ item: INodeExecutionData } | { failure: ItemFailure }> {
	const text = (name: string) => (context.getNodeParameter(name, 0) as string).trim();
	const file = await fileOfNode(context, text('workbookNode'), text('binaryPropertyName'));
	if ('failure' in file) return file;
	const { bytes, fileName, mimeType } = file;
	const items = context.getInputData();
	const language = LANGUAGES.find((known) => known === text('headerLanguage'));
	try {
		const { workbook, rows, unmatched } = await fillStatus(
			bytes,
			customsShipment,
			items.flatMap(({ json }) => statusOf(json) ?? []),
			{ timeZone: context.getTimezone(), ...(language === undefined ? {} : { language }) },
		);
		const notFound = [...new Set(unmatched.map(({ externalReference }) => externalReference))];
		if (notFound.length > 0) {
			const named = notFound.slice(0, MOST_NAMED).join(', ') + (notFound.length > MOST_NAMED ? ', …' : '');
			context.addExecutionHints({ message: `Not in ${fileName}: ${named}`, location: 'outputPane', type: 'info' });
		}
		const binary = { [text('outputBinaryPropertyName')]: await binaryOf(context, workbook, fileName, mimeType) };
		const pairedItem = items.map((_, item) => ({ item }));
		return { item: { json: { fileName, rows, notFound }, binary, pairedItem } };
	} catch (error) {
		return workbookFailure(fileName, error);
	}
}
