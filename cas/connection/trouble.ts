import { plainText } from '../contract/problemDetails';

/** Why nothing came back, in words. */
export interface Trouble {
	readonly found: string;
	readonly advice: string;
	/** Whether the other side answered at all. */
	readonly isAnswered: boolean;
}

interface KnownTrouble extends Trouble {
	/** Parts of the text of an error, in lower case. */
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
		'Compare Client ID and Environment of the credential with what Customs4Trade has issued: each environment has its own.',
		'aadsts700016',
		'unauthorized_client',
		'not authorized to request an authorization',
	),
	refused(
		'the client ID is unknown or the client secret is wrong; the login host does not say which',
		'Copy Client ID and Client Secret anew, without blanks, and check that they are of the Environment of the credential.',
		'invalid_client',
		'client authentication failed',
	),
	refused(
		'the scope of the token request is not accepted',
		'Check Environment and Client ID of the credential; with Custom also Scope Environment.',
		'invalid_scope',
		'requested scope is invalid',
		'aadsts70011',
		'aadsts500011',
		'aadb2c90117',
	),
	refused(
		'the login host does not give tokens to clients',
		'Check Login Base URL of the credential: it leads to another service.',
		'unsupported_grant_type',
		'grant type is not supported',
	),
	refused(
		'the proxy wants a user and a password',
		'Give n8n a proxy address with its user and password: HTTPS_PROXY in its environment.',
		'status code 407',
		'http status 407',
		'proxy authentication required',
	),
	refused(
		'a page came back instead of an answer: a proxy or a portal stands in between, or the host is not that of CAS',
		'Open the host in a browser on the machine that n8n runs on, and have it allowed past the proxy.',
		'expected json response',
	),
	silent(
		'it is not available now',
		'Run the check again later; where it stays so, ask Customs4Trade.',
		'status code 50',
		'http status 50',
	),
	silent(
		'the certificate is signed by an authority that n8n does not know, as a proxy that reads along does it',
		"Give n8n the certificate of the company's authority, by NODE_EXTRA_CA_CERTS in its environment, or have the host left out of the inspection.",
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
		'Check the host in the credential. A host of your own needs a certificate that n8n trusts: NODE_EXTRA_CA_CERTS.',
		'depth_zero_self_signed_cert',
		'self-signed certificate',
		'self signed certificate',
	),
	silent(
		'the certificate has expired, or is not valid yet',
		'Check the clock of the machine that n8n runs on. Where it is right, tell whoever runs the host.',
		'cert_has_expired',
		'certificate has expired',
		'cert_not_yet_valid',
		'certificate is not yet valid',
	),
	silent(
		'the certificate belongs to another host',
		'Check the host in the credential, and whether a proxy answers in its place.',
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
		'the name of the host is not known',
		'Check the host in the credential, and the DNS of the machine or container that n8n runs on.',
		'enotfound',
		'eai_again',
	),
	silent(
		'nobody answers at that address',
		'Check host and port in the credential, and whether n8n has to use a proxy: HTTPS_PROXY in its environment.',
		'econnrefused',
		'ehostunreach',
		'enetunreach',
		'eaddrnotavail',
	),
	silent(
		'no answer came in time',
		'A firewall may drop the connection: have the host allowed for the machine that n8n runs on, or give n8n its proxy.',
		'etimedout',
		'econnaborted',
		'timeout',
	),
	silent(
		'the connection was closed before an answer came',
		'Run it again; where it stays so, a firewall or proxy ends the connection.',
		'econnreset',
		'socket hang up',
		'epipe',
	),
];

/** What n8n (2.41) puts before the reason. */
const TOKEN_PREFIX = /^Failed to acquire OAuth2 access token: /;

/** What an error of the network, of TLS or of the login host means. `detail` is its code or its text. Never repeats more than 500 characters of it. */
export function troubleOf(detail: string): Trouble {
	const said = plainText(detail.replace(TOKEN_PREFIX, ''));
	const text = (said ?? '').toLowerCase();
	const known = TROUBLES.find(({ signs }) => signs.some((sign) => text.includes(sign)));
	if (known !== undefined) {
		const { found, advice, isAnswered } = known;
		return { found, advice, isAnswered };
	}
	return {
		found: said ?? 'no answer',
		advice: 'Check the host in the credential and the network of n8n, and run it again.',
		isAnswered: text.includes('http status') || text.includes('status code'),
	};
}
