import { mkdtemp, copyFile, realpath, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DEMO_CLIENT, startSandbox, type Sandbox, type SandboxClient, type SandboxOptions } from '../../sandbox/server';
import { N8nApi } from '../host/api';
import type { Host } from '../host/install';
import { startN8n, type N8nInstance } from '../host/instance';
import { withCredential, type CredentialReference } from '../host/workflowJson';
import { exampleFlow, SAMPLE_WORKBOOK, type ExampleName } from './flows';

export const CREDENTIAL_TYPE = 'casOAuth2Api';

/** How many times faster than real time the sandbox's CAS works: an export ends after ten seconds instead of seven minutes. */
const DEMO_SPEED = 40;

export interface StageOptions {
	host: Host;
	/** The repository's root, built, or an unpacked tarball. */
	packageFolder: string;
	/** The client that the sandbox knows and the credential names; the demo's unless given. */
	client?: SandboxClient;
	sandbox?: SandboxOptions;
	/** Added to n8n's environment. */
	env?: Record<string, string>;
	/** What n8n's user folder begins with; see `preparedUserFolder`. Left out: nothing. */
	preparedFolder?: string;
	/** An n8n that runs already. Left out: one is started for this stage alone. */
	running?: RunningN8n;
	report?: (line: string) => void;
}

/** An n8n with its owner logged in. */
export interface RunningN8n {
	readonly n8n: N8nInstance;
	readonly api: N8nApi;
	/** Where n8n may read and write files, in folders of their own. */
	readonly filesRoot: string;
	/** Ends it, or leaves it to the next stage as it was. */
	release(): Promise<void>;
}

/** A sandbox and an n8n that work together: owner, credential and example flows are in place. */
export interface Stage {
	sandbox: Sandbox;
	n8n: N8nInstance;
	api: N8nApi;
	credential: CredentialReference;
	/** The one folder in which n8n may read and write files. The sample workbook lies there. */
	filesFolder: string;
	/** Ids of the flows in n8n. */
	flows: Record<ExampleName, string>;
	/** Ends what was started and removes the temporary folders. */
	stop(): Promise<void>;
}

/** The data of a credential that leads to the sandbox, with the contract profile that it behaves by. */
export function sandboxCredential(
	{ url, profile }: Pick<Sandbox, 'url' | 'profile'>,
	{ clientId, clientSecret }: SandboxClient,
): Record<string, unknown> {
	return {
		environment: 'custom',
		apiBaseUrl: url,
		loginBaseUrl: url,
		documentsBaseUrl: url,
		scopeEnvironment: 'acc',
		clientId,
		clientSecret,
		contractProfile: JSON.stringify(profile),
	};
}

/**
 * Starts sandbox and n8n on free ports of 127.0.0.1 and puts everything in place. What was started is ended again where a later
 * step fails.
 *
 * @throws Error that says which step failed.
 */
export async function setStage(options: StageOptions): Promise<Stage> {
	const { client = DEMO_CLIENT, report = () => undefined } = options;
	const endings: (() => Promise<unknown>)[] = [];
	const stop = async () => {
		while (endings.length > 0) await endings.pop()?.();
	};
	try {
		const filesRoot = options.running?.filesRoot ?? tmpdir();
		const filesFolder = await realpath(await mkdtemp(join(filesRoot, 'cas-files-')));
		const removeFolder = () => rmSync(filesFolder, { recursive: true, force: true });
		process.once('exit', removeFolder);
		endings.push(async () => {
			process.removeListener('exit', removeFolder);
			await rm(filesFolder, { recursive: true, force: true });
		});
		await copyFile(SAMPLE_WORKBOOK, join(filesFolder, basename(SAMPLE_WORKBOOK)));

		const sandbox = await startSandbox({
			clock: { mode: 'scaled', speed: DEMO_SPEED },
			clients: [client],
			...options.sandbox,
		});
		endings.push(() => sandbox.stop());
		report(`CAS sandbox is ready at ${sandbox.url}, ${DEMO_SPEED} times faster than life${behavesAs(sandbox.profile)}`);

		const { n8n, api, release } = options.running ?? (await startForStage(options, filesFolder));
		endings.push(release);
		const credential = await api.createCredential({
			name: 'CAS sandbox',
			type: CREDENTIAL_TYPE,
			data: sandboxCredential(sandbox, client),
		});
		const { status, message } = await api.testCredential(credential.id);
		if (status !== 'OK') throw new Error(`The credential does not reach the sandbox: ${message}`);
		report(`Credential "${credential.name}" is tested: ${message}`);

		const put = async (name: ExampleName) => {
			const flow = withCredential(exampleFlow(name, filesFolder), CREDENTIAL_TYPE, credential);
			return (await api.createWorkflow(flow)).id;
		};
		const flows = {
			'first-steps': await put('first-steps'),
			'notification-to-document': await put('notification-to-document'),
		};
		report('Two example flows are in n8n: "First steps" and "Notification to document"');
		return { sandbox, n8n, api, credential, filesFolder, flows, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

const behavesAs = ({ name }: Sandbox['profile']) =>
	typeof name === 'string' ? `, and behaves as the contract profile "${name}" says` : '';

async function startForStage(
	{ host, packageFolder, preparedFolder, env, report }: StageOptions,
	filesFolder: string,
): Promise<RunningN8n> {
	const n8n = await startN8n({
		host,
		packageFolder,
		preparedFolder,
		env: { N8N_RESTRICT_FILE_ACCESS_TO: filesFolder, ...env },
		report,
	});
	const api = new N8nApi(n8n.url);
	try {
		await api.setUpOwner();
	} catch (error) {
		await n8n.stop();
		throw error;
	}
	return { n8n, api, filesRoot: filesFolder, release: () => n8n.stop() };
}
