import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import { ourAnswer } from '../../../cas/contract/profile/ourAnswer';
import { ourEvent } from '../../../cas/contract/profile/ourEvent';
import { wireRequest } from '../../../cas/contract/profile/wireRequest';
import { ENDPOINTS, type EndpointName } from '../../../cas/contract/endpoints';
import { EVENT_TYPES } from '../../../cas/contract/eventTypes';
import { declarationHeader, exampleOf, goodsItem, messageEntries, actionEntries } from '../../../cas/messages';
import { DECLARATION_ACTIONS } from '../../../cas/contract/actions';
import type { CasRequest } from '../../../cas/request/casRequest';
import { readProfile } from '../../../sandbox/profile/profile';
import { TheirContract } from '../../../sandbox/profile/theirContract';
import { logIn } from '../support/casClient';
import { aSandbox, HOUR } from '../support/sandboxes';
import { anExport, anImport } from '../support/shipment';
import { everythingDiffers } from './theirClient';

type Json = Record<string, unknown>;

/** The nodes' reading of the profile, and the sandbox's. */
const { profile: ofNodes, problems } = parseProfile(JSON.stringify(everythingDiffers()));
const ofSandbox = new TheirContract(readProfile(everythingDiffers()));

const request = (endpoint: EndpointName, more: Partial<CasRequest> = {}): CasRequest => ({
	endpoint,
	whenUnanswered: 'giveUp',
	...more,
});
const answered = (status: number, body: unknown) => ({ kind: 'answered' as const, status, headers: {}, body });

/** What the sandbox answers in their shape, as the nodes read it. */
const readBack = (endpoint: EndpointName, ours: unknown) =>
	ourAnswer(
		request(endpoint),
		answered(ofSandbox.statusOf(endpoint, 200), ofSandbox.toTheirs(endpoint, ours)),
		ofNodes,
	);

const BODIES: (readonly [EndpointName, Json])[] = [
	...messageEntries().map(({ endpoint, model }) => [endpoint, exampleOf(model) as Json] as const),
	...actionEntries().map(
		({ action, model }) => [DECLARATION_ACTIONS[action].value.endpoint, exampleOf(model) as Json] as const,
	),
	['declaration.update', exampleOf(declarationHeader) as Json],
	['declarationItem.create', exampleOf(goodsItem) as Json],
	['declarationItem.update', exampleOf(goodsItem) as Json],
];

describe('the profile under which everything differs', () => {
	it('is one that the nodes take', () => {
		expect(problems).toEqual([]);
	});

	it('names each call, message and event that CAS does not document', () => {
		const {
			endpoints = {},
			messages = {},
			actions = {},
			events = {},
			statuses = {},
		} = readProfile(everythingDiffers());
		const open = Object.entries(ENDPOINTS).filter(([, { status }]) => status === 'assumed');
		expect(Object.keys(endpoints).sort()).toEqual(open.map(([name]) => name).sort());
		expect(Object.keys(messages).sort()).toEqual(
			messageEntries()
				.map(({ key }) => key)
				.sort(),
		);
		const bodies = [...actionEntries().map(({ action }) => action), 'update', 'createItem', 'updateItem'];
		expect(Object.keys(actions).sort()).toEqual(bodies.sort());
		expect(Object.keys(events.types ?? {}).sort()).toEqual(Object.keys(EVENT_TYPES).sort());
		expect(Object.keys(statuses)).toContain('Released');
	});
});

