import type { CasRequest } from '../../../cas/request/casRequest';
import { getDeclaration } from '../../../cas/request/declarations';
import { ingestCustomsShipment } from '../../../cas/request/ingest';
import { outcomeOfNetworkError, type Outcome } from '../../../cas/request/outcome';
import { MAX_ATTEMPTS, nextAttempt, retryAfterMs } from '../../../cas/request/retry';
import { createSubscription } from '../../../cas/request/subscriptions';

const NOW_MS = Date.UTC(2026, 10, 2, 12);
const answered = (status: number, headers: Record<string, string> = {}): Outcome => ({
	kind: 'answered',
	status,
	headers,
	body: {},
});
const after = (request: CasRequest, outcome: Outcome, attempt = 1) =>
	nextAttempt(request, outcome, { attempt, random: 0.5, nowMs: NOW_MS });

const shipment = { externalReference: 'SO-1', direction: 'OUT' };
const created = ingestCustomsShipment(shipment, 'New');
const refusedConnection = outcomeOfNetworkError('ECONNREFUSED', { syscall: 'connect' });
const lostConnection = outcomeOfNetworkError('ECONNRESET', { syscall: 'read' });

describe('a new shipment that CAS may have taken without answering', () => {
	it.each([
		['the connection was lost', lostConnection],
		['there was no answer in time', outcomeOfNetworkError('ECONNABORTED')],
		['a fault has an unknown code', outcomeOfNetworkError('ESOMETHING')],
		['CAS answered 500', answered(500)],
		['CAS answered 502', answered(502)],
		['a gateway gave up (504)', answered(504)],
		['a gateway or CAS was unavailable (503)', answered(503)],
		['the request took too long (408)', answered(408)],
		['CAS answered 202 without a reference', answered(202)],
	])('goes again as Upsert, so that one shipment results, where %s', (_, outcome) => {
		expect(after(created, outcome)?.request).toEqual(ingestCustomsShipment(shipment, 'Upsert'));
	});

	it('stays New where it certainly did not arrive', () => {
		expect(after(created, refusedConnection)?.request).toEqual(created);
		expect(after(created, answered(429))?.request).toEqual(created);
		expect(after(created, answered(425))?.request).toEqual(created);
	});
});

describe('a replacement, an update, an upsert and a reading', () => {
	it.each([
		ingestCustomsShipment(shipment, 'Replace'),
		ingestCustomsShipment(shipment, 'Update'),
		ingestCustomsShipment(shipment, 'Upsert'),
		getDeclaration('d-1'),
	])('go again unchanged, since twice gives the same as once', (request) => {
		expect(after(request, lostConnection)?.request).toEqual(request);
	});
});

describe('a subscription that may exist', () => {
	const request = createSubscription({ endpointUrl: 'https://n8n.example/webhook/1', filters: [] });
	it('is not made twice', () => expect(after(request, lostConnection)).toBeUndefined());
	it('is made again where it certainly was not made', () =>
		expect(after(request, refusedConnection)?.request).toEqual(request));
});

describe('a connection that ended before TLS stood', () => {
	it.each([
		['ECONNRESET', 'Client network socket disconnected before secure TLS connection was established'],
		['EPROTO', 'write EPROTO 0A00010B:SSL routines:ssl3_get_record:wrong version number'],
	])('has sent nothing, so that the same goes again (%s)', (code, message) => {
		const outcome = outcomeOfNetworkError(code, { message });
		expect(outcome).toMatchObject({ kind: 'notSent', reason: 'network' });
		expect(after(created, outcome)?.request).toEqual(created);
	});

	it.each(['ECONNABORTED', 'ETIMEDOUT', 'ESOMETHING'])('has sent nothing, where the socket says so (%s)', (code) =>
		expect(outcomeOfNetworkError(code, { isBeforeTls: true })).toMatchObject({ kind: 'notSent', reason: 'network' }),
	);

	it('has sent nothing, where the execution was stopped meanwhile', () => {
		expect(outcomeOfNetworkError('ERR_CANCELED', { isBeforeTls: true })).toMatchObject({ reason: 'cancelled' });
		expect(outcomeOfNetworkError('ERR_CANCELED')).toEqual({ kind: 'cancelled' });
	});
});

describe('an outcome that more tries cannot change', () => {
	it.each([307, 400, 401, 403, 404, 413, 415])('ends with status %d', (status) =>
		expect(after(created, answered(status))).toBeUndefined(),
	);
	it('ends when the execution is cancelled', () => expect(after(created, { kind: 'cancelled' })).toBeUndefined());
	it('ends without a token or with a certificate that is not trusted', () => {
		expect(after(created, { kind: 'notSent', reason: 'loginRefused', detail: '' })).toBeUndefined();
		expect(after(created, outcomeOfNetworkError('CERT_HAS_EXPIRED'))).toBeUndefined();
	});
	it('ends after the last attempt', () => expect(after(created, answered(503), MAX_ATTEMPTS)).toBeUndefined());
});

describe('the wait before the next try', () => {
	it('grows with every attempt and is capped', () => {
		const waits = [1, 2, 3, 4, 5].map((attempt) => after(created, answered(503), attempt)!.waitMs);
		expect(waits).toEqual([375, 750, 1_500, 3_000, 6_000]);
	});

	it('is at least what Retry-After asks for, in seconds or as a date', () => {
		expect(after(created, answered(429, { 'Retry-After': '7' }))?.waitMs).toBe(7_000);
		expect(after(created, answered(503, { 'retry-after': 'Mon, 02 Nov 2026 12:00:09 GMT' }))?.waitMs).toBe(9_000);
	});

	it('does not hold an execution through a long maintenance', () => {
		expect(after(created, answered(503, { 'retry-after': '3600' }))).toBeUndefined();
	});

	it.each([
		['soon', undefined],
		['', undefined],
		['0', 0],
		['Sun, 01 Nov 2026 12:00:00 GMT', 0],
		['Sunday, 01-Nov-26 12:00:00 GMT', 0],
		['2026-11-02T12:00:30Z', 30_000],
		['1.5', 1_500],
		['5, 5', 5_000],
		['-1', undefined],
		['soon 2099', undefined],
		['2099 or later', undefined],
		['Infinity', undefined],
	])('reads Retry-After %p as %p', (text, expected) => {
		expect(retryAfterMs({ 'retry-after': text }, NOW_MS)).toBe(expected);
	});
});
