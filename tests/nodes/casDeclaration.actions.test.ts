import type { INodeParameters, OnError } from 'n8n-workflow';
import { DECLARATION_ACTION_NAMES, DECLARATION_ACTIONS, type DeclarationActionName } from '../../cas/contract/actions';
import type { KnownStatus } from '../../cas/contract/statuses';
import { anExciseMovement, BODIES } from '../sandbox/support/excise';
import { anExport, anImport } from '../sandbox/support/shipment';
import { restingDeclaration, stateOf } from './harness/restingDeclaration';
import { aTappedCas, type TappedCas } from './harness/tappedCas';

function act(
	operation: DeclarationActionName,
	{ options = {}, onError, ...parameters }: INodeParameters & { options?: INodeParameters; onError?: OnError } = {},
) {
	return {
		type: 'casDeclaration',
		parameters: {
			resource: 'action',
			operation,
			declaration: { __rl: true, mode: 'id', value: '={{ $json.declarationId }}' },
			source: 'json',
			body: JSON.stringify((BODIES as Record<string, object>)[operation] ?? {}),
			options,
			...parameters,
		},
		onError: onError as OnError | undefined,
	};
}

const item = (declarationId: string) => [{ json: { declarationId } }];
const posts = (cas: TappedCas) => cas.tap.requests.filter(({ method }) => method === 'POST').map(({ path }) => path);

const lastBody = (cas: TappedCas) =>
	JSON.parse(cas.tap.requests.findLast(({ method }) => method === 'POST')?.body ?? '') as unknown;

interface Scene {
	readonly shipment: Record<string, unknown>;
	readonly from: KnownStatus;
	readonly to: KnownStatus;
}

/** Where each action is open, and what becomes of the declaration in the sandbox. */
const OPEN: Record<DeclarationActionName, Scene> = {
	submit: { shipment: anExport('SO-1'), from: 'Validated', to: 'Validated' },
	validate: { shipment: anExport('SO-1'), from: 'Invalid', to: 'Invalid' },
	goodsArrived: { shipment: anImport('SO-1', { header: { addDeclType1: 'D' } }), from: 'Accepted', to: 'GoodsArrived' },
	invalidate: { shipment: anExport('SO-1'), from: 'Accepted', to: 'Cancelled' },
	generateSad: { shipment: anExport('SO-1'), from: 'Accepted', to: 'Accepted' },
	receiptReport: { shipment: anExciseMovement('SO-1'), from: 'Departed', to: 'Delivered' },
	complementaryExplanation: { shipment: anExciseMovement('SO-1'), from: 'Departed', to: 'Departed' },
	changeDestination: { shipment: anExciseMovement('SO-1'), from: 'Departed', to: 'Accepted' },
	rejectOrAlertEad: { shipment: anExciseMovement('SO-1'), from: 'Departed', to: 'Alerted' },
	delayForDelivery: { shipment: anExciseMovement('SO-1'), from: 'Departed', to: 'Departed' },
};

const endingWell = DECLARATION_ACTION_NAMES.filter(
	(name) => name !== 'validate' && name !== 'complementaryExplanation',
);

describe('an action that the status allows', () => {
	it('is green before its end, and says so unless it was waited for', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted', anExport('SO-1'));
		const run = await cas.run(act('generateSad'), item(declarationId));
		expect(run.hints).toMatchObject([
			{ message: expect.stringMatching(/^CAS has received one request .*Wait for Completion/) },
		]);
		const waited = await cas.run(act('generateSad', { options: { waitForCompletion: true } }), item(declarationId));
		expect(waited.hints).toEqual([]);
	});

	it.each(endingWell)('%s is asked for once, and waited for', async (action) => {
		const cas = await aTappedCas();
		const { shipment, from, to } = OPEN[action];
		const declarationId = await restingDeclaration(cas, from, shipment);
		const run = await cas.run(act(action, { options: { waitForCompletion: true } }), item(declarationId));
		expect(run.error).toBeUndefined();
		expect(run.json).toMatchObject([
			{
				declarationId,
				externalReference: 'SO-1',
				direction: shipment.direction,
				lrn: expect.any(String),
				status: to,
				action,
				referenceId: expect.any(String),
				outcome: 'finished',
			},
		]);
		expect(posts(cas)).toHaveLength(1);
		expect(stateOf(cas, 'SO-1')?.actions).toEqual([{ action, result: 'Successful' }]);
	});

	it('complementaryExplanation follows a receipt report', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Departed', anExciseMovement('SO-1'));
		const waiting = { options: { waitForCompletion: true } };
		await cas.run(act('receiptReport', waiting), item(declarationId));
		const run = await cas.run(act('complementaryExplanation', waiting), item(declarationId));
		expect(run.json).toMatchObject([{ status: 'Delivered', outcome: 'finished' }]);
	});

	it('leaves as accepted where nobody waits, with the status that it had', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		const run = await cas.run(act('invalidate'), item(declarationId));
		expect(run.json).toMatchObject([{ status: 'Accepted', outcome: 'accepted', mrn: expect.any(String) }]);
	});
});

