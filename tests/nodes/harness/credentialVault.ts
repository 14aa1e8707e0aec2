import './logLines';
import {
	ICredentialsHelper,
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { CasOAuth2Api } from '../../../credentials/CasOAuth2Api.credentials';
import { CasWebhookApi } from '../../../credentials/CasWebhookApi.credentials';
import { nodeTypes } from './nodeTypes';

const TYPE = 'casOAuth2Api';

/** The fields that our credential inherits from n8n's `oAuth2Api` and does not declare itself. */
const INHERITED: INodeProperties[] = [
	{ displayName: 'Client ID', name: 'clientId', type: 'string', default: '' },
	{ displayName: 'Client Secret', name: 'clientSecret', type: 'string', default: '' },
];

/** A node whose expressions are the credential's own, as n8n makes one to resolve them. */
const SELF: INode = {
	id: 'self',
	name: 'Credential',
	type: 'n8n-nodes-base.noOp',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/**
 * n8n's credential store without its encryption: data by id, defaults filled in and expressions resolved when it is read,
 * and the OAuth2 token kept beside the data.
 */
export class CredentialVault extends ICredentialsHelper {
	private readonly stored = new Map<string, ICredentialDataDecryptedObject>();

	/** How often a credential was decrypted. */
	readings = 0;

	/** Stores credential data as the form would save it; returns what a node's `credentials` holds. */
	add(id: string, data: ICredentialDataDecryptedObject): { [TYPE]: INodeCredentialsDetails } {
		this.stored.set(id, structuredClone(data));
		return { [TYPE]: { id, name: `CAS (${id})` } };
	}

	/** Stores the secret of a webhook that was registered by hand; likewise. */
	addWebhook(id: string, data: ICredentialDataDecryptedObject): { casWebhookApi: INodeCredentialsDetails } {
		this.stored.set(id, structuredClone(data));
		return { casWebhookApi: { id, name: `CAS webhook (${id})` } };
	}

	/** The access token that a credential holds, once it has been used. */
	tokenOf(id: string): string | undefined {
		return (this.stored.get(id)?.oauthTokenData as { access_token?: string } | undefined)?.access_token;
	}

	/** As if another process had renewed the token. */
	keepToken(id: string, access_token: string): void {
		Object.assign(this.stored.get(id) ?? {}, { oauthTokenData: { token_type: 'Bearer', access_token } });
	}

	getParentTypes(name: string): string[] {
		return name === TYPE ? new CasOAuth2Api().extends : [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(_data: unknown, _type: string, options: IHttpRequestOptions): Promise<IHttpRequestOptions> {
		return options;
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('The harness hands out decrypted credentials only');
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		_executeData?: unknown,
		raw?: boolean,
	): Promise<ICredentialDataDecryptedObject> {
		this.readings += 1;
		const data = structuredClone(this.stored.get(details.id ?? ''));
		if (data === undefined) throw new Error(`The harness has no credential "${details.name}"`);
		if (raw === true) return data;
		const filled = NodeHelpers.getNodeParameters(
			this.getCredentialsProperties(type),
			data as INode['parameters'],
			true,
			false,
			null,
			null,
		);
		if (filled === null) throw new Error('The credential has no fields');
		const { expression } = new Workflow({ nodes: [SELF], connections: {}, active: false, nodeTypes });
		const resolved = expression.getComplexParameterValue(SELF, filled, mode, {}, undefined, undefined, filled);
		return Object.assign(
			resolved as ICredentialDataDecryptedObject,
			data.oauthTokenData && { oauthTokenData: data.oauthTokenData },
		);
	}

	async updateCredentials(
		details: INodeCredentialsDetails,
		_type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.stored.set(details.id ?? '', structuredClone(data));
	}

	async updateCredentialsOauthTokenData(
		details: INodeCredentialsDetails,
		_type: string,
		{ oauthTokenData }: ICredentialDataDecryptedObject,
	): Promise<void> {
		Object.assign(this.stored.get(details.id ?? '') ?? {}, { oauthTokenData });
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		if (type === 'casWebhookApi') return new CasWebhookApi().properties;
		return [...INHERITED, ...new CasOAuth2Api().properties];
	}
}
