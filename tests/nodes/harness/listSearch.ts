import { LoadOptionsContext } from 'n8n-core';
import type { INodeListSearchResult } from 'n8n-workflow';
import { additionalDataOf } from './additionalData';
import { nodeTypes, PACKAGE } from './nodeTypes';
import { oneNode } from './oneNode';
import { workflowOf } from './runWorkflow';
import type { TestCas } from './testCas';

/** What the editor shows for "From List" of a node, as it asks for it: with what was typed, and where the list went on. */
export async function listSearch(
	cas: TestCas,
	type: string,
	{ method, filter, token }: { method: string; filter?: string; token?: unknown },
): Promise<INodeListSearchResult> {
	const workflow = workflowOf(oneNode({ type, credentials: cas.credentials }));
	const node = workflow.nodes[oneNode.NAME]!;
	const context = new LoadOptionsContext(workflow, node, additionalDataOf(cas.vault), '');
	const search = nodeTypes.getByNameAndVersion(`${PACKAGE}.${type}`).methods?.listSearch?.[method];
	if (search === undefined) throw new Error(`${type} has no list ${method}`);
	return await search.call(context, filter, token as string);
}
