import { setTimeout as sleep } from 'node:timers/promises';
import {
	isOver,
	readExecution,
	type BinaryReference,
	type Execution,
	type ExecutionSummary,
	type StoredExecution,
} from './execution';
import { N8nRestError, RestSession } from './restSession';
import { startNodeOf, type CredentialReference, type WorkflowJson } from './workflowJson';

export { outputOf, type Execution, type ExecutionSummary } from './execution';
export { withCredential, type WorkflowJson } from './workflowJson';

/** The one person of the local n8n. Fixed, so that a developer who opens its address can log in; it listens to this machine only. */
export const OWNER = {
	email: 'owner@example.com',
	password: 'Local-demo-1',
	firstName: 'Local',
	lastName: 'Owner',
} as const;

const POLL_MS = 100;
const ACTIVE_WITHIN_MS = 300_000;
const EXECUTION_WITHIN_MS = 300_000;

export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

export interface StoredWorkflow extends WorkflowJson {
	id: string;
	versionId: string;
	active: boolean;
	isArchived: boolean;
}

/** A node type as n8n shows it to its editor. */
export interface NodeType {
	/** With the package's name, as in `n8n-nodes-base.set`. */
	name: string;
	displayName: string;
	version: number | number[];
	properties: unknown[];
	credentials?: Array<{ name: string; required?: boolean }>;
	[other: string]: unknown;
}

interface PublicationStatus {
	status: string;
	triggers: Array<{ nodeId: string; status: string; errorMessage: string | null }>;
}

/** A running n8n, called as its editor calls it. */
export class N8nApi {
	readonly owner = OWNER;
	readonly session: RestSession;

	constructor(readonly url: string) {
		this.session = new RestSession(url);
	}

	/** Makes the owner's account and is logged in after it. A user folder that has one already is logged in to. */
	async setUpOwner(): Promise<void> {
		try {
			await this.session.rest('POST', '/owner/setup', OWNER);
		} catch (error) {
			if (!(error instanceof N8nRestError) || error.status !== 400) throw error;
			await this.login();
		}
	}

	async login(): Promise<void> {
		await this.session.rest('POST', '/login', { emailOrLdapLoginId: OWNER.email, password: OWNER.password });
	}

	async createCredential(credential: {
		name: string;
		type: string;
		data: Record<string, unknown>;
	}): Promise<CredentialReference> {
		const { id, name } = await this.session.rest<CredentialReference>('POST', '/credentials', credential);
		return { id, name };
	}

	/** What the editor's "Connection tested" line says of a stored credential. */
	async testCredential(id: string): Promise<CredentialTestResult> {
		// Secrets come redacted, and n8n puts the stored ones back in their place before it tests.
		const credentials = await this.session.rest('GET', `/credentials/${id}`, undefined, { includeData: 'true' });
		return await this.session.rest('POST', '/credentials/test', { credentials });
	}

	async deleteCredential(id: string): Promise<void> {
		await this.session.rest('DELETE', `/credentials/${id}`);
	}

	async createWorkflow(workflow: WorkflowJson): Promise<{ id: string; versionId: string }> {
		// n8n keeps an id that comes with the JSON, and refuses it the second time; what it sets itself is left out.
		const { id: _id, versionId: _versionId, active: _active, ...rest } = workflow;
		// Without pinned data, even none, the editor's "Execute step" fails on a null in n8n 2.41.
		const body = { settings: {}, pinData: {}, ...rest };
		const created = await this.session.rest<StoredWorkflow>('POST', '/workflows', body);
		return { id: created.id, versionId: created.versionId };
	}

	async workflow(id: string): Promise<StoredWorkflow> {
		return await this.session.rest('GET', `/workflows/${id}`);
	}

	/** Publishes the workflow's present version and waits until all its triggers listen. Throws n8n's reason when one does not. */
	async activate(id: string): Promise<void> {
		const { versionId } = await this.workflow(id);
		await this.session.rest('POST', `/workflows/${id}/activate`, { versionId });
		await this.settled(id, 'be activated', ({ status }) => status !== 'not_published');
	}

	/** Takes the workflow out of production and waits until none of its triggers listens any more. */
	async deactivate(id: string): Promise<void> {
		await this.session.rest('POST', `/workflows/${id}/deactivate`, {});
		await this.settled(id, 'be deactivated', ({ status }) => status === 'not_published');
	}

