import { customsShipment } from '../../../cas/messages';
import { problemText } from '../../../cas/problem';
import { getDeclaration, getDocumentAt } from '../../../cas/request/declarations';
import { failureOf } from '../../../cas/request/failure';
import { ingestCustomsShipment } from '../../../cas/request/ingest';
import { outcomeOfNetworkError } from '../../../cas/request/outcome';

const request = ingestCustomsShipment(
	{
		externalReference: 'SO-1',
		direction: 'OUT',
		singleAdministrativeDocument: { goodsShipment: { governmentAgencyGoodsItems: [{ goodsMeasure: { nmass: -1 } }] } },
	},
	'New',
);
const answered = (status: number, body: unknown = {}, headers = {}) =>
	({ kind: 'answered', status, headers, body }) as const;
const failure = (status: number, body?: unknown, headers?: object) =>
	failureOf(request, answered(status, body, headers), 'shipment SO-1 (OUT)', { model: customsShipment });

describe('a refusal by CAS', () => {
	it('joins its complaints to the labels and values that people know', () => {
		const { problems, description } = failure(400, {
			errors: {
				'$.GoodsItemsX': ['unknown'],
				'SingleAdministrativeDocument.GoodsShipment.GovernmentAgencyGoodsItems[0].GoodsMeasure.Nmass': [
					'must be positive.',
				],
			},
		});
		expect(problems.map(problemText)).toEqual([
			'$.GoodsItemsX: CAS says "unknown". Correct the field and send it again.',
			'Goods item 1, net mass: CAS says "must be positive". Correct the field and send it again.',
		]);
		expect(problems[1]).toMatchObject({
			path: 'SingleAdministrativeDocument.GoodsShipment.GovernmentAgencyGoodsItems[0].GoodsMeasure.Nmass',
			value: -1,
		});
		expect(description).toContain('Goods item 1, net mass');
	});

	it('names the shipment, what happened and what to do', () => {
		expect(failure(400, { title: 'Bad' }).message).toBe(
			'CAS answered 400 for the shipment SO-1 (OUT): it does not fit the format',
		);
		expect(failure(403).description).toMatch(/scope create:messages/);
		expect(failure(404).description).toMatch(
			/set `endpoints\.customsShipment\.ingest` in the credential's Contract Profile/,
		);
		expect(failure(413).description).toMatch(/fewer goods items/);
		expect(failure(415).description).toMatch(/Content-Type/);
		expect(failure(429, {}, { 'retry-after': '30' }).description).toMatch(/wait 30 seconds/);
		expect(failure(501, { traceId: 't-1' }).description).toMatch(/path.*trace t-1/);
	});

	it('of an address that an event named does not send people to the Endpoint Overrides', () => {
		const address = getDocumentAt('https://documents.example/v1/d');
		const { description } = failureOf(address, answered(404), 'SAD of declaration d-1');
		expect(description).toMatch(
			/^The address no longer leads to it\. Download the document by its declaration instead/,
		);
		expect(description).not.toContain('Endpoint Overrides');
	});

	it('that says nothing at all says so, and whom to ask', () => {
		expect(failure(409, []).description).toBe('CAS does not say why. Give Customs4Trade the time and the reference.');
		expect(failure(409, { detail: 'Already there' }).description).toBe('Already there.');
	});

	it('reads a plain 404 without a model', () => {
		const { message } = failureOf(
			getDeclaration('d-1'),
			answered(404, { detail: 'No such declaration' }),
			'declaration d-1',
		);
		expect(message).toBe('CAS answered 404 for the declaration d-1: not found');
	});
});

describe('a call without an answer', () => {
	it('says whether CAS may have taken it', () => {
		expect(
			failureOf(request, outcomeOfNetworkError('ECONNRESET', { syscall: 'read' }), 'shipment SO-1 (OUT)'),
		).toMatchObject({
			outcome: 'unknown',
			code: 'noAnswer',
			retry: 'lookFirst',
			description: expect.stringMatching(/may have taken it or not.*before sending it again/),
		});
		expect(
			failureOf(request, outcomeOfNetworkError('ENOTFOUND', { syscall: 'getaddrinfo' }), 'shipment SO-1 (OUT)'),
		).toMatchObject({
			outcome: 'notSent',
			code: 'unreachable',
			retry: 'safe',
			description: expect.stringMatching(/Nothing was sent/),
		});
	});

	it('points to the credential where there was no token', () => {
		const { description } = failureOf(
			request,
			{ kind: 'notSent', reason: 'loginRefused', detail: 'invalid_client' },
			'shipment SO-1 (OUT)',
		);
		expect(description).toBe(
			'The client ID is unknown or the client secret is wrong; the login host does not say which. Copy Client ID and Client Secret again, without spaces, and check that they belong to the Environment in the credential. n8n says: invalid_client.',
		);
	});

	it('repeats what nobody knows, with what to check', () => {
		const outcome = { kind: 'notSent', reason: 'loginRefused', detail: 'computer says no' } as const;
		const { description } = failureOf(request, outcome, 'shipment SO-1 (OUT)');
		expect(description).toBe('computer says no. Check Client ID, Client Secret and Environment of the credential.');
	});
});
