import { simpleParser } from 'mailparser';
import { readExample } from '../../../scripts/flows/examples';

const flow = readExample('excel-to-declarations');
const codeOf = (node: string) => String(flow.nodes.find(({ name }) => name === node)?.parameters.jsCode);
const SETTINGS = {
	senders: 'ann@allowed.example, Bob@Allowed.example;\ncarl@allowed.example',
	clerk: 'Clerk@allowed.example',
	sendFrom: 'Customs@allowed.example',
};
const FORM = 'Upload a workbook';
const MAIL = 'A workbook came by mail';
const HANDED_IN = 'A workbook to hand in';

interface Given {
	readonly json: Record<string, unknown>;
	readonly binary?: Record<string, { fileName?: string; mimeType?: string }>;
}
type Judged = Given & { json: { sender: string; way: string; why?: string; attached?: string[] } };

const WORKBOOK = { attachment_0: { fileName: 'shipments.xlsx' } };
const ann = { from: { value: [{ address: 'ann@allowed.example', name: '' }] } };

/** Runs the Code node for what one of the triggers gave. */
function judged(trigger: string, ...items: readonly Given[]): Judged[] {
	const $ = (name: string) => ({ isExecuted: name === trigger, first: () => ({ json: SETTINGS }) });
	const execute = new Function('$', '$input', codeOf('Is the sender in Settings?')) as (
		...scope: unknown[]
	) => Judged[];
	return execute($, { all: () => items });
}
const waysOf = (trigger: string, ...items: readonly Given[]) => judged(trigger, ...items).map(({ json }) => json.way);

/** What n8n's IMAP node makes of a mail with these headers (2.41, `parseRawEmail`), with a workbook in it. */
async function mailWith(...lines: readonly string[]): Promise<Given> {
	const parsed = await simpleParser(`${lines.join('\r\n')}\r\nSubject: Shipments\r\n\r\nSee the file.`);
	const headers = Object.fromEntries(parsed.headerLines.map(({ key, line }) => [key, line]));
	return { json: { from: parsed.from, replyTo: parsed.replyTo, subject: parsed.subject, headers }, binary: WORKBOOK };
}
const fromHeader = async (...lines: readonly string[]) => judged(MAIL, await mailWith(...lines))[0]?.json;

