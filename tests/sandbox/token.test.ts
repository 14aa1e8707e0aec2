import { decodeJwt, decodeProtectedHeader } from 'jose';
import { DEMO_CLIENT } from '../../sandbox/server';
import { logIn, plainHttp, tokenForm } from './support/casClient';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { anExport } from './support/shipment';

/** What a sandbox does when it is not told otherwise. */
const DOCUMENTED_LIFETIME = { tokenLifetimeSeconds: undefined };

describe('asking for a token', () => {
	it('gives a signed token that is good for an hour', async () => {
		const sandbox = await aSandbox(DOCUMENTED_LIFETIME);
		const answer = await plainHttp(sandbox).post('/oauth2/v2.0/token', tokenForm(DEMO_CLIENT));
		expect(answer.status).toBe(200);
		expect(answer.data).toMatchObject({ token_type: 'Bearer', expires_in: 3_600 });
		const { exp = 0, iat = 0 } = decodeJwt(answer.data.access_token);
		expect(decodeProtectedHeader(answer.data.access_token).alg).toBe('RS256');
		expect(exp - iat).toBe(3_600);
	});

	it('takes the client in a Basic header too', async () => {
		const sandbox = await aSandbox();
		const form = new URLSearchParams({
			grant_type: 'client_credentials',
			scope: tokenForm(DEMO_CLIENT).get('scope') ?? '',
		});
		const auth = { username: DEMO_CLIENT.clientId, password: DEMO_CLIENT.clientSecret };
		expect((await plainHttp(sandbox).post('/oauth2/v2.0/token', form, { auth })).status).toBe(200);
	});

	it.each([
		['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
		['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client'],
		['an unknown client', { client_id: 'nobody' }, 401, 'invalid_client'],
		['no secret', { client_secret: '' }, 400, 'invalid_request'],
		['a scope of another client', { scope: 'https://c4taccb2c.onmicrosoft.com/other/.default' }, 400, 'invalid_scope'],
	])('refuses %s', async (_what, change, status, error) => {
		const sandbox = await aSandbox();
		const answer = await plainHttp(sandbox).post('/oauth2/v2.0/token', tokenForm(DEMO_CLIENT, change));
		expect(answer.status).toBe(status);
		expect(answer.data.error).toBe(error);
		expect(JSON.stringify(answer.data)).not.toContain(DEMO_CLIENT.clientSecret);
	});

	it('counts the requests', async () => {
		const sandbox = await aSandbox();
		await logIn(sandbox);
		await plainHttp(sandbox).post('/oauth2/v2.0/token', tokenForm(DEMO_CLIENT, { client_secret: 'guess' }));
		expect(sandbox.control.state().counts).toMatchObject({ tokenRequests: 2, tokensIssued: 1 });
	});
});

describe('using a token', () => {
	it('tells what it allows', async () => {
		const cas = await logIn(await aSandbox());
		const { data } = await cas.http.get('/v1/authorizationStatus');
		expect(data).toMatchObject({ sourceSysRef: 'SANDBOX-ERP', tenantIds: DEMO_CLIENT.clientId });
		expect(data.scopes.split(' ')).toContain('create:messages');
	});

	it('ends when its hour is over', async () => {
		const sandbox = await aSandbox(DOCUMENTED_LIFETIME);
		const cas = await logIn(sandbox);
		await sandbox.clock.advance(60 * MINUTE - SECOND);
		expect((await cas.http.get('/v1/authorizationStatus')).status).toBe(200);
		await sandbox.clock.advance(2 * SECOND);
		expect((await cas.http.get('/v1/authorizationStatus')).status).toBe(401);
	});

	it('is refused when it is missing, mangled or signed by somebody else', async () => {
		const sandbox = await aSandbox();
		const foreign = await logIn(await aSandbox());
		const { authorization } = foreign.http.defaults.headers.common;
		const http = plainHttp(sandbox);
		for (const value of [undefined, 'Bearer x.y.z', authorization]) {
			const answer = await http.get('/v1/declarations', {
				headers: value === undefined ? {} : { authorization: String(value) },
			});
			expect(answer.status).toBe(401);
			expect(answer.headers['content-type']).toContain('application/problem+json');
		}
	});

	it('does only what its scopes allow', async () => {
		const reader = { ...DEMO_CLIENT, scopes: ['read:declarations'] as const };
		const cas = await logIn(await aSandbox({ clients: [reader] }), reader);
		expect((await cas.http.get('/v1/declarations')).status).toBe(200);
		expect((await cas.send(anExport('SO-1'))).status).toBe(403);
		expect((await cas.http.get('/v1/subscriptions')).status).toBe(403);
	});

	it('shows one tenant nothing of another', async () => {
		const other = { clientId: 'other', clientSecret: 'other-secret' };
		const sandbox = await aSandbox({ clients: [DEMO_CLIENT, other] });
		await (await logIn(sandbox)).send(anExport('SO-1'));
		await sandbox.clock.advance(5 * MINUTE);
		const theirs = await logIn(sandbox, other);
		expect(await theirs.search()).toEqual([]);
		const [{ id } = { id: '' }] = sandbox.control.state().declarations;
		expect((await theirs.http.get(`/v1/declarations/${id}`)).status).toBe(404);
	});

	it('sends no more than the rate limit allows', async () => {
		const sandbox = await aSandbox({ rateLimitPerSecond: 2 });
		const cas = await logIn(sandbox);
		const ask = () => cas.http.get('/v1/authorizationStatus');
		expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
		const refused = await ask();
		expect(refused.status).toBe(429);
		expect(refused.headers['retry-after']).toBe('1');
		await sandbox.clock.advance(SECOND);
		expect((await ask()).status).toBe(200);
	});
});
