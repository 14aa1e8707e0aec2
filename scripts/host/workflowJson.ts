import { PACKAGE_NAME } from './packageUnderTest';

/** The parts of a node in workflow JSON that the host's programs look at; all others pass through. */
export interface WorkflowNode {
	id?: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string | null; name: string }>;
	disabled?: boolean;
	[other: string]: unknown;
}

type Connection = { node: string; type: string; index: number };

/** Workflow JSON as the editor exports it. */
export interface WorkflowJson {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, Record<string, Array<Connection[] | null>>>;
	settings?: Record<string, unknown>;
	[other: string]: unknown;
}

export interface CredentialReference {
	id: string;
	name: string;
}

/** A copy of `workflow` in which every node of this package, and every other that names one of this type, uses the credential. */
export function withCredential<W extends { nodes: WorkflowNode[] }>(
	workflow: W,
	credentialType: string,
	credential: CredentialReference,
): W {
	const reference = { id: credential.id, name: credential.name };
	const nodes = workflow.nodes.map((node) =>
		node.type.startsWith(`${PACKAGE_NAME}.`) || node.credentials?.[credentialType] !== undefined
			? { ...node, credentials: { ...node.credentials, [credentialType]: reference } }
			: node,
	);
	return { ...workflow, nodes };
}

/** The node a manual run starts from: the manual trigger, or else the first node that nothing leads to. */
export function startNodeOf(workflow: Pick<WorkflowJson, 'nodes' | 'connections'>): string | undefined {
	const enabled = workflow.nodes.filter((node) => !node.disabled && !node.type.endsWith('.stickyNote'));
	const reached = new Set(
		Object.values(workflow.connections).flatMap((byType) =>
			Object.values(byType).flatMap((outputs) => outputs.flatMap((targets) => (targets ?? []).map(({ node }) => node))),
		),
	);
	const manual = enabled.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
	return (manual ?? enabled.find(({ name }) => !reached.has(name)))?.name;
}
