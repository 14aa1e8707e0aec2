import { readFileSync } from 'node:fs';
import { readPdf } from '../../../scripts/demo/pdf';
import { anExport } from '../../sandbox/support/shipment';
import { logIn } from '../../sandbox/support/casClient';
import { aFlowStage } from './support/flowStage';
import { CLIENT, until } from '../support/suiteStage';

const stage = aFlowStage('postgres');

const [RELEASED, PENDING, TOO_HEAVY] = ['SO-2026-104711', 'SO-2026-104712', 'SO-2026-104713'] as const;

interface CertificateRow {
	order_no: string;
	state: string;
	file: string | null;
	problem: string | null;
	what_to_do: string | null;
}

const certificates = async () =>
	await stage().postgres.query<CertificateRow>('SELECT * FROM customs_certificate ORDER BY order_no');
const states = async () => (await certificates()).map(({ state }) => state);
const statusOf = (reference: string) =>
	stage()
		.sandbox.control.state(1_000)
		.declarations.find(({ externalReference }) => externalReference === reference)?.currentStatus ?? '';
const requests = () =>
	stage()
		.sandbox.control.state(1_000)
		.messages.filter(({ endpoint }) => endpoint === 'certificateOfOrigin.ingest');

describe('exports that need a certificate of origin', () => {
	let flow: string;

	beforeAll(async () => {
		await stage().runSql('certificates-of-origin', 'schema.sql');
		flow = await stage().importFlow('certificates-of-origin');
		await stage().api.activate(flow);
	});
	afterAll(async () => await stage().api.deactivate(flow));
	beforeEach(async () => {
		const { sandbox, postgres } = stage();
		sandbox.control.reset({ keepSubscriptions: true });
		await postgres.query('TRUNCATE export_order, customs_certificate');
		await stage().runSql('certificates-of-origin', 'data.sql');
		sandbox.control.setOutcome({ externalReference: PENDING, outcome: 'stay', status: 'Accepted' });
		const cas = await logIn(sandbox, CLIENT);
		for (const reference of [RELEASED, PENDING, TOO_HEAVY]) await cas.ingest('customsShipment', anExport(reference));
		await until(
			'the exports have come so far',
			() =>
				[statusOf(RELEASED), statusOf(TOO_HEAVY)].every((status) => ['Released', 'ExitConfirmed'].includes(status)) &&
				statusOf(PENDING) === 'Accepted',
		);
	});
	afterEach(() => stage().sandbox.control.clearFaults());

	it('get it once they are released, as a file and in their row', async () => {
		await stage().runFlow(flow, 'Every hour');
		const [first, second, third] = await certificates();
		expect(['requested', 'attached']).toContain(first!.state);
		expect(second).toMatchObject({ state: 'wanted', problem: null });
		expect(third).toMatchObject({ state: 'failed', what_to_do: expect.stringMatching(/net mass.*900.*gross mass/i) });

		await until('the certificate is attached', async () => (await states())[0] === 'attached');
		const { file } = (await certificates())[0]!;
		expect((await readPdf(readFileSync(file!))).text).toContain(RELEASED);
	});

	it('are asked for once, by a second run too, and by one that comes after the release', async () => {
		const { sandbox } = stage();
		await stage().runFlow(flow, 'Every hour');
		await stage().runFlow(flow, 'Every hour');
		expect(requests()).toHaveLength(1);
		sandbox.control.setOutcome({ externalReference: PENDING, outcome: 'continue' });
		await until('the other one is released', () => ['Released', 'ExitConfirmed'].includes(statusOf(PENDING)));
		await stage().runFlow(flow, 'Every hour');
		await until('both are attached', async () => (await states()).join() === 'attached,attached,failed');
		expect(requests()).toHaveLength(2);
	});

	it('get it also where the answer to the request was lost', async () => {
		const { sandbox } = stage();
		sandbox.control.addFault({ kind: 'dropAfter', times: 'always', match: { method: 'POST', path: 'certificates' } });
		await stage().runFlow(flow, 'Every hour');
		sandbox.control.clearFaults();
		await until('the certificate has come by itself', async () => (await states())[0] === 'attached');
		expect(requests()).toHaveLength(1);
	});

	it('stay wanted while CAS is away', async () => {
		const { sandbox } = stage();
		sandbox.control.addFault({
			kind: 'status',
			status: 503,
			retryAfter: 0,
			times: 'always',
			match: { method: 'GET', path: '^/v1/' },
		});
		await stage().runFlow(flow, 'Every hour');
		expect(await states()).toEqual(['wanted', 'wanted', 'wanted']);
	});

	it('are looked at again where a run ended before it asked for anything, and by a person where it had begun to', async () => {
		const { postgres } = stage();
		const lost = async (state: string, reference: string) =>
			await postgres.query(
				`UPDATE customs_certificate SET state = '${state}', claimed_at = now() - interval '2 hours' WHERE order_no = '${reference}'`,
			);
		await lost('checking', RELEASED);
		await lost('requesting', PENDING);
		await stage().runFlow(flow, 'Every hour');
		const [looked, begun] = await certificates();
		expect(['requested', 'attached']).toContain(looked!.state);
		expect(begun).toMatchObject({ state: 'unknown', what_to_do: expect.stringMatching(/Look it up in CAS/) });
		expect(requests()).toHaveLength(1);
	});

	it('say so in their row where the certificate has not come after a day', async () => {
		const { sandbox, postgres } = stage();
		sandbox.control.addFault({
			kind: 'delayEvents',
			ms: 86_400_000,
			times: 'always',
			match: { eventType: 'CoOPDFCreated' },
		});
		await stage().runFlow(flow, 'Every hour');
		await postgres.query("UPDATE customs_certificate SET claimed_at = claimed_at - interval '25 hours'");
		await stage().runFlow(flow, 'Every hour');
		expect((await certificates())[0]).toMatchObject({
			state: 'requested',
			problem: 'The certificate has not come',
			what_to_do: expect.stringMatching(/Look it up in CAS/),
		});
	});
});
