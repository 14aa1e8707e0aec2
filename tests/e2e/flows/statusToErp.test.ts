import { randomUUID } from 'node:crypto';
import { sendWorkbook } from '../../../scripts/demo/follow';
import { readExample } from '../../../scripts/flows/examples';
import { withNode } from '../../../scripts/flows/fillIn';
import { until } from '../support/suiteStage';
import { aFlowStage } from './support/flowStage';

const stage = aFlowStage('postgres');

const query = async (sql: string) => await stage().postgres.query(sql);
const declarations = () => stage().sandbox.control.state(1_000).declarations;
const distinctEvents = () =>
	new Set(
		stage()
			.sandbox.control.state(1_000)
			.events.map(({ id }) => id),
	).size;

/** What CAS has, as the ERP's table should show it. */
const inCas = () =>
	declarations()
		.map(({ id, externalReference, lrn, mrn, currentStatus, duties }) => ({
			declaration_id: id,
			external_reference: externalReference,
			lrn,
			mrn,
			status: currentStatus,
			total_duties: duties?.totalAmount ?? null,
		}))
		.sort((one, other) => one.declaration_id.localeCompare(other.declaration_id));
const inErp = async () =>
	await query(
		`SELECT declaration_id, external_reference, lrn, mrn, status, total_duties::float8 AS total_duties
		 FROM customs_declaration ORDER BY declaration_id COLLATE "C"`,
	);
const workList = async () => await query('SELECT * FROM customs_work_list ORDER BY since');

const allHaveEnded = () =>
	until(
		'all declarations have come to their end',
		() => declarations().length === 12 && declarations().every(({ next }) => next === null),
	);
/** Every event has a row, so nothing is on its way any more. */
const allIsStored = () =>
	until(
		'all events are stored',
		async () => (await query('SELECT event_id FROM customs_event')).length === distinctEvents(),
	);

/** CAS tells of a declaration's status. */
function tell(id: string, status: string, data: object = {}): string {
	return stage().sandbox.control.emit({
		eventType: 'DeclarationStatusChanged',
		eventSubType: status,
		data: { id, customsShipmentReference: 'SO-9001', currentStatus: status, ...data },
	});
}
const stored = (eventId: string) =>
	until(`event ${eventId} is stored`, async () => {
		const rows = await query(`SELECT 1 FROM customs_event WHERE event_id = '${eventId}'`);
		return rows.length > 0;
	});

