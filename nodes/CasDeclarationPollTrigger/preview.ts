import { NodeOperationError, type INodeExecutionData, type IPollFunctions } from 'n8n-workflow';
import { changeEventOf } from '../../cas/tracking/changeEvent';
import { track } from '../../cas/tracking/track';
import { connectionOf } from '../shared/transport/connection';
import { errorOf } from '../shared/items/failedItem';
import { readDeclarations } from '../shared/declarations/readDeclarations';
import { outputsOf } from './handOver';
import { settingsOf } from './pollSettings';

const HOUR_MS = 3_600_000;
/** So far back is looked for something to show, the shortest first: what is found there is the latest. */
const HOURS = [1, 24, 7 * 24, 30 * 24];
const DAYS = 30;
const SHOWN = 5;
/** Declarations that are looked at in each of them, at the most: CAS may have thousands, and gives the oldest first. */
const READ = 200;

/** The latest few changes, for whoever builds the workflow. What is remembered between polls stays as it is. */
export async function preview(context: IPollFunctions): Promise<INodeExecutionData[][]> {
	const connection = await connectionOf(context);
	const { statusMeanings } = connection.profile;
	const { filters, rules, addDeclaration } = settingsOf(context, connection);
	let isWhole = true;
	for (const hours of HOURS) {
		const startedMs = Date.now();
		const fromMs = startedMs - hours * HOUR_MS;
		const window = { ...filters, lastUpdatedFrom: new Date(fromMs).toISOString() };
		const read = await readDeclarations(context, connection, window, { wanted: READ });
		if ('failure' in read) throw errorOf(context.getNode(), read.failure);
		isWhole = read.declarations.length < READ;
		const memory = { fromMs, toldBeforeMs: fromMs, known: {} };
		const all = { ...rules, maxChanges: Number.POSITIVE_INFINITY, wayOf: undefined };
		const { changes } = track(memory, { ...read, startedMs, tookMs: 0 }, all);
		if (changes.length === 0) continue;
		const latest = changes.slice(-SHOWN);
		const declarations = new Map(latest.map(({ declarationId, declaration }) => [declarationId, declaration]));
		const events = latest.map((change) => changeEventOf(change, statusMeanings));
		return outputsOf(events, addDeclaration ? declarations : new Map());
	}
	const message = isWhole
		? `No declaration has changed in the last ${DAYS} days`
		: `None of the first ${READ} declarations that changed in the last ${DAYS} days has what is asked for`;
	throw new NodeOperationError(context.getNode(), message, {
		description: 'Check Statuses and Filters, or send a shipment first.',
	});
}
