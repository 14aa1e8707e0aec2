import type { N8nApi } from '../../../scripts/host/api';
import { isOver } from '../../../scripts/host/execution';

interface DataTable {
	readonly id: string;
	readonly projectId: string;
}

/** Removes all that a test file has made in n8n: executions under way, workflows with what they kept, credentials and data tables. */
export async function emptyN8n(api: N8nApi): Promise<void> {
	const { session } = api;
	const listed = await session.send<{ data: { id: string; active: boolean }[] }>('GET', '/rest/workflows');
	// First nothing must begin any more.
	for (const { id, active } of listed.data) if (active) await api.deactivate(id);
	for (const { id } of listed.data) await stopExecutions(api, id);
	for (const { id } of listed.data) await api.deleteWorkflow(id);
	for (const { id } of await session.rest<{ id: string }[]>('GET', '/credentials')) await api.deleteCredential(id);
	const tables = await session.rest<{ data: DataTable[] }>('GET', '/data-tables-global');
	for (const { id, projectId } of tables.data) {
		await session.rest('DELETE', `/projects/${projectId}/data-tables/${id}`);
	}
}

async function stopExecutions(api: N8nApi, workflowId: string): Promise<void> {
	for (const execution of await api.executions(workflowId)) {
		if (isOver(execution)) continue;
		// It may end by itself at this moment.
		await api.session.rest('POST', `/executions/${execution.id}/stop`, {}).catch(() => undefined);
	}
}
