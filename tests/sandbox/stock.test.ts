import { goodsItemsOf, logIn, plainHttp, type CasClient } from './support/casClient';
import { aWriteOff, piecesOf, procedure, WAREHOUSE } from './support/goods';
import { aSandbox, HOUR, MINUTE, SECOND } from './support/sandboxes';
import { anExport, anImport, type ShipmentChange } from './support/shipment';
import type { Sandbox } from '../../sandbox/server';

async function aClient() {
	const sandbox = await aSandbox();
	return { sandbox, cas: await logIn(sandbox) };
}

/** Imports goods and waits until they are released; returns the MRN of the declaration. */
async function imported(
	sandbox: Sandbox,
	cas: CasClient,
	reference: string,
	items: object[],
	change: ShipmentChange = {},
) {
	await cas.send(anImport(reference, { items, ...change }));
	await sandbox.clock.advance(5 * MINUTE);
	const { currentStatus, mrn } = await cas.declarationOf(reference);
	expect(currentStatus).toBe('Released');
	return mrn;
}

interface OrderAnswer extends Record<string, unknown> {
	readonly status: string;
	readonly writeOffs: { mrn: string; quantity: number }[];
	readonly validationErrors: { path: string; message: string }[];
}

/** Sends a movement order and returns what CAS has stored of it. */
async function ordered(sandbox: Sandbox, cas: CasClient, order: object) {
	const id = await cas.ingest('movementOrder', order);
	await sandbox.clock.advance(SECOND);
	const answer = await cas.http.get(`/v1/movementorders/${id}`);
	expect(answer.status).toBe(200);
	return answer.data as OrderAnswer;
}

const quantitiesOf = (sandbox: Sandbox) =>
	sandbox.control
		.stock()
		.map(({ articleReference, customsStatus, quantity }) => [articleReference, customsStatus, quantity]);

describe('an import that is released', () => {
	it('into a warehouse is bonded stock, linked to its MRN and goods item', async () => {
		const { sandbox, cas } = await aClient();
		const mrn = await imported(sandbox, cas, 'PO-1', [piecesOf('PUMP-1', 30)]);
		expect(sandbox.control.stock()).toMatchObject([
			{
				...WAREHOUSE,
				articleReference: 'PUMP-1',
				customsStatus: 'Bonded',
				quantity: 30,
				quantityUnitCode: 'NAR',
				lots: [{ mrn, goodsItem: 1, originCountryCode: 'DE', bookedQuantity: 30, quantity: 30 }],
			},
		]);
		expect((await plainHttp(sandbox).get('/_sandbox/stock')).data).toEqual(sandbox.control.stock());
	});

	it.each([
		['inward processing', '5100', {}, 'Bonded'],
		['free circulation, with a storage location', '4000', {}, 'Free'],
		['free circulation, without a storage location', '4000', { storageLocationReference: undefined }, undefined],
	])('for %s', async (_what, procedureCode, change, customsStatus) => {
		const { sandbox, cas } = await aClient();
		await imported(sandbox, cas, 'PO-1', [piecesOf('PUMP-1', 30, procedure(procedureCode))], change);
		expect(sandbox.control.stock().map((balance) => balance.customsStatus)).toEqual(
			customsStatus ? [customsStatus] : [],
		);
	});

	it('is no stock before its release', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anImport('PO-1', { items: [piecesOf('PUMP-1', 30)] }));
		await sandbox.clock.advance(MINUTE);
		expect(sandbox.control.stock()).toEqual([]);
	});

	it('from the warehouse takes bonded stock and makes it free', async () => {
		const { sandbox, cas } = await aClient();
		const mrn = await imported(sandbox, cas, 'PO-1', [piecesOf('PUMP-1', 30)]);
		await imported(sandbox, cas, 'PO-2', [piecesOf('PUMP-1', 10, procedure('4071'))]);
		expect(quantitiesOf(sandbox)).toEqual([
			['PUMP-1', 'Bonded', 20],
			['PUMP-1', 'Free', 10],
		]);
		expect(sandbox.control.state().declarations[0]?.stockWrittenOff).toMatchObject([{ mrn, quantity: 10 }]);
	});
});

