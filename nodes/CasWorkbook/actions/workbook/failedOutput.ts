import type { INode, INodeExecutionData, NodeHint } from 'n8n-workflow';
import { isFirstVersion } from '../../../shared/fields/operation';

/**
 * In version 1 what failed had an output of its own, which n8n filled only where On Error was "Continue": with an error output of n8n's
 * own there were two for one meaning. Since version 2, n8n's is the only one.
 */
export const FIRST_OUTPUTS = ['Workbook', 'Failed'] as const;

/** The items as the version of the node hands them on: what failed at the second output, or in its place among the others. */
export function byVersion(
	node: INode,
	items: INodeExecutionData[],
	failed: ReadonlySet<INodeExecutionData> = new Set(),
): INodeExecutionData[][] {
	if (!isFirstVersion(node)) return [items];
	return [items.filter((item) => !failed.has(item)), items.filter((item) => failed.has(item))];
}

/** Says in the panel of a node of version 1 what is different now. */
export const FIRST_VERSION_HINT: NodeHint = {
	message:
		'This node is from an earlier version of the package: its output Failed is used only if On Error is Continue. A CAS Workbook node added now has no such output; use On Error, Continue (using error output) instead. To change over, add the node again.',
	displayCondition: '={{ $nodeVersion < 2 && $parameter["operation"] !== "read" }}',
	whenToDisplay: 'beforeExecution',
	location: 'outputPane',
};