	/** n8n 2 deletes only what is archived, and archiving ends its triggers. */
	async deleteWorkflow(id: string): Promise<void> {
		const { active, isArchived } = await this.workflow(id);
		if (active) await this.deactivate(id);
		if (!isArchived) await this.session.rest('POST', `/workflows/${id}/archive`, {});
		await this.session.rest('DELETE', `/workflows/${id}`);
	}

	/**
	 * Runs the stored workflow by hand, as the editor's button does.
	 *
	 * @returns the execution's id, at once; see `waitForExecution`.
	 * @throws Error when it starts with a webhook, which n8n only waits for.
	 */
	async run(id: string, options: { triggerName?: string } = {}): Promise<string> {
		const trigger = options.triggerName ?? startNodeOf(await this.workflow(id));
		if (trigger === undefined) throw new Error(`Workflow ${id} has no node to start from.`);
		const body = { triggerToStartFrom: { name: trigger } };
		const answer = await this.session.rest<{ executionId?: string }>('POST', `/workflows/${id}/run`, body);
		if (answer.executionId) return answer.executionId;
		throw new Error(
			`"${trigger}" starts with a call from outside: activate the workflow and call its webhook instead.`,
		);
	}

	/** The execution, once it is over, however it ended; throws when it is not over in time. */
	async waitForExecution(id: string, timeoutMs = EXECUTION_WITHIN_MS): Promise<Execution> {
		const deadline = Date.now() + timeoutMs;
		for (;;) {
			const stored = await this.session.rest<StoredExecution>('GET', `/executions/${id}`);
			if (isOver(stored)) return readExecution(stored);
			if (Date.now() > deadline) throw new Error(`Execution ${id} is still "${stored.status}" after ${timeoutMs} ms.`);
			await sleep(POLL_MS);
		}
	}

	/** The execution as far as it has come, such as one that waits for a person. */
	async execution(id: string): Promise<Execution> {
		return readExecution(await this.session.rest<StoredExecution>('GET', `/executions/${id}`));
	}

	async runAndWait(id: string, options: { triggerName?: string; timeoutMs?: number } = {}): Promise<Execution> {
		return await this.waitForExecution(await this.run(id, options), options.timeoutMs);
	}

	/** All kept executions of a workflow, the newest first, without their data. */
	async executions(workflowId: string): Promise<ExecutionSummary[]> {
		const query = { filter: JSON.stringify({ workflowId }), limit: '100' };
		const { results } = await this.session.rest<{ results: ExecutionSummary[] }>(
			'GET',
			'/executions',
			undefined,
			query,
		);
		return results;
	}

	/** The content of a file that a node gave out. */
	async download(binary: BinaryReference): Promise<Buffer> {
		if (binary.id === undefined) return Buffer.from(binary.data, 'base64');
		return await this.session.bytes('/rest/binary-data', { id: binary.id, action: 'download' });
	}

	/** Every node type this n8n has loaded. */
	async nodeTypes(): Promise<NodeType[]> {
		return await this.session.send('GET', '/types/nodes.json');
	}

	/** A key for the public interface (`/api/v1`, header `X-N8N-API-KEY`), with all that the owner may do. */
	async createApiKey(label = 'local'): Promise<string> {
		const scopes = await this.session.rest<string[]>('GET', '/api-keys/scopes');
		const body = { label, scopes, expiresAt: null };
		const { rawApiKey } = await this.session.rest<{ rawApiKey: string }>('POST', '/api-keys', body);
		return rawApiKey;
	}

	/** n8n publishes in the background: until its status settles, a webhook answers 404 and a new activation may be lost. */
	private async settled(id: string, aim: string, reached: (status: PublicationStatus) => boolean): Promise<void> {
		const deadline = Date.now() + ACTIVE_WITHIN_MS;
		for (;;) {
			const now = await this.session.rest<PublicationStatus>('GET', `/workflows/${id}/publication-status`);
			const failed = now.triggers.find(({ status }) => status === 'failed');
			if (now.status !== 'in_progress' && failed) {
				throw new Error(`Workflow ${id} could not ${aim}: ${failed.errorMessage ?? 'n8n gave no reason'}`);
			}
			if (now.status !== 'in_progress' && reached(now)) return;
			if (Date.now() > deadline) {
				throw new Error(`Workflow ${id} did not ${aim} within ${ACTIVE_WITHIN_MS / 1_000} s (status ${now.status}).`);
			}
			await sleep(POLL_MS);
		}
	}
}
