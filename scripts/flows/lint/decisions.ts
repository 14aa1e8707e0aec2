import type { WorkflowNode } from '../../host/workflowJson';
import { changesSomething } from './changes';
import { kindOf, reachedFrom } from './reach';
import { workingNodes, type FlowRule } from './rule';

/**
 * Why a mere visit of an address, such as a mail scanner's that follows every link, starts or resumes the flow at this node; undefined
 * where it takes a page with a button.
 */
function visitThatCounts(node: WorkflowNode): string | undefined {
	const { operation, responseType, resume, httpMethod = 'GET' } = node.parameters;
	// "Approval" of every node with "Send and Wait for Response" is a link in a message; the other response types lead to a form.
	if (operation === 'sendAndWait' && [undefined, 'approval'].includes(responseType as string | undefined))
		return 'decides by a link. Set its Response Type to Custom Form, whose page has a button';
	const methods = [httpMethod].flat().map(String);
	const isByGet = methods.includes('GET') || methods.includes('HEAD');
	if (kindOf(node) === 'wait' && resume === 'webhook' && isByGet) return 'resumes by GET. Set its HTTP Method to POST';
	if (kindOf(node) === 'webhook' && isByGet) return 'starts by GET. Set its HTTP Method to POST';
	return undefined;
}

/**
 * A GET changes nothing. Where a way leads on over a form page, which is answered by POST, what comes after it is that page's affair.
 * The resume address of other nodes, or one that a Code node puts together, is not seen.
 */
export const visitsDecideNothing: FlowRule = (flow) =>
	workingNodes(flow).flatMap((node) => {
		const why = visitThatCounts(node);
		const isPage = (next: WorkflowNode) => kindOf(next) === 'form' && next.parameters.operation !== 'completion';
		const changes = why === undefined ? [] : reachedFrom(flow, node, isPage).filter(changesSomething);
		return why === undefined || changes.length === 0
			? []
			: [{ node: node.name, message: `${why}: a mail scanner would set off "${changes[0]!.name}"` }];
	});
