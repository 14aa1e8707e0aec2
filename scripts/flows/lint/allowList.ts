import type { WorkflowJson, WorkflowNode } from '../../host/workflowJson';
import { SETTINGS } from '../fillIn';
import { kindOf, reachedFrom } from './reach';

const CHECKERS = new Set(['code', 'if', 'switch', 'filter']);

/**
 * A node that compares with a list in Settings. It is seen that it reads Settings and asks whether something is on a list; that it asks
 * about the right address, and lets nothing else through, is for the flow's own test to see.
 */
function checksAgainstSettings(node: WorkflowNode): boolean {
	const text = JSON.stringify(node.parameters);
	return CHECKERS.has(kindOf(node)) && text.includes(`$('${SETTINGS}')`) && /\.(?:has|includes)\(/.test(text);
}

/** What `start` leads to without such a check on the way. */
export const reachedUnchecked = (flow: WorkflowJson, start: WorkflowNode) =>
	reachedFrom(flow, start, checksAgainstSettings);
