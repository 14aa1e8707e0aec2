import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/** Under what this process remembers things of a node: test and production are two nodes to it. */
export function nodeKey(context: IHookFunctions | IWebhookFunctions): string {
	const purpose = context.getMode() === 'manual' ? 'test' : 'production';
	return [context.getWorkflow().id ?? '', context.getNode().id, purpose].join('/');
}