describe('what CAS says of declarations', () => {
	let flow: string;

	beforeAll(async () => {
		await stage().runSql('status-to-erp', 'schema.sql');
		flow = await stage().importFlow('status-to-erp');
	});
	beforeEach(async () => {
		stage().sandbox.control.reset({ keepSubscriptions: true });
		await query('TRUNCATE customs_event, customs_declaration, customs_declaration_document, customs_event_refused');
	});
	afterEach(() => stage().sandbox.control.clearFaults());
	afterAll(async () => await stage().api.deactivate(flow));

	describe('after an outage that was longer than CAS delivers', () => {
		const reconciled = async () => {
			const [row] = await query('SELECT complete_to, problem FROM customs_reconcile');
			return row as { complete_to: Date; problem: string | null };
		};

		it('is made up for by the daily reconcile, and a second run brings nothing more', async () => {
			// Nobody listens: the flow is not published.
			stage().sandbox.control.setOutcome({
				externalReference: 'SO-2026-310408',
				outcome: 'CustomsError',
				errors: ['The exporter is not authorised'],
			});
			await sendWorkbook(stage());
			await allHaveEnded();
			expect(await inErp()).toEqual([]);
			const before = await reconciled();
			await stage().runFlow(flow, 'Every day at 5');
			expect(await inErp()).toEqual(inCas());
			expect(await workList()).toMatchObject([{ external_reference: 'SO-2026-310408', status: 'CustomsError' }]);
			const after = await reconciled();
			expect(after.problem).toBeNull();
			expect(after.complete_to.getTime()).toBeGreaterThan(before.complete_to.getTime());

			const [{ count }] = (await query('SELECT count(*)::int AS count FROM customs_event')) as [{ count: number }];
			await stage().runFlow(flow, 'Every day at 5');
			expect(await query('SELECT count(*)::int AS count FROM customs_event')).toEqual([{ count }]);
		});

		it('is looked for from the same moment again where CAS does not answer', async () => {
			stage().sandbox.control.addFault({ kind: 'outage', retryAfter: 1 });
			const before = await reconciled();
			await stage().runFlow(flow, 'Every day at 5');
			expect(await reconciled()).toEqual({ ...before, problem: expect.stringMatching(/503|not answer|maintenance/i) });
		});
	});

	describe('where CAS cannot reach n8n', () => {
		it('comes by asking, under the same names', async () => {
			const swapped = [
				['CAS events', true],
				['Ask CAS for changes', false],
			] as const;
			const asking = swapped.reduce(
				(json, [node, disabled]) => withNode(json, node, () => ({ disabled })),
				readExample('status-to-erp'),
			);
			const { id } = await stage().api.createWorkflow(asking);
			await sendWorkbook(stage());
			await allHaveEnded();
			// By hand, the trigger shows the latest five changes.
			await stage().runFlow(id, 'Ask CAS for changes');
			expect(await query('SELECT * FROM customs_event')).toHaveLength(5);
			const rows = await inErp();
			expect(rows).not.toEqual([]);
			expect(inCas()).toEqual(expect.arrayContaining(rows));
		});
	});

	describe('while the flow is published', () => {
		beforeAll(async () => await stage().api.activate(flow));

		it('stands in the ERP as it is in CAS, though events come twice and in any order', async () => {
			const { sandbox } = stage();
			sandbox.control.addFault({ kind: 'duplicateEvents', times: 'always', share: 0.4 });
			sandbox.control.addFault({ kind: 'shuffleEvents', ms: 120_000 });
			sandbox.control.setOutcome({
				externalReference: 'SO-2026-310408',
				outcome: 'CustomsError',
				errors: ['The exporter is not authorised'],
			});
			await sendWorkbook(stage());
			await allHaveEnded();
			await allIsStored();
			expect(await inErp()).toEqual(inCas());
			expect(await workList()).toMatchObject([
				{
					external_reference: 'SO-2026-310408',
					status: 'CustomsError',
					what_to_do: expect.stringMatching(/send it again with the same reference/),
					problems: expect.stringContaining('The exporter is not authorised'),
				},
			]);
			const documents = declarations().flatMap(({ documents: made }) => made);
			expect(await query('SELECT * FROM customs_declaration_document')).toHaveLength(documents.length);
			expect(await query('SELECT * FROM customs_event_refused')).toEqual([]);
		});

		it('leaves the work list when the declaration moves on, or when somebody has dealt with it', async () => {
			const [one, other] = [randomUUID(), randomUUID()];
			await stored(tell(one, 'Invalid'));
			await stored(tell(other, 'DocumentControl'));
			expect(await workList()).toMatchObject([{ status: 'Invalid' }, { status: 'DocumentControl' }]);
			await stored(tell(one, 'Validated'));
			expect(await workList()).toMatchObject([{ status: 'DocumentControl' }]);
			await query('UPDATE customs_event SET done_at = now() WHERE needs_attention');
			expect(await workList()).toEqual([]);
		});

		it('lists a shipment that CAS could not take, until it is taken', async () => {
			const refused = stage().sandbox.control.emit({
				eventType: 'CustomsShipmentInformation',
				eventSubType: 'CreationUnsuccessful',
				data: { businessReference: 'SO-9001', direction: 'OUT', errorDescriptions: ['No customs flow fits'] },
			});
			await stored(refused);
			expect(await workList()).toMatchObject([
				{ external_reference: 'SO-9001', status: 'CreationUnsuccessful', problems: 'No customs flow fits' },
			]);
			await stored(tell(randomUUID(), 'New'));
			expect(await workList()).toEqual([]);
		});

		it('is kept with the reason where it cannot be stored', async () => {
			tell(randomUUID(), 'Released', { mrn: 'an MRN with a \u0000 in it' });
			await until('it is kept', async () => (await query('SELECT 1 FROM customs_event_refused')).length > 0);
			const [kept] = await query('SELECT * FROM customs_event_refused');
			expect(kept).toMatchObject({
				body: expect.stringContaining('an MRN with a'),
				problem: expect.stringMatching(/unicode|\\u0000/i),
			});
		});

		it('comes again when the database was away', async () => {
			const { postgres, sandbox } = stage();
			await postgres.kill();
			const id = randomUUID();
			const eventId = tell(id, 'Released');
			await until('CAS has heard that it was not taken', () => {
				const event = sandbox.control.state(10).events.find((candidate) => candidate.id === eventId);
				return (event?.deliveries[0]?.attempts[0]?.status ?? 0) >= 500;
			});
			await postgres.restart();
			await stored(eventId);
			expect(await query(`SELECT status FROM customs_declaration WHERE declaration_id = '${id}'`)).toEqual([
				{ status: 'Released' },
			]);
		});
	});
});
