import type { CasContext } from '../transport/connection';

/** Under what this process remembers things of a node: test and production are two nodes to it. */
export function nodeKey(context: Pick<CasContext, 'getMode' | 'getWorkflow' | 'getNode'>): string {
	const purpose = context.getMode?.() === 'manual' ? 'test' : 'production';
	return [context.getWorkflow().id ?? '', context.getNode().id, purpose].join('/');
}
