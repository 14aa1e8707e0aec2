import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { sendWorkbook } from '../../../scripts/demo/follow';
import { BOARD_PATH } from '../../../scripts/flows/declarationBoard/board';
import { dataTableRows, type DataTableRow } from './support/dataTables';
import { LOGGED_IN } from './support/forms';
import { until } from '../support/suiteStage';
import { aFlowStage } from './support/flowStage';

const stage = aFlowStage();

const declarations = () => stage().sandbox.control.state(1_000).declarations;
const rowsOf = async (table: string) => await dataTableRows(stage().api, table);
const registered = async () => await rowsOf('customs_declarations');
const ask = async (query = '', headers: Record<string, string> = LOGGED_IN) =>
	await fetch(`${stage().n8n.url}/webhook/${BOARD_PATH}${query}`, { headers });
const shown = async (query = '') => (await (await ask(`?format=json${query}`)).json()) as Shown;

interface Shown {
	readonly total: number;
	readonly totals: Record<string, number>;
	readonly rows: readonly { reference: string; status: string; problems: string | null }[];
}

/** The cells of the first sheet as text, row by row. */
async function cellsOf(content: ArrayBuffer): Promise<string[][]> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(content as unknown as ExcelJS.Buffer);
	const rows: string[][] = [];
	workbook.worksheets[0]!.eachRow((row) => {
		const cells: string[] = [];
		row.eachCell({ includeEmpty: true }, ({ text }) => cells.push(text));
		rows.push(cells);
	});
	return rows;
}

/** The rows as the board takes them: n8n's data tables know no unique column, so two first events may each have added a row. */
function onceEach(rows: readonly DataTableRow[]): DataTableRow[] {
	const newest = new Map<unknown, DataTableRow>();
	for (const row of rows) {
		const known = newest.get(row.key);
		if (known === undefined || Number(row.version ?? 0) > Number(known.version ?? 0)) newest.set(row.key, row);
	}
	return [...newest.values()];
}

const byReference = (rows: readonly DataTableRow[]) =>
	rows
		.map(({ declarationId, externalReference, direction, lrn, mrn, status, duties }) => ({
			declarationId,
			externalReference,
			direction,
			lrn,
			mrn,
			status,
			duties,
		}))
		.sort((one, other) => String(one.declarationId).localeCompare(String(other.declarationId)));

/** What CAS has, as the register should show it. */
const inCas = () =>
	byReference(
		declarations().map(({ id, externalReference, direction, lrn, mrn, currentStatus, duties }) => ({
			declarationId: id,
			externalReference,
			direction,
			lrn,
			mrn,
			status: currentStatus,
			duties: duties?.totalAmount ?? null,
		})),
	);

const allHaveEnded = () =>
	until(
		'all declarations have come to their end',
		() => declarations().length === 12 && declarations().every(({ next }) => next === null),
	);

/** CAS tells of a declaration's status, at a time. */
function tell(id: string, status: string, eventTime: string, data: object = {}): string {
	return stage().sandbox.control.emit({
		eventType: 'DeclarationStatusChanged',
		eventSubType: status,
		eventTime,
		data: { id, customsShipmentReference: `SO-${id.slice(0, 8)}`, currentStatus: status, ...data },
	});
}
const stored = (eventKey: string) =>
	until(`event ${eventKey} is stored`, async () =>
		(await rowsOf('customs_declaration_events')).some((row) => row.eventKey === eventKey),
	);
const rowIs = (id: string, expected: object) =>
	until(`the row of ${id} is ${JSON.stringify(expected)}`, async () => {
		const row = (await registered()).find(({ key }) => key === id);
		return row !== undefined && Object.entries(expected).every(([name, value]) => row[name] === value);
	});

