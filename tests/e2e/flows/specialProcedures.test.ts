import { aFlowStage } from './support/flowStage';
import { until } from '../support/suiteStage';

const stage = aFlowStage('postgres');

const AUTHORISATION = 'BEIPO2026000123';

interface ReportRow {
	reference: string;
	state: string;
	write_offs: { quantity: number; mrn?: string }[] | null;
	problem: string | null;
	what_to_do: string | null;
}

const report = async () =>
	await stage().postgres.query<ReportRow>('SELECT * FROM customs_report ORDER BY kind, reference');
const states = async () => Object.fromEntries((await report()).map(({ reference, state }) => [reference, state]));
const rowOf = async (wanted: string) => (await report()).find(({ reference }) => reference === wanted)!;
const bonded = () =>
	stage()
		.sandbox.control.stock()
		.filter(({ articleReference, customsStatus }) => articleReference === 'CAST-4711' && customsStatus === 'Bonded')
		.reduce((sum, { quantity }) => sum + quantity, 0);
const processed = () =>
	until('CAS has processed all messages', () =>
		stage()
			.sandbox.control.state(1_000)
			.messages.every(({ result }) => result !== 'waiting'),
	);

/** 20 housings of preferential origin and 100 others, imported under the authorisation. */
function fillStock(): void {
	const lot = {
		articleReference: 'CAST-4711',
		quantityUnitCode: 'NAR',
		authorisationReference: AUTHORISATION,
		goodsItem: 1,
	};
	const { control } = stage().sandbox;
	control.addStock({ ...lot, quantity: 100, mrn: '26BEA10000000001E2', acceptedAt: '2026-09-01T08:00:00Z' });
	control.addStock({
		...lot,
		quantity: 20,
		mrn: '26BEB20000000002E0',
		acceptedAt: '2026-10-01T08:00:00Z',
		isOfPreferentialOrigin: true,
	});
}

describe('special procedures of an ERP', () => {
	let flow: string;

	beforeAll(async () => {
		await stage().runSql('special-procedures', 'schema.sql');
		flow = await stage().importFlow('special-procedures');
	});
	beforeEach(async () => {
		stage().sandbox.control.reset();
		fillStock();
		await stage().postgres.query('TRUNCATE recipe, recipe_component, production_order, goods_movement, customs_report');
		await stage().runSql('special-procedures', 'data.sql');
	});
	afterEach(() => stage().sandbox.control.clearFaults());

	it('reach CAS, and what it made of them comes back', async () => {
		await stage().runFlow(flow);
		expect(Object.values(await states())).toEqual(['sent', 'sent', 'sent', 'sent', 'sent']);
		await processed();
		await stage().runFlow(flow);
		expect(await states()).toEqual({
			'F-PUMP-0815': 'sent',
			'PO-88412': 'sent',
			'MO-2026-00731': 'processed',
			'MO-2026-00732': 'processed',
			'MO-2026-00733': 'invalid',
		});
		// The rules take preferential stock first, though it came in later.
		expect((await rowOf('MO-2026-00731')).write_offs).toMatchObject([
			{ quantity: 20, mrn: '26BEB20000000002E0' },
			{ quantity: 10, mrn: '26BEA10000000001E2' },
		]);
		expect((await rowOf('MO-2026-00733')).what_to_do).toMatch(/5000.*CAST-4711|CAST-4711.*5000/);
		expect(bonded()).toBe(120 - 30 - 2);
		const held = stage().sandbox.control.state(1_000).masterData;
		expect(held.map(({ kind, reference }) => [kind, reference])).toEqual(
			expect.arrayContaining([
				['formula', 'F-PUMP-0815'],
				['materialList', 'PO-88412'],
			]),
		);
	});

	it('are booked once by runs that meet or follow', async () => {
		const { api } = stage();
		const runs = await Promise.all([api.run(flow), api.run(flow)]);
		for (const run of runs) expect((await api.waitForExecution(run)).status).toBe('success');
		await processed();
		await stage().runFlow(flow);
		expect(stage().sandbox.control.state(1_000).messages).toHaveLength(5);
		expect(bonded()).toBe(120 - 30 - 2);
	});

	it('say what is wrong before they are sent', async () => {
		const { postgres } = stage();
		await postgres.query("UPDATE goods_movement SET unit = 'pieces' WHERE movement_no = 'MO-2026-00732'");
		await postgres.query("UPDATE recipe SET code = '8413' WHERE recipe_no = 'F-PUMP-0815'");
		await stage().runFlow(flow);
		expect(await states()).toMatchObject({ 'F-PUMP-0815': 'failed', 'PO-88412': 'failed', 'MO-2026-00731': 'sent' });
		expect((await rowOf('F-PUMP-0815')).what_to_do).toMatch(/commodity code.*8413/i);
	});

	it('are not booked twice where the answer of CAS was lost, and a person is told what to do', async () => {
		const { sandbox } = stage();
		sandbox.control.addFault({ kind: 'dropAfter', times: 'always', match: { method: 'POST', path: 'movementorders' } });
		await stage().runFlow(flow);
		sandbox.control.clearFaults();
		await processed();
		await stage().runFlow(flow);
		expect(await states()).toMatchObject({
			'MO-2026-00731': 'unknown',
			'MO-2026-00732': 'unknown',
			'F-PUMP-0815': 'sent',
		});
		expect((await rowOf('MO-2026-00731')).what_to_do).toMatch(/Look it up in CAS by its reference/);
		expect(bonded()).toBe(120 - 30 - 2);
	});

	it('keep the answer of a run that was given up for lost while it was at work; what was only claimed goes again', async () => {
		const { api, postgres, sandbox } = stage();
		sandbox.control.addFault({
			kind: 'latency',
			ms: 5_000,
			times: 'always',
			match: { method: 'POST', path: 'movementorders' },
		});
		const slow = await api.run(flow);
		await until('the orders are being sent', async () => (await rowOf('MO-2026-00733'))?.state === 'sending');
		const twoHoursAgo = "claimed_at = now() - interval '2 hours'";
		await postgres.query(`UPDATE customs_report SET ${twoHoursAgo} WHERE state = 'sending'`);
		await postgres.query(`UPDATE customs_report SET state = 'claimed', ${twoHoursAgo} WHERE kind = 'formula'`);
		await stage().runFlow(flow);
		expect((await api.waitForExecution(slow)).status).toBe('success');
		const rows = await postgres.query(
			'SELECT DISTINCT state, problem, reference_id IS NULL AS lost FROM customs_report',
		);
		expect(rows).toEqual([{ state: 'sent', problem: null, lost: false }]);
		await processed();
		const orders = sandbox.control.state(1_000).messages.filter(({ endpoint }) => endpoint === 'movementOrder.ingest');
		expect(orders).toHaveLength(3);
	});

	it('wait while CAS is away, and go when it is back', async () => {
		const { sandbox } = stage();
		sandbox.control.addFault({
			kind: 'status',
			status: 429,
			retryAfter: 0,
			times: 'always',
			match: { method: 'POST', path: '^/v1/' },
		});
		await stage().runFlow(flow);
		expect(new Set(Object.values(await states()))).toEqual(new Set(['new']));
		sandbox.control.clearFaults();
		await stage().runFlow(flow);
		expect(new Set(Object.values(await states()))).toEqual(new Set(['sent']));
	});
});
