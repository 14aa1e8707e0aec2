import type { IBinaryData, IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { MessageKey } from '../../../../cas/messages';
import { openReading, type ReadWorkbook, type RowProblem } from '../../../../cas/workbook';
import { errorOf, failedItem, type ItemFailure } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { cursorOf, endBatches, type OpenFile, openFiles } from './batches';
import { FIELDS_OF_OWN_LAYOUT, layoutField } from './ownLayout';
import { parameterOf } from './parameters';
import { readingOptions } from './readingOptions';
import { messageOptions, readingOf } from './readings';
import { workbookFailure } from './workbookFailure';
import { fileOf, fileOfItem, type WorkbookFile } from './workbookFile';

const PROGRESS_INTERVAL_MS = 5_000;
/** The clock is looked at once in so many rows. */
const ROWS_BETWEEN_LOOKS = 1_000;

/** What comes out, in a word that the canvas has room for. */
const OUTPUT_NAMES: Readonly<Record<MessageKey, string>> = {
	customsShipment: 'Shipments',
	article: 'Articles',
	businessPartner: 'Partners',
	certificateOfOrigin: 'Requests',
	formula: 'Formulas',
	materialList: 'Lists',
	materialListInvalidation: 'Lists',
	movementOrder: 'Orders',
	movement: 'Movements',
	shipment: 'Shipments',
};

export const read: Operation = {
	name: 'Read',
	value: 'read',
	action: 'Read workbook',
	description: 'Read a workbook or .csv file into messages for CAS Ingest, with each problem named by its cell',
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
			displayName: 'Data',
			name: 'message',
			type: 'options',
			options: messageOptions,
			default: 'customsShipment',
			description: 'What the rows of the file are. Read a template with several kinds of data once for each kind.',
		},
		layoutField,
		...FIELDS_OF_OWN_LAYOUT,
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
						'How many messages to return per run. Connect the end of the loop back to this node: it continues where it stopped, and returns nothing when done. 0 returns all at once.',
				},
				...(readingOptions.options ?? []),
			] as typeof readingOptions.options,
		},
	],
	outputs: [{ parameter: 'message', names: OUTPUT_NAMES, otherwise: 'Messages' }, 'Refused'],
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
		const file = await openFile(context, itemIndex, () => fileOfItem(context, itemIndex, property));
		await readInto(outputs, context, itemIndex, file);
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
		const file = openFiles.get(cursor) ?? (await openFile(context, 0, () => fileOf(context, binary), cursor.skip));
		if ('reading' in file) openFiles.set(cursor, file);
		const total = await readInto(outputs, context, 0, file, limit);
		cursor.skip += limit;
		if (cursor.skip >= total) {
			openFiles.delete(cursor);
			cursor.file += 1;
			cursor.skip = 0;
		}
	}
	if (outputs.messages.length === 0) endBatches(context);
	return [outputs.messages, outputs.refusedRows];
}

/** Puts the next messages of a file into the outputs, all where no limit is given; returns how many it holds in all. */
async function readInto(
	{ messages, refusedRows }: Outputs,
	context: IExecuteFunctions,
	itemIndex: number,
	file: OpenFile | { failure: ItemFailure },
	limit?: number,
): Promise<number> {
	const result = 'failure' in file ? file : await nextPart(file, limit);
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
	const hints = [...refusedHint(workbook.refusedRows.length, fileName), ...workbook.notices];
	if (hints.length > 0) {
		const type = workbook.refusedRows.length > 0 ? 'warning' : 'info';
		context.addExecutionHints({ message: hints.join(' '), location: 'outputPane', type });
	}
	return workbook.total;
}

/** A node is green although rows were refused; who looks at its first output only is told. */
function refusedHint(count: number, fileName: string): string[] {
	if (count === 0) return [];
	return [`${fileName}: ${count === 1 ? 'one problem was' : `${count} problems were`} found; see the output Refused.`];
}

async function nextPart(
	{ reading, fileName }: OpenFile,
	limit: number | undefined,
): Promise<{ workbook: ReadWorkbook; fileName: string } | { failure: ItemFailure }> {
	try {
		return { workbook: await reading.next(limit), fileName };
	} catch (error) {
		return workbookFailure(fileName, error);
	}
}

/** Reads the rows of a file; messages that were handed on before are left out. */
async function openFile(
	context: IExecuteFunctions,
	itemIndex: number,
	fetchFile: () => Promise<WorkbookFile | { failure: ItemFailure }>,
	handedOn = 0,
): Promise<OpenFile | { failure: ItemFailure }> {
	const file = await fetchFile();
	if ('failure' in file) return file;
	const { bytes, fileName } = file;
	const parameter = parameterOf(context, itemIndex);
	const { model, ...options } = readingOf(parameter, parameter('message', ''));
	try {
		const reading = await openReading(bytes, model, {
			...options,
			...(handedOn === 0 ? {} : { window: { skip: handedOn, limit: Infinity } }),
			onRow: progressOf(context, fileName),
		});
		return { reading, fileName };
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
