import { assumed, documented } from './fact';

/** The hosts of one CAS environment, each without a trailing slash, and the word that its token scope carries. */
export interface CasHosts {
	readonly apiBaseUrl: string;
	readonly loginBaseUrl: string;
	readonly documentsBaseUrl: string;
	/** `{env}` in the scope `https://c4t{env}b2c.onmicrosoft.com/{client_id}/.default`. */
	readonly scopeEnvironment: string;
}

export const PRODUCTION_FACTS = {
	apiBaseUrl: documented('integration methods', 'https://api.customs4trade.com'),
	loginBaseUrl: documented('quick start', 'https://login.customs4trade.com'),
	documentsBaseUrl: documented('ev:CoOPDFCreated', 'https://cas-documents-api.customs4trade.com'),
	scopeEnvironment: documented('quick start', 'prd'),
};

export const ACCEPTANCE_FACTS = {
	apiBaseUrl: documented('integration methods', 'https://api-acc.customs4trade.com'),
	loginBaseUrl: documented('quick start', 'https://login-acc.customs4trade.com'),
	documentsBaseUrl: assumed(
		'the documented rule "same DNS name with -acc inserted", applied to the documents host',
		'https://cas-documents-api-acc.customs4trade.com',
	),
	scopeEnvironment: documented('quick start', 'acc'),
};

function hostsOf(facts: typeof PRODUCTION_FACTS | typeof ACCEPTANCE_FACTS): CasHosts {
	return {
		apiBaseUrl: facts.apiBaseUrl.value,
		loginBaseUrl: facts.loginBaseUrl.value,
		documentsBaseUrl: facts.documentsBaseUrl.value,
		scopeEnvironment: facts.scopeEnvironment.value,
	};
}

export const PRODUCTION = hostsOf(PRODUCTION_FACTS);
export const ACCEPTANCE = hostsOf(ACCEPTANCE_FACTS);

/** The credential's fields that choose the hosts. Empty text counts as absent. */
export interface EnvironmentChoice {
	readonly environment: 'production' | 'acceptance' | 'custom';
	readonly apiBaseUrl?: string;
	readonly loginBaseUrl?: string;
	readonly documentsBaseUrl?: string;
	readonly scopeEnvironment?: string;
}

function withoutTrailingSlash(url: string): string {
	const trimmed = url.trim();
	let end = trimmed.length;
	while (trimmed[end - 1] === '/') end -= 1;
	return trimmed.slice(0, end);
}

/** The hosts that a credential stands for. A custom environment without a documents host serves documents from its API host. */
export function hostsFor(choice: EnvironmentChoice): CasHosts {
	if (choice.environment === 'production') return PRODUCTION;
	if (choice.environment === 'acceptance') return ACCEPTANCE;
	const apiBaseUrl = withoutTrailingSlash(choice.apiBaseUrl ?? '');
	return {
		apiBaseUrl,
		loginBaseUrl: withoutTrailingSlash(choice.loginBaseUrl ?? '') || apiBaseUrl,
		documentsBaseUrl: withoutTrailingSlash(choice.documentsBaseUrl ?? '') || apiBaseUrl,
		scopeEnvironment: choice.scopeEnvironment?.trim() || ACCEPTANCE.scopeEnvironment,
	};
}

/** True where the URL's scheme, host and port are those of the API or the documents host; nothing else is ever requested. */
export function isAllowedUrl(url: string, hosts: CasHosts): boolean {
	const origin = originOf(url);
	return origin !== undefined && [hosts.apiBaseUrl, hosts.documentsBaseUrl].some((base) => originOf(base) === origin);
}

function originOf(url: string): string | undefined {
	try {
		const { origin, protocol, username, password } = new URL(url);
		const isPlainWebUrl = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
		return isPlainWebUrl ? origin : undefined;
	} catch {
		return undefined;
	}
}
