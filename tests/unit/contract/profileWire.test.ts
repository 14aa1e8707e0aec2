import { readSignature } from '../../../cas/contract/deliverySignature';
import { readEvent } from '../../../cas/contract/events';
import { isDeadEnd, statusKind, statusMeaning } from '../../../cas/contract/statuses';
import { whyNotOpen } from '../../../cas/declaration/openness';
import { progressTowards } from '../../../cas/declaration/targetProgress';
import { changeIntention } from '../../../cas/declaration/intention';
import { deliveryParts } from '../../../cas/contract/profile/deliveryParts';
import { ourAnswer } from '../../../cas/contract/profile/ourAnswer';
import { deliveryProofOf, ourEvent, validationCodeIn } from '../../../cas/contract/profile/ourEvent';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import { scopeOf, wireRequest } from '../../../cas/contract/profile/wireRequest';
import { readProblemDetails } from '../../../cas/contract/problemDetails';
import { pageOf } from '../../../cas/contract/search';
import { customsShipment } from '../../../cas/messages';
import { problemText } from '../../../cas/problem';
import { updateDeclaration, getGoodsItem, requestAction } from '../../../cas/request/declarationChanges';
import { getDeclaration, getDocument, searchDeclarations } from '../../../cas/request/declarations';
import { failureOf } from '../../../cas/request/failure';
import { ingestCustomsShipment } from '../../../cas/request/ingest';
import { referenceIdOf } from '../../../cas/request/reference';
import { successOf, type Answer } from '../../../cas/request/outcome';
import { createSubscription, listSubscriptions, subscriptionsOf } from '../../../cas/request/subscriptions';
import { identityOfDeclaration } from '../../../cas/contract/declaration';

const profileOf = (document: object) => {
	const { profile, problems } = parseProfile(document);
	expect(problems).toEqual([]);
	return profile;
};
const answered = (status: number, body: unknown): Answer => ({ kind: 'answered', status, headers: {}, body });
const SAD = 'singleAdministrativeDocument';
const ITEMS = `${SAD}.goodsShipment.governmentAgencyGoodsItems`;

const profile = profileOf({
	endpoints: {
		'declaration.get': { body: 'result.declaration', scope: 'cas.read' },
		'customsShipment.ingest': { accepted: [200], reference: 'result.ingestionId' },
		'declaration.document': { body: 'file.href' },
	},
	scopes: { 'create:messages': 'cas.write' },
	search: {
		list: 'result.entries',
		total: 'result.count',
		next: 'result.next',
		nextParameter: 'cursor',
		arrays: 'comma',
	},
	messages: {
		customsShipment: {
			fields: {
				'': 'payload',
				[SAD]: 'payload.declaration',
				[ITEMS]: 'payload.lines',
				[`${ITEMS}[].goodsMeasure.nmass`]: 'payload.lines[].weights.net',
			},
			constants: { 'payload.schema': '2.0', 'payload.lines[].unit': 'KGM' },
			required: ['payload.lines[].weights.net', 'payload.customsFlow'],
			lengths: { 'payload.externalReference': 10 },
			codes: { 'payload.direction': { IN: 'IMPORT', OUT: 'EXPORT' }, 'payload.version': ['1.0'] },
		},
	},
	actions: { invalidate: { fields: { reason: 'why' } }, update: { fields: { declType: 'kind' } } },
	declaration: {
		fields: {
			'': 'entry',
			currentStatus: 'state.code',
			'goodsShipments[].governmentAgencyGoodsItems[]': 'items[]',
			'goodsShipments[].governmentAgencyGoodsItems[].seqNum': 'items[].no',
			problems: 'findings',
			'problems[].path': 'findings[].where',
		},
		codes: { 'entry.direction': { IN: 'IMPORT', OUT: 'EXPORT' } },
	},
	statuses: { Released: 'FREE', Accepted: 'TAKEN' },
	events: {
		types: { DeclarationStatusChanged: 'declaration.status' },
		fields: { eventType: 'type', id: 'eventId', data: 'payload', 'data.id': 'payload.declaration.id' },
	},
	subscriptions: {
		fields: {
			endpointUrl: 'callback.address',
			'filters[].eventType': 'topics[].name',
			'filters[].eventSubTypes': 'topics[].kinds',
		},
		list: 'subscriptions',
		id: 'subscriptionId',
		secretHeader: 'X-Secret',
		signature: { signed: '{body}', encoding: 'base64' },
		validation: { eventType: 'ping', codeAt: 'payload.code', answerField: 'pong' },
	},
	problems: { list: 'issues', path: 'where', message: 'text', title: 'summary', detail: 'explanation' },
});
const NONE = parseProfile({}).profile;

