import { readExample } from '../../../scripts/flows/examples';
import { withSettings } from '../../../scripts/flows/fillIn';
import { aFlowStage } from './support/flowStage';
import { until } from '../support/suiteStage';

const stage = aFlowStage('postgres');

const ARTICLES = ['PUMP-0815', 'SEAL-0042'];
const PARTNERS = ['CUST-10042', 'CUST-10043'];
const ALL = [...ARTICLES, ...PARTNERS];

const messages = () => stage().sandbox.control.state(1_000).messages;
/** What has been sent since the sandbox was reset, sorted. */
const sent = () =>
	messages()
		.map(({ externalReference }) => externalReference)
		.sort();
const taken = async () =>
	(
		await stage().postgres.query<{ reference: string }>(
			'SELECT reference FROM customs_sync WHERE fingerprint IS NOT NULL ORDER BY 1',
		)
	).map(({ reference }) => reference);

describe('master data of an ERP', () => {
	let flow: string;

	beforeAll(async () => {
		await stage().runSql('master-data-sync', 'schema.sql');
		flow = await stage().importFlow('master-data-sync');
	});
	beforeEach(async () => {
		stage().sandbox.control.reset();
		await stage().postgres.query('TRUNCATE article, partner, customs_sync');
		await stage().runSql('master-data-sync', 'data.sql');
	});
	afterEach(() => stage().sandbox.control.clearFaults());

	it('goes to CAS; what needs a correction says so', async () => {
		await stage().runFlow(flow);
		expect(sent()).toEqual([...ALL].sort());
		expect(await taken()).toEqual([...ALL].sort());
		const [cast] = await stage().postgres.query('SELECT * FROM customs_sync WHERE fingerprint IS NULL');
		expect(cast).toMatchObject({
			kind: 'article',
			reference: 'CAST-4711',
			what_to_do: expect.stringMatching(/8413910.* 7 digits/),
		});
		await until('CAS has stored all of it', () => messages().every(({ result }) => result === 'processed'));
		const held = stage().sandbox.control.state(1_000).masterData;
		expect(held.map(({ reference }) => reference).sort()).toEqual([...ALL].sort());
	});

	it('goes once, and again where it has changed', async () => {
		const { postgres, sandbox } = stage();
		await stage().runFlow(flow);
		sandbox.control.reset();
		await stage().runFlow(flow);
		expect(sent()).toEqual([]);
		await postgres.query("UPDATE article SET price = 740 WHERE article_no = 'PUMP-0815'");
		await postgres.query("UPDATE article SET commodity_code = '84139100' WHERE article_no = 'CAST-4711'");
		await stage().runFlow(flow);
		expect(sent()).toEqual(['CAST-4711', 'PUMP-0815']);
		expect(await postgres.query('SELECT 1 FROM customs_sync WHERE problem IS NOT NULL')).toEqual([]);
	});

	it('is not held up by what is refused again and again', async () => {
		const { api, postgres } = stage();
		const { id } = await api.createWorkflow(withSettings(readExample('master-data-sync'), { rowsPerRun: 1 }));
		// The first of its kind, and refused each time.
		await postgres.query("UPDATE article SET article_no = 'A-0001' WHERE article_no = 'CAST-4711'");
		for (let run = 0; run < ARTICLES.length + 1; run += 1) await stage().runFlow(id);
		expect(await taken()).toEqual([...ALL].sort());
		const [refused] = await postgres.query("SELECT problem FROM customs_sync WHERE reference = 'A-0001'");
		expect(refused).toMatchObject({ problem: expect.any(String) });
	});

	it('is not remembered as taken while CAS is away, and goes when it is back', async () => {
		const { sandbox, postgres } = stage();
		sandbox.control.addFault({
			kind: 'status',
			status: 503,
			times: 'always',
			retryAfter: 0,
			match: { method: 'POST', path: '^/v1/' },
		});
		await stage().runFlow(flow);
		expect(await taken()).toEqual([]);
		const [row] = await postgres.query("SELECT * FROM customs_sync WHERE reference = 'PUMP-0815'");
		expect(row).toMatchObject({ problem: expect.stringContaining('503'), fingerprint: null });
		sandbox.control.clearFaults();
		await stage().runFlow(flow);
		expect(await taken()).toEqual([...ALL].sort());
	});
});
