import { readExample } from '../../../scripts/flows/examples';
import { declarationBoard } from '../../../scripts/flows/declarationBoard/board';
import { declarationRegister } from '../../../scripts/flows/declarationBoard/register';
import { lookData, wordsData } from '../../../scripts/flows/declarationBoard/words';
import { settingsOf } from '../../../scripts/flows/fillIn';
import { runCode } from './support/runCode';

type Json = Record<string, unknown>;

const board = declarationBoard();
const register = declarationRegister();

describe('the flows of the declaration board', () => {
	it.each([
		['workflow.json', board],
		['register-workflow.json', register],
	])('%s is the one that the generator makes', (file, flow) => {
		expect(readExample('declaration-board', file)).toEqual(JSON.parse(JSON.stringify(flow)));
	});
});

const entry = (change: Json): Json => ({
	eventKey: 'e-1',
	key: 'd-1',
	time: '2026-11-20T10:00:00.000Z',
	order: 1,
	type: 'status',
	status: 'New',
	declarationId: 'd-1',
	externalReference: 'SO-1',
	direction: 'OUT',
	lrn: null,
	mrn: null,
	duties: null,
	currency: null,
	documents: null,
	problems: null,
	attention: false,
	source: 'event',
	...change,
});
const folded = (...entries: Json[]) => runCode(register, 'Row of the register', entries);

describe('the row of a declaration', () => {
	const NEW = entry({ eventKey: 'e-1', order: 1 });
	const ACCEPTED = entry({ eventKey: 'e-2', order: 2, status: 'Accepted', mrn: '26BEE0000000000000' });
	const RELEASED = entry({ eventKey: 'e-3', order: 3, status: 'Released', duties: 12.5, currency: 'EUR' });
	const PDF = entry({ eventKey: 'e-4', order: 4, type: 'document', status: null, documents: 'EAD' });

	it('is the same in whatever order its events come, and however often', () => {
		const row = folded(NEW, ACCEPTED, RELEASED, PDF);
		expect(row).toMatchObject({
			status: 'Released',
			mrn: '26BEE0000000000000',
			duties: 12.5,
			documents: 'EAD',
			closed: true,
			version: 4,
		});
		expect(folded(PDF, RELEASED, NEW, ACCEPTED, RELEASED, PDF)).toEqual(row);
	});

	it('does not lose its duties when a later event says nothing of them', () => {
		expect(folded(RELEASED, entry({ eventKey: 'e-5', order: 9, status: 'ExitConfirmed' }))).toMatchObject({
			status: 'ExitConfirmed',
			duties: 12.5,
		});
	});

	it('has problems while it waits for a person, and none after', () => {
		const invalid = entry({ eventKey: 'e-6', order: 5, status: 'Invalid', attention: true, problems: 'Wrong code' });
		expect(folded(NEW, invalid)).toMatchObject({ attention: true, problems: 'Wrong code', closed: false });
		expect(folded(NEW, invalid, entry({ eventKey: 'e-7', order: 6, status: 'Validated' }))).toMatchObject({
			attention: false,
			problems: null,
		});
	});
});

