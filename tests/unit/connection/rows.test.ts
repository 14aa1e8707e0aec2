import { accessOf } from '../../../cas/connection/accessRows';
import { summaryOf, type CheckRow } from '../../../cas/connection/checkRow';
import { clockRow } from '../../../cas/connection/clocks';
import { documentsHostRequest, documentsHostRow } from '../../../cas/connection/documentsHost';
import { scopeRows } from '../../../cas/connection/scopes';
import { troubleOf } from '../../../cas/request/trouble';
import { webhookRow } from '../../../cas/connection/webhookAddress';
import { ACCEPTANCE, PRODUCTION } from '../../../cas/contract/environments';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import { NO_PROFILE } from '../../../cas/contract/profile/profile';
import { SCOPES } from '../../../cas/contract/scopes';
import type { Outcome } from '../../../cas/request/outcome';

const answered = (status: number, body: unknown = {}, headers: Record<string, string> = {}): Outcome => ({
	kind: 'answered',
	status,
	headers,
	body,
});
const resultOf = (rows: readonly CheckRow[], subject: string) => rows.find((row) => row.subject === subject)?.result;

describe('trouble on the way to CAS, in words', () => {
	it.each([
		['SELF_SIGNED_CERT_IN_CHAIN', 'a proxy inspects the traffic'],
		['unable to verify the first certificate', 'a proxy inspects the traffic'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed'],
		['CERT_HAS_EXPIRED', 'expired'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'another host'],
		['ENOTFOUND', 'host name'],
		['Failed to acquire OAuth2 access token: connect ECONNREFUSED 127.0.0.1:9', 'nothing answers'],
		['ETIMEDOUT', 'in time'],
		['ECONNRESET', 'closed'],
		['write EPROTO 1234:error:0A00010B:SSL routines:ssl3_get_record:wrong version number', 'does not speak TLS'],
		['Failed to acquire OAuth2 access token: HTTP status 407', 'the proxy asks for'],
		['Failed to acquire OAuth2 access token: Request failed with status code 503', 'busy or down'],
		['Expected JSON response from OAuth2 token endpoint (content-type: text/html)', 'a web page came back'],
		['AADSTS7000215: Invalid client secret provided.', 'client secret is wrong'],
		['AADSTS700016: Application with identifier was not found', 'client ID is not known'],
		['Client authentication failed (e.g., unknown client, no client authentication included)', 'does not say which'],
		['The requested scope is invalid, unknown, or malformed.', 'scope of the token request'],
	])('"%s" is: %s', (detail, words) => {
		const { found, advice } = troubleOf(detail);
		expect(found).toContain(words);
		expect(advice).toMatch(/\.$/);
	});

	it('that nobody knows is told as it is, without what would act on a page', () => {
		expect(troubleOf('Failed to acquire OAuth2 access token: <b>odd</b>').found).toBe('bodd/b');
		expect(troubleOf('').found).toBe('no answer');
	});
});

describe('the first answer', () => {
	it('without tenant and scopes differs from the documented one', () => {
		const { rows, obstacle } = accessOf(answered(200, { ok: true }), ACCEPTANCE, NO_PROFILE);
		expect([resultOf(rows, 'Access token'), obstacle]).toEqual(['differs', undefined]);
	});

	it('that says 401 means that the token was not accepted', () => {
		const { rows, obstacle } = accessOf(answered(401), ACCEPTANCE, NO_PROFILE);
		expect([resultOf(rows, 'API'), resultOf(rows, 'Access token')]).toEqual(['fits', 'failed']);
		expect(obstacle).toBe('CAS does not accept the token');
	});

	it('says where a proxy stands in between', () => {
		const { rows } = accessOf(answered(200, {}, { via: '1.1 proxy' }), PRODUCTION, NO_PROFILE);
		expect(rows.find(({ subject }) => subject === 'API')).toMatchObject({
			found: 'answers, through a proxy',
			expected: 'https://api.customs4trade.com answers',
			grade: 'documented',
		});
	});

	it('that never came, because somebody stopped it, says nothing about a host', () => {
		expect(
			accessOf({ kind: 'cancelled' }, ACCEPTANCE, NO_PROFILE).rows.find(({ subject }) => subject === 'Login')?.result,
		).toBe('unknown');
	});
});

describe('the documents host', () => {
	it('is asked for where it is another than that of the API', () => {
		expect(documentsHostRequest(ACCEPTANCE)?.url).toBe('https://cas-documents-api-acc.customs4trade.com/');
		expect(documentsHostRequest({ ...ACCEPTANCE, documentsBaseUrl: ACCEPTANCE.apiBaseUrl })).toBeUndefined();
	});

	it('is there whatever it answers', () => {
		expect(documentsHostRow(ACCEPTANCE, answered(404))).toMatchObject({ result: 'fits', grade: 'assumed' });
		expect(documentsHostRow(ACCEPTANCE, { kind: 'unanswered', detail: 'ETIMEDOUT' }).result).toBe('failed');
		expect(documentsHostRow(ACCEPTANCE, { kind: 'cancelled' }).result).toBe('unknown');
	});
});

describe('scopes', () => {
	it('that are all granted fit', () => {
		expect(scopeRows(Object.keys(SCOPES), NO_PROFILE).every(({ result }) => result === 'fits')).toBe(true);
	});

	it('are those that the profile names', () => {
		const { profile } = parseProfile({
			scopes: { 'create:wms': 'stock.write' },
			endpoints: { 'declaration.get': { scope: 'declarations.one' } },
		});
		const rows = scopeRows(['stock.write'], profile);
		expect(resultOf(rows, 'stock.write')).toBe('fits');
		expect(rows.find(({ subject }) => subject === 'declarations.one')?.advice).toContain('Declaration, Get;');
		expect(rows.find(({ subject }) => subject === 'create:wms')).toBeUndefined();
	});

	it('that are missing say what goes without them', () => {
		const [messages] = scopeRows([], NO_PROFILE);
		expect(messages?.advice).toContain('CAS Declaration: Action, Invalidate');
	});

	it('may have other names in this CAS', () => {
		const rows = scopeRows(['cas.write'], NO_PROFILE);
		expect(rows.at(-1)).toMatchObject({ subject: 'Other scopes', result: 'unknown', found: 'cas.write' });
		expect(rows[0]).toMatchObject({
			result: 'differs',
			profileEntry: { scopes: { 'create:messages': expect.any(String) } },
		});
	});
});

describe('clocks', () => {
	const reading = (aheadMs: number, tripMs = 100) => ({
		sentMs: 1_000_000,
		receivedMs: 1_000_000 + tripMs,
		dateMs: 1_000_000 + tripMs / 2 + aheadMs - 500,
	});

	it('are compared by the fastest answer, give or take half its time and half a second', () => {
		const { found, result } = clockRow([reading(100_000, 20_000), reading(2_000, 200)]);
		expect([found, result]).toEqual(['CAS is 2.0 s ahead of n8n, give or take 0.6 s', 'fits']);
	});

	it.each([
		[60_500, 'fits'],
		[61_000, 'differs'],
		[-300_400, 'differs'],
		[-301_000, 'differs'],
	])('%d ms apart are judged as far as it is certain', (aheadMs, result) => {
		expect(clockRow([reading(aheadMs)]).result).toBe(result);
	});

	it('that are too far apart for signatures say so', () => {
		expect(clockRow([reading(-300_400)]).advice).not.toContain('signed');
		expect(clockRow([reading(-301_000)]).advice).toContain('refuses signed deliveries');
	});

	it('cannot be compared without a Date', () => {
		expect(clockRow([]).result).toBe('unknown');
		expect(clockRow([{ sentMs: 0, receivedMs: 1, dateMs: undefined }]).result).toBe('unknown');
	});
});

describe('the address of this n8n', () => {
	const API = PRODUCTION.apiBaseUrl;
	it.each([
		['https://n8n.example.com/webhook-waiting/7?signature=secret', 'fits', 'https://n8n.example.com'],
		['http://n8n.example.com/webhook', 'differs', 'unencrypted'],
		['http://localhost:5678/webhook', 'differs', 'cannot reach'],
		['https://10.1.2.3/webhook', 'differs', 'cannot reach'],
		[undefined, 'unknown', 'does not say'],
		['no address', 'unknown', 'does not say'],
	])('%s: %s', (url, result, words) => {
		const row = webhookRow(url, API);
		expect(row.result).toBe(result);
		expect(row.found).toContain(words);
		expect(JSON.stringify(row)).not.toContain('secret=');
		expect(row.found).not.toContain('signature');
	});

	it('that is local fits a CAS that is local', () => {
		expect(webhookRow('http://localhost:5678/webhook', 'http://127.0.0.1:4100').result).toBe('fits');
	});
});

describe('a check as one item', () => {
	it('is healthy as long as nothing has failed', () => {
		const rows = [clockRow([]), ...scopeRows([], NO_PROFILE)];
		expect(summaryOf(rows)).toMatchObject({ isHealthy: true, unknown: 1, differs: 8, failed: 0, problems: [] });
		expect(summaryOf(scopeRows(['read:wms', 'others'], NO_PROFILE)).scopes).toEqual(['read:wms']);
		const failed = { ...clockRow([]), result: 'failed' as const };
		expect(summaryOf([failed])).toMatchObject({ isHealthy: false, problems: [expect.stringContaining('Clocks, ')] });
	});
});
