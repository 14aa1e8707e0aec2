import { allExamples, exampleText, hasExampleFile, readExample } from '../../scripts/flows/examples';
import { startPostgres, type Postgres } from '../../scripts/services/postgres';

let postgres: Postgres;
beforeAll(async () => void (postgres = await startPostgres()), 120_000);
afterAll(async () => await postgres?.stop());

type Row = Record<string, unknown>;

/** Runs the statement of a node as n8n does, with what its expression would give. */
async function run(flow: string, node: string, ...given: readonly unknown[]): Promise<Row[]> {
	const { parameters } = readExample(flow).nodes.find(({ name }) => name === node)!;
	return await postgres.query(String(parameters.query), given);
}
async function setUp(flow: string): Promise<void> {
	await postgres.query(exampleText(flow, 'schema.sql'));
	if (hasExampleFile(flow, 'data.sql')) await postgres.query(exampleText(flow, 'data.sql'));
}
const inTwoHours = async (table: string) =>
	await postgres.query(`UPDATE ${table} SET claimed_at = claimed_at - interval '2 hours'`);

const WITH_TABLES = [...new Set(allExamples().map(({ name }) => name))].filter((name) =>
	hasExampleFile(name, 'schema.sql'),
);

describe('the tables of a flow', () => {
	it.each(WITH_TABLES)('of %s may be set up again', async (flow) => {
		const schema = exampleText(flow, 'schema.sql');
		await postgres.query(schema);
		await expect(postgres.query(schema)).resolves.not.toThrow();
	});
});

describe('a claim of "Special procedures"', () => {
	const FLOW = 'special-procedures';
	const stateOf = async (reference: unknown) =>
		(await postgres.query('SELECT state, reference_id FROM customs_report WHERE reference = $1', [reference]))[0];

	it('is set back where nothing was sent, looked up where something was, and still gets a late answer', async () => {
		await setUp(FLOW);
		await run(FLOW, 'Queue what is due');
		const claimed = await run(FLOW, 'Claim what is due', 100);
		const [first, second] = claimed.filter(({ kind }) => kind === 'movementOrder');
		const mark = async ({ kind, reference, claim, message }: Row) =>
			await run(FLOW, 'Mark as being sent', kind, reference, claim, JSON.stringify(message));
		expect(await mark(first!)).toMatchObject([{ reference: first!.reference, message: first!.message }]);
		await inTwoHours('customs_report');
		await run(FLOW, 'Settle lost ones', 60);
		expect(await stateOf(first!.reference)).toMatchObject({ state: 'unknown' });
		expect(await stateOf(second!.reference)).toMatchObject({ state: 'new' });
		// The run that has lost its claim sends nothing more, and what it had sent is recorded.
		expect(await mark(second!)).toEqual([]);
		await run(FLOW, 'Record the order as sent', 'movementOrder', first!.reference, 'REF', first!.claim);
		expect(await stateOf(first!.reference)).toEqual({ state: 'sent', reference_id: 'REF' });
	});

	it('comes to what was tried least first', async () => {
		await postgres.query(
			"UPDATE customs_report SET state = 'new', attempts = CASE kind WHEN 'formula' THEN 0 ELSE 5 END",
		);
		expect(await run(FLOW, 'Claim what is due', 1)).toMatchObject([{ kind: 'formula' }]);
	});
});

describe('a claim of "Certificates of origin"', () => {
	const FLOW = 'certificates-of-origin';

	it('is set back where nothing was requested, and looked up where something may have been', async () => {
		await setUp(FLOW);
		const [first, second] = await run(FLOW, 'Claim what is wanted', 2);
		const mark = async ({ order_no: order, claim, message }: Row) =>
			await run(FLOW, 'Mark as being requested', order, claim, JSON.stringify(message));
		expect(await mark(first!)).toHaveLength(1);
		await inTwoHours('customs_certificate');
		await run(FLOW, 'Name what has not come', 24, 60);
		const states = await postgres.query('SELECT order_no, state FROM customs_certificate');
		const stateOf = (row: Row | undefined) => states.find((one) => one.order_no === row?.order_no)?.state;
		expect([stateOf(first), stateOf(second)]).toEqual(['unknown', 'wanted']);
		expect(await mark(second!)).toEqual([]);
	});
});

describe('the archive of "Documents to archive"', () => {
	const FLOW = 'documents-to-archive';

	it('gives no name twice, however it is capitalised, and counts versions', async () => {
		await setUp(FLOW);
		const named: unknown[] = [];
		for (const [event, declaration, content, name] of [
			['e1', 'd1', 's1', 'EAD-R 1.pdf'],
			['e2', 'd2', 's1', 'EAD-r 1.pdf'],
			['e3', 'd1', 's2', 'EAD-R 1.pdf'],
			['e4', 'd1', 's1', 'EAD-R 1.pdf'],
		] as const) {
			await run(
				FLOW,
				'Note the document',
				event,
				declaration,
				'R',
				null,
				null,
				'EAD',
				'reference',
				'2026-01-01T00:00:00Z',
			);
			await run(FLOW, 'Claim documents', 10);
			const [compared] = await run(FLOW, 'Compare with the archive', event, content, ['folder'], name);
			named.push(compared?.archiveName);
			if (compared !== undefined) await run(FLOW, 'Record as archived', event, 'folder', true);
		}
		// The last one is the first file again.
		expect(named).toEqual(['EAD-R 1.pdf', 'EAD-r 1-d2.pdf', 'EAD-R 1-2.pdf', undefined]);
	});
});

describe('the rows of "Master data sync"', () => {
	it('come before those that were refused', async () => {
		const FLOW = 'master-data-sync';
		await setUp(FLOW);
		await run(FLOW, 'Say why the article stayed', 'CAST-4711', 'It was refused', 'Correct it');
		const changed = await run(FLOW, 'Changed articles', 10);
		expect(changed.map(({ reference }) => reference)).toEqual(['PUMP-0815', 'SEAL-0042', 'CAST-4711']);
	});
});
