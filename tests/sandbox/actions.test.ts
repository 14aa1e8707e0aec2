import { DECLARATION_ACTION_NAMES, DECLARATION_ACTIONS, type DeclarationActionName } from '../../cas/contract/actions';
import { endpoint } from '../../cas/contract/endpoints';
import type { Sandbox } from '../../sandbox/server';
import { logIn, type CasClient } from './support/casClient';
import { anExciseMovement, BODIES } from './support/excise';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { anExport, anImport } from './support/shipment';
import { aWebhook } from './support/webhook';

async function aClient() {
	const sandbox = await aSandbox();
	return { sandbox, cas: await logIn(sandbox) };
}

async function ask(cas: CasClient, reference: string, action: DeclarationActionName, body: object = bodyOf(action)) {
	const { id } = await cas.declarationOf(reference);
	const path = endpoint(DECLARATION_ACTIONS[action].value.endpoint).path.replace('{declarationId}', id);
	return await cas.http.post(path, body);
}

const bodyOf = (action: DeclarationActionName): object => (BODIES as Record<string, object>)[action] ?? {};

async function stayAt(sandbox: Sandbox, cas: CasClient, shipment: Record<string, unknown>, status: string) {
	sandbox.control.setOutcome({
		externalReference: String(shipment.externalReference),
		outcome: 'stay',
		status: status as never,
	});
	await cas.send(shipment);
	await sandbox.clock.advance(30 * MINUTE);
	expect((await cas.declarationOf(String(shipment.externalReference))).currentStatus).toBe(status);
}

describe('an action', () => {
	it('is taken with 202, listed in the declaration, and ends with an event', async () => {
		const { sandbox, cas } = await aClient();
		const webhook = await aWebhook();
		await cas.subscribe({ endpointUrl: webhook.url, filters: [{ eventType: 'DeclarationActionFinished' }] });
		await stayAt(sandbox, cas, anExport('SO-1'), 'Accepted');
		const { status, data } = await ask(cas, 'SO-1', 'invalidate');
		expect({ status, data }).toEqual({ status: 202, data: { referenceId: expect.any(String) } });
		const before = await cas.declarationOf('SO-1');
		expect(before).toMatchObject({
			currentStatus: 'Accepted',
			actions: [{ ...data, action: 'invalidate', finishedAt: null, result: null }],
		});
		expect(JSON.stringify(before)).not.toContain(BODIES.invalidate.reason);

		await sandbox.clock.advance(5 * SECOND);
		expect(await cas.declarationOf('SO-1')).toMatchObject({
			currentStatus: 'Cancelled',
			actions: [{ action: 'invalidate', finishedAt: expect.stringMatching(/Z$/), result: 'Successful' }],
		});
		expect(webhook.events).toMatchObject([
			{
				eventType: 'DeclarationActionFinished',
				data: {
					id: before.id,
					customsShipmentReference: 'SO-1',
					mrn: before.mrn,
					lrn: before.lrn,
					arc: null,
					sequenceNumber: null,
					action: 'invalidate',
					plant: 'ANR1',
				},
			},
		]);
	});

	it('is refused where its status does not allow it, in words that name both', async () => {
		const { sandbox, cas } = await aClient();
		await stayAt(sandbox, cas, anExport('SO-1'), 'Submitted');
		const { status, data } = await ask(cas, 'SO-1', 'invalidate');
		expect(status).toBe(400);
		expect(data.detail).toMatch(/is in status Submitted\. Invalidate is possible in Accepted, .*Released\.$/);
		expect((await cas.declarationOf('SO-1')).actions).toEqual([]);
	});

	it('is refused with a wrong body, field by field', async () => {
		const { sandbox, cas } = await aClient();
		await stayAt(sandbox, cas, anExport('SO-1'), 'Accepted');
		const { status, data } = await ask(cas, 'SO-1', 'invalidate', {});
		expect({ status, fields: Object.keys(data.errors) }).toEqual({ status: 400, fields: ['reason'] });
	});

	it('of a declaration that nobody knows is 404', async () => {
		const { cas } = await aClient();
		expect((await cas.http.post('/v1/declarations/none/validate', {})).status).toBe(404);
	});

	it('that comes too late ends without success, and says why', async () => {
		const { sandbox, cas } = await aClient();
		await stayAt(sandbox, cas, anExport('SO-1'), 'Accepted');
		await ask(cas, 'SO-1', 'invalidate');
		await ask(cas, 'SO-1', 'invalidate');
		await sandbox.clock.advance(5 * SECOND);
		expect((await cas.declarationOf('SO-1')).actions).toMatchObject([
			{ result: 'Successful' },
			{ result: 'Unsuccessful', message: expect.stringContaining('status Cancelled') },
		]);
	});

	it.each(DECLARATION_ACTION_NAMES)('%s is refused of a movement or declaration that is cancelled', async (action) => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExciseMovement('EX-1'));
		await sandbox.clock.advance(5 * MINUTE);
		await ask(cas, 'EX-1', 'rejectOrAlertEad', { ...BODIES.rejectOrAlertEad, isRejected: true });
		await sandbox.clock.advance(MINUTE);
		expect((await cas.declarationOf('EX-1')).currentStatus).toBe('Cancelled');
		expect((await ask(cas, 'EX-1', action)).status).toBe(400);
	});
});

