import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { MessageModel } from '../../../cas/messages';
import { isFlatRow, messageFromRows, type Row } from '../../../cas/messages/model/flat';
import { rowLists } from '../../../cas/messages/model/rowFields';
import type { Problem } from '../../../cas/problem';
import { asJson, mergedValues } from './jsonParameter';

/** One message to be, by the input items that it is made of; it is built when its turn comes, so that memory stays flat. */
export interface Draft {
	readonly itemIndexes: readonly number[];
	build(): { readonly value: unknown; readonly problems: readonly Problem[] };
}

/** The messages of the input, in the order of their first item. */
export function draftsOf(context: IExecuteFunctions, model: MessageModel): Draft[] {
	const count = context.getInputData().length;
	const indexes = Array.from({ length: count }, (_, index) => index);
	const groups = groupsRows(context) ? groupByIdentity(context, model, indexes) : indexes.map((index) => [index]);
	return groups.map((itemIndexes) => draftOf(context, model, itemIndexes));
}

/** The message that these input items make. */
export function draftOf(context: IExecuteFunctions, model: MessageModel, itemIndexes: readonly number[]): Draft {
	return { itemIndexes, build: () => buildMessage(context, model, itemIndexes) };
}

function groupsRows(context: IExecuteFunctions): boolean {
	return context.getNodeParameter('source', 0) !== 'json' && context.getNodeParameter('groupRows', 0, false) === true;
}

function groupByIdentity(context: IExecuteFunctions, model: MessageModel, indexes: number[]): number[][] {
	const groups = new Map<string, number[]>();
	for (const index of indexes) {
		const { message } = messageFromRows(model, [rowOf(context, index)]);
		const identity = model.identity.map((name) => message[name]);
		const key = identity.every((value) => value === undefined) ? `row ${index}` : JSON.stringify(identity);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [index]);
		else group.push(index);
	}
	return [...groups.values()];
}

function buildMessage(context: IExecuteFunctions, model: MessageModel, itemIndexes: readonly number[]) {
	const [first = 0] = itemIndexes;
	const { value, problems } = messageFrom(context, model, itemIndexes);
	const additional = asJson(context.getNodeParameter('additionalFields', first, {}));
	return { value: mergedValues(value, additional), problems };
}

function messageFrom(
	context: IExecuteFunctions,
	model: MessageModel,
	itemIndexes: readonly number[],
): { value: unknown; problems: readonly Problem[] } {
	const [first = 0] = itemIndexes;
	const source = context.getNodeParameter('source', first);
	if (source === 'json') return { value: asJson(context.getNodeParameter('message', first)), problems: [] };
	const rows = itemIndexes.map((index) => rowOf(context, index));
	const [row] = rows;
	if (source === 'item' && rows.length === 1 && row !== undefined && !isFlatRow(model, row))
		return { value: row, problems: [] };
	const { message, problems } = messageFromRows(model, rows);
	const lists = source === 'fields' ? listsOf(context, model, first) : {};
	return { value: { ...message, ...lists }, problems };
}

/** The flat values of one input item: its own, or those of the mapper. */
function rowOf(context: IExecuteFunctions, itemIndex: number): Row {
	const item = context.getInputData()[itemIndex]?.json ?? {};
	if (context.getNodeParameter('source', itemIndex) === 'item') return item;
	const mapped = context.getNodeParameter('fields', itemIndex) as { mappingMode?: string; value?: IDataObject | null };
	return mapped.mappingMode === 'autoMapInputData' ? item : (mapped.value ?? {});
}

/** The lists that have a JSON field of their own in the panel; an empty one leaves room for what the rows hold. */
function listsOf(context: IExecuteFunctions, model: MessageModel, itemIndex: number): Record<string, unknown> {
	const lists = rowLists(model).map(
		({ name }) => [name, asJson(context.getNodeParameter(name, itemIndex, []))] as const,
	);
	return Object.fromEntries(lists.filter(([, value]) => !(Array.isArray(value) && value.length === 0) && value !== ''));
}