describe('both readings of it agree', () => {
	it.each(BODIES)('on the body of %s', (endpoint, body) => {
		const wire = wireRequest(request(endpoint, { body }), ofNodes);
		expect(wire.problems).toEqual([]);
		expect(wire.request.body).not.toEqual(body);
		expect(ofSandbox.toOurs(endpoint, { body: wire.request.body, query: {} })).toEqual({ body, query: {} });
	});

	it('on declarations, alone and in a search, and on their goods items', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		await cas.send(anExport('SO-1', { header: { agentStatus: '2', exitOfficeCode: 'BE101000' } }));
		await cas.send(anImport('SO-2'));
		await sandbox.clock.advance(HOUR);
		const declarations = await cas.search();
		for (const declaration of declarations) {
			expect(ofSandbox.toTheirs('declaration.get', declaration)).not.toHaveProperty('result.filing.currentStatus');
			const { answer, notes } = readBack('declaration.get', declaration);
			expect({ body: answer.body, notes }).toEqual({ body: declaration, notes: [] });
			const item = declaration.goodsShipments[0]!.governmentAgencyGoodsItems[0]!;
			expect(readBack('declarationItem.get', item).answer.body).toEqual(item);
		}
		const page = { declarations, totalCount: 5, limit: 2, offset: 0 };
		const { answer } = readBack('declaration.search', page);
		expect(answer.body).toEqual({ declarations, total: 5, next: expect.any(String) });
		const asked = wireRequest(request('declaration.search', { query: { currentStatus: ['Accepted'] } }), ofNodes);
		expect(asked).toMatchObject({
			arrayFormat: 'brackets',
			request: { query: { currentStatus: ['LEGALLY_ACCEPTED'] } },
		});
	});

	it('on references and subscriptions', () => {
		for (const endpoint of ['customsShipment.ingest', 'declarationAction.submit', 'declaration.update'] as const) {
			expect(readBack(endpoint, { referenceId: 'R' }).answer.body).toMatchObject({ referenceId: 'R' });
		}
		const filters = [{ eventType: 'DeclarationStatusChanged', eventSubTypes: ['Released', 'Accepted'] }];
		const body = { endpointUrl: 'http://localhost/x', filters, deliveryHeader: { name: 'x', value: 'y' } };
		const wire = wireRequest(request('subscription.create', { body }), ofNodes).request.body;
		expect(ofSandbox.toOurs('subscription.create', { body: wire, query: {} })).toEqual({ body, query: {} });
		const shown = { id: 'S', endpointUrl: 'http://localhost/x', filters, description: 'n8n' };
		expect(readBack('subscription.create', shown).answer.body).toMatchObject(shown);
		expect(readBack('subscription.list', [shown]).answer.body).toMatchObject([shown]);
	});

	it.each(Object.keys(EVENT_TYPES))('on the event %s', (eventType) => {
		const { subtypes } = EVENT_TYPES[eventType as keyof typeof EVENT_TYPES].value;
		for (const eventSubType of [...subtypes, 'Other']) {
			const data = { id: 'D', currentStatus: 'Released', customsShipmentReference: 'SO-1', url: 'u', type: 'SAD' };
			const event = {
				id: 'E',
				tenantId: 'T',
				plantId: 'P',
				eventTime: '2026-01-15T08:00:00Z',
				eventType,
				eventSubType,
				data,
			};
			expect(ourEvent(ofSandbox.events.toTheirs(event), ofNodes)).toEqual(event);
		}
	});

	it('on subtypes of a change of status, of which some are named apart', () => {
		const profile = {
			statuses: { Released: 'FREE_CIRCULATION', Accepted: 'TAKEN' },
			events: { subtypes: { DeclarationStatusChanged: { Released: 'FREE' } } },
		};
		const events = new TheirContract(readProfile(profile)).events;
		const nodes = parseProfile(JSON.stringify(profile)).profile;
		for (const [status, theirs] of [
			['Released', 'FREE'],
			['Accepted', 'TAKEN'],
			['Queued', 'Queued'],
		] as const) {
			const data = { id: 'D', currentStatus: status };
			const event = { id: 'E', eventTime: '', eventType: 'DeclarationStatusChanged', eventSubType: status, data };
			expect(events.toTheirs(event)).toMatchObject({ eventSubType: theirs });
			expect(ourEvent(events.toTheirs(event), nodes)).toEqual(event);
		}
	});

	it('on problems and their paths', () => {
		const path = 'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems[1].goodsMeasure.nmass';
		const problem = {
			title: 'Wrong',
			detail: 'It is wrong.',
			status: 400,
			errors: { [path]: ['It must be a number.'] },
		};
		const theirs = ofSandbox.problemToTheirs('customsShipment.ingest', problem);
		expect(theirs).toMatchObject({ failure: { issues: [{ where: 'payload.lines[1].weights.net' }] } });
		const { answer } = ourAnswer(request('customsShipment.ingest'), answered(400, theirs), ofNodes);
		expect(answer.body).toMatchObject({
			title: 'Wrong',
			detail: 'It is wrong.',
			errors: [{ path, message: 'It must be a number.' }],
		});
	});
});
