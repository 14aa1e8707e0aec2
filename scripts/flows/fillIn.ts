import type { WorkflowJson, WorkflowNode } from '../host/workflowJson';

/** The node in which a person fills in what differs from company to company. */
export const SETTINGS = 'Settings';

interface Assignment {
	name: string;
	value: unknown;
}

/**
 * The flow with `values` in its node "Settings", as a person fills it in after importing it.
 *
 * @throws Error where the flow has no such setting, so that a renamed one does not go unnoticed.
 */
export function withSettings(flow: WorkflowJson, values: Readonly<Record<string, unknown>>): WorkflowJson {
	const missing = new Set(Object.keys(values));
	const filled = (assignment: Assignment): Assignment => {
		if (!missing.delete(assignment.name)) return assignment;
		return { ...assignment, value: values[assignment.name] };
	};
	const nodes = flow.nodes.map((node) =>
		node.name === SETTINGS ? withAssignments(node, settingsOf(node).map(filled)) : node,
	);
	if (missing.size > 0) throw new Error(`"${flow.name}" has no setting ${[...missing].join(', ')}.`);
	return { ...flow, nodes };
}

/** What a flow asks to be filled in, by name, with the values that it is published with. */
export function settingsOf(node: WorkflowNode): Assignment[] {
	const { assignments } = (node.parameters.assignments ?? {}) as { assignments?: Assignment[] };
	return assignments ?? [];
}

function withAssignments(node: WorkflowNode, assignments: Assignment[]): WorkflowNode {
	return { ...node, parameters: { ...node.parameters, assignments: { assignments } } };
}

/** The flow with a node's parameters replaced by what `change` makes of them. Throws where there is no such node. */
export function withNode(
	flow: WorkflowJson,
	name: string,
	change: (node: WorkflowNode) => Partial<WorkflowNode>,
): WorkflowJson {
	if (flow.nodes.every((node) => node.name !== name)) throw new Error(`"${flow.name}" has no node "${name}".`);
	return { ...flow, nodes: flow.nodes.map((node) => (node.name === name ? { ...node, ...change(node) } : node)) };
}
