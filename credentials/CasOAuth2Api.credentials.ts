import type {
	IAuthenticateRuleResponseCode,
	IAuthenticateRuleResponseSuccessBody,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { CREDENTIAL_TEST_ANSWERS, NOT_CAS } from '../cas/connection/credentialTest';
import { LOCAL_HTTP_SOURCE, REFUSED_HOST, REFUSED_UNENCRYPTED, REFUSED_UNREADABLE } from '../cas/contract/customHosts';
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

const LOCAL_HTTP = `/${LOCAL_HTTP_SOURCE.replaceAll('/', '[/]')}/i`;

/** The custom host, unless a secret would go there unencrypted though nobody has allowed it: n8n tests a credential, and asks for tokens, without asking us. */
function protectedHost(custom: string, refused: string): string {
	return `(($self["allowHttp"] === true && /^http:/i.test(${custom})) || /^https:/i.test(${custom}) || ${LOCAL_HTTP}.test(${custom}) ? ${custom} : ${refused})`;
}

const refusedTokenHost = (custom: string) =>
	`(/^http:/i.test(${custom}) ? "${REFUSED_UNENCRYPTED}" : "${REFUSED_UNREADABLE}")`;

const API_BASE_URL = byEnvironment('apiBaseUrl', protectedHost(CUSTOM_API, `"${REFUSED_HOST}"`));
const TOKEN_URL = `${byEnvironment('loginBaseUrl', protectedHost(CUSTOM_LOGIN, refusedTokenHost(CUSTOM_LOGIN)))} + "${TOKEN_PATH.value}"`;
const [beforeEnvironment, beforeClientId, afterClientId] = TOKEN_SCOPE_PATTERN.value.split(/\{\w+\}/);
const SCOPE = `"${beforeEnvironment}" + ${byEnvironment('scopeEnvironment', CUSTOM_SCOPE_ENVIRONMENT)} + "${beforeClientId}" + $self["clientId"] + "${afterClientId}"`;

const whenCustom = { show: { environment: ['custom'] } };

/*
 * n8n goes through the conditions of the form whenever it decrypts the credential, and fails the execution where a regular expression takes
 * more than 250 ms of the wall clock (n8n-workflow, safe-regex.js), as any does on a machine that is busy enough. So plain texts come
 * first, and a regular expression is only reached where they leave something open.
 */
const startsWith = (start: string) => ({ _cnd: { startsWith: start } });
const HTTP = ['http:', 'HTTP:', 'Http:', ' http:'].map(startsWith);
const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]'].flatMap((host) => [
	startsWith(`http://${host}:`),
	startsWith(`http://${host}/`),
]);
/** What a path that replaces another one is not written without. */
const ANY_OVERRIDE = ['"', ':'].map((includes) => ({ _cnd: { includes } }));

/** Beside a field with an address that is not encrypted. */
function httpNotice(field: keyof CasHosts): INodeProperties {
	return {
		displayName:
			'Over <b>http://</b> the client secret, the access token and the declarations are not encrypted, and anyone in between can read them. Use https://. If the network is private, switch on Allow Unencrypted HTTP.',
		name: `${field}HttpNotice`,
		type: 'notice',
		default: '',
		displayOptions: {
			show: { environment: ['custom'], [field]: HTTP },
			hide: { [field]: [...THIS_MACHINE, { _cnd: { regex: LOCAL_HTTP_SOURCE } }] },
		},
	};
}

const TEST_RULES: (IAuthenticateRuleResponseCode | IAuthenticateRuleResponseSuccessBody)[] = [
	...CREDENTIAL_TEST_ANSWERS.map(({ status, sentence }) => ({
		type: 'responseCode' as const,
		properties: { value: status, message: sentence },
	})),
	// n8n refuses a body that has this value: a page of a portal, too, is a 200.
	{ type: 'responseSuccessBody', properties: { key: 'scopes', value: undefined, message: NOT_CAS } },
];

export class CasOAuth2Api implements ICredentialType {
	name = 'casOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'CAS OAuth2 API';

	documentationUrl = 'https://github.com/n8n-nodes-customs4trade/n8n-nodes-customs4trade#credential';

	icon: Icon = { light: 'file:../nodes/shared/cas.svg', dark: 'file:../nodes/shared/cas.dark.svg' };

	properties: INodeProperties[] = [
		{
			// n8n shows what is inherited first, in its order. This takes the place of a field that client credentials do not use.
			displayName:
				'Each environment has its own client ID and client secret. Choose the <b>Environment</b> below first. See <a href="https://github.com/n8n-nodes-customs4trade/n8n-nodes-customs4trade/blob/main/docs/troubleshooting.md#testing-the-credential" target="_blank">what to do if the test fails</a>.',
			name: 'serverUrl',
			type: 'notice',
			default: '',
		},
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
				'Acceptance is fully functional, but its declarations are not real. Use Custom for the sandbox and other hosts.',
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
		httpNotice('apiBaseUrl'),
		{
			displayName: 'Login Base URL',
			name: 'loginBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://127.0.0.1:4100',
			description: 'Host that issues tokens. If empty, the API host.',
			displayOptions: whenCustom,
		},
		httpNotice('loginBaseUrl'),
		{
			displayName: 'Documents Base URL',
			name: 'documentsBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://127.0.0.1:4100',
			description: 'Host that documents are downloaded from. If empty, the API host.',
			displayOptions: whenCustom,
		},
		httpNotice('documentsBaseUrl'),
		{
			displayName: 'Allow Unencrypted HTTP',
			name: 'allowHttp',
			type: 'boolean',
			default: false,
			description:
				'Whether the client secret may be sent over http:// to a host that is not local. Local hosts, such as 127.0.0.1 and names in a Docker network, are always allowed.',
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
			displayName: 'Contract Profile',
			name: 'contractProfile',
			type: 'json',
			default: '{}',
			description:
				'Where your CAS differs from what this package assumes, for example {"endpoints": {"customsShipment.ingest": "/v2/shipments"}}. Explained in docs/contract-profile.md of the package.',
		},
		{
			displayName: 'Endpoint Overrides',
			name: 'endpointOverrides',
			type: 'json',
			default: '{}',
			description: 'Paths from version 0.2. Move them to "endpoints" in the Contract Profile and clear this field.',
			displayOptions: { show: { endpointOverrides: ANY_OVERRIDE } },
		},
		{
			displayName: 'Allowed HTTP Request Domains',
			name: 'allowedHttpRequestDomains',
			type: 'options',
			options: [
				{ name: 'All', value: 'all', description: 'HTTP Request and GraphQL nodes may send the token to any host' },
				{ name: 'None', value: 'none', description: 'HTTP Request and GraphQL nodes may not use this credential' },
				{
					name: 'Specific Domains',
					value: 'domains',
					description: 'HTTP Request and GraphQL nodes may send the token to the hosts listed below',
				},
			],
			default: 'all',
			description:
				'Where the HTTP Request and GraphQL nodes of n8n may send the token of this credential. The CAS nodes are not affected: they call only the hosts of the environment. If only CAS nodes use the credential, choose None.',
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
			// n8n would take the token along to wherever CAS redirects it.
			disableFollowRedirect: true,
		},
		// n8n's type allows rules of one kind only; its code takes each as it comes.
		rules: TEST_RULES as ICredentialTestRequest['rules'],
	};
}
