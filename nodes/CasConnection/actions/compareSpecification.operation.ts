import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { SpecKind } from '../../../cas/specification/description';
import type { SpecFile } from '../../../cas/specification/readSpecification';
import { readDecisions } from '../../../cas/specification/workbook/readDecisions';
import { errorOf, type ItemFailure } from '../../shared/items/failedItem';
import type { Operation } from '../../shared/fields/operation';
import { perItem, type ItemResult } from '../../shared/items/perItem';
import { compareFields } from '../specification/compareFields';
import { compareItem, type ComparisonSettings } from '../specification/compareItem';
import { specFailure } from '../specification/specFailure';
import { filesOfItem } from '../specification/specFiles';

/** Comparing keeps the processor busy; nothing is won by several at once. */
const AT_ONCE = 1;

export const compareSpecification: Operation = {
	name: 'Compare Specification',
	value: 'compareSpecification',
	action: 'Compare specification',
	description:
		'Compare an XML schema, an OpenAPI document, a JSON Schema or sample messages with what this package assumes, and propose a Contract Profile',
	fields: compareFields,
	async execute(context) {
		const mode = context.getNodeParameter('comparisonMode', 0);
		if (mode === 'readDecisions') return [await perItem(context, (index) => decisionsOf(context, index), AT_ONCE)];
		const isTogether = context.getNodeParameter('together', 0) === true;
		if (isTogether) return [[await allTogether(context)]];
		return [await perItem(context, (index) => comparedItem(context, [index]), AT_ONCE)];
	},
};

/** One comparison for the files of all items. */
async function allTogether(context: IExecuteFunctions): Promise<INodeExecutionData> {
	const indexes = context.getInputData().map((_, index) => index);
	const result = await comparedItem(context, indexes);
	if ('failure' in result) throw errorOf(context.getNode(), result.failure);
	const [item] = result.items;
	return { ...item!, pairedItem: indexes.map((index) => ({ item: index })) };
}

async function comparedItem(context: IExecuteFunctions, indexes: readonly number[]): Promise<ItemResult> {
	const files: SpecFile[] = [];
	for (const index of indexes) {
		const found = await filesAt(context, index);
		if ('failure' in found) return found;
		// A text that is the same for all items is one specification.
		for (const file of found) if (!files.some(({ content }) => content === file.content)) files.push(file);
	}
	try {
		return { items: [await compareItem(context, files, settingsOf(context, indexes[0] ?? 0))] };
	} catch (error) {
		return specFailure(namesOf(files), error);
	}
}

const namesOf = (files: readonly SpecFile[]) => files.map(({ name }) => name).filter((name) => name !== '');

async function filesAt(context: IExecuteFunctions, index: number): Promise<SpecFile[] | { failure: ItemFailure }> {
	if (context.getNodeParameter('specificationSource', index) === 'files') {
		return await filesOfItem(context, index, String(context.getNodeParameter('specificationBinary', index)));
	}
	const text = context.getNodeParameter('specificationText', index);
	// An expression may give a value in place of text.
	return [{ name: '', content: typeof text === 'string' ? text : JSON.stringify(text) }];
}

function settingsOf(context: IExecuteFunctions, index: number): ComparisonSettings {
	const kind = context.getNodeParameter('specificationKind', index) as SpecKind | 'auto';
	return {
		kind: kind === 'auto' ? undefined : kind,
		parts: context.getNodeParameter('describes', index) as string[],
		name: String(context.getNodeParameter('profileName', index)).trim(),
		withRows: context.getNodeParameter('withRows', index) === true,
		field: String(context.getNodeParameter('comparisonBinary', index)),
	};
}

/** The profile that people decided on, or what is wrong with their decisions. */
async function decisionsOf(context: IExecuteFunctions, index: number): Promise<ItemResult> {
	const files = await filesOfItem(context, index, String(context.getNodeParameter('decisionsBinary', index)));
	if ('failure' in files) return files;
	const [file] = files;
	try {
		const name = String(context.getNodeParameter('profileName', index)).trim();
		const { profile, taken, left, problems } = await readDecisions(file!.content as Uint8Array, name);
		if (problems.length > 0) return { failure: decisionFailure(file!.name, problems) };
		const profileText = JSON.stringify(profile, null, 2);
		return { items: [{ json: { taken, left, profile: profile as never, profileText } }] };
	} catch (error) {
		return specFailure(namesOf(files), error);
	}
}

function decisionFailure(fileName: string, problems: readonly string[]): ItemFailure {
	const count = problems.length === 1 ? 'one decision needs' : `${problems.length} decisions need`;
	return {
		message: `${fileName}: ${count} a correction`,
		description: problems.join(' '),
		details: { fileName, problems: [...problems] },
	};
}
