import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CasOAuth2Api } from '../../credentials/CasOAuth2Api.credentials';
import { CREDENTIAL_TEST_ANSWERS, NOT_CAS } from '../../cas/connection/credentialTest';
import { troubleOf } from '../../cas/request/trouble';
import { sentenceOfTest } from './harness/credentialTest';
import { aCas, type TestCas } from './harness/testCas';

const page = readFileSync(join(__dirname, '../../docs/troubleshooting.md'), 'utf8');
/** The first cells of the section, as text. */
const rows = page
	.slice(page.indexOf('## Testing the credential'), page.indexOf('## Reaching CAS'))
	.split('\n')
	.map((line) => /^\| `([^`]+)`/.exec(line)?.[1])
	.filter((text) => text !== undefined);

const servers: Server[] = [];

/** A host that answers everything alike. */
async function aHost(status: number, body: string, type = 'text/html'): Promise<string> {
	const server = createServer((_request, response) => response.writeHead(status, { 'content-type': type }).end(body));
	servers.push(server);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	}
});

const refusing = async (error: string) => ({
	loginBaseUrl: await aHost(400, JSON.stringify({ error }), 'application/json'),
});

/** What is wrong, what n8n says then, and what we make of it. */
const WITHOUT_TOKEN: [string, (cas: TestCas) => object | Promise<object>, string, string][] = [
	['a wrong secret', () => ({ clientSecret: 'wrong' }), 'Client authentication failed', 'client secret is wrong'],
	['an unknown client', () => ({ clientId: 'nobody' }), 'Client authentication failed', 'client ID is unknown'],
	[
		'a client that may not log in so',
		() => refusing('unauthorized_client'),
		'The client is not authorized to request an authorization',
		'client ID is not known',
	],
	['a wrong scope', () => refusing('invalid_scope'), 'The requested scope is invalid', 'scope'],
	[
		'another login service',
		() => refusing('unsupported_grant_type'),
		'The authorization grant type is not supported',
		'does not issue tokens',
	],
	[
		'a login host that is busy',
		() => refusing('temporarily_unavailable'),
		'The authorization server is currently unable to handle the request',
		'busy or down',
	],
	[
		'an address without a scheme',
		() => ({ apiBaseUrl: 'cas.example.com' }),
		'Unsupported protocol begin-the-base-urls-with-https',
		'address of the host cannot be used',
	],
	[
		'the same with http allowed',
		() => ({ apiBaseUrl: 'cas.example.com', allowHttp: true }),
		'Unsupported protocol begin-the-base-urls-with-https',
		'address of the host cannot be used',
	],
	[
		'an address that is not encrypted',
		() => ({ apiBaseUrl: 'http://cas.example.com' }),
		'Unsupported protocol write-https-or-switch-on-allow-unencrypted-http',
		'address of the host cannot be used',
	],
	[
		'no host of that name',
		() => ({ apiBaseUrl: 'https://nowhere.invalid' }),
		'The connection cannot be established',
		'host name',
	],
	[
		'a host that is away',
		() => ({ apiBaseUrl: 'http://127.0.0.1:9' }),
		'The service refused the connection',
		'nothing answers',
	],
	[
		'no TLS at the port',
		({ sandbox }) => ({ apiBaseUrl: sandbox.url.replace('http:', 'https:') }),
		'wrong version number',
		'does not speak TLS',
	],
	[
		'a portal in place of the login host',
		async () => ({ loginBaseUrl: await aHost(200, '<html>Please log in</html>') }),
		'Expected JSON response from OAuth2 token endpoint',
		'web page',
	],
	[
		'a login host that is down',
		async () => ({ loginBaseUrl: await aHost(503, '') }),
		'Request failed with status code 50',
		'busy or down',
	],
];

describe("n8n's test of the credential, where there is no token", () => {
	it.each(WITHOUT_TOKEN)(
		'names %s in a way that the trouble-shooting page explains',
		async (_what, change, says, found) => {
			const cas = await aCas();
			const sentence = await sentenceOfTest(cas, await change(cas));
			expect(sentence).toContain(says);
			expect(rows.filter((row) => says.includes(row) || row.includes(says))).not.toEqual([]);
			expect(troubleOf(sentence).found).toContain(found);
			expect(sentence).not.toContain(String(cas.fields.clientSecret));
		},
	);

	it.each([
		'self-signed certificate',
		'unable to get local issuer certificate',
		'certificate has expired',
		'status code 407',
	])('is explained for "%s", which cannot be brought about here', (says) => {
		expect(rows).toContain(says);
		expect(troubleOf(`Failed to acquire OAuth2 access token: ${says}`).found).not.toBe(says);
	});
});

describe("n8n's test of the credential, where CAS has answered", () => {
	it('is content with the sandbox', async () => {
		expect(await sentenceOfTest(await aCas(), {})).toBe('OK');
	});

	it('is content too where HTTP Request nodes may not use the credential', async () => {
		expect(await sentenceOfTest(await aCas(), { allowedHttpRequestDomains: 'none' })).toBe('OK');
	});

	it.each(CREDENTIAL_TEST_ANSWERS.map(({ status, sentence }) => [status, sentence] as const))(
		'says of %i in our words: %s',
		async (status, sentence) => {
			const cas = await aCas();
			const change = { loginBaseUrl: cas.sandbox.url, apiBaseUrl: await aHost(status, '') };
			expect(await sentenceOfTest(cas, change)).toBe(sentence);
			expect(rows.some((row) => sentence.includes(row))).toBe(true);
		},
	);

	it('does not take a page of a portal for CAS', async () => {
		const cas = await aCas();
		const change = { loginBaseUrl: cas.sandbox.url, apiBaseUrl: await aHost(200, '<html>Please log in</html>') };
		expect(await sentenceOfTest(cas, change)).toBe(NOT_CAS);
		expect(rows.some((row) => NOT_CAS.includes(row))).toBe(true);
	});
});

describe('the form', () => {
	const { properties } = new CasOAuth2Api();
	const field = (name: string) => properties.find((property) => property.name === name);

	it('begins with what to choose first: n8n shows inherited fields before ours', () => {
		expect(field('serverUrl')).toMatchObject({ type: 'notice', displayName: expect.stringContaining('Environment') });
	});

	it('says what the allowed domains mean for this credential', () => {
		expect(field('allowedHttpRequestDomains')).toMatchObject({
			default: 'all',
			description: expect.stringContaining('CAS nodes are not affected'),
		});
	});
});
