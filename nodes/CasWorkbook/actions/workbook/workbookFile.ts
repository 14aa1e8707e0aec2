import type { IBinaryData, IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { EditableWorkbook } from '../../../../cas/workbook/editable';
import type { ItemFailure } from '../../../shared/items/failedItem';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** For operations whose incoming items tell about a workbook that lies elsewhere. */
export const workbookNodeField: INodeProperties = {
	displayName: 'Node With the Workbook',
	name: 'workbookNode',
	type: 'string',
	default: '',
	placeholder: 'e.g. On form submission',
	description:
		'Name of an earlier node whose first item holds the workbook. If empty, the first incoming item with a file is used.',
};

export const outputFieldField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'outputBinaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the output binary field to put the workbook in',
};

export interface WorkbookFile {
	readonly bytes: Uint8Array;
	readonly fileName: string;
	readonly mimeType: string;
}

/** The workbook in a binary field of an incoming item. */
export async function fileOfItem(
	context: IExecuteFunctions,
	itemIndex: number,
	property: string,
): Promise<WorkbookFile | { failure: ItemFailure }> {
	const binary = context.getInputData()[itemIndex]?.binary?.[property];
	if (binary === undefined) {
		return failure(
			`The item has no file in its binary field "${property}"`,
			'Set Input Binary Field to the field that holds the workbook, as shown on the Binary tab of the input.',
		);
	}
	return await fileOf(context, binary);
}

/** The workbook in a binary field of an earlier node's first item or, without a node, of the first incoming item that has one. */
export async function fileOfNode(
	context: IExecuteFunctions,
	nodeName: string,
	property: string,
): Promise<WorkbookFile | { failure: ItemFailure }> {
	const items = nodeName === '' ? context.getInputData() : firstItemOf(context, nodeName);
	if (items === undefined) {
		return failure(
			`The node "${nodeName}" has no data`,
			'Set Node With the Workbook to the exact name of a node that ran before this one.',
		);
	}
	const binary = items.find((item) => item.binary?.[property] !== undefined)?.binary?.[property];
	if (binary !== undefined) return await fileOf(context, binary);
	const where = nodeName === '' ? 'None of the incoming items has' : `The first item of "${nodeName}" does not have`;
	return failure(
		`${where} a file in its binary field "${property}"`,
		'Set Node With the Workbook to the node that received the file, and Input Binary Field to the field it is in.',
	);
}

/** n8n throws where the node does not exist or has not run. */
function firstItemOf(context: IExecuteFunctions, nodeName: string): INodeExecutionData[] | undefined {
	try {
		const proxy: { $: (name: string) => { first: () => INodeExecutionData | undefined } } =
			context.getWorkflowDataProxy(0) as never;
		const first = proxy.$(nodeName).first();
		return first === undefined ? undefined : [first];
	} catch {
		return undefined;
	}
}

/** A file lies in n8n's store under an ID, or in the item itself. */
export async function fileOf(context: IExecuteFunctions, binary: IBinaryData): Promise<WorkbookFile> {
	const { id, data, fileName = 'workbook.xlsx', mimeType } = binary;
	const bytes =
		id === undefined
			? Buffer.from(data, 'base64')
			: await context.helpers.binaryToBuffer(await context.helpers.getBinaryStream(id));
	return { bytes, fileName, mimeType };
}

function failure(message: string, description: string): { failure: ItemFailure } {
	return { failure: { message, description, details: {} } };
}

/** What a file that was written into gives: its name, and whether it is protected; a person is told what it is not. */
export async function answerOf(
	context: IExecuteFunctions,
	{ fileName, mimeType }: WorkbookFile,
	editable: EditableWorkbook,
	workbook: Uint8Array,
	named: (fileName: string) => string = (name) => name,
): Promise<{ json: IDataObject; binary: IBinaryData }> {
	const { isCopied, isProtected, notices, sealed } = editable;
	if (notices.length > 0)
		context.addExecutionHints({ message: notices.join(' '), location: 'outputPane', type: 'info' });
	const name = named(isCopied ? fileName.replace(/(\.\w+)?$/, '.xlsx') : fileName);
	const bytes = await sealed(workbook);
	const isUntold = mimeType === 'application/octet-stream' || mimeType === '';
	return {
		json: { fileName: name, ...(isProtected && { isProtected }) },
		binary: await context.helpers.prepareBinaryData(Buffer.from(bytes), name, isCopied || isUntold ? XLSX : mimeType),
	};
}
