import { CREDENTIAL_TYPE } from '../../../scripts/demo/stage';
import type { CredentialReference, WorkflowJson } from '../../../scripts/host/workflowJson';

interface NodeInARow {
	name: string;
	type: string;
	typeVersion: number;
	parameters: Record<string, unknown>;
	webhookId?: string;
	credentials?: Record<string, CredentialReference>;
	onError?: string;
}

/** A flow of the given nodes in a row. */
export function aFlow(name: string, ...nodes: NodeInARow[]): WorkflowJson {
	const connections: WorkflowJson['connections'] = {};
	nodes.slice(1).forEach((node, index) => {
		connections[nodes[index]!.name] = { main: [[{ node: node.name, type: 'main', index: 0 }]] };
	});
	return {
		name,
		nodes: nodes.map((node, index) => ({ ...node, position: [index * 224, 0] })),
		connections,
		settings: { executionOrder: 'v1' },
	};
}

export const START = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} };

/** n8n's own HTTP Request node, with the credential of this package. */
export function aHttpRequest(url: string, credential: CredentialReference) {
	return {
		name: 'Ask CAS',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: { url, authentication: 'predefinedCredentialType', nodeCredentialType: CREDENTIAL_TYPE, options: {} },
		credentials: { [CREDENTIAL_TYPE]: credential },
	};
}

/** A trigger of CAS events whose workflow does nothing more. */
export function anEventTrigger(webhookId: string, credential: CredentialReference) {
	return {
		name: 'CAS events',
		type: 'n8n-nodes-customs4trade.casNotificationTrigger',
		typeVersion: 2,
		webhookId,
		parameters: { events: ['DeclarationStatusChanged'] },
		credentials: { [CREDENTIAL_TYPE]: credential },
	};
}

/** A trigger that polls CAS for all changes of status that it has, whose workflow does nothing more. */
export function aPollTrigger(
	credential: CredentialReference,
	{ everySeconds, maxChanges }: { everySeconds: number; maxChanges: number },
) {
	// n8n refuses a poll time that comes more than once a minute, but not many of them.
	const seconds = Array.from({ length: 60 / everySeconds }, (_, index) => index * everySeconds);
	return {
		name: 'CAS changes',
		type: 'n8n-nodes-customs4trade.casDeclarationPollTrigger',
		typeVersion: 1,
		parameters: {
			pollTimes: { item: seconds.map((second) => ({ mode: 'custom', cronExpression: `${second} * * * * *` })) },
			firstRun: 'everything',
			options: { maxChanges },
		},
		credentials: { [CREDENTIAL_TYPE]: credential },
	};
}

/** n8n's node that does nothing. */
export const NOTHING = { name: 'Nothing', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };

/** CAS Event, which takes events of a trigger that has verified them (`before`), or of a Webhook node. */
export function aTakeEvent(
	verify: 'before' | 'credential',
	{ cas, webhook }: { cas: CredentialReference; webhook?: CredentialReference },
) {
	return {
		name: 'Take event',
		type: 'n8n-nodes-customs4trade.casEvent',
		typeVersion: 1,
		parameters: { resource: 'event', operation: 'take', verify },
		credentials: { [CREDENTIAL_TYPE]: cas, ...(webhook && { casWebhookApi: webhook }) },
	};
}

/** n8n's own Webhook node, which answers at once. */
export const aWebhook = (path: string) => ({
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	webhookId: path,
	parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
});
