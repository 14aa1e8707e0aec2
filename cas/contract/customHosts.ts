import type { EnvironmentChoice } from './environments';

/**
 * The hosts that `http://` may go to: this machine, a private network, and names without a domain, as Docker networks have them. It lists
 * what is local; whatever is written in another way is taken for public. A source, because the credential's form and its expressions
 * need it too. Networks: RFC 1122, RFC 1918, RFC 3927; RFC 4291, RFC 4193; names: RFC 6761, RFC 6762, `.internal` (ICANN, 2024).
 */
const LOCAL_HOSTS = [
	'[a-z][a-z0-9_-]*',
	'[a-z0-9._-]+[.](?:localhost|local|internal)',
	'(?:127|10)(?:[.](?:0|[1-9][0-9]*)){3}',
	'(?:192[.]168|169[.]254|172[.](?:1[6-9]|2[0-9]|3[01]))(?:[.](?:0|[1-9][0-9]*)){2}',
	'\\[(?:::1|f[cd][0-9a-f:]+|fe[89ab][0-9a-f:]+)\\]',
] as const;

/** Of an address with `http://` that does not leave the local network, without regard to case. */
export const LOCAL_HTTP_SOURCE = `^ *http://(?:${LOCAL_HOSTS.join('|')})(?::[0-9]+)?(?:/|$)`;
const LOCAL_HTTP = new RegExp(LOCAL_HTTP_SOURCE, 'i');
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\]+(?:\/[^\s?#@\\]*)?$/i;

/** Stands in the credential's expressions for a host that is refused. It leads nowhere (RFC 2606), and its name says why in n8n's error. */
export const REFUSED_HOST = 'https://write-https-or-switch-on-allow-unencrypted-http.invalid';

/** The same in place of a token host: n8n repeats the scheme that it cannot use, though not the name of a host. */
export const REFUSED_UNENCRYPTED = 'write-https-or-switch-on-allow-unencrypted-http://refused';
export const REFUSED_UNREADABLE = 'begin-the-base-urls-with-https://refused';

/** True for an address that a secret would reach unencrypted and outside the local network. */
export function isUnprotected(url: string): boolean {
	return !/^https:/i.test(url) && !LOCAL_HTTP.test(url);
}

/** The credential's fields of a custom environment. */
export interface CustomHosts extends EnvironmentChoice {
	readonly allowHttp?: boolean;
}

const FIELDS = {
	apiBaseUrl: 'API Base URL',
	loginBaseUrl: 'Login Base URL',
	documentsBaseUrl: 'Documents Base URL',
} as const;

/** What is wrong with the hosts of a custom environment: one sentence for each field, with what to write instead. */
export function customHostProblems(choice: CustomHosts): string[] {
	if (choice.environment !== 'custom') return [];
	return Object.entries(FIELDS).flatMap(([name, label]) => {
		const url = (choice[name as keyof typeof FIELDS] ?? '').trim();
		if (url === '' && name !== 'apiBaseUrl') return [];
		if (!WEB_ADDRESS.test(url)) {
			return [`${label} of the credential is not a web address. Write it as in https://api-acc.customs4trade.com.`];
		}
		if (isUnprotected(url) && choice.allowHttp !== true) return [unprotectedProblem(label)];
		return [];
	});
}

function unprotectedProblem(label: string): string {
	return `${label} of the credential begins with http:// and is not local: the client secret, the access token and the declarations would travel unencrypted. Write https://, or switch on Allow Unencrypted HTTP in the credential.`;
}
