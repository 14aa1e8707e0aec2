import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isRecord } from '../../../cas/isRecord';
import type { MessageModel } from '../../../cas/messages';
import { isFlatRow, messageFromRows, type Row } from '../../../cas/messages/model/flat';
import { keyOfRow } from '../../../cas/messages/model/rowKey';
import type { Problem } from '../../../cas/problem';
import { additionalOf, asJson, mergedValues } from './jsonParameter';
import { withPanelLists } from './panelLists';
import { groupRows, identityOf, isWithoutIdentity, type Identity } from './rowGroups';

/** A message to be, and what its rows and lists say against it already. */
interface Built {
	readonly value: unknown;
	readonly problems: readonly Problem[];
}

/** One message to be, by the input items that it is made of; it is built when its turn comes, so that memory stays flat. */
export interface Draft {
	readonly itemIndexes: readonly number[];
	build(): Built;
	/** Which message it is, in the form that CAS takes it, without building it; empty where nothing says so. */
	identity(): Identity;
}

/** The messages of the input, in the order of their first item. */
export function draftsOf(context: IExecuteFunctions, model: MessageModel): Draft[] {
	const indexes = context.getInputData().map((_, index) => index);
	if (!groupsRows(context)) return indexes.map((index) => draftOf(context, model, [index]));
	return groupRows(
		model,
		indexes.map((index) => groupedRow(context, index)),
	).map(({ rows, withoutIdentity }) => {
		const draft = draftOf(context, model, rows);
		return withoutIdentity.length === 0 ? draft : refusedDraft(draft, isWithoutIdentity(model, withoutIdentity));
	});
}

/** A row that cannot be read may be of the message around it, which therefore fails with it. */
function groupedRow(context: IExecuteFunctions, itemIndex: number): Row {
	try {
		return rowOf(context, itemIndex);
	} catch {
		return { unreadable: true };
	}
}

/** The message that these input items make. */
export function draftOf(context: IExecuteFunctions, model: MessageModel, itemIndexes: readonly number[]): Draft {
	let identity: Identity | undefined;
	return {
		itemIndexes,
		build() {
			const built = buildMessage(context, model, itemIndexes);
			identity = isRecord(built.value) ? identityOf(model, built.value) : [];
			return built;
		},
		identity: () => (identity ??= identityOfItems(context, model, itemIndexes)),
	};
}

const refusedDraft = ({ itemIndexes, build, identity }: Draft, problem: Problem): Draft => ({
	itemIndexes,
	identity,
	build() {
		const { value, problems } = build();
		return { value, problems: [problem, ...problems] };
	},
});

function groupsRows(context: IExecuteFunctions): boolean {
	return context.getNodeParameter('source', 0) !== 'json' && isTrue(context.getNodeParameter('groupRows', 0, false));
}

/** An expression may give it as text. */
const isTrue = (value: unknown) =>
	value === true || (typeof value === 'string' && value.trim().toLowerCase() === 'true');

function buildMessage(context: IExecuteFunctions, model: MessageModel, itemIndexes: readonly number[]): Built {
	const [first = 0] = itemIndexes;
	const { value, problems } = messageFrom(context, model, itemIndexes);
	// What is added must not hide that the message is of an earlier version.
	if (isRecord(value) && model.recognise?.(value) !== undefined) return { value, problems };
	const additional = additionalOf(context.getNodeParameter('additionalFields', first, {}));
	return { value: mergedValues(value, additional), problems };
}

function messageFrom(context: IExecuteFunctions, model: MessageModel, itemIndexes: readonly number[]): Built {
	const [first = 0] = itemIndexes;
	const source = context.getNodeParameter('source', first);
	if (source === 'json') return fromOne(model, asJson(context.getNodeParameter('message', first)));
	const rows = itemIndexes.map((index) => rowOf(context, index));
	const earlier = rows.find((row) => model.recognise?.(row) !== undefined);
	if (earlier !== undefined) return { value: earlier, problems: [] };
	if (source === 'item' && rows.length === 1) return fromOne(model, rows[0]);
	const { message, problems } = messageFromRows(model, rows);
	if (source === 'item') return { value: message, problems };
	return withPanelLists(context, model, itemIndexes, { value: message, problems });
}

/** A message as CAS has it, or one by columns; what is neither is refused by the check. */
function fromOne(model: MessageModel, value: unknown): Built {
	if (!isRecord(value) || model.recognise?.(value) !== undefined || !isFlatRow(model, value))
		return { value, problems: [] };
	const { message, problems } = messageFromRows(model, [value]);
	return { value: message, problems };
}

/** The flat values of one input item: its own, or those of the mapper. */
function rowOf(context: IExecuteFunctions, itemIndex: number): Row {
	const item = context.getInputData()[itemIndex]?.json ?? {};
	if (context.getNodeParameter('source', itemIndex) === 'item') return item;
	const mapped = context.getNodeParameter('fields', itemIndex) as { mappingMode?: string; value?: IDataObject | null };
	return mapped.mappingMode === 'autoMapInputData' ? item : (mapped.value ?? {});
}

function identityOfItems(context: IExecuteFunctions, model: MessageModel, itemIndexes: readonly number[]): Identity {
	try {
		const key = keyFrom(context, model, itemIndexes);
		if (key === undefined) return [];
		const additional = asJson(context.getNodeParameter('additionalFields', itemIndexes[0] ?? 0, {}));
		if (model.recognise?.(key) !== undefined) return identityOf(model, key);
		return isRecord(additional) ? identityOf(model, { ...key, ...additional }) : [];
	} catch {
		// An expression that fails is told of when the message is built.
		return [];
	}
}

function keyFrom(
	context: IExecuteFunctions,
	model: MessageModel,
	itemIndexes: readonly number[],
): Readonly<Record<string, unknown>> | undefined {
	const [first = 0] = itemIndexes;
	const source = context.getNodeParameter('source', first);
	if (source === 'json') {
		const value = asJson(context.getNodeParameter('message', first));
		return isRecord(value) ? keyOfOne(model, value) : undefined;
	}
	const rows = itemIndexes.map((index) => rowOf(context, index));
	if (source === 'item' && rows.length === 1) return keyOfOne(model, rows[0]!);
	const keys = rows.map((row) => keyOfRow(model, row));
	return Object.assign({}, ...keys.reverse()) as Record<string, unknown>;
}

/** Of a message as CAS has it, or one by columns. */
const keyOfOne = (model: MessageModel, value: Row) =>
	model.recognise?.(value) === undefined && isFlatRow(model, value) ? keyOfRow(model, value) : value;
