import type { WorkflowJson, WorkflowNode } from '../../host/workflowJson';
import type { NodeCatalogue } from '../nodeCatalogue';

/** What is wrong with a flow, in a sentence, with the name of the node where it is one node's. */
export interface Finding {
	readonly node?: string;
	readonly message: string;
}

/** Looks at one aspect of a flow; no findings means it is right. */
export type FlowRule = (flow: WorkflowJson, catalogue: NodeCatalogue) => Finding[];

export const isSticky = ({ type }: WorkflowNode) => type === 'n8n-nodes-base.stickyNote';

/** The nodes that do something. */
export const workingNodes = (flow: WorkflowJson) => flow.nodes.filter((node) => !isSticky(node));

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

/** The connections of a flow, one by one. */
export function connectionsOf(flow: WorkflowJson) {
	return Object.entries(flow.connections).flatMap(([from, byType]) =>
		Object.entries(byType).flatMap(([type, outputs]) =>
			outputs.flatMap((targets, output) => (targets ?? []).map((target) => ({ from, type, output, target }))),
		),
	);
}