const MESSAGE = {
	externalReference: 'SO-1',
	direction: 'IN',
	customsFlow: 'x',
	[SAD]: {
		declType: 'IM',
		goodsShipment: { governmentAgencyGoodsItems: [{ seqNum: 1, goodsMeasure: { nmass: 5, gmass: 6 } }] },
	},
};

describe('a request under a profile', () => {
	it('is the very same under an empty one', () => {
		const request = ingestCustomsShipment(MESSAGE, 'New');
		expect(wireRequest(request, NONE)).toEqual({ request, arrayFormat: 'repeat', problems: [], misplaced: [] });
		expect(wireRequest(request, NONE).request).toBe(request);
	});

	it('has its message in their shape, with their codes and constants', () => {
		const { request, problems, misplaced } = wireRequest(ingestCustomsShipment(MESSAGE, 'New'), profile);
		expect([problems, misplaced]).toEqual([[], []]);
		expect(request.body).toEqual({
			payload: {
				externalReference: 'SO-1',
				direction: 'IMPORT',
				customsFlow: 'x',
				messageType: 'New',
				schema: '2.0',
				declaration: { declType: 'IM' },
				lines: [{ seqNum: 1, unit: 'KGM', goodsMeasure: { gmass: 6 }, weights: { net: 5 } }],
			},
		});
	});

	it('is checked as this CAS would, with our labels', () => {
		const message = {
			...MESSAGE,
			externalReference: 'SO-2026-104711',
			customsFlow: '',
			version: '2.0',
			[SAD]: { goodsShipment: { governmentAgencyGoodsItems: [{ goodsMeasure: { nmass: 5 } }, { seqNum: 2 }] } },
		};
		const { problems } = wireRequest(ingestCustomsShipment(message, 'New'), profile);
		expect(problems.map(problemText)).toEqual([
			'Goods item 2, net mass: is missing, and this CAS asks for it. Give a value.',
			'Customs flow: is missing, and this CAS asks for it. Give a value.',
			'Reference: has 14 characters, and this CAS takes 10. Write it shorter.',
			'Message version: 2.0 is not among the values of this CAS. Use one of 1.0.',
		]);
		expect(problems[0]!.path).toBe(`${ITEMS}[1].goodsMeasure.nmass`);
		const update = wireRequest(ingestCustomsShipment(message, 'Update'), profile);
		expect(update.problems.map(({ rule }) => rule)).toEqual(['profile.length', 'profile.code']);
	});

	it('is not to be sent where a value finds no place', () => {
		const { misplaced } = wireRequest(ingestCustomsShipment({ ...MESSAGE, payload: 5 }, 'New'), profile);
		expect(misplaced).toEqual([]);
		const flat = profileOf({ messages: { customsShipment: { fields: { customsFlow: 'flow' } } } });
		const clash = wireRequest(ingestCustomsShipment({ ...MESSAGE, flow: 'mine' }, 'New'), flat);
		expect(clash.misplaced.map(problemText)).toEqual([
			"flow: would be overwritten by another field in the message to this CAS. Correct `messages.customsShipment.fields` of the credential's Contract Profile, or leave the value out.",
		]);
	});

	it('has the bodies of actions and changes in their shape', () => {
		expect(wireRequest(requestAction('d', 'invalidate', { reason: 'x' }), profile).request.body).toEqual({ why: 'x' });
		expect(wireRequest(updateDeclaration('d', { declType: 'IM' }), profile).request.body).toEqual({ kind: 'IM' });
	});

	it('asks for their statuses', () => {
		const { request, arrayFormat } = wireRequest(
			searchDeclarations({ currentStatus: ['Released', 'Invalid'] }, 10, 0),
			profile,
		);
		expect(request.query).toEqual({ currentStatus: ['FREE', 'Invalid'], limit: 10, offset: 0 });
		expect(arrayFormat).toBe('comma');
	});

	it('subscribes with their names', () => {
		const subscription = {
			endpointUrl: 'https://x.example',
			filters: [{ eventType: 'DeclarationStatusChanged', eventSubTypes: ['Released'] }],
		};
		expect(wireRequest(createSubscription(subscription), profile).request.body).toEqual({
			callback: { address: 'https://x.example' },
			topics: [{ name: 'declaration.status', kinds: ['FREE'] }],
		});
	});

	it('knows the scope by their name', () => {
		expect(scopeOf(getDeclaration('d'), profile)).toBe('cas.read');
		expect(scopeOf(ingestCustomsShipment({}, 'New'), profile)).toBe('cas.write');
		expect(scopeOf(ingestCustomsShipment({}, 'New'), NONE)).toBe('create:messages');
	});
});