const REFUSED: [DeclarationActionName, KnownStatus, Record<string, unknown>, RegExp][] = [
	['submit', 'Released', anExport('SO-1'), /It has been sent already/],
	['validate', 'Accepted', anExport('SO-1'), /invalidate it and send the shipment anew/],
	['goodsArrived', 'Validated', anImport('SO-1', { header: { addDeclType1: 'D' } }), /do this again once it has/],
	['invalidate', 'Validated', anExport('SO-1'), /replace the shipment \(CAS Ingest, Customs Shipment, Replace\)/],
	['generateSad', 'Invalid', anExport('SO-1'), /Correct what is wrong/],
	['receiptReport', 'Validated', anExciseMovement('SO-1'), /The movement has not begun/],
	['complementaryExplanation', 'Departed', anExciseMovement('SO-1'), /nothing to explain before a Receipt Report/],
	['changeDestination', 'Submitted', anExciseMovement('SO-1'), /do this again when the status has changed/],
	['rejectOrAlertEad', 'Queued', anExciseMovement('SO-1'), /do this again when the status has changed/],
	['delayForDelivery', 'Validated', anExciseMovement('SO-1'), /The movement has not begun/],
];

describe('an action that the status does not allow', () => {
	it.each(REFUSED)(
		'%s in %s is refused before it is sent, with what to do',
		async (action, status, shipment, advice) => {
			const cas = await aTappedCas();
			const declarationId = await restingDeclaration(cas, status, shipment);
			const { error } = await cas.run(act(action), item(declarationId));
			const title = DECLARATION_ACTIONS[action].value.title;
			expect(error?.message).toMatch(
				new RegExp(
					`^${title} of declaration SO-1 \\((IN|OUT)\\) was not sent: the declaration has been in status ${status} since 20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:`,
				),
			);
			expect(error?.description).toMatch(new RegExp(`^${title} is possible in [A-Z]\\w+, `));
			expect(error?.description).toMatch(advice);
			expect(error?.description).toMatch(/our reading of CAS's documentation; Send Anyway/);
			expect(posts(cas)).toEqual([]);
		},
	);

	it('is told to be no excise movement where it is none', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Released');
		const { error } = await cas.run(act('receiptReport'), item(declarationId));
		expect(error?.message).toBe(
			'Receipt Report of declaration SO-1 (OUT) was not sent: the declaration has no ARC, so it is no excise movement',
		);
	});

	it('is told to be not pre-lodged where goods need not arrive', async () => {
		const cas = await aTappedCas();
		const shipment = anImport('SO-1', { header: { addDeclType1: 'A' } });
		const declarationId = await restingDeclaration(cas, 'Accepted', shipment);
		const { error } = await cas.run(act('goodsArrived'), item(declarationId));
		expect(error?.message).toMatch(/the declaration is of additional type A$/);
	});

	it.each([
		['sent anyway', { sendAnyway: true }],
		['not checked', { checkStatus: false }],
	])('is explained in the same terms where it was %s and CAS refuses it', async (_how, options) => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Validated');
		const { error } = await cas.run(act('invalidate', { options }), item(declarationId));
		expect(error?.message).toMatch(
			/^CAS refused Invalidate of declaration .+: the declaration has been in status Validated since /,
		);
		expect(error?.description).toMatch(
			/^CAS says: Not possible in the present state of the declaration\. Declaration CAS\d+ is in status Validated\./,
		);
		expect(error?.description).toMatch(/replace the shipment/);
		expect(posts(cas)).toHaveLength(1);
	});

	it('leaves on the error output with what flows go by; the good ones still go', async () => {
		const cas = await aTappedCas();
		const early = await restingDeclaration(cas, 'Validated');
		const good = await restingDeclaration(cas, 'Accepted', anExport('SO-2'));
		const run = await cas.run(act('invalidate', { onError: 'continueErrorOutput' }), [...item(early), ...item(good)]);
		expect(run.json).toMatchObject([{ externalReference: 'SO-2', outcome: 'accepted' }]);
		expect(run.errorItems).toMatchObject([
			{
				json: {
					externalReference: 'SO-1',
					status: 'Validated',
					action: 'invalidate',
					outcome: 'notSent',
					allowedIn: expect.arrayContaining(['Accepted', 'Released']),
					error: expect.stringContaining('was not sent'),
					description: expect.stringContaining('replace the shipment'),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('stops the node, which sends nothing more and says what was done before', async () => {
		const cas = await aTappedCas();
		const good = await restingDeclaration(cas, 'Accepted', anExport('SO-1'));
		const early = await restingDeclaration(cas, 'Validated', anExport('SO-2'));
		const others: string[] = [];
		for (const reference of ['SO-3', 'SO-4', 'SO-5', 'SO-6']) {
			others.push(await restingDeclaration(cas, 'Accepted', anExport(reference)));
		}
		const { error } = await cas.run(act('invalidate'), [good, early, ...others].flatMap(item));
		expect(error?.description).toMatch(/Done before it in this run: SO-1/);
		expect(posts(cas).length).toBeLessThanOrEqual(3);
	});
});

describe('a declaration that cannot be checked', () => {
	it('is not acted on, and the failure says how to go on without', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		cas.sandbox.control.addFault({ kind: 'status', match: { method: 'GET' }, status: 403, times: 'always' });
		const { error } = await cas.run(act('invalidate'), item(declarationId));
		expect(error?.message).toMatch(/^CAS answered 403/);
		expect(error?.description).toMatch(
			/nothing was changed\. Check Status First in the options can be switched off\.$/,
		);
		expect(posts(cas)).toEqual([]);
	});

	it('with a status that only this CAS knows is left for CAS to judge', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		cas.tap.answer = ({ method }) =>
			method === 'GET'
				? {
						status: 200,
						headers: { 'content-type': 'application/json' },
						body: JSON.stringify({ id: declarationId, currentStatus: 'Besluit', arc: null }),
					}
				: undefined;
		expect((await cas.run(act('invalidate'), item(declarationId))).json).toMatchObject([
			{ status: 'Besluit', outcome: 'accepted' },
		]);
	});
});

describe('what an action needs', () => {
	it('is checked before anything is sent', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		const { error } = await cas.run(act('invalidate', { source: 'fields', reason: ' ' }), item(declarationId));
		expect(error?.message).toBe(
			`The invalidation of declaration ${declarationId} was not sent: one field needs a correction`,
		);
		expect(error?.description).toMatch(/^Reason: is missing\. Fill it in/);
		expect(cas.tap.requests).toEqual([]);
	});

	it('comes from the fields of the panel, lists and times of the workflow included', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Departed', anExciseMovement('SO-1'));
		const run = await cas.run(
			act('receiptReport', {
				source: 'fields',
				dateOfArrival: '2026-01-16',
				globalConclusionCode: '2',
				lines: {
					entry: [{ goodsItemSequenceNumeric: 1, shortageOrExcessCode: 'S', observedQuantity: 3, explanation: '' }],
				},
				optionalFields: { complementaryInformation: 'Four bottles broken', deliveryPlace__name: 'Wijnhuis' },
				additionalFields: '{"ownField": 1}',
			}),
			item(declarationId),
		);
		expect(run.error).toBeUndefined();
		expect(lastBody(cas)).toEqual({
			dateOfArrival: '2026-01-16',
			globalConclusionCode: '2',
			complementaryInformation: 'Four bottles broken',
			deliveryPlace: { name: 'Wijnhuis' },
			lines: [{ goodsItemSequenceNumeric: 1, shortageOrExcessCode: 'S', observedQuantity: 3 }],
			ownField: 1,
		});
	});

	it('has its times read in the time zone of the workflow', async () => {
		const cas = await aTappedCas();
		const shipment = anImport('SO-1', { header: { addDeclType1: 'D' } });
		const declarationId = await restingDeclaration(cas, 'Accepted', shipment);
		await cas.run(
			act('goodsArrived', { source: 'fields', optionalFields: { arrivalDateTime: '2026-01-15T10:00:00' } }),
			item(declarationId),
		);
		expect(lastBody(cas)).toEqual({ arrivalDateTime: '2026-01-15T09:00:00.000Z' });
	});

	it('may be nothing, and then takes additional fields only', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		await cas.run(act('generateSad', { additionalFields: '{"language": "nl"}' }), item(declarationId));
		expect(lastBody(cas)).toEqual({ language: 'nl' });
		const { error } = await cas.run(act('generateSad', { additionalFields: 'nl' }), item(declarationId));
		expect(error?.description).toMatch(/^Additional Fields \(JSON\): is not a JSON object\./);
	});
});
