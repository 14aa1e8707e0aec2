import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { exampleOf, MESSAGE_MODELS } from '../../cas/messages';
import { anExport } from '../sandbox/support/shipment';
import { timePasses } from './harness/manualTime';
import { oneNode, type NodeSettings } from './harness/oneNode';
import { retryWorkflow, runWorkflow } from './harness/runWorkflow';
import { databaseFails } from './harness/sentBefore';
import { exportItems } from './harness/shipments';
import { aTappedCas, type TappedCas } from './harness/tappedCas';
import { json } from './harness/wiretap';

const example = exampleOf(MESSAGE_MODELS.movement.model);

const movements = (...references: string[]): INodeExecutionData[] =>
	references.map((externalReference) => ({ json: { ...example, externalReference } as INodeExecutionData['json'] }));

const send = (options: INodeParameters = {}, more: Partial<NodeSettings> = {}) => ({
	type: 'casIngest',
	parameters: { resource: 'movement', operation: 'create', options: { concurrency: 1, ...options } },
	...more,
});

const TO_OUTPUT = { onError: 'continueErrorOutput' } as const;

/** The references in the order in which they were sent. */
const sent = (cas: TappedCas) => cas.sent().map(({ externalReference }) => externalReference);

/** CAS refuses one message, so many times. */
function refuse(cas: TappedCas, reference: string, times = Number.POSITIVE_INFINITY): void {
	let left = times;
	cas.tap.answer = ({ method, body }) =>
		method === 'POST' && body.includes(`"${reference}"`) && left-- > 0 ? json({ title: 'No' }, 400) : undefined;
}

const loseAnswer = (cas: TappedCas) =>
	cas.sandbox.control.addFault({ kind: 'dropAfter', match: { method: 'POST', path: '^/v1/' } });

describe('Retry On Fail', () => {
	it('sends again what was refused, and gives the first reference of the others', async () => {
		const cas = await aTappedCas();
		refuse(cas, 'M-1');
		const run = await cas.run(send({}, { ...TO_OUTPUT, maxTries: 3 }), movements('M-1', 'M-2', 'M-3'));
		expect(sent(cas)).toEqual(['M-1', 'M-2', 'M-3', 'M-1', 'M-1']);
		const [second] = cas.sandbox.control
			.state()
			.messages.filter(({ externalReference }) => externalReference === 'M-2');
		expect(run.json).toMatchObject([
			{
				externalReference: 'M-2',
				outcome: 'repeated',
				repeatedFrom: 'thisExecution',
				referenceId: second?.referenceId,
			},
			{ externalReference: 'M-3', outcome: 'repeated' },
		]);
		expect(run.errorItems).toMatchObject([{ json: { externalReference: 'M-1', outcome: 'refused', code: 'format' } }]);
	});

	it('does not send again what CAS may have', async () => {
		const cas = await aTappedCas();
		loseAnswer(cas);
		const run = await cas.run(send({ sendOnce: false }, { ...TO_OUTPUT, maxTries: 3 }), movements('M-1'));
		expect(sent(cas)).toEqual(['M-1']);
		expect(run.errorItems).toMatchObject([{ json: { outcome: 'unknown', code: 'noAnswer', retry: 'lookFirst' } }]);
	});

	it('sends two messages of the same content twice, where they do not go once', async () => {
		const cas = await aTappedCas();
		refuse(cas, 'M-1', 1);
		const run = await cas.run(send({ sendOnce: false }, { ...TO_OUTPUT, maxTries: 2 }), movements('M-1', 'M-2', 'M-2'));
		expect(sent(cas)).toEqual(['M-1', 'M-2', 'M-2', 'M-1']);
		expect(run.json.map(({ outcome }) => outcome)).toEqual(['accepted', 'repeated', 'repeated']);
	});

	it('carries no action out twice', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = ({ method, path }) => {
			if (path.includes('nope')) return json({ title: 'Not found' }, 404);
			return method === 'GET' ? json({ id: path.split('/').pop(), currentStatus: 'Validated' }) : json({}, 202);
		};
		const submit = {
			type: 'casDeclaration',
			parameters: {
				resource: 'action',
				operation: 'submit',
				declaration: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			},
			...TO_OUTPUT,
			maxTries: 3,
		};
		const run = await cas.run(submit, [{ json: { id: 'nope' } }, { json: { id: 'd2' } }, { json: { id: 'd3' } }]);
		expect(cas.tap.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
		expect(run.json.map(({ declarationId, outcome }) => [declarationId, outcome])).toEqual([
			['d2', 'repeated'],
			['d3', 'repeated'],
		]);
	});
});

