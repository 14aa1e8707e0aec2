import type { INodeExecutionData, NodeApiError, NodeOperationError } from 'n8n-workflow';

/**
 * The item as n8n moves it to the error output, with all of its `json`. n8n chooses the output by the item's `error`, and empties the
 * `json` of items that still have one afterwards (2.41, WorkflowExecute: handleNodeErrorOutput, normalizeNodeErrors). A hidden one is
 * seen by the first and lost before the second.
 */
export function forErrorOutput(item: INodeExecutionData, error: NodeApiError | NodeOperationError): INodeExecutionData {
	return Object.defineProperty(item, 'error', { value: error, enumerable: false, writable: true, configurable: true });
}
