import { createNamedCredentials } from '../../../../scripts/flows/credentials';
import { exampleText, readExample } from '../../../../scripts/flows/examples';
import { SETTINGS, settingsOf, withSettings } from '../../../../scripts/flows/fillIn';
import { startMailServer, type MailServer } from '../../../../scripts/services/mail';
import { startObjectStore, type ObjectStore } from '../../../../scripts/services/objectStore';
import { startPostgres, type Postgres } from '../../../../scripts/services/postgres';
import type { Stage } from '../../../../scripts/demo/stage';
import { problemOf, type Execution } from '../../../../scripts/host/execution';
import { aStage, CLIENT, type ProfileName } from '../../support/suiteStage';

/** Services by name; each test file starts the ones that its flow needs. */
const SERVICES = { postgres: startPostgres, mail: startMailServer, objectStore: () => startObjectStore() };

type ServiceName = keyof typeof SERVICES;

/** n8n, the sandbox, and what the flows of a test file talk to besides. */
export interface FlowStage extends Stage {
	readonly postgres: Postgres;
	readonly mail: MailServer;
	readonly objectStore: ObjectStore;
	/**
	 * Imports an example as it is published, with its settings filled in; n8n finds the credentials by their names. A setting
	 * `folder` that the flow has and that is not given is the one folder that n8n may write to.
	 */
	importFlow(name: string, settings?: Record<string, unknown>, file?: string): Promise<string>;
	/** Runs it by hand from a trigger and expects that nothing stops it. */
	runFlow(id: string, trigger?: string): Promise<Execution>;
	/** Runs a file of SQL of an example in the database. */
	runSql(example: string, ...files: string[]): Promise<void>;
}

/** One n8n, one sandbox and the named services for the tests of a file. */
export const aFlowStage = (...names: ServiceName[]) => aFlowStageUnder(undefined, ...names);

/** The same under a shipped profile. */
export function aFlowStageUnder(profile: ProfileName | undefined, ...names: ServiceName[]): () => FlowStage {
	const stage = aStage(profile);
	const running: Partial<Pick<FlowStage, ServiceName>> = {};
	beforeAll(async () => {
		for (const name of names) Object.assign(running, { [name]: await SERVICES[name]() });
		const { api, sandbox } = stage();
		await createNamedCredentials(api, { sandbox, client: CLIENT }, running);
	});
	afterAll(async () => {
		for (const name of names) await running[name]?.stop();
	});

	const service = <Name extends ServiceName>(name: Name) => {
		const started = running[name];
		if (started === undefined) throw new Error(`Ask for it: aFlowStage('${name}')`);
		return started;
	};
	return () => ({
		...stage(),
		get postgres() {
			return service('postgres') as Postgres;
		},
		get mail() {
			return service('mail') as MailServer;
		},
		get objectStore() {
			return service('objectStore') as ObjectStore;
		},
		async importFlow(name, settings = {}, file = 'workflow.json') {
			const { api, filesFolder } = stage();
			const flow = readExample(name, file);
			const asked = flow.nodes.filter((node) => node.name === SETTINGS).flatMap(settingsOf);
			const folder = asked.some((setting) => setting.name === 'folder') ? { folder: filesFolder } : {};
			return (await api.createWorkflow(withSettings(flow, { ...folder, ...settings }))).id;
		},
		async runFlow(id, triggerName) {
			const execution = await stage().api.runAndWait(id, { triggerName });
			expect(problemOf(execution)).toBeUndefined();
			return execution;
		},
		async runSql(example, ...files) {
			for (const file of files) await service('postgres')!.query(exampleText(example, file));
		},
	});
}
