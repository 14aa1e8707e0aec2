import {
	NodeOperationError,
	type ICredentialDataDecryptedObject,
	type IExecuteFunctions,
	type IHookFunctions,
	type ILoadOptionsFunctions,
	type IPollFunctions,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { hostsFor, type CasHosts, type EnvironmentChoice } from '../../cas/contract/environments';
import { parseEndpointOverrides } from '../../cas/contract/endpointOverrides';
import type { EndpointOverrides } from '../../cas/contract/endpoints';

export const CREDENTIAL_TYPE = 'casOAuth2Api';

/** The credential of a webhook that was registered by hand. */
const WEBHOOK_CREDENTIAL_TYPE = 'casWebhookApi';

export const CREDENTIALS = [{ name: CREDENTIAL_TYPE, required: true }];

/** Every n8n context that CAS is called from. */
export type CasContext =
	IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IPollFunctions | IWebhookFunctions;

/** Where a credential leads. It holds no secret, so it may be passed around. */
export interface CasConnection {
	readonly hosts: CasHosts;
	readonly overrides: EndpointOverrides;
}

/** Reads the hosts and overrides of the node's credential. Throws a NodeOperationError that names the field to correct. */
export async function connectionOf(context: CasContext): Promise<CasConnection> {
	const credential = await context.getCredentials(CREDENTIAL_TYPE);
	const hosts = hostsFor(credential as unknown as EnvironmentChoice);
	const { overrides, problems } = parseEndpointOverrides(credential.endpointOverrides);
	const [problem] = isWebAddress(hosts.apiBaseUrl)
		? problems
		: [`API Base URL of the credential is not a web address. Write it as in https://api-acc.customs4trade.com.`];
	if (problem !== undefined) throw new NodeOperationError(context.getNode(), problem);
	return { hosts, overrides };
}

/** The credential's client secret, from which the package derives the key that seals document addresses. Never log or return it. */
export async function sealingSecretOf(context: CasContext): Promise<string> {
	const { clientSecret } = await context.getCredentials(CREDENTIAL_TYPE);
	return String(clientSecret);
}

/** What Customs4Trade and the owner of a manual registration agree on. It holds secrets: never log or return it. */
export async function webhookCredentialOf(context: IWebhookFunctions): Promise<ICredentialDataDecryptedObject> {
	return await context.getCredentials(WEBHOOK_CREDENTIAL_TYPE);
}

function isWebAddress(url: string): boolean {
	return /^https?:\/\/[^\s/]+/.test(url);
}
