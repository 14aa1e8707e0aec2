import type { IExecuteFunctions, INodeType, INodeTypeDescription, INodeTypes } from 'n8n-workflow';
import { CasConnection } from '../../../nodes/CasConnection/CasConnection.node';
import { CasDeclaration } from '../../../nodes/CasDeclaration/CasDeclaration.node';
import { CasDeclarationPollTrigger } from '../../../nodes/CasDeclarationPollTrigger/CasDeclarationPollTrigger.node';
import { CasEvent } from '../../../nodes/CasEvent/CasEvent.node';
import { CasIngest } from '../../../nodes/CasIngest/CasIngest.node';
import { CasNotificationTrigger } from '../../../nodes/CasNotificationTrigger/CasNotificationTrigger.node';
import { CasWorkbook } from '../../../nodes/CasWorkbook/CasWorkbook.node';

export const PACKAGE = 'n8n-nodes-customs4trade';

/** Stands for n8n's own start and no-operation nodes: hands on what it gets, which for a start node are the given items. */
function passThrough(
	displayName: string,
	inputs: INodeTypeDescription['inputs'],
	properties: INodeTypeDescription['properties'] = [],
): INodeType {
	return {
		description: {
			displayName,
			name: displayName,
			group: [],
			version: 1,
			description: '',
			defaults: {},
			inputs,
			outputs: ['main'],
			properties,
		},
		async execute(this: IExecuteFunctions) {
			return [this.getInputData()];
		},
	};
}

/** Every node of the package, by the name that workflow JSON uses. */
export const OUR_NODES: Readonly<Record<string, INodeType>> = Object.fromEntries(
	[
		new CasConnection(),
		new CasDeclaration(),
		new CasDeclarationPollTrigger(),
		new CasEvent(),
		new CasIngest(),
		new CasNotificationTrigger(),
		new CasWorkbook(),
	].map((node) => [`${PACKAGE}.${node.description.name}`, node]),
);

const NODES: Readonly<Record<string, INodeType>> = {
	...OUR_NODES,
	'n8n-nodes-base.manualTrigger': passThrough('Start', []),
	'n8n-nodes-base.webhook': passThrough(
		'Webhook',
		[],
		[{ displayName: 'Respond', name: 'responseMode', type: 'string', default: 'onReceived' }],
	),
	'n8n-nodes-base.noOp': passThrough('No Operation', ['main']),
};

function nodeType(name: string): INodeType {
	const found = NODES[name];
	if (found === undefined) throw new Error(`The harness has no node type ${name}`);
	return found;
}

export const nodeTypes: INodeTypes = {
	getByName: nodeType,
	getByNameAndVersion: nodeType,
	getKnownTypes: () => ({}),
};