describe('an event', () => {
	const EVENT = {
		eventId: 'e-9',
		eventType: 'DeclarationStatusChanged',
		eventSubType: 'Invalid',
		eventTime: '2026-11-20T10:00:00Z',
		declarationId: 'd-1',
		externalReference: 'SO-1',
		status: 'Invalid',
		errorDescriptions: [],
	};
	const PRESENT = { declarationId: 'd-1', direction: 'IN', mrn: '26BEE0000000000000', totalDuties: 7, currency: 'EUR' };
	const taken = (event: Json, present: Json, more: Record<string, Json[]> = {}) =>
		runCode(register, 'Entry of the event', [present], { 'CAS events': [event], ...more });

	it('is kept with what CAS says of its declaration now, and with what is wrong in words', () => {
		const wrong = { problems: [{ label: 'Commodity code', text: 'Too short' }, { text: 'Not authorised' }] };
		expect(taken(EVENT, PRESENT, { 'What is wrong': [wrong] })).toMatchObject({
			eventKey: 'e-9',
			key: 'd-1',
			type: 'status',
			status: 'Invalid',
			direction: 'IN',
			mrn: '26BEE0000000000000',
			duties: 7,
			problems: 'Commodity code: Too short • Not authorised',
			attention: true,
			source: 'event',
		});
	});

	it('is kept although CAS cannot be asked now', () => {
		const failed = { error: 'CAS does not answer' };
		expect(taken(EVENT, failed, { 'What is wrong': [failed] })).toMatchObject({
			key: 'd-1',
			externalReference: 'SO-1',
			status: 'Invalid',
			attention: true,
			mrn: null,
			duties: null,
			problems: null,
		});
	});

	it('of a shipment without a declaration has a row of its own, with what CAS says', () => {
		const event = {
			eventId: 'e-10',
			eventType: 'CustomsShipmentInformation',
			eventSubType: 'CreationUnsuccessful',
			eventTime: '2026-11-20T10:00:00Z',
			externalReference: 'SO-2',
			direction: 'OUT',
			errorDescriptions: ['No customs flow fits'],
		};
		expect(taken(event, { error: 'Give a declaration' })).toMatchObject({
			key: 'OUT/SO-2',
			type: 'shipment',
			status: 'CreationUnsuccessful',
			declarationId: null,
			problems: 'No customs flow fits',
			attention: true,
		});
	});

	it('of a document has no status, and names the document', () => {
		const { status: _status, errorDescriptions: _errors, ...rest } = EVENT;
		const event = { ...rest, eventType: 'DeclarationPdfCreated', eventSubType: 'EAD', documentType: 'EAD' };
		expect(taken(event, PRESENT)).toMatchObject({ type: 'document', status: null, documents: 'EAD', attention: false });
	});
});

describe('what did not arrive as an event', () => {
	const missed = (event: Json, declaration: Json = {}) =>
		runCode(register, 'What did not arrive', [declaration], {
			'Missed changes': [
				{
					eventId: 'poll:d-1:x',
					eventType: 'DeclarationStatusChanged',
					declarationId: 'd-1',
					status: 'Accepted',
					...event,
				},
			],
		});

	it('becomes an event with what CAS says of the declaration now', () => {
		const declaration = {
			declarationId: 'd-1',
			externalReference: 'SO-1',
			direction: 'OUT',
			totalDuties: 0,
			currency: 'EUR',
		};
		expect(missed({ eventTime: '2026-11-20T10:00:00Z' }, { ...declaration, documents: 'EAD, SAD' })).toMatchObject({
			eventKey: 'poll:d-1:x',
			key: 'd-1',
			time: '2026-11-20T10:00:00.000Z',
			type: 'status',
			status: 'Accepted',
			externalReference: 'SO-1',
			direction: 'OUT',
			duties: 0,
			currency: 'EUR',
			documents: 'EAD, SAD',
			attention: false,
			source: 'check',
		});
	});

	it('counts as later where it is further on at the same moment', () => {
		const orderOf = (status: string) => Number(missed({ status, eventTime: '2026-11-20T10:00:00Z' }).order);
		expect(orderOf('New')).toBeLessThan(orderOf('Validated'));
		expect(orderOf('Validated')).toBeLessThan(orderOf('CustomsError'));
		expect(Math.trunc(orderOf('CustomsError'))).toBe(Date.parse('2026-11-20T10:00:00Z'));
	});

	it('carries no control characters, and no more text than a table should hold', () => {
		const problem = `a\u0000b\n${'x'.repeat(9_999)}`;
		const { problems, mrn } = missed({ errorDescriptions: [problem, problem, 'last'], mrn: 'M\u0000N' });
		expect(String(problems)).toMatch(/^a b x+ • a b x+ • last$/);
		expect(String(problems).length).toBeLessThan(2_000);
		expect(mrn).toBe('M N');
	});
});

describe('a check', () => {
	const since = (last: Json) =>
		runCode(register, 'Since when', [last], { Settings: [{ firstDays: 30, overlapHours: 2 }] }).since as string;

	it('begins where the last complete one began, less the overlap', () => {
		expect(since({ name: 'cas', completeTo: '2026-11-20T10:00:00.000Z' })).toBe('2026-11-20T08:00:00.000Z');
	});

	it.each([[{}], [{ name: 'cas', completeTo: null }], [{ completeTo: 'never' }]])(
		'goes back for the days in Settings after %j',
		(last) => {
			const days = (Date.now() - Date.parse(since(last))) / 86_400_000;
			expect(Math.round(days)).toBe(30);
		},
	);
});

