import { DECLARATION_ACTIONS } from '../../../cas/contract/actions';
import type { KnownStatus } from '../../../cas/contract/statuses';
import { readExample } from '../../../scripts/flows/examples';
import { SETTINGS, settingsOf } from '../../../scripts/flows/fillIn';
import { OWNER } from '../../../scripts/host/api';
import { logIn } from '../../sandbox/support/casClient';
import { anExport } from '../../sandbox/support/shipment';
import { CLIENT, until } from '../support/suiteStage';
import { submitAsUser, submitForm } from './support/accountForm';
import { aFlowStage } from './support/flowStage';

const stage = aFlowStage('postgres', 'mail');
const EXAMPLE = 'invalidate-with-approval';

const FORM = '/form/invalidate-declaration';
/** Who is logged in to n8n. */
const ASKER = OWNER.email;
const REASON = 'Order cancelled by the customer';

interface AuditRow {
	id: number;
	number: string;
	asked_by: string;
	external_reference: string | null;
	mrn: string | null;
	status: string | null;
	decision: string | null;
	decided_by: string | null;
	decided_at: Date | null;
	outcome: string | null;
	answer: string | null;
	ended_at: Date | null;
}

const rows = async () => await stage().postgres.query<AuditRow>('SELECT * FROM customs_invalidation ORDER BY id');
/** The newest request for a declaration; undefined until it is recorded. */
const requestFor = async (reference: string) =>
	(await rows()).filter(({ number, external_reference }) => [number, external_reference].includes(reference)).at(-1);
const declarationOf = (reference: string) =>
	stage()
		.sandbox.control.state(1_000)
		.declarations.find(({ externalReference }) => externalReference === reference)!;

/** A declaration that rests in a status. */
async function aDeclaration(reference: string, status: KnownStatus): Promise<void> {
	const { sandbox } = stage();
	sandbox.control.setOutcome({ externalReference: reference, outcome: 'stay', status });
	await (await logIn(sandbox, CLIENT)).ingest('customsShipment', anExport(reference));
	await until(`${reference} is ${status}`, () => declarationOf(reference)?.currentStatus === status);
}

/** Fills in the form as the logged-in user does. */
async function ask(number: string, { kind = 'Reference', reason = REASON, more = [] as string[] } = {}): Promise<void> {
	const answer = await submitAsUser(stage().api.session, FORM, [kind, number, 'OUT', reason, ...more]);
	expect(answer.status).toBe(200);
}

const mailTo = async (receiver: string, subject: RegExp) =>
	await stage().mail.waitFor((mail) => mail.to.includes(receiver) && subject.test(mail.subject));

/** Where the button of the mail to the approver leads. */
async function pageToDecide(reference: string, approver = 'approver@example.com'): Promise<string> {
	const { html } = await mailTo(approver, new RegExp(`Invalidate ${reference}\\?`));
	const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => new URL(link.replaceAll('&amp;', '&')));
	const [link] = links.filter(({ pathname }) => pathname.includes('waiting'));
	expect(link).toBeDefined();
	return `${stage().n8n.url}${link!.pathname}${link!.search}`;
}

/** Opens an address as a person's browser does, or the scanner of a mail server that looks like one. */
async function visit(url: string): Promise<string> {
	const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', purpose: 'prefetch' };
	let page = '';
	// A mail may come before n8n has put the run to rest.
	await until('the page is there', async () => {
		const answer = await fetch(url, { headers });
		page = await answer.text();
		return answer.status === 200;
	});
	return page;
}

/** Presses the button on the page that the mail to the approver leads to. */
async function decide(reference: string, isApproved: boolean, approver?: string): Promise<void> {
	const url = await pageToDecide(reference, approver);
	await visit(url);
	const answer = await submitForm(url, [JSON.stringify([isApproved ? 'Invalidate it' : 'Decline'])]);
	expect(answer.status).toBe(200);
}

const endOf = async (reference: string) => {
	const { text } = await mailTo(ASKER, new RegExp(`Invalidation of ${reference}: `));
	return { text, row: (await requestFor(reference))! };
};

let flow: string;

const publish = async (settings: Record<string, unknown> = {}) => {
	flow = await stage().importFlow(EXAMPLE, settings);
	await stage().api.activate(flow);
};

// A second time changes nothing.
beforeAll(async () => await stage().runSql(EXAMPLE, 'schema.sql', 'schema.sql'));
afterEach(async () => {
	stage().sandbox.control.clearFaults();
	await stage().api.deactivate(flow);
});

