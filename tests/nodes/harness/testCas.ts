import './manualTime';
import type { ICredentialDataDecryptedObject, INodeCredentials, INodeExecutionData } from 'n8n-workflow';
import { DEMO_CLIENT, startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/server';
import { CredentialVault } from './credentialVault';
import { timeGoesWith } from './manualTime';
import { oneNode, type NodeSettings } from './oneNode';
import { runWorkflow, startWorkflow, type StartedRun, type WorkflowRun } from './runWorkflow';

/** A CAS and the n8n that works with it, for one test. */
export interface TestCas {
	readonly sandbox: Sandbox;
	readonly vault: CredentialVault;
	/** The credential that nodes get unless the test gives them another. */
	readonly credentials: INodeCredentials;
	/** The fields of that credential, as the form has them: with the contract profile, where the CAS has one. */
	readonly fields: ICredentialDataDecryptedObject;
	/** Another credential: the sandbox's own client, changed as the test needs it. */
	credentialWith(change: ICredentialDataDecryptedObject): INodeCredentials;
	/** Runs one node of the package on the items. */
	run(node: NodeSettings, items?: INodeExecutionData[]): Promise<NodeRun>;
	start(node: NodeSettings, items?: INodeExecutionData[]): StartedRun;
}

export interface NodeRun extends WorkflowRun {
	/** The `json` of the items on the node's first output. */
	readonly json: Record<string, unknown>[];
	readonly items: INodeExecutionData[];
	/** The items on the node's last output, which is the error output where it has one. */
	readonly errorItems: INodeExecutionData[];
}

let shared: Sandbox | undefined;
const own: Sandbox[] = [];

/** A fresh CAS whose time only the test moves. Tests that ask for nothing special share one sandbox, emptied in between. */
export async function aCas(options?: SandboxOptions): Promise<TestCas> {
	const sandbox = options === undefined ? await sharedSandbox() : await ownSandbox(options);
	timeGoesWith(sandbox);
	const vault = new CredentialVault();
	const [client = DEMO_CLIENT] = options?.clients ?? [];
	const fields = {
		environment: 'custom',
		apiBaseUrl: sandbox.url,
		clientId: client.clientId,
		clientSecret: client.clientSecret,
		...(options?.profile !== undefined && { contractProfile: JSON.stringify(options.profile) }),
	};
	const credentials = vault.add('erp', fields);
	let added = 0;
	const complete = (node: NodeSettings) => ({ credentials, ...node });
	return {
		sandbox,
		vault,
		credentials,
		fields,
		credentialWith: (change) => vault.add(`other-${++added}`, { ...fields, ...change }),
		run: async (node, items) => nodeRunOf(await runWorkflow(oneNode(complete(node)), vault, items)),
		start: (node, items = [{ json: {} }]) => startWorkflow(oneNode(complete(node)), vault, items),
	};
}

async function sharedSandbox(): Promise<Sandbox> {
	shared ??= await startSandbox({ clock: { mode: 'manual' }, redeliveryJitterRatio: 0 });
	shared.control.reset();
	return shared;
}

async function ownSandbox(options: SandboxOptions): Promise<Sandbox> {
	const sandbox = await startSandbox({ clock: { mode: 'manual' }, redeliveryJitterRatio: 0, ...options });
	own.push(sandbox);
	return sandbox;
}

function nodeRunOf(run: WorkflowRun): NodeRun {
	const items = run.output(oneNode.NAME);
	return { ...run, items, json: items.map(({ json }) => json), errorItems: run.output(oneNode.NAME, 1) };
}

afterEach(async () => {
	await Promise.all(own.splice(0).map((sandbox) => sandbox.stop()));
});

afterAll(async () => {
	await shared?.stop();
	shared = undefined;
});
