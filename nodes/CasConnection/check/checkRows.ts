import type { IExecuteFunctions } from 'n8n-workflow';
import { accessOf } from '../../../cas/connection/accessRows';
import { inOrder, type CheckRow } from '../../../cas/connection/checkRow';
import { clockRow } from '../../../cas/connection/clocks';
import { documentsHostRequest, documentsHostRow } from '../../../cas/connection/documentsHost';
import { searchRows } from '../../../cas/connection/searchRows';
import { shapeRows } from '../../../cas/connection/shapeRows';
import { unseenRow } from '../../../cas/connection/unseenRow';
import { webhookRow } from '../../../cas/connection/webhookAddress';
import type { Profile } from '../../../cas/contract/profile/profile';
import { getAuthorizationStatus } from '../../../cas/request/ingest';
import type { CasConnection } from '../../shared/transport/connection';
import { askerOf, type Asker } from './asker';
import { Probing, SEARCH_LIMIT, type Probed } from './probing';

export interface CheckSettings {
	/** Of a declaration to look at; undefined for the first that CAS has. */
	readonly declarationId: string | undefined;
	readonly probeWriting: boolean;
}

/** Everything that can be told about the connection, area by area. What does not work becomes a row, never an error. */
export async function checkRows(
	context: IExecuteFunctions,
	connection: CasConnection,
	{ declarationId, probeWriting }: CheckSettings,
): Promise<CheckRow[]> {
	const { hosts, profile } = connection;
	const asker = askerOf(context, connection);
	const { rows: access, obstacle } = accessOf(await asker.ask(getAuthorizationStatus()), hosts, profile);
	const probing = new Probing(asker, connection);
	const webhooks = webhookRow(webhookUrlOf(context), hosts.apiBaseUrl);
	if (obstacle !== undefined) {
		const unseen = (['Search answer', 'Declaration'] as const).map((area) => unseenRow(area, `not asked: ${obstacle}`));
		return inOrder([...access, clockRow(asker.readings), webhooks, ...probing.untried(obstacle), ...unseen]);
	}
	const documents = await documentsRow(asker, connection);
	const probed = await probing.read(declarationId);
	const written = await probing.write(probeWriting);
	return inOrder([
		...access,
		documents,
		clockRow(asker.readings),
		webhooks,
		...probed.rows,
		...written,
		...shapesOf(probed, declarationId, profile),
	]);
}

async function documentsRow(asker: Asker, { hosts }: CasConnection): Promise<CheckRow> {
	const request = documentsHostRequest(hosts);
	return documentsHostRow(hosts, request && (await asker.ask(request)));
}

function shapesOf({ searched, declaration }: Probed, declarationId: string | undefined, profile: Profile): CheckRow[] {
	const search =
		searched === undefined
			? [unseenRow('Search answer', 'no search succeeded')]
			: searchRows(searched, SEARCH_LIMIT, profile);
	if (declaration !== undefined) return [...search, ...shapeRows('Declaration', declaration, profile)];
	const why = declarationId === undefined ? 'no declaration was found' : 'the declaration was not found';
	return [...search, unseenRow('Declaration', why)];
}

/**
 * An address of n8n's webhooks. n8n (2.41) gives it to triggers only; to other nodes it gives that at which an execution
 * that waits goes on, which has the same host.
 */
function webhookUrlOf(context: IExecuteFunctions): string | undefined {
	const { resumeUrl } = (context.getWorkflowDataProxy(0).$execution ?? {}) as { resumeUrl?: unknown };
	return typeof resumeUrl === 'string' ? resumeUrl : undefined;
}