describe('the statuses that the flow lets through', () => {
	it('are those that the node lets through', async () => {
		await publish();
		const settings = readExample(EXAMPLE)
			.nodes.filter(({ name }) => name === SETTINGS)
			.flatMap(settingsOf);
		const { value } = settings.find(({ name }) => name === 'allowedIn')!;
		expect(value).toBe(DECLARATION_ACTIONS.invalidate.value.allowedIn.value.join(', '));
	});
});

describe('a declaration that somebody wants to be invalidated', () => {
	it('is invalidated once another person has approved, and the table tells who, when and why', async () => {
		await publish();
		await aDeclaration('SO-1', 'Accepted');
		await ask('SO-1');
		const { html } = await mailTo('approver@example.com', /Invalidate SO-1\?/);
		expect(html).toMatch(
			/owner@example\.com[^]*SO-1 \(OUT\)[^]*accepted, in which it can be invalidated[^]*Order cancelled/,
		);
		expect(declarationOf('SO-1').currentStatus).toBe('Accepted');
		await decide('SO-1', true);
		const { text, row } = await endOf('SO-1');
		expect(row).toMatchObject({
			asked_by: ASKER,
			reason: REASON,
			decision: 'approved',
			decided_by: 'approver@example.com',
			decided_at: expect.any(Date),
			external_reference: 'SO-1',
			mrn: declarationOf('SO-1').mrn,
			outcome: 'invalidated',
			answer: expect.stringMatching(/CAS invalidated it/),
			ended_at: expect.any(Date),
		});
		expect(declarationOf('SO-1').currentStatus).toBe('Cancelled');
		expect(text).toMatch(/It is invalidated\.[^]*SO-1 OUT/);
	});

	it('stays as it is where the other person declines; asked for by its MRN', async () => {
		await publish();
		await aDeclaration('SO-2', 'Released');
		await ask(declarationOf('SO-2').mrn!, { kind: 'MRN' });
		await decide('SO-2', false);
		const { text, row } = await endOf('SO-2');
		expect(row).toMatchObject({ outcome: 'declined', decision: 'declined', decided_by: 'approver@example.com' });
		expect(text).toMatch(/not approved; nothing was done/);
		expect(declarationOf('SO-2').currentStatus).toBe('Released');
	});

	it('stays as it is where nobody decides in time', async () => {
		await publish({ decideWithinHours: 0.001 });
		await aDeclaration('SO-3', 'Accepted');
		await ask('SO-3');
		// n8n looks once a minute for what has waited long enough.
		await until('it is over', async () => (await requestFor('SO-3'))?.ended_at instanceof Date);
		const { row, text } = await endOf('SO-3');
		expect(text).toMatch(/Nobody decided in time; nothing was done/);
		expect(row).toMatchObject({ outcome: 'timedOut', decision: null, decided_at: null });
		expect(declarationOf('SO-3').currentStatus).toBe('Accepted');
	});

	it('is decided about by the deputy where the approver asks', async () => {
		await publish({ approver: 'Owner@example.com' });
		await aDeclaration('SO-4', 'Accepted');
		await ask('SO-4');
		await decide('SO-4', false, 'deputy@example.com');
		await until('it is declined', async () => (await requestFor('SO-4'))?.outcome === 'declined');
		expect(await requestFor('SO-4')).toMatchObject({ decided_by: 'deputy@example.com' });
		expect(stage().mail.mails.filter(({ subject, to }) => /SO-4\?/.test(subject) && to.includes(ASKER))).toEqual([]);
	});

	it('disturbs nobody where its status does not allow it, or there is none', async () => {
		await publish();
		await aDeclaration('SO-5', 'Submitted');
		await ask('SO-5');
		const notAllowed = await endOf('SO-5');
		expect(notAllowed.row).toMatchObject({ outcome: 'notAllowed', status: 'Submitted', ended_at: expect.any(Date) });
		expect(notAllowed.text).toMatch(
			/Its status is submitted\. It can be invalidated in: accepted, accepted for export/,
		);
		await ask('SO-99');
		const notFound = await endOf('SO-99');
		expect(notFound.row).toMatchObject({ outcome: 'notFound', answer: expect.stringMatching(/no declaration.*SO-99/) });
		expect(stage().mail.mails.filter(({ subject }) => /SO-(5|99)\?/.test(subject))).toEqual([]);
	});

	it('is asked for once: a second request ends while the first is open', async () => {
		await publish();
		await aDeclaration('SO-6', 'Accepted');
		await ask('SO-6');
		await mailTo('approver@example.com', /SO-6\?/);
		await ask('SO-6');
		expect((await endOf('SO-6')).row).toMatchObject({ outcome: 'alreadyAsked' });
		expect(stage().mail.mails.filter(({ subject }) => /SO-6\?/.test(subject))).toHaveLength(1);
		await decide('SO-6', false);
		await until('the first one is decided', async () =>
			(await rows()).some(({ number, outcome }) => number === 'SO-6' && outcome === 'declined'),
		);
	});

	it('is audited too where CAS refuses it after the approval', async () => {
		await publish();
		await aDeclaration('SO-7', 'Accepted');
		stage().sandbox.control.addFault({
			kind: 'status',
			status: 409,
			times: 'always',
			match: { method: 'POST', path: 'invalidate$' },
		});
		await ask('SO-7');
		await decide('SO-7', true);
		const { text, row } = await endOf('SO-7');
		expect(row).toMatchObject({
			outcome: 'refused',
			decision: 'approved',
			answer: expect.stringMatching(/CAS refused Invalidate of declaration SO-7 \(OUT\)/),
		});
		expect(text).toMatch(/approved, and CAS refused it/);
		expect(declarationOf('SO-7').currentStatus).toBe('Accepted');
	});

	it('is invalidated once where the answer of CAS is lost', async () => {
		await publish();
		await aDeclaration('SO-8', 'Accepted');
		stage().sandbox.control.addFault({
			kind: 'dropAfter',
			times: 1,
			match: { method: 'POST', path: 'invalidate$' },
		});
		await ask('SO-8');
		await decide('SO-8', true);
		expect((await endOf('SO-8')).row).toMatchObject({ outcome: 'invalidated' });
		expect(declarationOf('SO-8').currentStatus).toBe('Cancelled');
	});
});

