import {
	NodeOperationError,
	type ICredentialDataDecryptedObject,
	type IExecuteFunctions,
	type IHookFunctions,
	type ILoadOptionsFunctions,
	type IPollFunctions,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { customHostProblems, isUnprotected, type CustomHosts } from '../../../cas/contract/customHosts';
import { hostsFor, type CasHosts } from '../../../cas/contract/environments';
import { writtenProfile } from '../../../cas/connection/writtenProfile';
import { isRecord } from '../../../cas/isRecord';
import { deliveryParts } from '../../../cas/contract/profile/deliveryParts';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import type { Profile } from '../../../cas/contract/profile/profile';
import { addressSeal, type AddressSeal } from '../documents/sealedAddress';
import { bearerOf } from './bearer';

export const CREDENTIAL_TYPE = 'casOAuth2Api';

/** The credential of a webhook that was registered by hand. */
const WEBHOOK_CREDENTIAL_TYPE = 'casWebhookApi';

export const CREDENTIALS = [{ name: CREDENTIAL_TYPE, required: true }];

/** Every n8n context that CAS is called from. */
export type CasContext =
	IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IPollFunctions | IWebhookFunctions;

/** Where a credential leads. It shows no secret, so it may be passed around. */
export interface CasConnection {
	readonly environment: CustomHosts['environment'];
	readonly hosts: CasHosts;
	/** Where this CAS differs from the contract. */
	readonly profile: Profile;
	/** What of the profile deliveries are read by: see `deliveryParts`. */
	readonly deliveryProfile: string | undefined;
	readonly addresses: AddressSeal;
}

/** Reads the hosts and the Contract Profile of the node's credential. Throws a NodeOperationError that names each entry to correct. */
export async function connectionOf(context: CasContext): Promise<CasConnection> {
	const credential = await context.getCredentials(CREDENTIAL_TYPE);
	bearerOf(context).learn(bearerTokenIn(credential));
	const choice = credential as unknown as CustomHosts;
	const hosts = hostsFor(choice);
	const { profile, problems } = parseProfile(credential.contractProfile, credential.endpointOverrides);
	const [problem, ...more] = [...customHostProblems(choice), ...problems];
	if (problem !== undefined) {
		throw new NodeOperationError(context.getNode(), problem, { description: more.join(' ') });
	}
	warnOfHttp(context, hosts);
	const deliveryProfile = profile.isEmpty ? undefined : deliveryParts(credential.contractProfile);
	const addresses = addressSeal(String(credential.clientSecret), hosts);
	return { environment: choice.environment, hosts, profile, deliveryProfile, addresses };
}

/** The Contract Profile as it stands in the credential. It is for showing: what it says has been read and checked by `connectionOf`. */
export async function profileDocumentOf(context: CasContext): Promise<unknown> {
	const { contractProfile, endpointOverrides } = await context.getCredentials(CREDENTIAL_TYPE);
	return writtenProfile(contractProfile, endpointOverrides);
}

/** The credential's client secret, from which the package derives the key that seals document addresses. Never log or return it. */
export async function sealingSecretOf(context: CasContext): Promise<string> {
	const { clientSecret } = await context.getCredentials(CREDENTIAL_TYPE);
	return String(clientSecret);
}

/** Whether n8n keeps an access token with the credential: there is none while the first one is asked for. */
export async function hasToken(context: CasContext): Promise<boolean> {
	return tokenIn(await context.getCredentials(CREDENTIAL_TYPE)) !== undefined;
}

/** The access token that n8n keeps by now, where it goes into a header. It is a secret: give it to `Bearer`, and to nobody else. */
export async function storedTokenOf(context: CasContext): Promise<string | undefined> {
	return bearerTokenIn(await context.getCredentials(CREDENTIAL_TYPE));
}

function tokenIn({ oauthTokenData }: ICredentialDataDecryptedObject): string | undefined {
	if (!isRecord(oauthTokenData) || typeof oauthTokenData.access_token !== 'string') return undefined;
	return oauthTokenData.access_token || undefined;
}

/** As n8n does it: a token of any other type does not go into a header, and is left to n8n. */
function bearerTokenIn(credential: ICredentialDataDecryptedObject): string | undefined {
	const { oauthTokenData } = credential;
	const type = isRecord(oauthTokenData) ? oauthTokenData.token_type : undefined;
	return typeof type === 'string' && type.toLowerCase() === 'bearer' ? tokenIn(credential) : undefined;
}

/** What Customs4Trade and the owner of a manual registration agree on. It holds secrets: never log or return it. */
export async function webhookCredentialOf(context: CasContext): Promise<ICredentialDataDecryptedObject> {
	return await context.getCredentials(WEBHOOK_CREDENTIAL_TYPE);
}

/** The addresses that this process has warned of. */
const warned = new Set<string>();
const MAX_WARNED = 100;

/** Says once that somebody has allowed it. */
function warnOfHttp(context: CasContext, { apiBaseUrl, loginBaseUrl, documentsBaseUrl }: CasHosts): void {
	for (const url of [loginBaseUrl, apiBaseUrl, documentsBaseUrl]) {
		if (!isUnprotected(url) || warned.has(url) || warned.size >= MAX_WARNED) continue;
		warned.add(url);
		context.logger.warn(
			`${context.getNode().name}: ${url} is not encrypted: whoever is on the way can read the client secret, the access token and the declarations`,
		);
	}
}
