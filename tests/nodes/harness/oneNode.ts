import type { INodeCredentials, INodeParameters, OnError } from 'n8n-workflow';
import { PACKAGE } from './nodeTypes';
import type { WorkflowJson } from './runWorkflow';

/** One node of the package as workflow JSON has it. */
export interface NodeSettings {
	/** `casIngest`, without the package. */
	readonly type: string;
	/** 1 where absent, as of a workflow that was saved long ago. */
	readonly typeVersion?: number;
	readonly parameters?: INodeParameters;
	readonly onError?: OnError;
	/** n8n's setting Retry On Fail: so many tries in all. */
	readonly maxTries?: number;
	readonly credentials?: INodeCredentials;
	readonly timezone?: string;
}

/** The name of the node under test in the workflow. */
oneNode.NAME = 'CAS';

/** The smallest workflow: a start, and one node after it. */
export function oneNode({
	type,
	typeVersion,
	parameters = {},
	onError,
	maxTries,
	credentials,
	timezone = 'Europe/Brussels',
}: NodeSettings): WorkflowJson {
	return {
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: oneNode.NAME,
				type: `${PACKAGE}.${type}`,
				parameters,
				...(typeVersion !== undefined && { typeVersion }),
				onError,
				credentials,
				...(maxTries !== undefined && { retryOnFail: true, maxTries, waitBetweenTries: 1 }),
			},
		],
		connections: { Start: { main: [[{ node: oneNode.NAME, type: 'main', index: 0 }]] } },
		settings: { timezone },
	};
}