describe("n8n's Retry button", () => {
	it('goes on where the execution stopped, and doubles nothing', async () => {
		const cas = await aTappedCas();
		refuse(cas, 'M-3', 1);
		const workflow = oneNode({ ...send({ sendOnce: false }), credentials: cas.credentials });
		const failed = await runWorkflow(workflow, cas.vault, movements('M-1', 'M-2', 'M-3'));
		expect(failed.error?.description).toContain('CAS has already taken M-1, M-2.');
		const run = await retryWorkflow(workflow, cas.vault, failed);
		expect(run.output(oneNode.NAME).map(({ json: { outcome } }) => outcome)).toEqual([
			'repeated',
			'repeated',
			'accepted',
		]);
		expect(sent(cas)).toEqual(['M-1', 'M-2', 'M-3', 'M-3']);
	});
});

describe('Send Each Message Once', () => {
	it('is on for a movement: a second execution sends only what is new', async () => {
		const cas = await aTappedCas();
		await cas.run(send(), movements('M-1'));
		const run = await cas.run(send(), movements('M-1', 'M-2'));
		expect(sent(cas)).toEqual(['M-1', 'M-2']);
		expect(run.json).toMatchObject([
			{ externalReference: 'M-1', outcome: 'repeated', repeatedFrom: 'earlierExecution' },
			{ externalReference: 'M-2', outcome: 'accepted' },
		]);
	});

	it('sends a message twice neither within one execution', async () => {
		const cas = await aTappedCas();
		const run = await cas.run(send({ concurrency: 5 }), movements('M-0', 'M-1', 'M-1'));
		expect(sent(cas)).toEqual(['M-0', 'M-1']);
		expect(run.json.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'repeated']);
		expect(run.json[2]?.referenceId).toBe(run.json[1]?.referenceId);
	});

	it('sends again what was refused, and what has another content', async () => {
		const cas = await aTappedCas();
		refuse(cas, 'M-1', 1);
		await cas.run(send({}, TO_OUTPUT), movements('M-1'));
		await cas.run(send(), movements('M-1'));
		await cas.run(send(), [{ json: { ...movements('M-1')[0]!.json, documentReference: 'another' } }]);
		expect(sent(cas)).toEqual(['M-1', 'M-1', 'M-1']);
	});

	it('does not know what an execution left open, and says how to send it all the same', async () => {
		const cas = await aTappedCas();
		loseAnswer(cas);
		await cas.run(send({}, TO_OUTPUT), movements('M-1'));
		const run = await cas.run(send({}, TO_OUTPUT), movements('M-1'));
		expect(run.errorItems).toMatchObject([{ json: { outcome: 'unknown', code: 'sentBefore', retry: 'lookFirst' } }]);
		expect(run.errorItems[0]?.json.description).toMatch(/switch off Send Each Message Once/);
		await cas.run(send({ sendOnce: false }), movements('M-1'));
		expect(sent(cas)).toEqual(['M-1', 'M-1']);
	});

	it('sends nothing where n8n cannot note it', async () => {
		const cas = await aTappedCas();
		databaseFails(new Error('SQLITE_FULL'));
		const run = await cas.run(send({}, TO_OUTPUT), movements('M-1'));
		expect(run.errorItems).toMatchObject([{ json: { outcome: 'notSent', code: 'onceStore', retry: 'safe' } }]);
		expect(sent(cas)).toEqual([]);
	});

	it('is off for customs shipments, which CAS finds by their key', async () => {
		const cas = await aTappedCas();
		const upsert = { type: 'casIngest', parameters: { resource: 'customsShipment', operation: 'upsert' } };
		await cas.run(upsert, exportItems('SO-1'));
		const run = await cas.run(upsert, exportItems('SO-1'));
		expect(run.json).toMatchObject([{ outcome: 'accepted' }]);
		expect(sent(cas)).toEqual(['SO-1', 'SO-1']);
	});
});

describe('a new shipment whose answer is lost', () => {
	const create = { type: 'casIngest', parameters: { resource: 'customsShipment', operation: 'create' }, ...TO_OUTPUT };

	it('leaves alone the one that CAS had before, and says so', async () => {
		const cas = await aTappedCas();
		await cas.run(create, exportItems('SO-1'));
		await timePasses(600_000);
		cas.sandbox.control.addFault({ kind: 'status', status: 502, match: { method: 'POST', path: '^/v1/' } });
		const run = await cas.run(create, [{ json: anExport('SO-1', { header: { totalInvoiceAmount: 700 } }) as never }]);
		expect(run.errorItems).toMatchObject([
			{ json: { outcome: 'unknown', code: 'existedBefore', retry: 'lookFirst', existedBefore: true } },
		]);
		expect(cas.tap.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
	});

	it('goes again as Upsert where the credential may not search', async () => {
		const cas = await aTappedCas();
		loseAnswer(cas);
		cas.tap.answer = ({ method }) => (method === 'GET' ? json({ title: 'Forbidden' }, 403) : undefined);
		const run = await cas.run(create, exportItems('SO-1'));
		expect(run.json).toMatchObject([{ messageType: 'Upsert', outcome: 'accepted' }]);
	});
});
