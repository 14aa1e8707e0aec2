import { NodeHelpers, type INodeParameters } from 'n8n-workflow';
import { nodeTypes, OUR_NODES, PACKAGE } from './harness/nodeTypes';
import { oneNode } from './harness/oneNode';
import { workflowOf } from './harness/runWorkflow';
import { aCas } from './harness/testCas';

/** What the editor writes beside the outputs of a node. */
function outputsOf(
	type: string,
	parameters: INodeParameters,
	onError?: 'continueErrorOutput',
	typeVersion?: number,
): (string | undefined)[] {
	const workflow = workflowOf(oneNode({ type, typeVersion, parameters, onError }));
	const { description } = nodeTypes.getByNameAndVersion(`${PACKAGE}.${type}`) as (typeof OUR_NODES)[string];
	return NodeHelpers.getNodeOutputs(workflow, workflow.nodes[oneNode.NAME]!, description).map((output) =>
		typeof output === 'string' ? undefined : output.displayName,
	);
}

describe('the outputs of CAS Workbook', () => {
	it('of Read are named by what the file holds', () => {
		const parameters = { resource: 'workbook', operation: 'read', message: 'article' };
		expect(outputsOf('casWorkbook', parameters, undefined, 2)).toEqual(['Articles', 'Refused']);
		expect(outputsOf('casWorkbook', parameters, 'continueErrorOutput', 2)).toEqual(['Articles', 'Refused', 'Error']);
		expect(outputsOf('casWorkbook', { ...parameters, message: 'of an expression' })).toEqual(['Messages', 'Refused']);
	});

	it.each(['annotate', 'writeStatus', 'createTemplate'])('are one for %s, and the error output of n8n', (operation) => {
		const parameters = { resource: 'workbook', operation };
		expect(outputsOf('casWorkbook', parameters, undefined, 2)).toEqual([undefined]);
		expect(outputsOf('casWorkbook', parameters, 'continueErrorOutput', 2)).toEqual(['Success', 'Error']);
	});

	it.each([
		['read', ['Shipments', 'Refused']],
		['annotate', ['Workbook', 'Failed']],
		['writeStatus', ['Workbook', 'Failed']],
		['createTemplate', ['Workbook', 'Failed']],
	])('were named for %s in version 1, the error output last', (operation, names) => {
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
		expect(run.output(oneNode.NAME, 1)).toMatchObject([{ json: { error: 'No data is chosen' } }]);
	});

	it('hands what failed to the only output, since version 2', async () => {
		const cas = await aCas();
		const parameters = { resource: 'workbook', operation: 'createTemplate', messages: '={{ [] }}' };
		const node = { type: 'casWorkbook', typeVersion: 2, parameters };
		const run = await cas.run({ ...node, onError: 'continueRegularOutput' });
		expect(run.json).toMatchObject([{ error: 'No data is chosen' }]);
	});
});

describe('an item that fails', () => {
	const broken = () => ({
		json: { order: 'A-1' },
		binary: {
			data: { data: Buffer.from('%PDF-1.7').toString('base64'), mimeType: 'text/plain', fileName: 'a.xlsx' },
		},
	});
	const marking = { type: 'casWorkbook', parameters: { resource: 'workbook', operation: 'annotate' } };

	it.each([
		[2, 'continueErrorOutput', 1],
		[2, 'continueRegularOutput', 0],
		[1, 'continueErrorOutput', 2],
		[1, 'continueRegularOutput', 1],
	] as const)('of version %i with %s leaves at output %i', async (typeVersion, onError, output) => {
		const cas = await aCas();
		const run = await cas.run({ ...marking, typeVersion, onError }, [broken()]);
		for (const index of [0, 1, 2]) {
			expect({ index, items: run.output(oneNode.NAME, index).length }).toEqual({
				index,
				items: index === output ? 1 : 0,
			});
		}
		expect(run.output(oneNode.NAME, output)).toMatchObject([{ json: { error: expect.stringContaining('a.xlsx') } }]);
	});
});
