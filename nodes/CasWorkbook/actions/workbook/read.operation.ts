import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { customsShipment } from '../../../../cas/messages';
import {
	readWorkbook,
	WorkbookError,
	type DateStyle,
	type NumberStyle,
	type ReadWorkbook,
	type RowProblem,
} from '../../../../cas/workbook';
import { errorOf, failedItem, type ItemFailure } from '../../../shared/failedItem';
import type { Operation } from '../../../shared/operation';

const UNDECIDED = 'undecided';

export const read: Operation = {
	name: 'Read',
	value: 'read',
	action: 'Read workbook',
	description: 'Read an Excel workbook of shipments and goods items into customs shipments, ready for CAS Ingest',
	fields: [
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the input binary field that holds the .xlsx file',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Dates Written as Text',
					name: 'dateStyle',
					type: 'options',
					options: [
						{ name: 'Day First', value: 'dayFirst', description: '31/12/2026 or 31.12.2026, as in most of Europe' },
						{ name: 'Month First', value: 'monthFirst', description: '12/31/2026, as in the United States' },
						{ name: 'Report What Is Ambiguous', value: UNDECIDED, description: 'Take only what can be read one way' },
					],
					default: UNDECIDED,
					description: 'How to read a date that is text, not a date of Excel; 2026-12-31 is always read',
				},
				{
					displayName: 'Numbers Written as Text',
					name: 'numberStyle',
					type: 'options',
					options: [
						{ name: 'Decimal Comma', value: 'comma', description: '1.234,56' },
						{ name: 'Decimal Point', value: 'point', description: '1,234.56' },
						{ name: 'Report What Is Ambiguous', value: UNDECIDED, description: 'Take only what can be read one way' },
					],
					default: UNDECIDED,
					description: 'How to read a number that is text, not a number of Excel',
				},
			],
		},
	],
	async execute(context) {
		const shipments: INodeExecutionData[] = [];
		const refusedRows: INodeExecutionData[] = [];
		for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex += 1) {
			const pairedItem = { item: itemIndex };
			const result = await readItem(context, itemIndex);
			if ('failure' in result) {
				if (!context.continueOnFail()) throw errorOf(context.getNode(), result.failure, itemIndex);
				refusedRows.push(failedItem(context.getNode(), result.failure, itemIndex));
				continue;
			}
			const { workbook, fileName } = result;
			for (const { message } of workbook.messages) shipments.push({ json: message as IDataObject, pairedItem });
			for (const row of workbook.refusedRows) refusedRows.push({ json: { fileName, ...rowJson(row) }, pairedItem });
			if (workbook.notices.length > 0) {
				context.addExecutionHints({ message: workbook.notices.join(' '), location: 'outputPane', type: 'info' });
			}
		}
		return [shipments, refusedRows];
	},
};

async function readItem(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<{ workbook: ReadWorkbook; fileName: string } | { failure: ItemFailure }> {
	const property = context.getNodeParameter('binaryPropertyName', itemIndex) as string;
	const options = context.getNodeParameter('options', itemIndex, {}) as { dateStyle?: string; numberStyle?: string };
	const binary = context.getInputData()[itemIndex]?.binary?.[property];
	if (binary === undefined) {
		return fileFailure(
			`The item has no file in its binary field "${property}"`,
			'Set Input Binary Field to the field that holds the workbook, as shown on the Binary tab of the input.',
		);
	}
	const fileName = binary.fileName ?? 'workbook';
	const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, property);
	try {
		const workbook = await readWorkbook(bytes, customsShipment, {
			...decided('dateStyle', options.dateStyle as DateStyle | undefined),
			...decided('numberStyle', options.numberStyle as NumberStyle | undefined),
		});
		return { workbook, fileName };
	} catch (error) {
		if (error instanceof WorkbookError)
			return fileFailure(`${fileName}: ${error.problem}`, `${error.action}.`, { fileName, reason: error.reason });
		return fileFailure(
			`${fileName} could not be read`,
			`The reader stopped unexpectedly (${error instanceof Error ? error.message : 'no reason given'}). Please report it with the file.`,
			{ fileName },
		);
	}
}

function decided<Name extends string, Style extends string>(
	name: Name,
	style: Style | undefined,
): Partial<Record<Name, Style>> {
	return style === undefined || style === UNDECIDED ? {} : ({ [name]: style } as Record<Name, Style>);
}

function fileFailure(message: string, description: string, details: IDataObject = {}): { failure: ItemFailure } {
	return { failure: { message, description, details } };
}

/** A refused row as output: the sentence first, then its parts. */
function rowJson({
	text,
	sheet,
	row,
	column,
	header,
	value,
	message,
	action,
	rule,
	path,
	externalReference,
}: RowProblem): IDataObject {
	return { text, sheet, row, column, header, value, problem: message, action, rule, path, externalReference };
}
