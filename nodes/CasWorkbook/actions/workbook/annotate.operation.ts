import { randomBytes } from 'node:crypto';
import type { IBinaryData, IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { LANGUAGES, type Language } from '../../../../cas/language';
import { refusals } from '../../../../cas/problem';
import type { WorkbookReading } from '../../../../cas/workbook';
import {
	annotateWorkbook,
	examine,
	type FoundProblems,
	languageOf,
	placeProblems,
	PROBLEMS_FILE_WORD,
} from '../../../../cas/workbook/annotate';
import { editableWorkbook } from '../../../../cas/workbook/editable';
import { errorOf, failedItem, type ItemFailure } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { readingFields, readingsOf } from './readings';
import { reportedItems } from './reportedItems';
import { workbookFailure } from './workbookFailure';
import {
	answerOf,
	fileOfItem,
	fileOfNode,
	outputFieldField,
	workbookNodeField,
	type WorkbookFile,
} from './workbookFile';
import { languageOptions } from './languageOptions';
import { byVersion, FIRST_OUTPUTS } from './failedOutput';

const FROM_ITEMS = 'items';
const AUTOMATIC = 'automatic';

export const annotate: Operation = {
	name: 'Mark Problems',
	value: 'annotate',
	action: 'Mark problems in workbook',
	description: 'Return the same workbook with each problem marked in its cell and listed on the first sheet',
	fields: [
		{
			displayName: 'Problems From',
			name: 'problemsFrom',
			type: 'options',
			options: [
				{
					name: 'Workbook',
					value: 'workbook',
					description: 'Read the workbook of each item and mark its problems',
				},
				{
					name: 'Incoming Items',
					value: FROM_ITEMS,
					description: 'Mark the problems from Read and the failed items of CAS Ingest in one workbook',
				},
			],
			default: 'workbook',
		},
		{ ...workbookNodeField, displayOptions: { show: { problemsFrom: [FROM_ITEMS] } } },
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the binary field that holds the .xlsx, .xlsm, .ods or .csv file',
		},
		{
			displayName: 'Language',
			name: 'language',
			type: 'options',
			options: [
				{ name: 'Automatic', value: AUTOMATIC, description: 'The language of the headers' },
				...languageOptions,
			],
			default: AUTOMATIC,
			description: 'Language of the problems, notes, problem list and file name',
		},
		...readingFields,
		outputFieldField,
	],
	firstOutputs: FIRST_OUTPUTS,
	async execute(context) {
		const items = context.getInputData();
		if (context.getNodeParameter('problemsFrom', 0) === FROM_ITEMS) {
			const pairedItem = items.map((_, item) => ({ item }));
			return outputsFor(context, [{ result: await markReported(context), itemIndex: 0, pairedItem }]);
		}
		const outcomes: Outcome[] = [];
		for (let itemIndex = 0; itemIndex < items.length; itemIndex += 1) {
			const result = await markRead(context, itemIndex);
			outcomes.push({ result, itemIndex, pairedItem: { item: itemIndex } });
		}
		return outputsFor(context, outcomes);
	},
};

type Result = { json: IDataObject; binary: Record<string, IBinaryData> } | { failure: ItemFailure };

interface Outcome {
	readonly result: Result;
	readonly itemIndex: number;
	readonly pairedItem: INodeExecutionData['pairedItem'];
}

function outputsFor(context: IExecuteFunctions, outcomes: readonly Outcome[]): INodeExecutionData[][] {
	const node = context.getNode();
	const failed = new Set<INodeExecutionData>();
	const items = outcomes.map(({ result, itemIndex, pairedItem }): INodeExecutionData => {
		if (!('failure' in result)) return { ...result, pairedItem };
		if (!context.continueOnFail()) throw errorOf(node, result.failure, itemIndex);
		const item = failedItem(node, result.failure, itemIndex);
		failed.add(item);
		return item;
	});
	return byVersion(node, items, failed);
}

async function markRead(context: IExecuteFunctions, itemIndex: number): Promise<Result> {
	const file = await fileOfItem(
		context,
		itemIndex,
		context.getNodeParameter('binaryPropertyName', itemIndex) as string,
	);
	if ('failure' in file) return file;
	return await marked(context, itemIndex, file, examine);
}

async function markReported(context: IExecuteFunctions): Promise<Result> {
	const nodeName = (context.getNodeParameter('workbookNode', 0, '') as string).trim();
	const file = await fileOfNode(context, nodeName, context.getNodeParameter('binaryPropertyName', 0) as string);
	if ('failure' in file) return file;
	const { rows, messages } = reportedItems(context.getInputData().map(({ json }) => json));
	return await marked(context, 0, file, async (bytes, readings) => ({
		problems: messages.length === 0 ? rows : [...rows, ...(await placeProblems(bytes, readings, messages))],
		notices: [],
	}));
}

async function marked(
	context: IExecuteFunctions,
	itemIndex: number,
	file: WorkbookFile,
	found: (bytes: Uint8Array, readings: readonly WorkbookReading[]) => Promise<FoundProblems>,
): Promise<Result> {
	const asked = LANGUAGES.find((known) => known === context.getNodeParameter('language', itemIndex, AUTOMATIC));
	const property = context.getNodeParameter('outputBinaryPropertyName', itemIndex) as string;
	const chosen = readingsOf(context, itemIndex);
	if ('failure' in chosen) return chosen;
	const labelling = asked === undefined ? { asSheet: true } : { language: asked };
	const readings = chosen.readings.map((reading) => ({ ...reading, ...labelling }));
	try {
		const editable = await editableWorkbook(file.bytes, readings, randomBytes);
		const { problems, notices } = await found(editable.bytes, readings);
		const language = asked ?? languageOf(problems);
		const workbook = await annotateWorkbook(editable.answer, problems, { language, notices });
		if (notices.length > 0) {
			const message = notices.map(({ text }) => text).join(' ');
			context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
		}
		const answer = await answerOf(context, file, editable, workbook, (name) =>
			problems.length === 0 ? withoutWord(name) : withWord(name, language),
		);
		const toCorrect = refusals(problems).length;
		return {
			json: { ...answer.json, hasProblems: problems.length > 0, toCorrect, toCheck: problems.length - toCorrect },
			binary: { [property]: answer.binary },
		};
	} catch (error) {
		return workbookFailure(file.fileName, error);
	}
}

/** `shipments.xlsx` comes back as `shipments – problems.xlsx`, also when it goes round again. */
function withWord(fileName: string, language: Language): string {
	return withoutWord(fileName).replace(/(\.\w+)?$/, (extension) => ` – ${PROBLEMS_FILE_WORD[language]}${extension}`);
}

function withoutWord(fileName: string): string {
	const words = Object.values(PROBLEMS_FILE_WORD).join('|');
	return fileName.replace(new RegExp(` – (?:${words})(?=(?:\\.\\w+)?$)`), '');
}
