import { ownerOf } from '../../../cas/contract/subscriptionMark';
import type { SandboxClient } from '../../../sandbox/server';
import type { Stage } from '../../../scripts/demo/stage';
import type { StoredExecution } from '../../../scripts/host/execution';

/** A JSON Web Token: header and payload are JSON in base64url. */
const TOKEN = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}/;
/** The access key that ends the address of a document. */
const DOCUMENT_KEY = /\/([0-9a-f]{32})$/;

/** Every secret of this run that was found where people look: n8n's log and the data of all executions. Named, not shown. */
export async function secretsIn(
	{ api, n8n, sandbox }: Stage,
	client: SandboxClient,
	webhookSecrets: readonly string[],
): Promise<string[]> {
	const documentKeys = sandbox.control
		.state()
		.declarations.flatMap(({ documents }) => documents.map(({ url }) => DOCUMENT_KEY.exec(url)?.[1] ?? ''));
	const executions = await allExecutions({ api });
	const places = new Map([
		["n8n's log", await n8n.log()],
		...executions.map(({ id, data = '' }) => [`execution ${id}`, data] as const),
	]);
	return [...places].flatMap(([place, text]) => [
		...(text.includes(client.clientSecret) ? [`the client secret in ${place}`] : []),
		...(TOKEN.test(text) ? [`a bearer token in ${place}`] : []),
		...(documentKeys.some((key) => key !== '' && text.includes(key)) ? [`the key of a document in ${place}`] : []),
		...(webhookSecrets.some((secret) => text.includes(secret)) ? [`the secret of a subscription in ${place}`] : []),
	]);
}

/** Every kept execution with its data, of all workflows. */
async function allExecutions({ api }: Pick<Stage, 'api'>): Promise<StoredExecution[]> {
	const { data: workflows } = await api.session.send<{ data: { id: string }[] }>('GET', '/rest/workflows');
	const executions: StoredExecution[] = [];
	for (const { id } of workflows) {
		for (const summary of await api.executions(id)) {
			executions.push(await api.session.rest<StoredExecution>('GET', `/executions/${summary.id}`));
		}
	}
	return executions;
}

/** The secret that a published trigger of this workflow expects in each delivery, as CAS was given it. */
export function webhookSecretOf({ sandbox }: Pick<Stage, 'sandbox'>, workflowId: string): string {
	const { control } = sandbox;
	const own = control.state().subscriptions.find(({ description }) => ownerOf(description)?.workflowId === workflowId);
	const secret = own === undefined ? undefined : control.subscriptionSecret(own.id);
	if (secret === undefined) throw new Error(`Workflow ${workflowId} has no subscription with a secret`);
	return secret;
}