describe('a mail with a workbook', () => {
	it.each([
		['a plain address', 'From: ann@allowed.example'],
		['an address with a name', 'From: Ann Planner <ann@allowed.example>'],
		['other capitals', 'From: "Planner, Bob" <BOB@allowed.EXAMPLE>'],
		['an encoded name', 'From: =?utf-8?q?M=C3=BCller=2C_Carl?= <carl@allowed.example>'],
	])('is taken from %s in Settings', async (_what, header) => {
		expect(await fromHeader(header)).toMatchObject({
			way: 'oneOfSeveral',
			sender: expect.stringMatching(/@allowed\.example$/),
		});
	});

	it.each([
		['a stranger', 'From: stranger@evil.example'],
		['a stranger with the name of an address', 'From: "ann@allowed.example" <stranger@evil.example>'],
		['a stranger with the name of an address in brackets', 'From: "<ann@allowed.example>" <stranger@evil.example>'],
		['a stranger with an encoded name', 'From: =?utf-8?q?=3Cann=40allowed=2Eexample=3E?= <stranger@evil.example>'],
		['two senders', 'From: ann@allowed.example, stranger@evil.example'],
		['a longer address', 'From: ann@allowed.example.evil.example'],
		['an address that ends like one', 'From: joann@allowed.example'],
		['a part of the list', 'From: allowed.example'],
		['nobody', 'From:'],
	])('is not taken from %s', async (_what, header) => {
		expect(await fromHeader(header)).toMatchObject({ way: 'notTaken', why: expect.stringMatching(/not in Settings/) });
	});

	it('is not taken where it does not say who sent it', async () => {
		expect(await fromHeader('To: shipments@example.com')).toMatchObject({ way: 'notTaken' });
	});

	it.each([
		['where it says so itself', 'Auto-Submitted: auto-generated', /by a program/],
		[
			'where it is an answer by itself',
			'AUTO-SUBMITTED:\r\n auto-replied; owner-email="ann@allowed.example"',
			/by a program/,
		],
		['where it is an old answer by itself', 'X-Autoreply: yes', /by a program/],
		['where it came by a list', 'List-Id: Planners <planners.allowed.example>', /by a mailing list/],
		['where it went to many', 'Precedence: Bulk', /by a mailing list/],
		['where it came back', 'Return-Path: <>', /did not arrive/],
		['where it is a report', 'Content-Type: multipart/report; boundary=x', /did not arrive/],
	])('is not taken %s, also from an address in Settings', async (_what, header, why) => {
		const mail = await mailWith(header, 'From: ann@allowed.example');
		expect(judged(MAIL, mail)).toMatchObject([{ json: { way: 'notTaken', why: expect.stringMatching(why) } }]);
		expect(waysOf(MAIL, { json: mail.json })).toEqual(['program']);
	});

	it.each(['MAILER-DAEMON@allowed.example', 'postmaster@mx.example', 'customs@allowed.example'])(
		'is not taken from %s',
		async (address) => expect(await fromHeader(`From: ${address}`)).toMatchObject({ way: 'notTaken' }),
	);

	it("is a person's where it says that no program wrote it", async () => {
		expect(await fromHeader('Auto-Submitted: no', 'From: ann@allowed.example')).toMatchObject({ way: 'oneOfSeveral' });
	});

	it('is answered to its Reply-To where that is in Settings, and only then', async () => {
		const answeredTo = async (replyTo: string) =>
			(await fromHeader('From: ann@allowed.example', `Reply-To: ${replyTo}`))?.sender;
		expect(await answeredTo('Carl <carl@allowed.example>')).toBe('carl@allowed.example');
		expect(await answeredTo('stranger@evil.example')).toBe('ann@allowed.example');
		expect(await answeredTo('carl@allowed.example, stranger@evil.example')).toBe('ann@allowed.example');
	});

	it('is judged for itself among others', () => {
		const from = (address: string) => ({ json: { from: { value: [{ address, name: '' }] } }, binary: WORKBOOK });
		const found = judged(MAIL, from('stranger@evil.example'), from('ann@allowed.example'), from('bob@allowed.example'));
		expect(found.map(({ json }) => [json.way, json.sender])).toEqual([
			['notTaken', 'stranger@evil.example'],
			['oneOfSeveral', 'ann@allowed.example'],
			['oneOfSeveral', 'bob@allowed.example'],
		]);
	});

	it('gives a way of its own to each of its workbooks, and to nothing else', () => {
		const binary = {
			attachment_0: { fileName: 'logo.png', mimeType: 'image/png' },
			attachment_1: { fileName: 'Monday.XLSX' },
			attachment_2: { fileName: 'tuesday.csv' },
			attachment_3: { fileName: 'old.xls' },
			attachment_4: { mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
		};
		const found = judged(MAIL, { json: ann, binary });
		expect(found.map(({ json }) => json.way)).toEqual(Array(4).fill('oneOfSeveral'));
		expect(found.map((item) => item.binary?.data?.fileName)).toEqual([
			'Monday.XLSX',
			'tuesday.csv',
			'old.xls',
			undefined,
		]);
	});

	it('is told what it lacks where it has none', () => {
		const found = judged(MAIL, { json: ann, binary: { attachment_0: { fileName: 'order.pdf' } } }, { json: ann });
		expect(found.map(({ json }) => [json.way, json.attached])).toEqual([
			['noWorkbook', ['order.pdf']],
			['noWorkbook', []],
		]);
	});
});

describe('an address on the form', () => {
	it('counts where it is in Settings', () => {
		expect(
			judged(FORM, { json: { email: ' Ann@Allowed.example ' }, binary: { data: { fileName: 'a.xlsx' } } }),
		).toMatchObject([
			{
				json: { sender: 'ann@allowed.example', way: 'workbook', cameByForm: true },
				binary: { data: { fileName: 'a.xlsx' } },
			},
		]);
	});

	it.each(['stranger@evil.example', '', 'ann@allowed.example, stranger@evil.example'])(
		'does not count as "%s"',
		(email) => expect(waysOf(FORM, { json: { email } })).toEqual(['unknownOnForm']),
	);
});

describe('a workbook that is handed in', () => {
	it('is answered to the clerk, or to who has sent its mail', () => {
		expect(judged(HANDED_IN, { json: {} })).toMatchObject([
			{ json: { way: 'workbook', sender: 'clerk@allowed.example' } },
		]);
		expect(judged(HANDED_IN, { json: { sender: 'ann@allowed.example' } })).toMatchObject([
			{ json: { way: 'workbook', sender: 'ann@allowed.example' } },
		]);
	});

	it('gets a run of its own where it comes with others', () => {
		expect(waysOf(HANDED_IN, { json: {} }, { json: {} })).toEqual(['oneOfSeveral', 'oneOfSeveral']);
		const two = [{ json: {} }, { json: {} }];
		const execute = new Function('$input', codeOf('The workbook')) as (input: unknown) => unknown[];
		expect(() => execute({ all: () => two })).toThrow(/one workbook/);
		expect(execute({ all: () => two.slice(1) })).toHaveLength(1);
	});
});

describe('a file of the folder', () => {
	const memory: Record<string, unknown> = {};
	beforeAll(() => jest.useFakeTimers());
	afterAll(() => jest.useRealTimers());
	/** A look into the folder in which these files are, by name and fingerprint; gives what is handed in. */
	function look(...files: readonly [name: string, fingerprint: string][]): Record<string, unknown>[] {
		jest.advanceTimersByTime(1_000);
		const items = files.map(([fileName, fingerprint]) => ({ json: { fileName, fingerprint }, binary: {} }));
		const node = items.length === 0 ? 'Forget what is gone' : 'Which are whole?';
		const execute = new Function('$input', '$getWorkflowStaticData', codeOf(node)) as (...scope: unknown[]) => Given[];
		return execute({ all: () => items }, () => memory).map(({ json }) => json);
	}

	it('is looked for where it is time', () => {
		expect(judged('Look into the folder', { json: {} })).toEqual([{ json: { way: 'folder' } }]);
	});

	it('is handed in when it was the same in two looks', () => {
		expect(look(['monday.xlsx', 'half'])).toEqual([]);
		expect(look(['monday.xlsx', 'whole'])).toEqual([]);
		expect(look(['monday.xlsx', 'whole'], ['__proto__', 'x']).map(({ fileName }) => fileName)).toEqual(['monday.xlsx']);
		expect(look(['__proto__', 'x']).map(({ fileName }) => fileName)).toEqual(['__proto__']);
	});

	it('is the same coming as long as it lies there, and another one under another name, with another content, or once it was away', () => {
		const comings = [
			look(['again.xlsx', 'whole'], ['monday.xlsx', 'other']),
			look(['again.xlsx', 'whole'], ['monday.xlsx', 'other']),
			look(['again.xlsx', 'whole']),
			look(),
			look(['again.xlsx', 'whole']),
			look(['again.xlsx', 'whole']),
		].map((files) => files.map(({ coming }) => coming));
		expect(comings.map((files) => files.length)).toEqual([0, 2, 1, 0, 0, 1]);
		expect(comings[2]).toEqual([comings[1]![0]]);
		expect(new Set(comings.flat()).size).toBe(3);
	});
});
