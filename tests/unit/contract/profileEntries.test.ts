import Fastify from 'fastify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT } from '../../../cas/contract/registry';
import { wireRequest } from '../../../cas/contract/profile/wireRequest';
import { ingestMessage } from '../../../cas/request/ingest';
import { pages } from '../../../scripts/docs';
import { correctableFacts, PROFILE_ENTRIES, profileEntryOf } from '../../../cas/contract/profile/entries';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import { profileSchema } from '../../../cas/contract/profile/schema';

describe('the entries of a profile', () => {
	it('correct each fact that no page of CAS states, or say why none does', () => {
		const open = correctableFacts().filter(({ entry }) => entry === undefined);
		expect(open.map(({ section, fact }) => `${section}: ${fact.name}`)).toEqual([]);
		expect(correctableFacts().length).toBeGreaterThan(90);
	});

	it('name facts that there are', () => {
		const sections = new Map(CONTRACT.map(({ title, entries }) => [title, entries.map(({ name }) => name)]));
		for (const [section, facts] of Object.entries(PROFILE_ENTRIES)) {
			expect([section, sections.has(section)]).toEqual([section, true]);
			const isWhole = 'entry' in facts || 'none' in facts;
			const strange = isWhole ? [] : Object.keys(facts).filter((name) => !sections.get(section)!.includes(name));
			expect([section, strange]).toEqual([section, []]);
		}
		expect(profileEntryOf('toString', 'x')).toBeUndefined();
		expect(profileEntryOf('Endpoints', 'toString')).toBeUndefined();
	});

	it('are entries that the parser and the schema know', () => {
		const named = correctableFacts().flatMap(({ entry }) =>
			entry !== undefined && 'entry' in entry ? [entry.entry] : [],
		);
		expect(named.length).toBeGreaterThan(60);
		const schema = profileSchema() as { properties: Record<string, unknown> };
		for (const name of named) expect(Object.keys(schema.properties)).toContain(name.split('.')[0]);
	});
});

const WHOLE = {
	$schema: 'contract-profile.schema.json',
	name: 'Acme, acceptance 2026',
	endpoints: {
		'customsShipment.ingest': '/v2/shipments',
		'declaration.get': {
			method: 'POST',
			path: '/v2/d/{declarationId}',
			scope: 'cas.read',
			accepted: [200, 203],
			body: 'r.d',
		},
		'movementOrder.ingest': { reference: 'r.id', accepted: [200] },
	},
	scopes: { 'create:messages': 'cas.write' },
	search: {
		list: 'r.l',
		total: 'r.c',
		next: 'r.n',
		nextParameter: 'cursor',
		arrays: 'comma',
		maxOffset: 100,
		maxPageSize: 50,
	},
	messages: {
		customsShipment: {
			fields: { '': 'payload', externalReference: 'payload.ref' },
			constants: { 'payload.schema': '2.0' },
			required: ['payload.ref'],
			lengths: { 'payload.ref': 20 },
			codes: { 'payload.direction': { IN: 'IMPORT', OUT: 'EXPORT' }, 'payload.mode': ['A', 'B'] },
		},
	},
	actions: { invalidate: { fields: { reason: 'why' } }, submit: { constants: { force: true } } },
	declaration: { fields: { currentStatus: 'state.code' }, codes: { direction: { IN: 'IMPORT' } } },
	statuses: { Released: 'FREE_CIRCULATION' },
	statusMeanings: { LAB_TEST: { kind: 'attention', isChangeable: true, meaning: 'Samples are at the laboratory' } },
	events: {
		types: { DeclarationStatusChanged: 'd.s' },
		subtypes: { DeclarationStatusChanged: { Released: 'FREE' } },
		fields: { eventType: 'type', 'data.id': 'payload.id' },
	},
	subscriptions: {
		fields: { endpointUrl: 'callback.address' },
		constants: { kind: 'webhook' },
		list: 'subscriptions',
		id: 'subscriptionId',
		secretHeader: 'X-Their-Secret',
		signature: { header: 'X-Sig', signed: '{body}', algorithm: 'sha512', encoding: 'base64', toleranceSeconds: 60 },
		validation: { eventType: 'v', codeAt: 'data.code', answerField: 'answer' },
	},
	problems: { list: 'issues', path: 'where', message: 'text', title: 'summary', detail: 'explanation' },
};

describe('the schema of a profile', () => {
	const app = Fastify({
		ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allowUnionTypes: true } },
	});
	app.post('/', { schema: { body: profileSchema() } }, () => 'taken');
	let url = '';
	const validate = async (profile: object) => {
		const headers = { 'Content-Type': 'application/json' };
		return await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(profile) })).text();
	};

	beforeAll(async () => {
		url = await app.listen({ port: 0, host: '127.0.0.1' });
	});

	afterAll(async () => {
		await app.close();
	});

	it('takes a profile that says something of everything, as the parser does', async () => {
		expect(parseProfile(WHOLE).problems).toEqual([]);
		expect(await validate(WHOLE)).toBe('taken');
		expect(await validate({})).toBe('taken');
	});

	it.each([
		['an unknown part', { nonsense: {} }],
		['an unknown endpoint', { endpoints: { nonsense: '/x' } }],
		['a path with a host', { endpoints: { 'article.ingest': 'https://evil.example' } }],
		['an unknown message', { messages: { nonsense: {} } }],
		['an unknown status', { statuses: { Nonsense: 'x' } }],
		['a kind that is none', { statusMeanings: { X: { kind: 'odd' } } }],
	])('refuses %s, as the parser does', async (_, profile) => {
		expect(await validate(profile)).toMatch(/"code":"FST_ERR_VALIDATION"/);
		expect(parseProfile(profile).problems).toHaveLength(1);
	});
});

describe('the page of the profile', () => {
	const page = pages().get('contract-profile.md')!;
	const blocks = [...page.matchAll(/```json\n([^`]+)```/g)].map(
		([, text]) => JSON.parse(text!) as Record<string, unknown>,
	);

	it('has examples that are profiles, and sends what it says', () => {
		const profiles = blocks.filter((block) => !('payload' in block));
		expect(profiles).toHaveLength(5);
		for (const block of profiles) expect([block, parseProfile(block).problems]).toEqual([block, []]);
		const [, message] = /The shipment `([^`]+)` leaves as/.exec(page)!;
		const { profile } = parseProfile(profiles[1]);
		const request = ingestMessage('customsShipment.ingest', JSON.parse(message!) as never, { idempotent: true });
		expect(wireRequest(request, profile).request.body).toEqual(blocks.find((block) => 'payload' in block));
	});

	it('and the schema are those of the code', () => {
		const folder = join(__dirname, '..', '..', '..', 'docs');
		for (const name of ['contract-profile.md', 'contract-profile.schema.json']) {
			expect(readFileSync(join(folder, name), 'utf8')).toBe(`${pages().get(name)!.trim()}\n`);
		}
	});
});