describe('an n8n with nothing but the credentials', () => {
	let register: string;
	let board: string;

	beforeAll(async () => {
		register = await stage().importFlow('declaration-board', {}, 'register-workflow.json');
		board = await stage().importFlow('declaration-board');
		await stage().api.activate(board);
	});
	afterEach(() => stage().sandbox.control.clearFaults());
	afterAll(async () => {
		await stage().api.deactivate(board);
		await stage().api.deactivate(register);
	});

	it('shows what to do while there is no register', async () => {
		const answer = await ask();
		expect(answer.status).toBe(503);
		expect(await answer.text()).toContain('publish the flow “Declaration register”');
	});

	it('shows the board to nobody without its login', async () => {
		const wrong = { authorization: `Basic ${Buffer.from('clerk:wrong').toString('base64')}` };
		for (const query of ['', '?format=json', '?format=xlsx'])
			expect([(await ask(query, {})).status, (await ask(query, wrong)).status]).toEqual([401, 401]);
	});

	it('takes in what CAS has, sets up its tables by itself, and does the same again without harm', async () => {
		stage().sandbox.control.setOutcome({
			externalReference: 'SO-2026-310408',
			outcome: 'CustomsError',
			errors: ['The exporter is not authorised'],
		});
		await sendWorkbook(stage());
		await allHaveEnded();
		await stage().runFlow(register, 'Set up and check now');
		expect(byReference(await registered())).toEqual(inCas());
		const events = await rowsOf('customs_declaration_events');
		await stage().runFlow(register, 'Set up and check now');
		expect(byReference(await registered())).toEqual(inCas());
		expect(await rowsOf('customs_declaration_events')).toHaveLength(events.length);
		const documents = declarations().find(({ documents: made }) => made.length > 0)!;
		const row = (await registered()).find(({ key }) => key === documents.id);
		expect(String(row?.documents).split(', ').sort()).toEqual(documents.documents.map(({ type }) => type).sort());
	});

	it('shows them in words, with totals, and what is wrong', async () => {
		const page = await ask('?lang=fr');
		expect(page.headers.get('content-security-policy')).toContain('sandbox');
		expect(page.headers.get('cache-control')).toBe('no-store');
		const html = await page.text();
		expect(html).toContain('<html lang="fr"');
		expect(html).toContain('SO-2026-310408');
		expect(html).toContain('Refusée par la douane');
		expect(html).toContain('Comparé avec CAS');
		expect(html).not.toContain('class="warning"');
		const { total, totals, rows } = await shown('&kind=attention');
		expect(total).toBe(12);
		expect(Object.values(totals).reduce((sum, count) => sum + count, 0)).toBe(12);
		expect(rows).toMatchObject([
			{
				reference: 'SO-2026-310408',
				status: 'CustomsError',
				problems: expect.stringContaining('The exporter is not authorised'),
			},
		]);
	});

	it('shows the history of one', async () => {
		const { id } = declarations().find(({ currentStatus }) => currentStatus === 'CustomsError')!;
		const html = await (await ask(`?declaration=${id}`)).text();
		const statuses = [...html.slice(html.indexOf('class="history"')).matchAll(/class="badge [^"]*">([^<]*)</g)];
		expect(statuses.map(([, word]) => word)).toEqual(['Refused by customs', 'Submitted', 'Queued', 'Validated', 'New']);
	});

	it('gives a workbook of all rows', async () => {
		const answer = await ask('?format=xlsx&lang=de');
		expect(answer.headers.get('content-disposition')).toContain('Anmeldungen');
		const [header, ...rows] = await cellsOf(await answer.arrayBuffer());
		expect(header).toEqual(expect.arrayContaining(['Referenz', 'Status', 'MRN', 'Abgaben', 'Wartet auf']));
		expect(rows).toHaveLength(12);
	});

	it('finds an event that was lost while n8n was down, with the next check', async () => {
		stage().sandbox.control.reset({ keepSubscriptions: true });
		await sendWorkbook(stage());
		await allHaveEnded();
		await stage().runFlow(register, 'Set up and check now');
		const ids = new Set(declarations().map(({ id }) => id));
		expect(byReference((await registered()).filter(({ key }) => ids.has(String(key))))).toEqual(inCas());
	});

	it('notes a check that fails, and begins there again', async () => {
		const [before] = await rowsOf('customs_register_checks');
		stage().sandbox.control.addFault({ kind: 'outage', retryAfter: 1 });
		await stage().runFlow(register, 'Set up and check now');
		const [failed] = await rowsOf('customs_register_checks');
		expect(failed).toMatchObject({
			completeTo: before!.completeTo,
			problem: expect.stringMatching(/503|not answer|maintenance/i),
		});
		stage().sandbox.control.clearFaults();
		await stage().runFlow(register, 'Set up and check now');
		const [after] = await rowsOf('customs_register_checks');
		expect(after!.problem).toBe('');
		expect(Date.parse(String(after!.completeTo))).toBeGreaterThan(Date.parse(String(before!.completeTo)));
	});

	describe('while the register is published', () => {
		beforeAll(async () => await stage().api.activate(register));

		it('is set up by publishing alone', async () => {
			const [before] = await rowsOf('customs_register_checks');
			await until('the check has run', async () => {
				const [now] = await rowsOf('customs_register_checks');
				return now!.completeTo !== before!.completeTo || before!.problem === '';
			});
		});

		it('follows CAS, though events come twice and in any order', async () => {
			const { sandbox } = stage();
			sandbox.control.reset({ keepSubscriptions: true });
			sandbox.control.addFault({ kind: 'duplicateEvents', times: 'always', share: 0.4 });
			sandbox.control.addFault({ kind: 'shuffleEvents', ms: 120_000 });
			await sendWorkbook(stage());
			await allHaveEnded();
			const ids = new Set(declarations().map(({ id }) => id));
			const ours = async () => byReference(onceEach(await registered()).filter(({ key }) => ids.has(String(key))));
			await until('the register is as CAS is', async () => JSON.stringify(await ours()) === JSON.stringify(inCas()));
		});

		it('lets no older event overwrite a newer status', async () => {
			const id = randomUUID();
			await stored(tell(id, 'Released', '2026-11-20T10:00:00Z', { mrn: '26BEE0000000000005' }));
			await rowIs(id, { status: 'Released', version: 1 });
			await stored(tell(id, 'Accepted', '2026-11-20T09:00:00Z'));
			await rowIs(id, { status: 'Released', mrn: '26BEE0000000000005', version: 2 });
			await stored(tell(id, 'Invalid', '2026-11-20T11:00:00Z'));
			await rowIs(id, { status: 'Invalid', attention: true, closed: false, version: 3 });
		});

		it('shows what comes from outside as text', async () => {
			const id = randomUUID();
			await stored(
				tell(id, 'Invalid', '2026-11-20T10:00:00Z', {
					customsShipmentReference: '<img src=x onerror=alert(1)>',
					mrn: '"><script>alert(2)</script>',
				}),
			);
			await rowIs(id, { status: 'Invalid' });
			const html = await (await ask(`?q=${encodeURIComponent('<img')}`)).text();
			expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
			expect(html).not.toMatch(/<img|<script>alert/);
		});

		it('lists a shipment that CAS could not take, until it is taken', async () => {
			const reference = 'SO-REFUSED-1';
			const refused = stage().sandbox.control.emit({
				eventType: 'CustomsShipmentInformation',
				eventSubType: 'CreationUnsuccessful',
				data: { businessReference: reference, direction: 'OUT', errorDescriptions: ['No customs flow fits'] },
			});
			await stored(refused);
			await rowIs(`OUT/${reference}`, { status: 'CreationUnsuccessful' });
			expect(await shown(`&q=${reference}`)).toMatchObject({
				rows: [{ status: 'CreationUnsuccessful', problems: 'No customs flow fits' }],
			});
			const id = randomUUID();
			// The sandbox's clock runs ahead.
			tell(id, 'New', '2099-01-01T00:00:00Z', { customsShipmentReference: reference });
			await rowIs(id, { status: 'New' });
			expect((await shown(`&q=${reference}`)).rows).toMatchObject([{ status: 'New' }]);
		});

		it('removes closed declarations after their time, with their events, and no open ones', async () => {
			const [old, open] = [randomUUID(), randomUUID()];
			await stored(tell(old, 'ExitConfirmed', '2024-01-10T10:00:00Z'));
			await stored(tell(open, 'Submitted', '2024-01-10T10:00:00Z'));
			await rowIs(old, { closed: true });
			await rowIs(open, { closed: false });
			await stage().runFlow(register, 'Set up and check now');
			const keys = [...(await registered()), ...(await rowsOf('customs_declaration_events'))].map(({ key }) => key);
			expect(keys).not.toContain(old);
			expect(keys).toContain(open);
		});
	});
});