describe('a movement order', () => {
	it('takes what came in first, and says from which declarations', async () => {
		const { sandbox, cas } = await aClient();
		const first = await imported(sandbox, cas, 'PO-1', [piecesOf('PUMP-1', 10)]);
		const second = await imported(sandbox, cas, 'PO-2', [piecesOf('PUMP-1', 10)]);
		const order = await ordered(sandbox, cas, aWriteOff('MO-1', 'PUMP-1', 14));
		expect(order).toMatchObject({ externalReference: 'MO-1', type: 'RFFC', status: 'Processed', validationErrors: [] });
		expect(order.writeOffs).toMatchObject([
			{ line: 1, mrn: first, goodsItem: 1, quantity: 10, customsStatus: 'Bonded' },
			{ line: 1, mrn: second, goodsItem: 1, quantity: 4, customsStatus: 'Bonded' },
		]);
		expect(quantitiesOf(sandbox)).toEqual([['PUMP-1', 'Bonded', 6]]);
	});

	it('goes by the time of acceptance, not by that of booking', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addStock({
			articleReference: 'PUMP-1',
			quantity: 5,
			mrn: 'LATE',
			acceptedAt: '2026-01-03T00:00:00Z',
		});
		sandbox.control.addStock({
			articleReference: 'PUMP-1',
			quantity: 5,
			mrn: 'EARLY',
			acceptedAt: '2026-01-02T00:00:00Z',
		});
		const { writeOffs } = await ordered(sandbox, cas, aWriteOff('MO-1', 'PUMP-1', 6));
		expect(writeOffs.map(({ mrn, quantity }) => [mrn, quantity])).toEqual([
			['EARLY', 5],
			['LATE', 1],
		]);
	});

	it('follows its write-off rules in their order', async () => {
		const { sandbox, cas } = await aClient();
		const goods = { articleReference: 'PUMP-1', quantity: 5 };
		sandbox.control.addStock({ ...goods, mrn: 'BONDED' });
		sandbox.control.addStock({ ...goods, mrn: 'FREE', customsStatus: 'Free' });
		sandbox.control.addStock({ ...goods, mrn: 'PREFERENTIAL', isOfPreferentialOrigin: true });
		const rules = [{ isOfPreferentialOrigin: true }, { customsStatus: 'Free' }, {}];
		const { writeOffs } = await ordered(sandbox, cas, aWriteOff('MO-1', 'PUMP-1', 12, { writeOffRules: rules }));
		expect(writeOffs.map(({ mrn, quantity }) => [mrn, quantity])).toEqual([
			['PREFERENTIAL', 5],
			['FREE', 5],
			['BONDED', 2],
		]);
	});

	it('that its rules leave short is refused, although other stock is there', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addStock({ articleReference: 'PUMP-1', quantity: 5 });
		const rules = [{ customsStatus: 'Free' }];
		const order = await ordered(sandbox, cas, aWriteOff('MO-1', 'PUMP-1', 2, { writeOffRules: rules }));
		expect(order).toMatchObject({
			status: 'Invalid',
			writeOffs: [],
			validationErrors: [
				{ severity: 'refuse', path: 'lines[0].quantity', message: expect.stringContaining('holds 0') },
			],
		});
	});

	it('of which one line is short takes nothing at all', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addStock({ articleReference: 'PUMP-1', quantity: 5 });
		const lines = [2, 4].map((quantity, index) => ({
			sequenceNumeric: index + 1,
			articleReference: 'PUMP-1',
			quantity,
			quantityUnitCode: 'NAR',
		}));
		const order = await ordered(sandbox, cas, aWriteOff('MO-1', 'PUMP-1', 0, { lines }));
		expect(order).toMatchObject({ status: 'Invalid', validationErrors: [{ path: 'lines[1].quantity' }] });
		expect(order.validationErrors[0]?.message).toBe(
			'Line 2 needs 4 NAR of PUMP-1, and stock that may be taken holds 3.',
		);
		expect(quantitiesOf(sandbox)).toEqual([['PUMP-1', 'Bonded', 5]]);
		expect(sandbox.control.state().messages).toMatchObject([{ result: 'refused', externalReference: 'MO-1' }]);
	});

	it('finds goods only where it looks for them', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addStock({ articleReference: 'PUMP-1', quantity: 5, storageLocation: 'ANR2' });
		const order = await ordered(sandbox, cas, aWriteOff('MO-1', 'PUMP-1', 1, { storageLocation: 'ANR1-CW' }));
		expect(order.status).toBe('Invalid');
	});

	it('RFFC with a destination leaves free stock there, of the same MRN', async () => {
		const { sandbox, cas } = await aClient();
		const mrn = await imported(sandbox, cas, 'PO-1', [piecesOf('PUMP-1', 10)]);
		await ordered(sandbox, cas, aWriteOff('MO-1', 'PUMP-1', 4, { destinationStorageLocation: 'ANR1-FREE' }));
		expect(sandbox.control.stock()).toMatchObject([
			{ customsStatus: 'Bonded', quantity: 6 },
			{ customsStatus: 'Free', storageLocation: 'ANR1-FREE', quantity: 4, lots: [{ mrn }] },
		]);
	});

	it('ADJP, the assumed positive adjustment, books goods in', async () => {
		const { sandbox, cas } = await aClient();
		const lines = [{ articleReference: 'PUMP-1', quantity: 7, quantityUnitCode: 'NAR', customsStatus: 'Free' }];
		const order = { externalReference: 'MO-1', type: 'ADJP', storageLocation: 'ANR1-CW', lines };
		expect(await ordered(sandbox, cas, order)).toMatchObject({ status: 'Processed' });
		expect(sandbox.control.stock()).toMatchObject([
			{ articleReference: 'PUMP-1', customsStatus: 'Free', storageLocation: 'ANR1-CW', quantity: 7 },
		]);
	});

	it('of a type that the sandbox does not know is kept, and books nothing', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addStock({ articleReference: 'PUMP-1', quantity: 5 });
		const order = aWriteOff('MO-1', 'PUMP-1', 1, { type: 'XFER', customsDestination: undefined });
		expect(await ordered(sandbox, cas, order)).toMatchObject({
			status: 'Processed',
			validationErrors: [{ severity: 'warn', path: 'type' }],
		});
		expect(quantitiesOf(sandbox)).toEqual([['PUMP-1', 'Bonded', 5]]);
	});

	it('that is sent again is not booked again', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addStock({ articleReference: 'PUMP-1', quantity: 5 });
		await ordered(sandbox, cas, aWriteOff('MO-1', 'PUMP-1', 2));
		const again = await ordered(sandbox, cas, aWriteOff('MO-1', 'PUMP-1', 2));
		expect(again).toMatchObject({ status: 'Invalid', writeOffs: [] });
		expect(again.validationErrors[0]?.message).toContain('was booked already');
		expect(quantitiesOf(sandbox)).toEqual([['PUMP-1', 'Bonded', 3]]);
	});

	it('that was short can be sent again once the goods are there', async () => {
		const { sandbox, cas } = await aClient();
		expect(await ordered(sandbox, cas, aWriteOff('MO-1', 'PUMP-1', 2))).toMatchObject({ status: 'Invalid' });
		sandbox.control.addStock({ articleReference: 'PUMP-1', quantity: 5 });
		expect(await ordered(sandbox, cas, aWriteOff('MO-1', 'PUMP-1', 2))).toMatchObject({ status: 'Processed' });
	});

	it('is Received until it is processed, and unknown to other tenants', async () => {
		const { sandbox, cas } = await aClient();
		const id = await cas.ingest('movementOrder', aWriteOff('MO-1', 'PUMP-1', 1));
		expect((await cas.http.get(`/v1/movementorders/${id}`)).data).toMatchObject({ id, status: 'Received' });
		expect((await cas.http.get('/v1/movementorders/none')).status).toBe(404);
		await sandbox.clock.advance(SECOND);
		expect((await cas.http.get(`/v1/movementorders/${id}`)).data.status).toBe('Invalid');
	});
});