describe('a flow that is submitted by hand', () => {
	it('rests when it is validated, until Submit', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1', { customsFlow: 'Export manual' }));
		await sandbox.clock.advance(60 * MINUTE);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('Validated');
		await ask(cas, 'SO-1', 'submit');
		await sandbox.clock.advance(10 * MINUTE);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('ExitConfirmed');
	});

	it('submits nothing that is invalid', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1', { goodsShipment: { exitOfficeCode: 'nowhere' } }));
		await sandbox.clock.advance(MINUTE);
		await ask(cas, 'SO-1', 'submit');
		await sandbox.clock.advance(MINUTE);
		expect(await cas.declarationOf('SO-1')).toMatchObject({
			currentStatus: 'Invalid',
			actions: [{ result: 'Unsuccessful', message: expect.stringContaining('Office of exit') }],
		});
	});

	it('validates on demand', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1 INVALID'));
		await sandbox.clock.advance(MINUTE);
		expect((await cas.declarationOf('SO-1 INVALID')).currentStatus).toBe('Invalid');
		await ask(cas, 'SO-1 INVALID', 'validate');
		await sandbox.clock.advance(10 * MINUTE);
		expect((await cas.declarationOf('SO-1 INVALID')).currentStatus).toBe('ExitConfirmed');
	});
});

describe('a pre-lodged declaration', () => {
	it('waits for its goods, then becomes type A and is released', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anImport('PO-1', { header: { addDeclType1: 'D' } }));
		await sandbox.clock.advance(60 * MINUTE);
		expect(await cas.declarationOf('PO-1')).toMatchObject({
			currentStatus: 'Accepted',
			declarationType: 'IMD',
			addDeclType1: 'D',
		});
		expect((await ask(cas, 'PO-1', 'goodsArrived')).status).toBe(202);
		await sandbox.clock.advance(10 * MINUTE);
		const declaration = await cas.declarationOf('PO-1');
		expect(declaration).toMatchObject({ currentStatus: 'Released', declarationType: 'IMA' });
		expect(declaration.history.map(({ status }) => status)).toContain('GoodsArrived');
	});

	it('is asked for: of a standard declaration goods do not arrive', async () => {
		const { sandbox, cas } = await aClient();
		await stayAt(sandbox, cas, anImport('PO-1'), 'Accepted');
		const { status, data } = await ask(cas, 'PO-1', 'goodsArrived');
		expect({ status, detail: data.detail }).toEqual({
			status: 400,
			detail: 'Goods Arrived is for pre-lodged declarations only; the additional type is A, not D.',
		});
	});
});

describe('Generate SAD', () => {
	it('makes the SAD before there would be one', async () => {
		const { sandbox, cas } = await aClient();
		await stayAt(sandbox, cas, anExport('SO-1'), 'Accepted');
		await ask(cas, 'SO-1', 'generateSad');
		await sandbox.clock.advance(5 * SECOND);
		expect(await cas.declarationOf('SO-1')).toMatchObject({ currentStatus: 'Accepted', documents: [{ type: 'SAD' }] });
	});
});

