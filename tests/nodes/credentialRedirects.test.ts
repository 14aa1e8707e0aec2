import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testCredential } from './harness/credentialTest';
import { everythingIn } from './harness/leaks';
import { exportItems } from './harness/shipments';
import { aCas } from './harness/testCas';

const open: Server[] = [];

interface Seen {
	readonly method: string;
	readonly path: string;
	readonly authorization: string | undefined;
	readonly body: string;
}

/** A host that writes down what it gets. */
async function aHost(answer: (request: Seen, response: ServerResponse) => void) {
	const seen: Seen[] = [];
	const receive = async (incoming: IncomingMessage, response: ServerResponse) => {
		const chunks: Buffer[] = [];
		for await (const chunk of incoming) chunks.push(chunk as Buffer);
		const { method = '', url: path = '', headers } = incoming;
		const request = {
			method,
			path,
			authorization: headers.authorization,
			body: Buffer.concat(chunks).toString('utf8'),
		};
		seen.push(request);
		answer(request, response);
	};
	const server = createServer((incoming, response) => void receive(incoming, response));
	open.push(server);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const json = (response: ServerResponse, body: object) =>
	response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const aToken = (response: ServerResponse) =>
	json(response, { access_token: 'the-token', token_type: 'Bearer', expires_in: 3600 });
const redirect = (response: ServerResponse, status: number, location: string) =>
	response.writeHead(status, { location }).end();

afterEach(async () => {
	for (const server of open.splice(0)) {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	}
});

describe("n8n's test of the credential", () => {
	it('asks the API with a token', async () => {
		const cas = await aCas();
		expect(JSON.stringify(await testCredential(cas, {}))).toContain('scopes');
	});

	it.each([301, 302, 303, 307, 308])(
		'does not follow a redirect with %i, which would take the token along',
		async (status) => {
			const cas = await aCas();
			const elsewhere = await aHost((_request, response) => void json(response, {}));
			const api = await aHost(
				({ path }, response) =>
					void (path.startsWith('/oauth2/') ? aToken(response) : redirect(response, status, `${elsewhere.url}/caught`)),
			);
			await expect(testCredential(cas, { apiBaseUrl: api.url })).rejects.toThrow();
			expect(api.seen.at(-1)).toMatchObject({ path: '/v1/authorizationStatus', authorization: 'Bearer the-token' });
			expect(elsewhere.seen).toEqual([]);
		},
	);

	it('sends nothing to a host that is not local without encryption', async () => {
		const cas = await aCas();
		const { clientSecret } = cas.fields;
		const outcome: unknown = await testCredential(cas, { apiBaseUrl: 'http://cas.example' }).catch(
			(error: unknown) => error,
		);
		expect(everythingIn(outcome)).toMatch(/write-https-or-switch-on-allow-unencrypted-http/);
		expect(everythingIn(outcome)).not.toContain('cas.example');
		expect(everythingIn((outcome as Error).message)).not.toContain(clientSecret);
	});
});

/**
 * What n8n's OAuth2 client does with a redirect of the login host is not in our hands (docs/operations.md, Security). These tests say
 * what it does, so that the page can be put right when it changes.
 */
describe('a login host that redirects the token request', () => {
	const create = { type: 'casIngest', parameters: { resource: 'customsShipment', operation: 'create' } };

	async function redirected(status: number, change = {}) {
		const cas = await aCas();
		const elsewhere = await aHost((_request, response) => void aToken(response));
		const login = await aHost((_request, response) => void redirect(response, status, `${elsewhere.url}/caught`));
		const credentials = cas.credentialWith({ loginBaseUrl: login.url, ...change });
		await cas.run({ ...create, credentials, onError: 'continueErrorOutput' }, exportItems('SO-1'));
		return { elsewhere: elsewhere.seen, secret: String(cas.fields.clientSecret) };
	}

	it.each([307, 308])('with %i gets the client secret sent on to wherever it says', async (status) => {
		const { elsewhere, secret } = await redirected(status);
		expect(elsewhere[0]).toMatchObject({ method: 'POST', path: '/caught' });
		expect(new URLSearchParams(elsewhere[0]?.body).get('client_secret')).toBe(secret);
	});

	it('with 307 would not get it sent on as basic authentication, which CAS does not document', async () => {
		const { elsewhere, secret } = await redirected(307, { authentication: 'header' });
		expect(elsewhere[0]).toMatchObject({ method: 'POST', path: '/caught', authorization: undefined });
		expect(JSON.stringify(elsewhere)).not.toContain(secret);
	});

	it.each([301, 302, 303])('with %i gets it followed without the client secret', async (status) => {
		const { elsewhere, secret } = await redirected(status);
		expect(elsewhere[0]).toMatchObject({ method: 'GET', path: '/caught' });
		expect(JSON.stringify(elsewhere)).not.toContain(secret);
	});
});
