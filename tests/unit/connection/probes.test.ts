import { probeRow, type Probe } from '../../../cas/connection/probeRow';
import { callText, emptyRequest, isProduction, READING, strayRequest, WRITING } from '../../../cas/connection/probes';
import { ACCEPTANCE, PRODUCTION } from '../../../cas/contract/environments';
import { ENDPOINTS } from '../../../cas/contract/endpoints';
import { addressOf } from '../../../cas/request/casRequest';
import type { Answer } from '../../../cas/request/outcome';

const ID = '0d3b1f6e-0000-4000-8000-000000000000';
const answer = (status: number, detail?: string, headers: Record<string, string> = {}): Answer => ({
	kind: 'answered',
	status,
	headers,
	body: detail === undefined ? '' : { title: 'T', detail },
});
const stray = answer(404, `There is no POST /v1/authorizationStatus-${ID}.`);

const judged = (probe: Partial<Probe>) =>
	probeRow({
		name: 'article.ingest',
		call: 'POST /v1/articledataitems',
		outcome: answer(400),
		scope: 'create:messages',
		stray,
		id: 'none',
		isEmpty: true,
		...probe,
	});

describe('a call with nothing in it', () => {
	it.each(WRITING)('%s has no body, and an id that nobody has', (name) => {
		const request = emptyRequest(name, ID);
		expect(request.body).toBeUndefined();
		expect(request.whenUnanswered).toBe('giveUp');
		const { url } = addressOf(request, ACCEPTANCE);
		expect(url.includes('{')).toBe(false);
		expect(url.includes(ID)).toBe(ENDPOINTS[name].value.path.includes('{'));
	});

	it('is made of assumed calls only', () => {
		expect([...READING, ...WRITING].filter((name) => ENDPOINTS[name].status === 'documented')).toEqual([]);
		expect(READING.every((name) => ENDPOINTS[name].value.method === 'GET')).toBe(true);
	});

	it('goes beside it to a path that CAS cannot have', () => {
		const { method, url } = addressOf(strayRequest('declaration.update', ACCEPTANCE, ID), ACCEPTANCE);
		expect([method, url]).toEqual(['PATCH', `${ACCEPTANCE.apiBaseUrl}/v1/authorizationStatus-${ID}`]);
	});

	it('is never sent to Production, whatever the environment is called', () => {
		expect(isProduction(PRODUCTION)).toBe(true);
		expect(isProduction({ ...ACCEPTANCE, apiBaseUrl: 'https://API.customs4trade.com' })).toBe(true);
		expect(isProduction({ ...ACCEPTANCE, scopeEnvironment: 'prd' })).toBe(true);
		expect(isProduction(ACCEPTANCE)).toBe(false);
	});

	it('is shown with the path of the overrides', () => {
		expect(callText('article.ingest', { 'article.ingest': { path: '/v2/a' } })).toBe('POST /v2/a');
	});
});

describe('the answer to it', () => {
	it.each([400, 409, 415, 422])('%d tells that the path is right', (status) => {
		expect(judged({ outcome: answer(status) }).result).toBe('fits');
	});

	it('404 tells that the path is wrong', () => {
		expect(judged({ outcome: answer(404) })).toMatchObject({
			result: 'differs',
			profileEntry: { endpoints: { 'article.ingest': '<path>' } },
		});
	});

	it('405 tells that the method is wrong', () => {
		expect(judged({ outcome: answer(405) })).toMatchObject({
			result: 'differs',
			profileEntry: { endpoints: { 'article.ingest': { method: expect.any(String) } } },
		});
	});

	it('that CAS also gives to any path tells nothing for it', () => {
		const same = answer(403, 'Missing Authentication Token');
		expect(judged({ outcome: same, stray: same }).result).toBe('differs');
		expect(judged({ outcome: answer(403), stray }).result).toBe('unknown');
	});

	it('2xx is no proof of anything', () => {
		expect(judged({ outcome: answer(202) }).result).toBe('unknown');
	});

	it.each([429, 500, 503])('%d is asked again later', (status) => {
		expect(judged({ outcome: answer(status) })).toMatchObject({ result: 'unknown', advice: 'Run the check again.' });
	});

	it('as a page for people comes from something else', () => {
		expect(judged({ outcome: { ...answer(400), body: '<!DOCTYPE html><p>Blocked' } }).result).toBe('differs');
	});

	it('that never came is told in words', () => {
		expect(judged({ outcome: { kind: 'unanswered', detail: 'ECONNRESET' } })).toMatchObject({
			result: 'unknown',
			found: expect.stringContaining('closed'),
		});
		expect(judged({ outcome: { kind: 'notSent', reason: 'timeLimit', detail: '' } }).found).toContain('time');
		expect(judged({ outcome: { kind: 'cancelled' } }).result).toBe('unknown');
	});
});

describe('the answer for an id that nobody has', () => {
	const get = { name: 'declaration.get', call: 'GET …', id: 'unknown', isEmpty: false } as const;

	it('tells that the path is right, where it is not what any path gets', () => {
		expect(judged({ ...get, outcome: answer(404, `Declaration ${ID} does not exist.`) }).result).toBe('fits');
	});

	it('tells nothing where any path gets the same, whatever path and id it repeats', () => {
		const outcome = answer(404, 'There is no POST /v1/declarations/9f000000-0000-4000-8000-00000000000a.');
		expect(judged({ ...get, outcome })).toMatchObject({
			result: 'unknown',
			advice: expect.stringContaining('ID of a'),
		});
		expect(judged({ ...get, outcome: answer(404), stray: undefined }).result).toBe('unknown');
	});

	it('may also say that it is no id', () => {
		expect(judged({ ...get, outcome: answer(400) }).result).toBe('fits');
	});
});

describe('the answer for what exists', () => {
	const get = { name: 'declaration.get', call: 'GET …', id: 'known', isEmpty: false } as const;

	it('fits with 200, and for a document with a redirect', () => {
		expect(judged({ ...get, outcome: answer(200) }).result).toBe('fits');
		expect(judged({ ...get, name: 'declaration.document', outcome: answer(307) }).result).toBe('fits');
		expect(judged({ ...get, outcome: answer(302) }).result).toBe('unknown');
	});

	it('differs where it is refused', () => {
		expect(judged({ ...get, outcome: answer(400) }).result).toBe('differs');
	});
});
