import { NodeConnectionTypes, NodeHelpers, type INode, type INodeTypeDescription, type Workflow } from 'n8n-workflow';
import type { WorkflowJson, WorkflowNode } from '../../host/workflowJson';
import type { KnownNode, NodeCatalogue } from '../nodeCatalogue';
import { connectionsOf, workingNodes, type Finding, type FlowRule } from './rule';

/** Every connection leads from an output that exists to an input of a node that exists. */
export const soundConnections: FlowRule = (flow, catalogue) => {
	const nodes = new Map(workingNodes(flow).map((node) => [node.name, node]));
	return connectionsOf(flow).flatMap(({ from, output, target }) => {
		const source = nodes.get(from);
		if (source === undefined) return [{ message: `A connection leads from "${from}", which does not exist` }];
		if (!nodes.has(target.node)) return [{ node: from, message: `leads to "${target.node}", which does not exist` }];
		const outputs = outputCount(source, catalogue);
		if (outputs !== undefined && output >= outputs)
			return [{ node: from, message: `has no output ${output + 1}: it has ${outputs}` }];
		return [];
	});
};

/** Every node but triggers is led to; what another node uses, such as a tool, leads to that node instead. */
export const everyNodeReached: FlowRule = (flow, catalogue) => {
	const connections = connectionsOf(flow);
	const reached = new Set(connections.map(({ target }) => target.node));
	const used = new Set(connections.filter(({ type }) => type !== NodeConnectionTypes.Main).map(({ from }) => from));
	return workingNodes(flow).flatMap(({ name, type, typeVersion }): Finding[] => {
		const known = catalogue.find(type, typeVersion);
		if (known !== undefined && isPart(known))
			return used.has(name) ? [] : [{ node: name, message: 'is not used by any node' }];
		const isTrigger = known?.group.includes('trigger') ?? false;
		return isTrigger || reached.has(name) ? [] : [{ node: name, message: 'is not led to by any node' }];
	});
};

/** A model, a memory or a tool: it gives no items of its own. */
function isPart({ outputs }: KnownNode): boolean {
	if (!Array.isArray(outputs) || outputs.length === 0) return false;
	const types = outputs.map((output) => (typeof output === 'string' ? output : output.type));
	return !types.includes(NodeConnectionTypes.Main);
}

/** Nodes of ours that tell what is wrong at a second output: what they could not do, or which rows they refused. */
const TOLD_AT_SECOND_OUTPUT = new Set(['read', 'annotate', 'writeStatus']);
const tellsApart = ({ type, parameters }: WorkflowNode) =>
	type.endsWith('.casWorkbook') && TOLD_AT_SECOND_OUTPUT.has(String(parameters.operation));

/** What fails goes somewhere: each error output is connected, what a node tells apart is not lost, and every flow has such a way. */
export const handledErrors: FlowRule = (flow, catalogue) => {
	const failing = workingNodes(flow).filter(({ onError }) => onError === 'continueErrorOutput');
	const loose = failing.filter((node) => {
		const outputs = outputCount(node, catalogue);
		if (outputs === undefined) return false;
		return (flow.connections[node.name]?.main?.[outputs - 1] ?? []).length === 0;
	});
	const untold = workingNodes(flow)
		.filter((node) => tellsApart(node) && node.onError === 'continueRegularOutput')
		.filter(({ name }) => (flow.connections[name]?.main?.[1] ?? []).length === 0);
	return [
		...loose.map(({ name }) => ({ node: name, message: 'has an error output that leads nowhere' })),
		...untold.map(({ name }) => ({
			node: name,
			message: 'goes on where it fails, and its second output leads nowhere',
		})),
		...(failing.length === 0 && !isErrorFlow(flow)
			? [{ message: 'No node of the flow has an error output: what fails stops it without a word' }]
			: []),
	];
};

const isErrorFlow = (flow: WorkflowJson) => flow.nodes.some(({ type }) => type === 'n8n-nodes-base.errorTrigger');

/** Outputs of a node, its error output included; undefined where its type is not known. */
export function outputCount(node: WorkflowNode, catalogue: NodeCatalogue): number | undefined {
	const known = catalogue.find(node.type, node.typeVersion);
	if (known === undefined) return undefined;
	const { outputs } = known;
	const main = Array.isArray(outputs)
		? outputs.length
		: computedOutputs(node, known as unknown as INodeTypeDescription);
	return main + (node.onError === 'continueErrorOutput' ? 1 : 0);
}

/** Some nodes work out their outputs from their parameters, by an expression over `$parameter` and `$nodeVersion`. */
function computedOutputs(node: WorkflowNode, description: INodeTypeDescription): number {
	const parameters = NodeHelpers.getNodeParameters(
		description.properties,
		node.parameters as never,
		true,
		false,
		node,
		description,
	);
	const [, body = ''] = /^=\{\{([\s\S]*)\}\}$/.exec(String(description.outputs)) ?? [];
	const evaluate = new Function('$parameter', '$nodeVersion', `return (${body})`) as (...known: unknown[]) => unknown;
	const evaluated = () => evaluate(parameters, node.typeVersion);
	const workflow = { expression: { getSimpleParameterValue: evaluated } } as unknown as Workflow;
	const { onError: _onError, ...plain } = node;
	return NodeHelpers.getNodeOutputs(workflow, plain as unknown as INode, description).length;
}