const DECLARATION = {
	entry: {
		id: 'd-1',
		direction: 'IMPORT',
		externalReference: 'SO-1',
		history: [{ status: 'TAKEN' }, { status: 'FREE' }],
	},
	state: { code: 'FREE' },
	items: [{ no: 1, x: 2 }, { no: 2 }],
	findings: [{ where: '$.Payload.Lines[1].Weights.Net', message: 'x' }, { where: 'items[0].no' }],
};
const OURS = {
	id: 'd-1',
	direction: 'IN',
	externalReference: 'SO-1',
	currentStatus: 'Released',
	history: [{ status: 'Accepted' }, { status: 'Released' }],
	goodsShipments: [{ governmentAgencyGoodsItems: [{ seqNum: 1, x: 2 }, { seqNum: 2 }] }],
	problems: [
		{ path: `${ITEMS}[1].goodsMeasure.nmass`, message: 'x' },
		{ path: 'goodsShipments[0].governmentAgencyGoodsItems[0].seqNum' },
	],
};

describe('an answer under a profile', () => {
	it('is the very same under an empty one', () => {
		const answer = answered(200, { id: 'd' });
		expect(ourAnswer(getDeclaration('d'), answer, NONE).answer).toBe(answer);
	});

	it('has a declaration in our shape', () => {
		const { answer, notes } = ourAnswer(
			getDeclaration('d-1'),
			answered(200, { result: { declaration: DECLARATION } }),
			profile,
		);
		expect(answer.body).toEqual(OURS);
		expect(notes).toEqual([]);
		expect(identityOfDeclaration(answer.body as never)).toMatchObject({ status: 'Released', direction: 'IN' });
	});

	it('has a goods item by itself in our shape', () => {
		const { answer } = ourAnswer(getGoodsItem('d-1', 'i'), answered(200, { no: 3, x: 1 }), profile);
		expect(answer.body).toEqual({ seqNum: 3, x: 1 });
	});

	it('tells what is not where the profile says', () => {
		const { notes } = ourAnswer(getDeclaration('d'), answered(200, { id: 'd' }), profile);
		expect(notes).toEqual([
			'the answer has nothing at result.declaration (`endpoints.declaration.get.body` of the Contract Profile)',
		]);
	});

	it('has a page with its total and what comes next', () => {
		const request = searchDeclarations({}, 10, 0);
		const page = (next: unknown) =>
			pageOf(
				ourAnswer(request, answered(200, { result: { entries: [DECLARATION], count: '12', next } }), profile).answer
					.body,
				profile,
			);
		expect(page('abc')).toEqual({ declarations: [OURS], total: 12, next: { token: 'abc' } });
		expect(page('https://x.example/next')).toMatchObject({ next: { link: 'https://x.example/next' } });
		expect(page('/v1/next')).toMatchObject({ next: { link: '/v1/next' } });
		expect(page(null)).toEqual({ declarations: [OURS], total: 12 });
		const byOffset = profileOf({ search: { next: 'next' } });
		const found = (next: unknown) =>
			pageOf(ourAnswer(request, answered(200, { list: [], next }), byOffset).answer.body, byOffset);
		expect(found(100)).toEqual({ declarations: [], next: { offset: 100 } });
		expect(found('100')).toEqual({ declarations: [], next: { offset: 100 } });
		expect(found(-1)).toEqual({ declarations: [] });
		const lost = ourAnswer(request, answered(200, { entries: [] }), profile);
		expect(pageOf(lost.answer.body, profile)).toBeUndefined();
		expect(lost.notes).toEqual(['the answer has nothing at result.entries (`search.list` of the Contract Profile)']);
	});

	it('is accepted as the profile says, and has its reference', () => {
		const request = ingestCustomsShipment(MESSAGE, 'New');
		const taken = ourAnswer(request, answered(200, { result: { ingestionId: 'r-1' } }), profile).answer;
		expect(successOf(taken)).toBeDefined();
		expect(referenceIdOf(taken.body)).toBe('r-1');
		const other = ourAnswer(request, answered(202, { result: { ingestionId: 'r-1' } }), profile).answer;
		expect(successOf(other)).toBeUndefined();
		expect(failureOf(request, other, 'shipment SO-1 (IN)').description).toContain(
			'`endpoints.customsShipment.ingest.accepted`',
		);
	});

	it('leads on to a document whose address the body tells', () => {
		const request = getDocument('d-1', 'EAD');
		expect(wireRequest(request, profile).request.expects).toBe('json');
		expect(wireRequest(request, NONE).request.expects).toBe('stream');
		const asked = wireRequest(request, profile).request;
		expect(ourAnswer(asked, answered(200, { file: { href: 'https://x.example/f' } }), profile).answer).toMatchObject({
			status: 307,
			headers: { location: 'https://x.example/f' },
		});
	});

	it('lists subscriptions in our shape', () => {
		const list = {
			subscriptions: [
				{
					subscriptionId: 's-1',
					callback: { address: 'https://x.example' },
					topics: [{ name: 'declaration.status', kinds: ['FREE'] }],
				},
			],
		};
		const { answer } = ourAnswer(listSubscriptions(), answered(200, list), profile);
		expect(subscriptionsOf(answer.body)).toEqual([
			{
				id: 's-1',
				subscriptionId: 's-1',
				endpointUrl: 'https://x.example',
				filters: [{ eventType: 'DeclarationStatusChanged', eventSubTypes: ['Released'] }],
			},
		]);
	});

	it('has complaints at our paths, with our labels', () => {
		const request = ingestCustomsShipment(MESSAGE, 'New');
		const body = {
			summary: 'Bad',
			explanation: 'Look',
			issues: [
				{ where: 'payload.lines[0].weights.net', text: 'too heavy' },
				{ where: '/payload/direction', text: 'odd' },
				'plain',
			],
		};
		const { answer } = ourAnswer(request, answered(400, body), profile);
		expect(readProblemDetails(answer.body)).toEqual({
			title: 'Bad',
			detail: 'Look',
			traceId: undefined,
			fields: [
				{ path: `${ITEMS}[0].goodsMeasure.nmass`, message: 'too heavy' },
				{ path: 'direction', message: 'odd' },
				{ path: '', message: 'plain' },
			],
		});
		const failure = failureOf(request, answer, 'shipment SO-1 (IN)', { model: customsShipment });
		expect(failure.problems.map(({ label, value }) => [label, value]).slice(0, 2)).toEqual([
			['Goods item 1, net mass', 5],
			['Direction', 'IN'],
		]);
	});

	it('has standard complaints at our paths too', () => {
		const moved = profileOf({ messages: { customsShipment: { fields: { '': 'payload' } } } });
		const { answer } = ourAnswer(
			ingestCustomsShipment(MESSAGE, 'New'),
			answered(400, '{"errors": {"$.Payload.Direction": ["odd"]}}'),
			moved,
		);
		expect(readProblemDetails(answer.body).fields).toEqual([{ path: 'Direction', message: 'odd' }]);
		const html = answered(502, '<html>');
		expect(ourAnswer(ingestCustomsShipment(MESSAGE, 'New'), html, moved).answer.body).toBe('<html>');
	});
});

