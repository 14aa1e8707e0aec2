import { aGoodsItem, anExport, anImport } from '../sandbox/support/shipment';
import { aCas, type TestCas } from './harness/testCas';
import { exportItems } from './harness/shipments';
import { timePasses } from './harness/manualTime';

const MINUTE = 60_000;

const ingest = (operation: string) => ({ type: 'casIngest', parameters: { resource: 'customsShipment', operation } });

describe('creating a shipment', () => {
	it('gives back its identity, the reference of CAS, and when CAS took it', async () => {
		const cas = await aCas();
		const run = await cas.run(ingest('create'), exportItems('SO-1'));
		const [message] = cas.sandbox.control.state().messages;
		expect(run.json).toEqual([
			{
				externalReference: 'SO-1',
				direction: 'OUT',
				messageType: 'New',
				referenceId: message?.referenceId,
				outcome: 'accepted',
				receivedByCasAt: new Date(cas.sandbox.clock.now()).toISOString(),
				correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
			},
		]);
	});

	it('makes one declaration, which customs releases in the end', async () => {
		const cas = await aCas();
		await cas.run(ingest('create'), [{ json: anImport('PO-7') as never }]);
		await timePasses(5 * MINUTE);
		expect(cas.sandbox.control.state().declarations).toMatchObject([
			{ externalReference: 'PO-7', direction: 'IN', currentStatus: 'Released', mrn: expect.stringMatching(/^\w{18}$/) },
		]);
	});
});

describe('the message type that each operation sends', () => {
	it.each([
		['create', 'New'],
		['upsert', 'Upsert'],
		['replace', 'Replace'],
		['update', 'Update'],
	])('%s sends %s', async (operation, messageType) => {
		const cas = await aCas();
		const run = await cas.run(ingest(operation), exportItems('SO-1'));
		expect(run.json).toMatchObject([{ messageType }]);
		expect(cas.sandbox.control.state().messages).toMatchObject([{ messageType, endpoint: 'customsShipment.ingest' }]);
	});

	it.each([
		['create', 'Replace', 'Replace'],
		['create', 'Upsert', 'Create or Update'],
		['replace', 'Update', 'Update'],
		['update', 'New', 'Create'],
	])('%s refuses an item that says %s, and names the operation for it', async (operation, messageType, name) => {
		const cas = await aCas();
		const node = { ...ingest(operation), onError: 'continueErrorOutput' as const };
		const run = await cas.run(node, [{ json: anExport('SO-1', { messageType }) as never }]);
		expect(run.errorItems.map(({ json }) => json)).toMatchObject([
			{
				outcome: 'notSent',
				code: 'otherOperation',
				retry: 'afterFix',
				description: expect.stringContaining(`Choose the operation ${name} for it`),
			},
		]);
		expect(cas.sandbox.control.state().counts.messages).toBe(0);
	});

	it('may be that of the item, or Create or Update where the item says New', async () => {
		const cas = await aCas();
		const item = (messageType: string) => [{ json: anExport('SO-1', { messageType }) as never }];
		expect((await cas.run(ingest('replace'), item('Replace'))).json).toMatchObject([{ messageType: 'Replace' }]);
		expect((await cas.run(ingest('upsert'), item('New'))).json).toMatchObject([{ messageType: 'Upsert' }]);
	});
});

describe('a shipment that CAS already has', () => {
	const created = async (): Promise<TestCas> => {
		const cas = await aCas();
		await cas.run(ingest('create'), exportItems('SO-1'));
		await timePasses(1_500);
		return cas;
	};
	const stateAfter = async (cas: TestCas) => {
		await timePasses(1_500);
		return cas.sandbox.control.state();
	};

	it('is changed by an update of a few fields, and keeps the others', async () => {
		const cas = await created();
		const change = { externalReference: 'SO-1', direction: 'OUT', storageLocationReference: 'ANR2-CW' };
		const run = await cas.run(ingest('update'), [{ json: change }]);
		expect(run.error).toBeUndefined();
		const { counts, shipments, messages } = await stateAfter(cas);
		expect(counts.declarations).toBe(1);
		expect(shipments).toMatchObject([{ externalReference: 'SO-1', goodsItems: 1 }]);
		expect(messages[0]).toMatchObject({ messageType: 'Update', result: 'processed' });
	});

	it('is replaced as a whole, and its flow starts again', async () => {
		const cas = await created();
		const whole = anExport('SO-1', { items: [aGoodsItem(), aGoodsItem({ seqNum: 2 })] });
		await cas.run(ingest('replace'), [{ json: whole as never }]);
		const { counts, shipments, events } = await stateAfter(cas);
		expect(counts.declarations).toBe(1);
		expect(shipments).toMatchObject([{ goodsItems: 2 }]);
		expect(events.map(({ eventSubType }) => eventSubType)).toContain('ReplaceSuccessful');
	});

	it('is updated by an upsert, not made twice', async () => {
		const cas = await created();
		await cas.run(ingest('upsert'), exportItems('SO-1'));
		expect((await stateAfter(cas)).counts.declarations).toBe(1);
	});

	it('is refused later by CAS when it is created once more', async () => {
		const cas = await created();
		const run = await cas.run(ingest('create'), exportItems('SO-1'));
		expect(run.json).toMatchObject([{ messageType: 'New', referenceId: expect.any(String) }]);
		const { counts, messages } = await stateAfter(cas);
		expect(counts.declarations).toBe(1);
		expect(messages[0]).toMatchObject({ result: 'refused' });
	});
});
