import type { Sandbox, SandboxClient } from '../../sandbox/server';
import { CREDENTIAL_TYPE, sandboxCredential } from '../demo/stage';
import type { N8nApi } from '../host/api';
import { mailCredential, objectStoreCredential, postgresCredential } from '../services/serviceCredentials';
import type { MailServer } from '../services/mail';
import type { ObjectStore } from '../services/objectStore';
import type { Postgres } from '../services/postgres';
import { CREDENTIAL_NAMES } from './lint/leftovers';

/** What the flows talk to besides CAS; one that is left out gets no credential. */
export interface FlowServices {
	readonly postgres?: Postgres;
	readonly mail?: MailServer;
	readonly objectStore?: ObjectStore;
}

/** What an AI client shows to the MCP trigger of a flow, on this machine only. */
export const ASSISTANT_KEY = 'local-assistant';

/** What a browser is asked for at the forms of the flows, on this machine only. */
export const FORM_LOGIN = { user: 'clerk', password: 'local-forms' } as const;

export const formCredential = { name: CREDENTIAL_NAMES.httpBasicAuth!, type: 'httpBasicAuth', data: FORM_LOGIN };

/**
 * Makes the credentials that the flows name, under these names, as `workflows-examples/README.md` tells a person: n8n then finds them
 * by itself when a flow is imported.
 */
export async function createNamedCredentials(
	api: N8nApi,
	{ sandbox, client }: { sandbox: Pick<Sandbox, 'url' | 'profile'>; client: SandboxClient },
	{ postgres, mail, objectStore }: FlowServices,
): Promise<void> {
	const credentials = [
		{ type: CREDENTIAL_TYPE, data: sandboxCredential(sandbox, client) },
		{ type: 'httpBearerAuth', data: { token: ASSISTANT_KEY } },
		formCredential,
		...(postgres === undefined ? [] : [postgresCredential(postgres)]),
		...(mail === undefined ? [] : [mailCredential(mail)]),
		...(objectStore === undefined ? [] : [objectStoreCredential(objectStore)]),
	];
	for (const { type, data } of credentials)
		await api.createCredential({ name: CREDENTIAL_NAMES[type] ?? type, type, data });
}
