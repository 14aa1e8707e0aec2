import { plainText } from '../contract/problemDetails';

/** Why nothing came back, in words. */
export interface Trouble {
	readonly found: string;
	readonly advice: string;
	/** Whether the other side answered at all. */
	readonly isAnswered: boolean;
}

interface KnownTrouble extends Trouble {
	/** Parts of the text of an error, without regard to case. */
	readonly signs: readonly string[];
}

const refused = (found: string, advice: string, ...signs: string[]): KnownTrouble => ({
	found,
	advice,
	signs,
	isAnswered: true,
});
const silent = (found: string, advice: string, ...signs: string[]): KnownTrouble => ({
	found,
	advice,
	signs,
	isAnswered: false,
});

/**
 * By the codes of OAuth 2 (RFC 6749, 5.2) and Microsoft Entra, by the sentences that n8n (2.41) makes of them, and by the codes and
 * sentences of Node's network and TLS. The first that fits counts.
 */
const TROUBLES: readonly KnownTrouble[] = [
	refused(
		'the client secret is wrong or has expired',
		'Ask Customs4Trade for a new client secret and put it into the credential.',
		'aadsts7000215',
		'aadsts7000222',
		'invalid client secret',
	),
	refused(
		'the client ID is not known there',
		'Compare Client ID and Environment in the credential with what Customs4Trade has issued: each environment has its own.',
		'aadsts700016',
		'unauthorized_client',
		'The client is not authorized to request an authorization',
	),
	refused(
		'the client ID is unknown or the client secret is wrong; the login host does not say which',
		'Copy Client ID and Client Secret again, without spaces, and check that they belong to the Environment in the credential.',
		'invalid_client',
		'Client authentication failed',
	),
	refused(
		'the scope of the token request is not accepted',
		'Check Environment and Client ID in the credential, and Scope Environment if Environment is Custom.',
		'invalid_scope',
		'The requested scope is invalid',
		'aadsts70011',
		'aadsts500011',
		'aadb2c90117',
	),
	refused(
		'the login host does not issue tokens to clients',
		'Check Login Base URL in the credential: it belongs to another service.',
		'unsupported_grant_type',
		'The authorization grant type is not supported',
	),
	silent(
		'the address of the host cannot be used',
		'Begin the addresses in the credential with https://. With http:// in a private network, switch on Allow Unencrypted HTTP.',
		'Unsupported protocol',
		'Invalid URL',
	),
	refused(
		'the proxy asks for a user and a password',
		'Put the user and the password into the proxy address: HTTPS_PROXY in the environment of n8n.',
		'status code 407',
		'http status 407',
		'proxy authentication required',
	),
	refused(
		'a web page came back instead of an answer: a proxy or a portal is in between, or the host is not a CAS host',
		'Open the address in a browser on the machine that runs n8n, and have the proxy let it through.',
		'Expected JSON response from OAuth2 token endpoint',
	),
	silent(
		'it is busy or down at the moment',
		'Try again later. If this continues, ask Customs4Trade.',
		'Request failed with status code 50',
		'http status 50',
		'status code 50',
		'The authorization server is currently unable to handle the request',
	),
	silent(
		'the certificate is signed by an authority that n8n does not know, as when a proxy inspects the traffic',
		"Give n8n your company's certificate authority with NODE_EXTRA_CA_CERTS in its environment, or have the host excluded from inspection.",
		'self_signed_cert_in_chain',
		'self-signed certificate in certificate chain',
		'self signed certificate in certificate chain',
		'unable_to_get_issuer_cert',
		'unable to get local issuer certificate',
		'unable to get issuer certificate',
		'unable_to_verify_leaf_signature',
		'unable to verify the first certificate',
	),
	silent(
		'the certificate is self-signed',
		'Check the host in the credential. Your own host needs a certificate that n8n trusts: NODE_EXTRA_CA_CERTS.',
		'depth_zero_self_signed_cert',
		'self-signed certificate',
		'self signed certificate',
	),
	silent(
		'the certificate has expired, or is not valid yet',
		'Check the clock of the machine that runs n8n. If it is right, tell whoever runs the host.',
		'cert_has_expired',
		'certificate has expired',
		'cert_not_yet_valid',
		'certificate is not yet valid',
	),
	silent(
		'the certificate belongs to another host',
		'Check the host in the credential, and whether a proxy answers instead.',
		'err_tls_cert_altname_invalid',
		"does not match certificate's altnames",
	),
	silent(
		'the other side does not speak TLS there',
		'Check https:// and the port in the credential, and whether HTTPS_PROXY of n8n begins with http://.',
		'eproto',
		'wrong version number',
		'err_ssl_',
	),
	silent(
		'the host name is not known',
		'Check the host in the credential, and DNS on the machine or container that runs n8n.',
		'enotfound',
		'eai_again',
		'The connection cannot be established',
	),
	silent(
		'nothing answers at that address',
		'Check host and port in the credential, and whether n8n must use a proxy: HTTPS_PROXY in its environment.',
		'econnrefused',
		'The service refused the connection',
		'ehostunreach',
		'enetunreach',
		'eaddrnotavail',
	),
	silent(
		'no answer came in time',
		'A firewall may block the connection: have it opened for the machine that runs n8n, or set HTTPS_PROXY.',
		'etimedout',
		'econnaborted',
		'timeout',
	),
	silent(
		'the connection was closed before an answer came',
		'Try again. If this continues, a firewall or proxy is closing the connection.',
		'econnreset',
		'socket hang up',
		'epipe',
	),
];

/** What n8n (2.41) puts before the reason. */
const TOKEN_PREFIX = /^Failed to acquire OAuth2 access token: /;

const saidIn = (detail: string) => plainText(detail.replace(TOKEN_PREFIX, ''));

/** What an error of the network, of TLS or of the login host means; undefined for one that nothing here fits. `detail` is its code or its text. */
export function knownTroubleOf(detail: string): Trouble | undefined {
	const text = (saidIn(detail) ?? '').toLowerCase();
	const known = TROUBLES.find(({ signs }) => signs.some((sign) => text.includes(sign.toLowerCase())));
	return known && { found: known.found, advice: known.advice, isAnswered: known.isAnswered };
}

/** The same, with what the error says itself where nothing here fits. Never repeats more than 500 characters of it. */
export function troubleOf(detail: string): Trouble {
	const known = knownTroubleOf(detail);
	if (known !== undefined) return known;
	const said = saidIn(detail);
	const text = (said ?? '').toLowerCase();
	return {
		found: said ?? 'no answer',
		advice: 'Check the host in the credential and the network of n8n, and try again.',
		isAnswered: text.includes('http status') || text.includes('status code'),
	};
}
