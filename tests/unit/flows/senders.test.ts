import { simpleParser } from 'mailparser';
import { readExample } from '../../../scripts/flows/examples';

const flow = readExample('excel-to-declarations');
const CODE = String(flow.nodes.find(({ name }) => name === 'Is the sender in Settings?')?.parameters.jsCode);
const SETTINGS = {
	senders: 'ann@allowed.example, Bob@Allowed.example;\ncarl@allowed.example',
	clerk: 'Clerk@allowed.example',
};
const FORM = 'Upload a workbook';
const MAIL = 'A workbook came by mail';

/** Runs the Code node for what one of the triggers gave. */
function judged(trigger: string, ...input: readonly object[]): { sender: string; way: string }[] {
	const items = input.map((json) => ({ json }));
	const $ = (name: string) => ({ isExecuted: name === trigger, first: () => ({ json: SETTINGS }) });
	const execute = new Function('$', '$input', CODE) as (
		...scope: unknown[]
	) => { json: { sender: string; way: string } }[];
	return execute($, { all: () => items }).map(({ json }) => json);
}

const fromHeader = async (...lines: readonly string[]) => {
	const { from } = await simpleParser(`${lines.join('\r\n')}\r\nSubject: Shipments\r\n\r\nSee the file.`);
	return judged(MAIL, { from })[0];
};

describe('a mail with a workbook', () => {
	it.each([
		['a plain address', 'From: ann@allowed.example'],
		['an address with a name', 'From: Ann Planner <ann@allowed.example>'],
		['other capitals', 'From: "Planner, Bob" <BOB@allowed.EXAMPLE>'],
		['an encoded name', 'From: =?utf-8?q?M=C3=BCller=2C_Carl?= <carl@allowed.example>'],
	])('is taken from %s in Settings', async (_what, header) => {
		expect(await fromHeader(header)).toMatchObject({
			way: 'mail',
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
		expect(await fromHeader(header)).toMatchObject({ way: 'unknownByMail' });
	});

	it('is not taken where it does not say who sent it', async () => {
		expect(await fromHeader('To: shipments@example.com')).toMatchObject({ way: 'unknownByMail' });
	});

	it('is judged for itself among others', () => {
		const from = (address: string) => ({ from: { value: [{ address, name: '' }] } });
		const found = judged(MAIL, from('stranger@evil.example'), from('ann@allowed.example'));
		expect(found.map(({ way }) => way)).toEqual(['unknownByMail', 'mail']);
	});
});

describe('an address on the form', () => {
	it('counts where it is in Settings', () => {
		expect(judged(FORM, { email: ' Ann@Allowed.example ' })).toEqual([
			{ sender: 'ann@allowed.example', way: 'workbook', cameByForm: true },
		]);
	});

	it.each(['stranger@evil.example', '', 'ann@allowed.example, stranger@evil.example'])(
		'does not count as "%s"',
		(email) => expect(judged(FORM, { email })).toMatchObject([{ way: 'unknownOnForm' }]),
	);
});

describe('a file of the folder', () => {
	it('is answered to the clerk', () => {
		expect(judged('A workbook to hand in', {})).toMatchObject([{ way: 'workbook', sender: 'clerk@allowed.example' }]);
	});

	it('is looked for where it is time', () => {
		expect(judged('Look into the folder', {})).toEqual([{ way: 'folder' }]);
	});
});