const row = (change: Json = {}): Json => ({
	key: 'd-1',
	declarationId: 'd-1',
	externalReference: 'SO-1',
	direction: 'OUT',
	mrn: '26BEE0000000000000',
	status: 'Released',
	since: '2026-11-20T10:00:00.000Z',
	duties: 1_234.5,
	currency: 'EUR',
	documents: 'EAD',
	attention: false,
	lastOrder: 1,
	version: 1,
	...change,
});

const SETTINGS = Object.fromEntries(
	board.nodes
		.filter(({ name }) => name === 'Settings')
		.flatMap((node) => settingsOf(node).map(({ name, value }) => [name, value])),
);

interface Asked {
	readonly query?: Json;
	readonly headers?: Json;
	readonly settings?: Json;
	readonly history?: Json[];
}

const drawn = (rows: readonly Json[], { query = {}, headers = {}, settings = {}, history = [{}] }: Asked = {}) =>
	runCode(board, 'Draw the board', [{}], {
		Settings: [{ ...SETTINGS, timeZone: 'Europe/Brussels', ...settings }],
		Words: [wordsData() as unknown as Json],
		Look: [lookData()],
		'Open the board': [
			{ query, headers: { host: 'n8n.example', ...headers }, webhookUrl: 'https://n8n.example/webhook/x' },
		],
		Declarations: rows,
		'Last check': [{ name: 'cas', completeTo: new Date().toISOString() }],
		History: history,
	});
const pageOf = (rows: readonly Json[], asked: Asked = {}) => String(drawn(rows, asked).pageHtml);
const jsonOf = (rows: readonly Json[], query: Json) =>
	drawn(rows, { query: { format: 'json', ...query } }).answer as Json;

