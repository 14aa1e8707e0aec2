import type { IBinaryData, IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { messageEntries } from '../../../../cas/messages';
import { readWorkbook, type ReadWindow, type ReadWorkbook, type RowProblem } from '../../../../cas/workbook';
import { errorOf, failedItem, type ItemFailure } from '../../../shared/failedItem';
import type { Operation } from '../../../shared/operation';
import { modelOf } from '../../methods';
import { cursorOf, endBatches } from './batches';
import { layoutMapping, ownLayoutFields } from './ownLayout';
import { readingConventions, readingOptions } from './readingOptions';
import { workbookFailure } from './workbookFailure';
import { fileOf, fileOfItem, type WorkbookFile } from './workbookFile';

const PROGRESS_INTERVAL_MS = 5_000;
/** The clock is looked at once in so many rows. */
const ROWS_BETWEEN_LOOKS = 1_000;

export const read: Operation = {
	name: 'Read',
	value: 'read',
	action: 'Read workbook',
	description: 'Read a workbook or .csv file of shipments and goods items into customs shipments, ready for CAS Ingest',
	fields: [
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the input binary field that holds the .xlsx, .xlsm, .ods or .csv file',
		},
		{
			displayName: 'Message',
			name: 'message',
			type: 'options',
			options: messageEntries()
				.map(({ key, model }) => ({ name: model.labels.en, value: key }))
				.sort((a, b) => a.name.localeCompare(b.name)),
			default: 'customsShipment',
			description: 'What the rows of the file are; a template of several messages is read once for each',
		},
		...ownLayoutFields,
		{
			...readingOptions,
			options: [
				{
					displayName: 'Batch Size',
					name: 'batchSize',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 500,
					description:
						'Hands on so many messages a run. Lead the end of the loop back into this node: it goes on where it was, and ends the loop by giving nothing. 0 gives all at once.',
				},
				...(readingOptions.options ?? []),
				{
					displayName: 'Password',
					name: 'password',
					type: 'string',
					typeOptions: { password: true },
					default: '',
					description: 'Opens a workbook that is protected with it',
				},
			] as typeof readingOptions.options,
		},
	],
	outputs: ['Shipments', 'Refused Rows'],
	async execute(context) {
		const batchSize = Number(context.getNodeParameter('options.batchSize', 0, 0));
		return batchSize > 0 ? await readBatch(context, Math.floor(batchSize)) : await readAll(context);
	},
};

interface Outputs {
	readonly messages: INodeExecutionData[];
	readonly refusedRows: INodeExecutionData[];
}

async function readAll(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const outputs: Outputs = { messages: [], refusedRows: [] };
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex += 1) {
		const property = context.getNodeParameter('binaryPropertyName', itemIndex) as string;
		await readInto(outputs, context, itemIndex, () => fileOfItem(context, itemIndex, property));
	}
	return [outputs.messages, outputs.refusedRows];
}

/** The next messages of the files; a part in which all are refused is not the end, so the next part is read with it. */
async function readBatch(context: IExecuteFunctions, limit: number): Promise<INodeExecutionData[][]> {
	const property = context.getNodeParameter('binaryPropertyName', 0) as string;
	const cursor = cursorOf(context, property);
	if (cursor.files.length === 0) {
		endBatches(context);
		return await readAll(context);
	}
	const outputs: Outputs = { messages: [], refusedRows: [] };
	while (cursor.file < cursor.files.length && outputs.messages.length === 0) {
		const binary = cursor.files[cursor.file] as IBinaryData;
		const window = { skip: cursor.skip, limit };
		const total = await readInto(outputs, context, 0, () => fileOf(context, binary), window);
		cursor.skip += limit;
		if (cursor.skip >= total) {
			cursor.file += 1;
			cursor.skip = 0;
		}
	}
	if (outputs.messages.length === 0) endBatches(context);
	return [outputs.messages, outputs.refusedRows];
}

/** Reads one file to the outputs; returns how many messages it holds in all. */
async function readInto(
	{ messages, refusedRows }: Outputs,
	context: IExecuteFunctions,
	itemIndex: number,
	fetchFile: () => Promise<WorkbookFile | { failure: ItemFailure }>,
	window?: ReadWindow,
): Promise<number> {
	const result = await readFile(context, itemIndex, fetchFile, window);
	const pairedItem = { item: itemIndex };
	if ('failure' in result) {
		if (!context.continueOnFail()) {
			endBatches(context);
			throw errorOf(context.getNode(), result.failure, itemIndex);
		}
		refusedRows.push(failedItem(context.getNode(), result.failure, itemIndex));
		return 0;
	}
	const { workbook, fileName } = result;
	for (const { message } of workbook.messages) messages.push({ json: message as IDataObject, pairedItem });
	for (const row of workbook.refusedRows) refusedRows.push({ json: { fileName, ...rowJson(row) }, pairedItem });
	if (workbook.notices.length > 0) {
		context.addExecutionHints({ message: workbook.notices.join(' '), location: 'outputPane', type: 'info' });
	}
	return workbook.total;
}

async function readFile(
	context: IExecuteFunctions,
	itemIndex: number,
	fetchFile: () => Promise<WorkbookFile | { failure: ItemFailure }>,
	window: ReadWindow | undefined,
): Promise<{ workbook: ReadWorkbook; fileName: string } | { failure: ItemFailure }> {
	const file = await fetchFile();
	if ('failure' in file) return file;
	const { bytes, fileName } = file;
	const password = context.getNodeParameter('options.password', itemIndex, '') as string;
	const mapping = layoutMapping(context, itemIndex);
	try {
		const workbook = await readWorkbook(bytes, modelOf(context.getNodeParameter('message', itemIndex, '')), {
			...readingConventions(context, itemIndex),
			...(password === '' ? {} : { password }),
			...(mapping === undefined ? {} : { mapping }),
			...(window === undefined ? {} : { window }),
			onRow: progressOf(context, fileName),
		});
		return { workbook, fileName };
	} catch (error) {
		return workbookFailure(fileName, error);
	}
}

/** Tells n8n's log every few seconds how far a long file is, and stops where the execution was cancelled. */
function progressOf(context: IExecuteFunctions, fileName: string): (sheet: string, row: number) => void {
	const signal = context.getExecutionCancelSignal();
	let told = Date.now();
	let rows = 0;
	return (sheet, row) => {
		rows += 1;
		if (rows % ROWS_BETWEEN_LOOKS > 0) return;
		signal?.throwIfAborted();
		if (Date.now() - told < PROGRESS_INTERVAL_MS) return;
		told = Date.now();
		context.logger.info(`Reading ${fileName}: sheet "${sheet}", row ${row}`);
	};
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
	language,
	phrase,
}: RowProblem): IDataObject {
	const told = { text, sheet, row, column, header, value, problem: message, action, rule, path, externalReference };
	return {
		...told,
		...(language !== undefined && { language }),
		...(phrase !== undefined && { phrase: { ...phrase } }),
	};
}