describe('a delivery under a profile', () => {
	const theirs = {
		eventId: 'e-1',
		type: 'declaration.status',
		eventTime: '2026-01-01T00:00:00Z',
		eventSubType: 'FREE',
		payload: { declaration: { id: 'd-1' }, currentStatus: 'FREE', mrn: 'x' },
	};
	const ours = {
		id: 'e-1',
		eventType: 'DeclarationStatusChanged',
		eventTime: '2026-01-01T00:00:00Z',
		eventSubType: 'Released',
		data: { id: 'd-1', currentStatus: 'Released', mrn: 'x' },
	};

	it('has its event in our shape, alone or in a list', () => {
		expect(readEvent(ourEvent(theirs, profile))).toEqual(ours);
		expect(readEvent(ourEvent([theirs], profile))).toEqual(ours);
		expect(ourEvent(theirs, NONE)).toBe(theirs);
		expect(ourEvent('text', profile)).toBe('text');
		expect(ourEvent([theirs, theirs], profile)).toEqual([theirs, theirs]);
	});

	it('proves itself as the profile says', () => {
		expect(deliveryProofOf(profile)).toMatchObject({
			secretHeader: 'x-secret',
			signature: {
				header: 'x-cas-signature',
				signed: '{body}',
				algorithm: 'sha256',
				encoding: 'base64',
				toleranceSeconds: 300,
			},
			validation: { eventType: 'ping', answerField: 'pong' },
		});
		expect(deliveryProofOf(NONE)).toMatchObject({
			secretHeader: 'x-cas-webhook-secret',
			validation: { answerField: 'validationResponse' },
		});
	});

	it('is a validation where the profile says so', () => {
		expect(validationCodeIn({ type: 'ping', payload: { code: 'c-1' } }, profile)).toBe('c-1');
		expect(validationCodeIn({ eventType: 'ping', payload: { code: 'c-1' } }, profile)).toBe('c-1');
		expect(validationCodeIn({ type: 'ping', payload: { code: '<script>' } }, profile)).toBeUndefined();
		expect(validationCodeIn({ type: 'other', payload: { code: 'c-1' } }, profile)).toBeUndefined();
		const standard = { eventType: 'Microsoft.EventGrid.SubscriptionValidationEvent', data: { validationCode: 'c-2' } };
		expect(validationCodeIn([standard], NONE)).toBe('c-2');
		expect(validationCodeIn(standard, profile)).toBeUndefined();
	});
});

