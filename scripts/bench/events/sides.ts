import { randomUUID } from 'node:crypto';
import { SECRET_HEADER } from '../../../cas/contract/deliveryHeaders';
import { ownerOf } from '../../../cas/contract/subscriptionMark';
import { CREDENTIAL_TYPE, type Stage } from '../../demo/stage';
import type { CredentialReference, WorkflowJson } from '../../host/workflowJson';

/** One side of the comparison: an address, and the headers that it wants. */
export interface Side {
	readonly name: string;
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
}

type Node = Omit<WorkflowJson['nodes'][number], 'position'>;

const WEBHOOK_SECRET = 'a-secret-for-the-bench-of-events';
const HEADER = 'x-cas-webhook-secret';

/** The sides, in the order in which they are shown. The second is what the others are measured by. */
export async function makeSides(stage: Stage): Promise<Side[]> {
	const webhookCredential = await stage.api.createCredential({
		name: 'CAS webhook',
		type: 'casWebhookApi',
		data: { verification: 'header', headerName: HEADER, userName: 'cas', secret: WEBHOOK_SECRET, previousSecret: '' },
	});
	const takes = (verify: string) => takeEvent(stage, webhookCredential, verify);
	return [
		await trigger(stage, 'CAS Notification Trigger', {}, NOTHING),
		await webhook(stage, 'Webhook v2', NOTHING),
		await webhook(stage, 'Webhook v2 + CAS Event', takes('credential')),
		await trigger(stage, 'Trigger + CAS Event', { rememberEvents: 'casEvent' }, takes('before')),
	];
}

const NOTHING: Node = { name: 'Nothing', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };

const takeEvent = ({ credential }: Stage, webhookCredential: CredentialReference, verify: string): Node => ({
	name: 'Take event',
	type: 'n8n-nodes-customs4trade.casEvent',
	typeVersion: 1,
	parameters: { resource: 'event', operation: 'take', verify },
	credentials: { [CREDENTIAL_TYPE]: credential, casWebhookApi: webhookCredential },
});

async function trigger(stage: Stage, name: string, options: object, after: Node): Promise<Side> {
	const { api, n8n, credential, sandbox } = stage;
	const webhookId = randomUUID();
	const { id } = await api.createWorkflow(
		aFlowOf(name, after, {
			name: 'CAS events',
			type: 'n8n-nodes-customs4trade.casNotificationTrigger',
			typeVersion: 2,
			webhookId,
			parameters: { options },
			credentials: { [CREDENTIAL_TYPE]: credential },
		}),
	);
	await api.activate(id);
	const { control } = sandbox;
	const own = control.state().subscriptions.find(({ description }) => ownerOf(description)?.workflowId === id);
	const secret = control.subscriptionSecret(own?.id ?? '');
	if (secret === undefined) throw new Error(`${name} has no subscription`);
	return { name, url: `${n8n.url}/webhook/${webhookId}/cas-events`, headers: { [SECRET_HEADER.value]: secret } };
}

async function webhook({ api, n8n }: Stage, name: string, after: Node): Promise<Side> {
	const path = randomUUID();
	const { id } = await api.createWorkflow(
		aFlowOf(name, after, {
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		}),
	);
	await api.activate(id);
	return { name, url: `${n8n.url}/webhook/${path}`, headers: { [HEADER]: WEBHOOK_SECRET } };
}

function aFlowOf(name: string, after: Node, first: Node): WorkflowJson {
	const nodes = [first, after].map((node, index) => ({ ...node, position: [index * 200, 0] }));
	return {
		name: `Benchmark of ${name}`,
		nodes: nodes as WorkflowJson['nodes'],
		connections: { [String(first.name)]: { main: [[{ node: String(after.name), type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}