describe('an excise movement', () => {
	async function departed() {
		const { sandbox, cas } = await aClient();
		await cas.send(anExciseMovement('EX-1'));
		await sandbox.clock.advance(10 * MINUTE);
		return {
			sandbox,
			cas,
			async does(action: DeclarationActionName, body?: object) {
				const { status } = await ask(cas, 'EX-1', action, body);
				expect(status).toBe(202);
				await sandbox.clock.advance(5 * SECOND);
				return await cas.declarationOf('EX-1');
			},
		};
	}

	it('gets an ARC and an e-AD, departs, and is found by its ARC', async () => {
		const { cas } = await departed();
		const movement = await cas.declarationOf('EX-1');
		expect(movement).toMatchObject({
			currentStatus: 'Departed',
			mrn: null,
			arc: expect.stringMatching(/^26BE\d{17}$/),
			sequenceNumber: 1,
			documents: [{ type: 'e-AD' }],
		});
		expect((await cas.search({ arc: movement.arc })).map(({ id }) => id)).toEqual([movement.id]);
		expect(await cas.search({ arc: '26BE00000000000000000' })).toEqual([]);
	});

	it('without an excise product code is invalid', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('EX-1', { customsFlow: 'Excise movement' }));
		await sandbox.clock.advance(MINUTE);
		expect(await cas.declarationOf('EX-1')).toMatchObject({
			currentStatus: 'Invalid',
			goodsShipments: [
				{
					governmentAgencyGoodsItems: [
						{ warnings: { blocking: expect.arrayContaining([expect.stringContaining('productCode is missing')]) } },
					],
				},
			],
		});
	});

	it('is delivered by its receipt report', async () => {
		const { does } = await departed();
		expect(await does('receiptReport')).toMatchObject({ currentStatus: 'Delivered' });
		expect(await does('complementaryExplanation')).toMatchObject({ currentStatus: 'Delivered' });
	});

	it('that is refused raises an alert, and may go elsewhere', async () => {
		const { sandbox, cas, does } = await departed();
		const refused = await does('receiptReport', {
			...BODIES.receiptReport,
			globalConclusionCode: '3',
			complementaryInformation: 'Wrong wine',
		});
		expect(refused).toMatchObject({
			currentStatus: 'Alerted',
			warnings: { blocking: [expect.stringContaining('refused')] },
		});
		await ask(cas, 'EX-1', 'changeDestination');
		expect(await cas.declarationOf('EX-1')).toMatchObject({ currentStatus: 'ChangingDestination', sequenceNumber: 1 });
		await sandbox.clock.advance(5 * SECOND);
		expect(await cas.declarationOf('EX-1')).toMatchObject({
			currentStatus: 'Accepted',
			sequenceNumber: 2,
			warningCount: { totalBlocking: 0 },
		});
		await sandbox.clock.advance(MINUTE);
		expect(await cas.declarationOf('EX-1')).toMatchObject({ currentStatus: 'Departed' });
	});

	it('can be alerted, explained as late, and rejected', async () => {
		const { does } = await departed();
		expect(await does('rejectOrAlertEad')).toMatchObject({ currentStatus: 'Alerted' });
		expect(await does('delayForDelivery')).toMatchObject({
			currentStatus: 'Alerted',
			actions: [{ result: 'Successful' }, { action: 'delayForDelivery', result: 'Successful' }],
		});
		expect(await does('rejectOrAlertEad', { ...BODIES.rejectOrAlertEad, isRejected: true })).toMatchObject({
			currentStatus: 'Cancelled',
		});
	});

	it('is what excise actions are for', async () => {
		const { sandbox, cas } = await aClient();
		await stayAt(sandbox, cas, anExport('SO-1'), 'Released');
		const { status, data } = await ask(cas, 'SO-1', 'receiptReport');
		expect({ status, detail: data.detail }).toEqual({
			status: 400,
			detail: 'Receipt Report is for excise movements only.',
		});
	});
});
