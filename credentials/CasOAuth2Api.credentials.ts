import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { ENDPOINTS } from '../cas/contract/endpoints';
import { ACCEPTANCE, PRODUCTION, type CasHosts } from '../cas/contract/environments';
import { TOKEN_PATH, TOKEN_SCOPE_PATTERN } from '../cas/contract/token';

/** An n8n expression that gives the production, the acceptance or the custom value, as the environment says. */
function byEnvironment(field: keyof CasHosts, custom: string): string {
	return `($self["environment"] === "production" ? "${PRODUCTION[field]}" : $self["environment"] === "acceptance" ? "${ACCEPTANCE[field]}" : ${custom})`;
}

const CUSTOM_API = '($self["apiBaseUrl"] || "").trim().replace(/[/]+$/, "")';
const CUSTOM_LOGIN = `(($self["loginBaseUrl"] || "").trim().replace(/[/]+$/, "") || ${CUSTOM_API})`;
const CUSTOM_SCOPE_ENVIRONMENT = `(($self["scopeEnvironment"] || "").trim() || "${ACCEPTANCE.scopeEnvironment}")`;

const API_BASE_URL = byEnvironment('apiBaseUrl', CUSTOM_API);
const TOKEN_URL = `${byEnvironment('loginBaseUrl', CUSTOM_LOGIN)} + "${TOKEN_PATH.value}"`;
const [beforeEnvironment, beforeClientId, afterClientId] = TOKEN_SCOPE_PATTERN.value.split(/\{\w+\}/);
const SCOPE = `"${beforeEnvironment}" + ${byEnvironment('scopeEnvironment', CUSTOM_SCOPE_ENVIRONMENT)} + "${beforeClientId}" + $self["clientId"] + "${afterClientId}"`;

const whenCustom = { show: { environment: ['custom'] } };

export class CasOAuth2Api implements ICredentialType {
	name = 'casOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'CAS OAuth2 API';

	documentationUrl = 'https://github.com/n8n-nodes-customs4trade/n8n-nodes-customs4trade#credential';

	icon: Icon = { light: 'file:../nodes/shared/cas.svg', dark: 'file:../nodes/shared/cas.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Production', value: 'production' },
				{ name: 'Acceptance', value: 'acceptance' },
				{ name: 'Custom', value: 'custom' },
			],
			default: 'acceptance',
			description:
				'Acceptance is fully functional, but its declarations are not real and cost nothing. Custom is for the sandbox and for other hosts.',
		},
		{
			displayName: 'API Base URL',
			name: 'apiBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://127.0.0.1:4100',
			description: 'Host of the Ingest, Declaration and Notification APIs',
			displayOptions: whenCustom,
			required: true,
		},
		{
			displayName: 'Login Base URL',
			name: 'loginBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://127.0.0.1:4100',
			description: 'Host that issues tokens. Empty means the API host.',
			displayOptions: whenCustom,
		},
		{
			displayName: 'Documents Base URL',
			name: 'documentsBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://127.0.0.1:4100',
			description: 'Host that documents are downloaded from. Empty means the API host.',
			displayOptions: whenCustom,
		},
		{
			displayName: 'Scope Environment',
			name: 'scopeEnvironment',
			type: 'string',
			default: 'acc',
			placeholder: 'e.g. acc',
			description: 'The environment word inside the scope of the token request',
			displayOptions: whenCustom,
		},
		{
			displayName: 'Endpoint Overrides',
			name: 'endpointOverrides',
			type: 'json',
			default: '{}',
			description:
				'Paths that differ from what this package assumes where CAS documents none, as in {"customsShipment.ingest": "/v1/customsShipments"}. The names are in docs/contract.md of the package.',
		},
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'clientCredentials' },
		{ displayName: 'Access Token URL', name: 'accessTokenUrl', type: 'hidden', default: `={{ ${TOKEN_URL} }}` },
		{ displayName: 'Scope', name: 'scope', type: 'hidden', default: `={{ ${SCOPE} }}` },
		{ displayName: 'Auth URI Query Parameters', name: 'authQueryParameters', type: 'hidden', default: '' },
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
		{
			displayName: 'Send Additional Body Properties',
			name: 'sendAdditionalBodyProperties',
			type: 'hidden',
			default: false,
		},
	];

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ ${API_BASE_URL.replaceAll('$self', '$credentials')} }}`,
			url: ENDPOINTS.authorizationStatus.value.path,
		},
	};
}
