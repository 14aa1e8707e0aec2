import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import type { SearchFilters } from '../../../../cas/request/declarations';
import { changeEventOf } from '../../../../cas/tracking/changeEvent';
import type { Declaration } from '../../../../cas/tracking/listed';
import { missingChanges, type MissingChange, type SeenStatus } from '../../../../cas/tracking/missing';
import { connectionOf, type CasConnection } from '../../../shared/transport/connection';
import { errorOf, failedItem, type ItemFailure } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { parameterFailure } from '../../../shared/items/perItem';
import { readMoment } from '../../../shared/fields/dateParameter';
import { oddities, readDeclarations } from '../../../shared/declarations/readDeclarations';
import { readFilters } from '../../../shared/declarations/searchParameters';
import { hintAt } from './emptyHint';
import { reconcileFields } from './reconcileFields';

const HOUR_MS = 3_600_000;
/** A reading that did not keep still is made up for from so long before it began. */
const OVERLAP_MS = 5 * 60_000;

type Declarations = readonly Declaration[];

export const reconcile: Operation = {
	name: 'Reconcile',
	value: 'reconcile',
	action: 'Reconcile declarations',
	description: 'Compare the changes since a point in time with what the workflow has seen, and return what is missing',
	fields: reconcileFields,
	async execute(context) {
		const result = await missingItems(context);
		if (!('failure' in result)) return [result.items];
		if (!context.continueOnFail()) throw errorOf(context.getNode(), result.failure);
		return [[failedItem(context.getNode(), result.failure, 0)]];
	},
};

/** All input items are what the flow has seen, so they are compared together, after one search. */
async function missingItems(
	context: IExecuteFunctions,
): Promise<{ items: INodeExecutionData[] } | { failure: ItemFailure }> {
	const sinceMs = sinceOf(context);
	if (sinceMs === undefined) {
		return context.getNodeParameter('since', 0) === 'hours'
			? parameterFailure('Hours Back is not a number of hours', 'Give a number, as 48.')
			: parameterFailure('Since Date is not a date', 'Write it like 2026-12-31T14:30:00.');
	}
	const given = context.getNodeParameter('filters', 0, {}) as IDataObject;
	const { filters, problems } = readFilters(given, context.getTimezone());
	if (problems.length > 0) return parameterFailure('A search filter cannot be read', problems.join(' '));
	const connection = await connectionOf(context);
	const found = await changedSince(context, connection, filters, sinceMs);
	if ('failure' in found) return found;
	const presentOnly = context.getNodeParameter('compare', 0) === 'presentStatus';
	const statuses = context.getNodeParameter('statuses', 0, []) as string[];
	const missing = missingChanges(found.declarations, seenBy(context), { sinceMs, presentOnly }).filter(
		({ status }) => statuses.length === 0 || statuses.includes(status),
	);
	return { items: missing.map((change) => missingItem(context, connection, change)) };
}

function sinceOf(context: IExecuteFunctions): number | undefined {
	if (context.getNodeParameter('since', 0) === 'hours') {
		const given = context.getNodeParameter('hoursBack', 0);
		const hours = typeof given === 'string' && given.trim() === '' ? Number.NaN : Number(given ?? Number.NaN);
		return Number.isFinite(hours) && hours >= 0 ? Date.now() - hours * HOUR_MS : undefined;
	}
	const moment = readMoment(context.getNodeParameter('sinceDate', 0), context.getTimezone());
	return moment === undefined ? undefined : Date.parse(moment);
}

async function changedSince(
	context: IExecuteFunctions,
	connection: CasConnection,
	filters: SearchFilters,
	sinceMs: number,
): Promise<{ declarations: Declarations } | { failure: ItemFailure }> {
	const read = async (fromMs: number) =>
		await readDeclarations(context, connection, { ...filters, lastUpdatedFrom: new Date(fromMs).toISOString() });
	const startedMs = Date.now();
	const first = await read(sinceMs);
	if ('failure' in first) return first;
	hintAt(context, oddities(first.noticed), 'Reading the declarations');
	if (first.isStill) return first;
	// One that changed while it was read may have slipped past; it was last updated since.
	const second = await read(Math.max(sinceMs, Math.min(startedMs, first.casClockMs ?? startedMs) - OVERLAP_MS));
	if ('failure' in second) return second;
	return { declarations: latestOfEach(first.declarations, second.declarations) };
}

function latestOfEach(first: Declarations, second: Declarations): Declarations {
	const idOf = (declaration: Declaration) => identityOfDeclaration(declaration).declarationId;
	const again = new Set(second.map(idOf));
	return [...first.filter((declaration) => !again.has(idOf(declaration))), ...second];
}

/** The input items as what was seen. An item that names no status or no declaration, such as an empty one, has seen nothing. */
function seenBy(context: IExecuteFunctions): SeenStatus[] {
	const { externalReferenceField = 'externalReference', directionField = 'direction' } = context.getNodeParameter(
		'options',
		0,
		{},
	) as { externalReferenceField?: string; directionField?: string };
	const idField = String(context.getNodeParameter('declarationIdField', 0));
	const statusField = String(context.getNodeParameter('statusField', 0));
	return context.getInputData().map(({ json }) => {
		const text = (field: string) => String(json[field] ?? '').trim();
		return {
			declarationId: text(idField),
			externalReference: text(externalReferenceField),
			direction: text(directionField),
			status: text(statusField),
		};
	});
}

function missingItem(
	context: IExecuteFunctions,
	{ profile }: CasConnection,
	change: MissingChange,
): INodeExecutionData {
	const { addDeclaration = false } = context.getNodeParameter('options', 0, {}) as { addDeclaration?: boolean };
	const item = {
		...changeEventOf(change, profile.statusMeanings),
		source: 'reconcile',
		...(addDeclaration ? { declaration: change.declaration } : {}),
	};
	return {
		json: item as unknown as IDataObject,
		pairedItem: { item: change.seenAt ?? 0 },
	};
}
