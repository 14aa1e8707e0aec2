import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type ITaskDataConnections,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { CasOAuth2Api } from '../../../credentials/CasOAuth2Api.credentials';
import { additionalDataOf } from './additionalData';
import { nodeTypes } from './nodeTypes';
import type { TestCas } from './testCas';

const TYPE = 'casOAuth2Api';

/** n8n 2.41 tests a credential so: services/credentials-tester.service.js makes a node of the test request and routes it. */
export async function testCredential(cas: TestCas, change: object): Promise<unknown> {
	const credentials = cas.credentialWith({ ...change });
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [0, 0],
		parameters: { temp: '' },
		credentials,
	};
	const known = nodeTypes.getByNameAndVersion(node.type) as INodeType;
	const { test } = new CasOAuth2Api();
	const routed = {
		...known,
		description: {
			...known.description,
			credentials: [{ name: TYPE, required: true }],
			properties: [
				{ displayName: 'Temp', name: 'temp', type: 'string', default: '', routing: { request: test.request } },
			],
		},
	} as INodeType;
	const routedTypes: INodeTypes = { ...nodeTypes, getByNameAndVersion: () => routed };
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes: routedTypes });
	const data: IWorkflowExecuteAdditionalData = additionalDataOf(cas.vault, {});
	const details = credentials[TYPE]!;
	const decrypted = await cas.vault.getDecrypted(data, details, TYPE, 'internal');
	const input: ITaskDataConnections = { main: [[{ json: {} }]] };
	const context = new ExecuteContext(
		workflow,
		node,
		data,
		'internal',
		createRunExecutionData(),
		0,
		[{ json: {} }],
		input,
		{ node, data: input, source: null },
		[],
	);
	const asStored = { id: details.id ?? '', name: details.name, type: TYPE, data: decrypted };
	return await new RoutingNode(context, routed, asStored).runNode();
}

const RULES = (new CasOAuth2Api().test.rules ?? []) as {
	type: string;
	properties: { key: string; value: unknown; message: string };
}[];

/** The parts of an error that n8n makes its sentence of. */
interface TestError {
	readonly message: string;
	readonly cause?: {
		readonly code?: string;
		readonly response?: { readonly status: number; readonly statusText?: string };
	};
}

/** What stands in the form after the test, as `runRequestTest` of the same file words it; `OK` where it went well. */
export async function sentenceOfTest(cas: TestCas, change: object): Promise<string> {
	try {
		const output = (await testCredential(cas, change)) as INodeExecutionData[][];
		const { json } = output[0]![0]!;
		const broken = RULES.find(
			({ type, properties }) => type === 'responseSuccessBody' && json[properties.key] === properties.value,
		);
		return broken?.properties.message ?? 'OK';
	} catch (error) {
		const { message, cause } = error as TestError;
		if (cause?.response === undefined) return cause?.code ?? message;
		const { status, statusText } = cause.response;
		const rule = RULES.find(({ type, properties }) => type === 'responseCode' && properties.value === status);
		return rule?.properties.message ?? statusText ?? `Received HTTP status code: ${status}`;
	}
}
