import { DEMO_CLIENT, type SandboxClient } from '../../sandbox/server';
import { createNamedCredentials, type FlowServices } from '../flows/credentials';
import { allExamples, exampleText, hasExampleFile } from '../flows/examples';
import { SETTINGS, settingsOf, withSettings } from '../flows/fillIn';
import type { WorkflowJson } from '../host/workflowJson';
import { startMailServer } from '../services/mail';
import { startObjectStore } from '../services/objectStore';
import { startPostgres } from '../services/postgres';
import type { Stage } from './stage';

/** A flow that lies ready in n8n. */
interface OfferedFlow {
	readonly name: string;
	readonly id: string;
	/** Its folder in `workflows-examples`, whose README says how to try it. */
	readonly example: string;
}

export interface Offer {
	readonly flows: readonly OfferedFlow[];
	readonly services: FlowServices;
	/** Ends the services that were started for the flows. */
	stop(): Promise<void>;
}

/**
 * Puts every example flow into the stage's n8n that is not there yet, with all that it talks to: a PostgreSQL with the tables and data
 * of the examples, a mail server and an object store, each under the credential name that the flows use. Where PostgreSQL is not to be
 * had, the flows are there all the same, and `report` says what is missing.
 */
export async function offerFlows(
	{ api, sandbox, filesFolder, flows: present }: Pick<Stage, 'api' | 'sandbox' | 'filesFolder' | 'flows'>,
	{ client = DEMO_CLIENT, report = () => undefined }: { client?: SandboxClient; report?: (line: string) => void } = {},
): Promise<Offer> {
	const started: { stop(): Promise<void> }[] = [];
	const start = async <Service extends { stop(): Promise<void> }>(what: string, begin: () => Promise<Service>) => {
		try {
			const service = await begin();
			started.push(service);
			return service;
		} catch (error) {
			report(`No ${what}: ${error instanceof Error ? error.message : String(error)}`);
			return undefined;
		}
	};
	const stop = async () => {
		while (started.length > 0) await started.pop()?.stop();
	};
	try {
		const services: FlowServices = {
			postgres: await start('PostgreSQL', () => startPostgres({ report })),
			mail: await start('mail server', startMailServer),
			objectStore: await start('object store', () => startObjectStore('customs-documents')),
		};
		await createNamedCredentials(api, { sandbox, client }, services);
		const examples = allExamples().filter(({ name }) => !Object.hasOwn(present, name));
		const folders = [...new Set(examples.map(({ name }) => name))];
		for (const file of ['schema.sql', 'data.sql']) {
			for (const name of folders) {
				if (hasExampleFile(name, file)) await services.postgres?.query(exampleText(name, file));
			}
		}
		const flows: OfferedFlow[] = [];
		for (const { name, flow } of examples) {
			const { id } = await api.createWorkflow(withFolder(flow, filesFolder));
			flows.push({ name: flow.name, id, example: name });
		}
		return { flows, services, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** The flow with the one folder that n8n may write to, where it asks for one. */
function withFolder(flow: WorkflowJson, folder: string): WorkflowJson {
	const asked = flow.nodes.filter((node) => node.name === SETTINGS).flatMap(settingsOf);
	return asked.some(({ name }) => name === 'folder') ? withSettings(flow, { folder }) : flow;
}