describe('a signature', () => {
	const hex = 'a'.repeat(64);
	const base64 = `${'b'.repeat(86)}==`;

	it('of the body alone stands by itself, or behind the name of its algorithm', () => {
		const plain = { signed: '{body}', algorithm: 'sha256', encoding: 'hex' } as const;
		const expected = { timestampSeconds: undefined, signatures: [hex] };
		for (const header of [hex, hex.toUpperCase(), `sha256=${hex}`, `v1=${hex}`, ` ${hex} `]) {
			expect([header, readSignature(header, plain)]).toEqual([header, expected]);
		}
		expect(readSignature(`sha512=${hex}`, plain)).toBeUndefined();
		expect(readSignature('x', plain)).toBeUndefined();
		expect(readSignature(base64, { signed: '{body}', algorithm: 'sha512', encoding: 'base64' })).toEqual({
			timestampSeconds: undefined,
			signatures: [base64],
		});
	});

	it('with a time keeps it', () => {
		const scheme = { signed: '{timestamp}.{body}', algorithm: 'sha512', encoding: 'base64' } as const;
		expect(readSignature(`t=5,v1=${base64}`, scheme)).toEqual({ timestampSeconds: 5, signatures: [base64] });
		expect(readSignature(base64, scheme)).toBeUndefined();
		expect(readSignature(`t=5,v1=${hex}`)).toEqual({ timestampSeconds: 5, signatures: [hex] });
	});
});

describe('a status that only this CAS has', () => {
	const { statusMeanings: meanings } = profileOf({
		statusMeanings: {
			LAB_TEST: { kind: 'attention', meaning: 'Samples are at the laboratory' },
			DRAFT: { kind: 'progress', isChangeable: true },
		},
	});

	it('means what the profile says', () => {
		expect([statusKind('LAB_TEST', meanings), statusKind('LAB_TEST')]).toEqual(['attention', undefined]);
		expect([isDeadEnd('LAB_TEST', meanings), isDeadEnd('LAB_TEST')]).toEqual([true, false]);
		expect(statusMeaning('LAB_TEST', meanings)).toBe('Samples are at the laboratory');
		expect(progressTowards({ currentStatus: 'LAB_TEST' }, ['Released'], meanings)).toEqual({
			kind: 'stopped',
			reason: 'It is LAB_TEST: samples are at the laboratory. It does not go on by itself.',
		});
	});

	it('keeps changes back where it says so', () => {
		const intention = changeIntention('The change of the header');
		expect(whyNotOpen(intention, { currentStatus: 'LAB_TEST' }, meanings)?.because).toBe('is in status LAB_TEST');
		expect(whyNotOpen(intention, { currentStatus: 'DRAFT' }, meanings)).toBeUndefined();
		expect(whyNotOpen(intention, { currentStatus: 'LAB_TEST' })).toBeUndefined();
	});
});

describe('what deliveries need of a profile', () => {
	it('is kept without the rest', () => {
		const text = JSON.stringify({ name: 'x', messages: { article: {} }, statuses: { Released: 'FREE' } });
		expect(deliveryParts(text)).toBe('{"statuses":{"Released":"FREE"}}');
		expect(deliveryParts('{"messages": {}}')).toBeUndefined();
		expect([deliveryParts(undefined), deliveryParts('nonsense'), deliveryParts('[]')]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
	});
});
