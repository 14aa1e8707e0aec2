import type { WorkflowJson, WorkflowNode } from '../../host/workflowJson';
import { changesSomething } from './changes';
import { kindOf, reachedFrom } from './reach';
import { isSticky, workingNodes, type FlowRule } from './rule';

/** Nodes of n8n's own that the outside calls by an address. Each has a parameter `authentication`, by default `none`. */
const DOORS = new Set(['formTrigger', 'webhook', 'chatTrigger', 'mcpTrigger']);

/**
 * Forms, webhooks and chats without a login that lead to a node which changes something. What a node of another package lets in is
 * not seen here: our own trigger of CAS events checks each delivery itself. Nor is whether a login is a strong one.
 */
export function openDoors(flow: WorkflowJson): WorkflowNode[] {
	return workingNodes(flow).filter(
		(node) =>
			DOORS.has(kindOf(node)) &&
			[undefined, 'none'].includes(node.parameters.authentication as string | undefined) &&
			// A chat that is not public is open to users of the editor only.
			(kindOf(node) !== 'chatTrigger' || node.parameters.public === true) &&
			reachedFrom(flow, node).some(changesSomething),
	);
}

/** Whether a text tells a person that a door has no login, and where to set one. Marks of Markdown do not matter. */
export function saysItIsOpen(text: string, { name }: WorkflowNode): boolean {
	const plain = text.replace(/[*_`]/g, '');
	return plain.includes(name) && /\bno login\b/i.test(plain) && /\bAuthentication\b/.test(plain);
}

/** Who may call a door is known, or the flow says on its canvas that anybody may and how to change that. Its README says so too: a test. */
export const doorsLocked: FlowRule = (flow) => {
	const notes = flow.nodes.filter(isSticky).map(({ parameters }) => String(parameters.content));
	return openDoors(flow)
		.filter((door) => !notes.some((note) => saysItIsOpen(note, door)))
		.map(({ name }) => ({
			node: name,
			message:
				'is open to anybody and leads to a change. Set its Authentication, or say in a note that it has no login and how to set one',
		}));
};
