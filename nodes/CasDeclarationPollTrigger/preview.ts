import { NodeOperationError, type INodeExecutionData, type IPollFunctions } from 'n8n-workflow';
import { changeEventOf } from '../../cas/tracking/changeEvent';
import { track } from '../../cas/tracking/track';
import { connectionOf } from '../shared/transport/connection';
import { errorOf } from '../shared/items/failedItem';
import { readDeclarations } from '../shared/declarations/readDeclarations';
import { outputsOf } from './handOver';
import { settingsOf } from './pollSettings';

const DAY_MS = 24 * 3_600_000;
/** So far back is looked for something to show, the shorter first. */
const DAYS = [1, 30];
const SHOWN = 5;
const READ = 100;

/** The latest few changes, for whoever builds the workflow. What is remembered between polls stays as it is. */
export async function preview(context: IPollFunctions): Promise<INodeExecutionData[][]> {
	const connection = await connectionOf(context);
	const { statusMeanings } = connection.profile;
	const { filters, rules, addDeclaration } = settingsOf(context, connection);
	for (const days of DAYS) {
		const startedMs = Date.now();
		const fromMs = startedMs - days * DAY_MS;
		const window = { ...filters, lastUpdatedFrom: new Date(fromMs).toISOString() };
		const read = await readDeclarations(context, connection, window, { wanted: READ });
		if ('failure' in read) throw errorOf(context.getNode(), read.failure);
		const memory = { fromMs, toldBeforeMs: fromMs, known: {} };
		const all = { ...rules, maxChanges: Number.POSITIVE_INFINITY, wayOf: undefined };
		const { changes } = track(memory, { ...read, startedMs, tookMs: 0 }, all);
		if (changes.length === 0) continue;
		const latest = changes.slice(-SHOWN);
		const declarations = new Map(latest.map(({ declarationId, declaration }) => [declarationId, declaration]));
		const events = latest.map((change) => changeEventOf(change, statusMeanings));
		return outputsOf(events, addDeclaration ? declarations : new Map());
	}
	throw new NodeOperationError(context.getNode(), `No declaration has changed in the last ${DAYS.at(-1)} days`, {
		description: 'Check Statuses and Filters, or send a shipment first.',
	});
}
