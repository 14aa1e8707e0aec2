import { NodeHelpers, type INodeParameters } from 'n8n-workflow';
import { nodeTypes, OUR_NODES, PACKAGE } from './harness/nodeTypes';
import { oneNode } from './harness/oneNode';
import { workflowOf } from './harness/runWorkflow';
import { aCas } from './harness/testCas';

/** What the editor writes beside the outputs of a node. */
function outputsOf(type: string, parameters: INodeParameters, onError?: 'continueErrorOutput'): (string | undefined)[] {
	const workflow = workflowOf(oneNode({ type, parameters, onError }));
	const { description } = nodeTypes.getByNameAndVersion(`${PACKAGE}.${type}`) as (typeof OUR_NODES)[string];
	return NodeHelpers.getNodeOutputs(workflow, workflow.nodes[oneNode.NAME]!, description).map((output) =>
		typeof output === 'string' ? undefined : output.displayName,
	);
}

describe('the outputs of CAS Workbook', () => {
	it.each([
		['read', ['Shipments', 'Refused Rows']],
		['annotate', ['Workbook', 'Failed']],
		['writeStatus', ['Workbook', 'Failed']],
		['createTemplate', ['Workbook', 'Failed']],
	])('are named for %s, the error output last', (operation, names) => {
		const parameters = { resource: 'workbook', operation };
		expect(outputsOf('casWorkbook', parameters)).toEqual(names);
		expect(outputsOf('casWorkbook', parameters, 'continueErrorOutput')).toEqual([...names, 'Error']);
	});
});

describe('the outputs of CAS Declaration', () => {
	it('are three for waiting, the error output after them', () => {
		const parameters = { resource: 'declaration', operation: 'waitForStatus' };
		const names = ['Reached', 'Not Yet', 'Stopped'];
		expect(outputsOf('casDeclaration', parameters)).toEqual(names);
		expect(outputsOf('casDeclaration', parameters, 'continueErrorOutput')).toEqual([...names, 'Error']);
	});

	it.each(['get', 'search', 'listDocuments', 'downloadDocument'])('are one for %s', (operation) => {
		const parameters = { resource: 'declaration', operation };
		expect(outputsOf('casDeclaration', parameters)).toEqual([undefined]);
		expect(outputsOf('casDeclaration', parameters, 'continueErrorOutput')).toEqual(['Success', 'Error']);
	});
});

describe('a node that fails as a whole but goes on', () => {
	it('hands its input to the last output', async () => {
		const cas = await aCas();
		const parameters = { resource: 'workbook', operation: 'createTemplate', messages: '={{ [] }}' };
		const run = await cas.run({ type: 'casWorkbook', parameters, onError: 'continueRegularOutput' });
		expect(run.json).toEqual([]);
		expect(run.output(oneNode.NAME, 1)).toMatchObject([{ json: { error: 'No message is chosen' } }]);
	});
});
