import type { WorkflowJson, WorkflowNode } from '../../../../scripts/host/workflowJson';

export const note = (content: string, size: object = {}): WorkflowNode => ({
	name: 'Note: what it does',
	type: 'n8n-nodes-base.stickyNote',
	typeVersion: 1,
	position: [0, -300],
	parameters: { content, width: 400, height: 160, ...size },
});

/** A flow that keeps to every rule: a form whose workbook is read, and what is wrong goes to a list. */
export function goodFlow(): WorkflowJson {
	const set = () => ({
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { assignments: { assignments: [] }, options: {} },
	});
	return {
		name: 'Good',
		nodes: [
			note('## Good\nReads a workbook.'),
			{
				name: 'Upload a workbook',
				type: 'n8n-nodes-base.formTrigger',
				typeVersion: 2.6,
				position: [0, 0],
				parameters: {
					authentication: 'basicAuth',
					formTitle: 'Workbook',
					formFields: { values: [{ fieldName: 'data', fieldLabel: 'Workbook', fieldType: 'file' }] },
					options: {},
				},
				webhookId: '2bd3b0c5-0c6c-4b4f-8f56-6f4b0e0a4a11',
				credentials: { httpBasicAuth: { id: null, name: 'Forms' } },
			},
			{
				name: 'Read shipments',
				type: 'n8n-nodes-customs4trade.casWorkbook',
				typeVersion: 1,
				position: [256, 0],
				parameters: { resource: 'workbook', operation: 'read', binaryPropertyName: 'data', options: {} },
				onError: 'continueRegularOutput',
			},
			{
				name: 'Send to CAS',
				type: 'n8n-nodes-customs4trade.casIngest',
				typeVersion: 1,
				position: [512, 0],
				parameters: { resource: 'customsShipment', operation: 'create', source: 'item', options: {} },
				credentials: { casOAuth2Api: { id: null, name: 'CAS account' } },
				onError: 'continueErrorOutput',
			},
			{ name: 'Accepted', position: [768, -96], ...set() },
			{ name: 'Not accepted', position: [768, 96], ...set() },
		],
		connections: {
			'Upload a workbook': { main: [[{ node: 'Read shipments', type: 'main', index: 0 }]] },
			'Read shipments': {
				main: [[{ node: 'Send to CAS', type: 'main', index: 0 }], [{ node: 'Not accepted', type: 'main', index: 0 }]],
			},
			'Send to CAS': {
				main: [[{ node: 'Accepted', type: 'main', index: 0 }], [{ node: 'Not accepted', type: 'main', index: 0 }]],
			},
		},
		settings: { executionOrder: 'v1' },
	};
}

/** Makes one thing wrong in a flow. */
export type Breakage = (flow: WorkflowJson) => void;

/** What is broken, how, and words of what should then be said. */
export type BreakageCase = [what: string, change: Breakage, said: RegExp];

export const nodeOf = (flow: WorkflowJson, name: string) => flow.nodes.find((node) => node.name === name)!;
export const withParameters =
	(name: string, parameters: Record<string, unknown>): Breakage =>
	(flow) =>
		Object.assign(nodeOf(flow, name).parameters, parameters);
export const withNode =
	(name: string, change: Partial<WorkflowNode>): Breakage =>
	(flow) =>
		Object.assign(nodeOf(flow, name), change);
export const withText = (text: string) =>
	withParameters('Accepted', {
		assignments: { assignments: [{ id: '1', name: 'text', type: 'string', value: text }] },
	});