describe('the page', () => {
	it.each([
		['en', 'Released'],
		['fr', 'Mainlevée accordée'],
		['nl', 'Vrijgegeven'],
		['de', 'Überlassen'],
	])('says the status in words, in %s', (language, word) => {
		for (const asked of [
			{ query: { lang: language } },
			{ headers: { 'accept-language': `${language}-BE,en;q=0.5` } },
			{ settings: { language } },
		])
			expect(pageOf([row()], asked)).toContain(`>${word}</span>`);
	});

	it('takes the language of the link before the one of Settings, and that before the one of the browser', () => {
		const headers = { 'accept-language': 'de' };
		expect(pageOf([row()], { headers, settings: { language: 'nl' } })).toContain('<html lang="nl"');
		expect(pageOf([row()], { headers, settings: { language: 'nl' }, query: { lang: 'fr' } })).toContain(
			'<html lang="fr"',
		);
		expect(pageOf([row()], { headers, query: { lang: 'xx' } })).toContain('<html lang="de"');
	});

	const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&{0}$&`;

	it('escapes all that comes from outside', () => {
		const rows = [
			row({
				key: HOSTILE,
				externalReference: HOSTILE,
				status: HOSTILE,
				mrn: HOSTILE,
				currency: HOSTILE,
				documents: HOSTILE,
				problems: HOSTILE,
				since: HOSTILE,
				direction: HOSTILE,
				attention: true,
			}),
		];
		const history = [entry({ key: HOSTILE, status: HOSTILE, problems: HOSTILE, time: HOSTILE, attention: true })];
		const asHostile = { q: HOSTILE, status: HOSTILE, sort: HOSTILE, page: HOSTILE, lang: HOSTILE, direction: HOSTILE };
		for (const query of [{}, asHostile, { declaration: HOSTILE }, { ...asHostile, declaration: 'nothing' }]) {
			const html = pageOf(rows, {
				query,
				history,
				headers: { 'x-forwarded-host': HOSTILE, 'accept-language': HOSTILE },
			});
			const { script } = lookData();
			expect(html.replace(`<script>${script}</script>`, '')).not.toMatch(/<script|<img|onerror='/i);
		}
	});

	it('links to the forms that Settings names, where they fit, and to no address that is none', () => {
		const invalid = row({ status: 'Invalid', attention: true, mrn: null, externalReference: 'SO 1&2' });
		const query = { declaration: 'd-1' };
		expect(pageOf([invalid], { query })).not.toContain('class="button"');
		const settings = { correctForm: 'https://n8n.example/form/c', invalidateForm: 'javascript:alert(1)', copyForm: '' };
		const html = pageOf([invalid], { query, settings });
		expect(html).toContain('href="https://n8n.example/form/c?reference=SO%201%262&amp;direction=OUT"');
		expect(html).not.toContain('javascript:');
		expect(pageOf([row()], { query, settings })).not.toContain('/form/c');
	});

	it('says that there is no register where its tables cannot be read', () => {
		const { pageHtml, statusCode } = drawn([], { history: [] });
		expect(statusCode).toBe(503);
		expect(pageHtml).toContain('publish the flow “Declaration register”');
	});
});

describe('the rows', () => {
	const rows = [
		row({ key: 'a', externalReference: 'SO-10', status: 'Released', duties: 5, since: '2026-11-20T10:00:00.000Z' }),
		row({ key: 'b', externalReference: 'SO-9', status: 'Invalid', attention: true, direction: 'IN', duties: null }),
		row({ key: 'c', externalReference: 'XY-1', status: 'Submitted', duties: 50, since: '2026-11-22T10:00:00.000Z' }),
	];
	const references = (query: Json) => (jsonOf(rows, query).rows as Json[]).map(({ reference }) => reference);

	it('are found, filtered and sorted', () => {
		expect(references({ q: 'so-' })).toEqual(expect.arrayContaining(['SO-9', 'SO-10']));
		expect(references({ kind: 'attention' })).toEqual(['SO-9']);
		expect(references({ status: 'Submitted' })).toEqual(['XY-1']);
		expect(references({ direction: 'IN' })).toEqual(['SO-9']);
		expect(references({ turn: 'customs' })).toEqual(['XY-1']);
		expect(references({ sort: 'reference' })).toEqual(['SO-9', 'SO-10', 'XY-1']);
		expect(references({ sort: '-duties' })).toEqual(['XY-1', 'SO-10', 'SO-9']);
	});

	it('are counted by status', () => {
		expect(jsonOf(rows, {})).toMatchObject({ total: 3, totals: { Released: 1, Invalid: 1, Submitted: 1 } });
	});

	it('come by pages, and a page that is not there is the last one', () => {
		const many = Array.from({ length: 5_000 }, (_, index) =>
			row({ key: `k-${index}`, externalReference: `SO-${index}` }),
		);
		expect(jsonOf(many, { page: '100' })).toMatchObject({ page: 100, pages: 100, matching: 5_000 });
		expect(jsonOf(many, { page: '999' }).rows).toHaveLength(50);
	});

	it('have a declaration once, though its table has it twice', () => {
		const twice = [row({ status: 'Accepted', version: 2 }), row({ status: 'Released', version: 3 })];
		expect(jsonOf(twice, {})).toMatchObject({ total: 1, rows: [{ status: 'Released' }] });
	});

	it('have what CAS said of a shipment until its declaration has moved on', () => {
		const refused = row({
			key: 'OUT/SO-1',
			declarationId: null,
			status: 'CreationUnsuccessful',
			attention: true,
			lastOrder: 5,
		});
		expect(jsonOf([refused], {})).toMatchObject({ rows: [{ statusText: 'Not created', waitsFor: 'us' }] });
		expect(jsonOf([refused, row({ lastOrder: 4 })], {})).toMatchObject({ total: 2 });
		expect(jsonOf([refused, row({ lastOrder: 6 })], {})).toMatchObject({ total: 1, rows: [{ status: 'Released' }] });
	});

	it('have a status that only a profile names as CAS writes it', () => {
		const own = row({ status: 'HeldAtGate', attention: true });
		expect(jsonOf([own], {})).toMatchObject({
			rows: [{ statusText: 'HeldAtGate', kind: 'attention', waitsFor: 'us' }],
		});
	});
});
