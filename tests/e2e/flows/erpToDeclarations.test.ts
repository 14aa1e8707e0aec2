import { aFlowStage } from './support/flowStage';
import { aMoment, until } from '../support/suiteStage';

const stage = aFlowStage('postgres');

const GOOD = ['DN-4400311', 'DN-4400312', 'DN-4400313'];
const BAD = 'DN-4400314';
/** How long a slow CAS takes for an answer: long enough to be killed before it on any machine. */
const SLOW_MS = 10_000;

interface OutboxRow {
	delivery_no: string;
	state: string;
	reference_id: string | null;
	declaration_id: string | null;
	problem: string | null;
	what_to_do: string | null;
}

const outbox = async () => await stage().postgres.query<OutboxRow>('SELECT * FROM customs_outbox ORDER BY delivery_no');
const states = async () => Object.fromEntries((await outbox()).map(({ delivery_no, state }) => [delivery_no, state]));
/** The references of all declarations in CAS, sorted; one that is there twice stands there twice. */
const declared = () =>
	stage()
		.sandbox.control.state(1_000)
		.declarations.map(({ externalReference }) => externalReference)
		.sort();
const processed = () =>
	until('CAS has processed all messages', () =>
		stage()
			.sandbox.control.state(1_000)
			.messages.every(({ result }) => result !== 'waiting'),
	);
/** As if the lost rows had waited for the time after which they are looked up. */
const later = async () => {
	await stage().postgres.query("UPDATE customs_outbox SET claimed_at = claimed_at - interval '11 minutes'");
};

describe('goods issues of an ERP', () => {
	let flow: string;

	beforeAll(async () => {
		await stage().runSql('erp-to-declarations', 'schema.sql');
		flow = await stage().importFlow('erp-to-declarations');
	});
	beforeEach(async () => {
		stage().sandbox.control.reset();
		await stage().postgres.query('TRUNCATE delivery, delivery_line, customs_outbox');
		await stage().runSql('erp-to-declarations', 'data.sql');
	});
	afterEach(() => stage().sandbox.control.clearFaults());

	it('become declarations; the bad one says what to do, and the one that has not left stays away', async () => {
		await stage().runFlow(flow);
		const rows = await outbox();
		expect(rows.map(({ delivery_no, state }) => [delivery_no, state])).toEqual([
			...GOOD.map((reference) => [reference, 'sent']),
			[BAD, 'failed'],
		]);
		for (const { reference_id } of rows.slice(0, 3)) expect(reference_id).toMatch(/^[0-9a-f-]{36}$/);
		expect(rows[3]).toMatchObject({ reference_id: null, problem: expect.stringContaining(BAD) });
		expect(rows[3]!.what_to_do).toMatch(/commodity code: .*8413910.* 7 digits/i);
		await processed();
		expect(declared()).toEqual(GOOD);
		const [first] = stage()
			.sandbox.control.state(1_000)
			.shipments.filter(({ externalReference }) => externalReference === GOOD[0]);
		expect(first).toMatchObject({ goodsItems: 2 });
	});

	it('are not sent again by a second run', async () => {
		await stage().runFlow(flow);
		await stage().runFlow(flow);
		await processed();
		expect(stage().sandbox.control.state(1_000).messages).toHaveLength(3);
		expect(declared()).toEqual(GOOD);
	});

	it('go once when two runs meet', async () => {
		const { api } = stage();
		const runs = await Promise.all([api.run(flow), api.run(flow), api.run(flow)]);
		for (const run of runs) expect((await api.waitForExecution(run)).status).toBe('success');
		expect(await states()).toEqual({
			...Object.fromEntries(GOOD.map((reference) => [reference, 'sent'])),
			[BAD]: 'failed',
		});
		await processed();
		expect(stage().sandbox.control.state(1_000).messages).toHaveLength(3);
	});

	it('go once and completely when n8n is killed while they are sent', async () => {
		const { api, n8n, sandbox, postgres } = stage();
		const slow = sandbox.control.addFault({
			kind: 'latency',
			ms: SLOW_MS,
			times: 'always',
			match: { method: 'POST', path: 'customsshipments' },
		});
		await api.run(flow);
		await until(
			'a row is claimed',
			async () => (await postgres.query("SELECT 1 FROM customs_outbox WHERE state = 'sending'")).length > 0,
		);
		await until('CAS has one of them before it', () => slow.struck > 0);
		await n8n.kill();
		sandbox.control.clearFaults();
		// After that time CAS has done with what came before the kill: its own began earlier.
		await Promise.all([n8n.restart(), aMoment(SLOW_MS)]);
		await processed();
		expect(Object.values(await states())).toContain('sending');

		// Too early to look them up: nothing is sent.
		const before = sandbox.control.state(1_000).messages.length;
		await stage().runFlow(flow);
		expect(sandbox.control.state(1_000).messages).toHaveLength(before);

		await later();
		await stage().runFlow(flow);
		await processed();
		expect(await states()).toEqual({
			...Object.fromEntries(GOOD.map((reference) => [reference, 'sent'])),
			[BAD]: 'failed',
		});
		expect(declared()).toEqual(GOOD);
	});

	it('wait while CAS is away, and go when it is back', async () => {
		const { sandbox } = stage();
		sandbox.control.addFault({
			kind: 'status',
			status: 503,
			retryAfter: 0,
			times: 'always',
			match: { path: 'customsshipments' },
		});
		await stage().runFlow(flow);
		expect(await states()).toEqual({
			...Object.fromEntries(GOOD.map((reference) => [reference, 'unknown'])),
			[BAD]: 'failed',
		});
		expect(declared()).toEqual([]);
		sandbox.control.clearFaults();
		await later();
		await stage().runFlow(flow);
		await processed();
		expect((await outbox()).slice(0, 3)).toEqual(
			GOOD.map(() => expect.objectContaining({ state: 'sent', problem: null })),
		);
		expect(declared()).toEqual(GOOD);
	});

	it('stay unknown while CAS cannot say whether they arrived', async () => {
		const { sandbox } = stage();
		sandbox.control.addFault({ kind: 'dropAfter', times: 'always', match: { path: 'customsshipments' } });
		await stage().runFlow(flow);
		sandbox.control.clearFaults();
		sandbox.control.addFault({ kind: 'status', status: 503, retryAfter: 0, times: 'always', match: { method: 'GET' } });
		await later();
		await stage().runFlow(flow);
		expect(await states()).toMatchObject(Object.fromEntries(GOOD.map((reference) => [reference, 'unknown'])));
		sandbox.control.clearFaults();
		await processed();
		await later();
		await stage().runFlow(flow);
		const rows = (await outbox()).slice(0, 3);
		expect(rows).toEqual(
			GOOD.map(() => expect.objectContaining({ state: 'sent', declaration_id: expect.any(String) })),
		);
		expect(declared()).toEqual(GOOD);
	});
});