describe('a re-export', () => {
	it('writes off the goods of the MRN that it names', async () => {
		const { sandbox, cas } = await aClient();
		await imported(sandbox, cas, 'PO-1', [piecesOf('PUMP-1', 10)]);
		const second = await imported(sandbox, cas, 'PO-2', [piecesOf('PUMP-1', 10)]);
		const item = piecesOf('PUMP-1', 3, { ...procedure('3171'), specialProcedure: { inboundMrn: second } });
		await cas.send(anExport('SO-1', { items: [item] }));
		await sandbox.clock.advance(HOUR);
		expect(sandbox.control.state().declarations[0]).toMatchObject({
			currentStatus: 'ExitConfirmed',
			stockWrittenOff: [{ mrn: second, quantity: 3 }],
		});
	});

	it('of more than there is makes an Invalid declaration', async () => {
		const { sandbox, cas } = await aClient();
		await imported(sandbox, cas, 'PO-1', [piecesOf('PUMP-1', 10)]);
		const item = piecesOf('PUMP-1', 11, procedure('3171'));
		await cas.send(anExport('SO-1', { items: [item] }));
		await sandbox.clock.advance(HOUR);
		const declaration = await cas.declarationOf('SO-1');
		expect(declaration.currentStatus).toBe('Invalid');
		expect(goodsItemsOf(declaration)[0]).toMatchObject({
			warnings: { blocking: [expect.stringContaining('needs 11 NAR of PUMP-1')] },
		});
	});

	it('of goods that two declarations want at once goes to the first, and the second is told', async () => {
		const { sandbox, cas } = await aClient();
		await imported(sandbox, cas, 'PO-1', [piecesOf('PUMP-1', 10)]);
		for (const reference of ['SO-1', 'SO-2']) {
			const item = piecesOf('PUMP-1', 8, procedure('3171'));
			await cas.send(anExport(reference, { items: [item] }));
		}
		await sandbox.clock.advance(HOUR);
		const [second, first] = sandbox.control.state().declarations;
		expect(first?.stockWrittenOff).toMatchObject([{ quantity: 8 }]);
		expect(second?.stockWrittenOff).toEqual([]);
		expect(second?.problems).toContainEqual(
			expect.objectContaining({ severity: 'refuse', message: expect.stringContaining('holds 2') }),
		);
		expect(quantitiesOf(sandbox)).toEqual([['PUMP-1', 'Bonded', 2]]);
	});

	it('of an article that was never in stock is only warned of: its owner may use declarations alone', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1', { items: [piecesOf('PUMP-9', 1, procedure('3171'))] }));
		await sandbox.clock.advance(HOUR);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('ExitConfirmed');
	});
});