describe('who may do what', () => {
	it('lets nobody ask who is not logged in', async () => {
		await publish();
		const before = (await rows()).length;
		const url = `${stage().n8n.url}${FORM}`;
		const opened = await fetch(url, { redirect: 'manual' });
		expect(opened.status).toBe(302);
		const sent = await submitForm(url, ['Reference', 'SO-20', 'OUT', REASON]);
		const forged = await submitForm(url, ['Reference', 'SO-20', 'OUT', REASON], { 'x-auth-token': 'forged' });
		expect([sent.status, forged.status]).toEqual([401, 401]);
		expect(await rows()).toHaveLength(before);
	});

	it('lets nobody decide about his own request, even where no other approver is set', async () => {
		await publish({ approver: ASKER, deputy: ASKER });
		await aDeclaration('SO-21', 'Accepted');
		await ask('SO-21');
		const { text } = await mailTo(ASKER, /Invalidation of SO-21: failed/);
		expect(text).toMatch(/could not be recorded, so nothing was done/);
		expect(await requestFor('SO-21')).toBeUndefined();
		expect(stage().mail.mails.filter(({ subject }) => /SO-21\?/.test(subject))).toEqual([]);
	});

	it('mails to the address of the account, whatever is sent along', async () => {
		await publish();
		await ask('SO-98', { more: ['stranger@evil.example'] });
		expect((await endOf('SO-98')).row).toMatchObject({ asked_by: ASKER, outcome: 'notFound' });
		expect(stage().mail.mails.filter(({ to }) => to.includes('stranger@evil.example'))).toEqual([]);
	});

	it('decides nothing by a visit of the link in the mail', async () => {
		await publish();
		await aDeclaration('SO-22', 'Accepted');
		await ask('SO-22');
		const url = await pageToDecide('SO-22');
		expect(await visit(url)).toMatch(/Your decision[^]*Invalidate it[^]*Decline/);
		await fetch(url.replace('approved=true', 'approved=false'));
		await fetch(url, { method: 'HEAD' });
		expect(await requestFor('SO-22')).toMatchObject({ decision: null, outcome: null });
		expect(declarationOf('SO-22').currentStatus).toBe('Accepted');
		// It is still open: the page takes the decision.
		await decide('SO-22', false);
		await until('it is declined', async () => (await requestFor('SO-22'))?.outcome === 'declined');
	});

	it('shows what was asked as text, in the mail and on the page', async () => {
		await publish();
		await aDeclaration('SO-23', 'Accepted');
		await ask('SO-23', { reason: '<a href="https://evil.example">Press here</a><img src=x> & "more"' });
		const { html } = await mailTo('approver@example.com', /Invalidate SO-23\?/);
		const page = await visit(await pageToDecide('SO-23'));
		for (const shown of [html, page]) {
			expect(shown).not.toMatch(/<a href="https:\/\/evil|<img src=x/);
			expect(shown).toMatch(/&lt;a href=(?:"|&quot;)https:\/\/evil\.example/);
		}
		await decide('SO-23', false);
		await until('it is declined', async () => (await requestFor('SO-23'))?.outcome === 'declined');
	});
});
