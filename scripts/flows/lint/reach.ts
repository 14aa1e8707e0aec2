import type { WorkflowJson, WorkflowNode } from '../../host/workflowJson';
import { connectionsOf, workingNodes } from './rule';

/** All nodes that data of `start` can get to, itself not counted, on ways that do not lead through a node that `stops` it. */
export function reachedFrom(
	flow: WorkflowJson,
	start: WorkflowNode,
	stops: (node: WorkflowNode) => boolean = () => false,
): WorkflowNode[] {
	const nodes = new Map(workingNodes(flow).map((node) => [node.name, node]));
	const connections = connectionsOf(flow);
	const seen = new Set<WorkflowNode>();
	const ahead = [start.name];
	for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
		for (const { from, target } of connections) {
			if (from !== name) continue;
			const node = nodes.get(target.node);
			if (node === undefined || seen.has(node) || stops(node)) continue;
			seen.add(node);
			ahead.push(node.name);
		}
	}
	return [...seen];
}

/** What a node of n8n's own is, without its package: `formTrigger`. */
export const kindOf = ({ type }: WorkflowNode) => type.slice(type.lastIndexOf('.') + 1);
