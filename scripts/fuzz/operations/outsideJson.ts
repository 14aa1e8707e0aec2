import { endpoint, ENDPOINTS, isEndpointName } from '../../../cas/contract/endpoints';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import { readProblemDetails } from '../../../cas/contract/problemDetails';
import { isRecord } from '../../../cas/isRecord';
import { checkMessage, exampleOf, messageEntries } from '../../../cas/messages';
import { failureOf } from '../../../cas/request/failure';
import { ingestMessage } from '../../../cas/request/ingest';
import type { Operation } from './operation';
import { slipsIn } from './sentences';

/** A message from an ERP, of the right shape or not. */
export const checked: Operation = {
	name: 'check message',
	takes: () => false,
	json: () => Object.fromEntries(messageEntries().map(({ key, model }) => [key, exampleOf(model)])),
	async run(input, random, trial) {
		const { key, model } = random.pick(messageEntries())!;
		const value = isRecord(input.json) ? (input.json[key] ?? null) : input.json;
		const { message, problems } = checkMessage(model, value, {
			partial: random.oneIn(3),
			language: random.pick(['en', 'fr', 'nl', 'de'] as const),
		});
		trial.ended(problems.length > 0 ? 'problems' : 'sound');
		JSON.stringify(message);
		return problems.flatMap((problem) => slipsIn(`${problem.message}. ${problem.action}`, input, 'A problem'));
	},
};

const PROBLEM_DETAILS = {
	title: 'One or more validation errors occurred.',
	status: 400,
	traceId: '00-1',
	detail: 'x',
	errors: { '$.goodsItems[0].netMass': ['must be greater than 0'], shipTo: 'unknown', '': [] },
	'invalid-params': [
		{ name: 'GoodsItems[0].NetMass', reason: 'x' },
		{ path: 'shipTo', message: 'y' },
	],
	error: 'invalid_client',
	error_description: 'AADSTS7000215',
};

/** The body of a refused call. */
export const problemDetails: Operation = {
	name: 'problem details',
	takes: () => false,
	json: () => PROBLEM_DETAILS,
	async run(input, random, trial) {
		const body = random.oneIn(2) ? input.json : JSON.stringify(input.json);
		readProblemDetails(body);
		const entry = random.pick(messageEntries())!;
		const request = ingestMessage(entry.endpoint, exampleOf(entry.model), { idempotent: true });
		const status = random.pick([400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503, 302]);
		const failure = failureOf(
			request,
			{ kind: 'answered', status, headers: {}, body },
			'shipment SO-1 (OUT)',
			entry.model,
			[],
		);
		trial.ended(failure.certainty);
		const said = [
			failure.message,
			failure.description,
			...failure.problems.map(({ message, action }) => `${message}. ${action}`),
		];
		return said.flatMap((text) => slipsIn(text, input, 'The failure'));
	},
};

const OVERRIDES = Object.fromEntries(
	Object.entries(ENDPOINTS).map(([name, { value }]) => [name, { method: value.method, path: value.path }]),
);

/** A profile that says something of everything. */
const PROFILE = {
	name: 'x',
	endpoints: { ...OVERRIDES, 'declaration.get': { path: '/d/{declarationId}', accepted: [200], body: 'a.b' } },
	scopes: { 'create:messages': 'x' },
	search: { list: 'a.b', total: 'a.c', next: 'a.d', nextParameter: 'x', arrays: 'comma', maxOffset: 5, maxPageSize: 5 },
	messages: {
		customsShipment: {
			fields: { '': 'p', 'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems': 'p.lines' },
			constants: { 'p.schema': '2' },
			required: ['p.lines[].x'],
			lengths: { 'p.lines[].x': 5 },
			codes: { 'p.direction': { IN: 'IMPORT' }, 'p.mode': ['A'] },
		},
	},
	actions: { invalidate: { fields: { reason: 'why' } } },
	declaration: { fields: { currentStatus: 'state.code', 'goodsShipments[].governmentAgencyGoodsItems[]': 'items[]' } },
	statuses: { Released: 'FREE' },
	statusMeanings: { LAB: { kind: 'attention', isChangeable: true, meaning: 'x' } },
	events: { types: { DeclarationStatusChanged: 'd.s' }, fields: { eventType: 'type', data: 'payload' } },
	subscriptions: { fields: { endpointUrl: 'a.b' }, list: 'x', id: 'y', signature: { signed: '{body}' } },
	problems: { list: 'issues', path: 'where', message: 'text' },
};

/** The Contract Profile of a credential. */
export const contractProfile: Operation = {
	name: 'contract profile',
	takes: () => false,
	json: () => PROFILE,
	async run(input, random, trial) {
		const parsed = parseProfile(random.oneIn(2) ? input.json : JSON.stringify(input.json));
		trial.ended(parsed.problems.length > 0 ? 'problems' : 'sound');
		const complaints = parsed.problems.flatMap((problem) => slipsIn(problem, input, 'A problem'));
		for (const name of Object.keys(ENDPOINTS).filter(isEndpointName)) {
			const { path } = endpoint(name, parsed.profile.endpoints);
			if (!path.startsWith('/') || path.startsWith('//')) complaints.push(`${name} leads to ${path}`);
		}
		return complaints;
	},
};
