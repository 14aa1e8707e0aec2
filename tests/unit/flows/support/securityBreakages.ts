import type { FlowRuleName } from '../../../../scripts/flows/lint';
import type { WorkflowJson, WorkflowNode } from '../../../../scripts/host/workflowJson';
import { nodeOf, withNode, withParameters, type Breakage, type BreakageCase } from './goodFlow';

type SecurityRule = 'doorsLocked' | 'visitsDecideNothing' | 'escapedHtml' | 'knownReceivers' | 'sendersChecked';

/** A node that stands anywhere. */
type NewNode = Pick<WorkflowNode, 'name' | 'type' | 'typeVersion' | 'parameters' | 'credentials'>;

const both =
	(...changes: readonly Breakage[]): Breakage =>
	(flow) =>
		changes.forEach((change) => change(flow));

/** One more node, led to by those named. */
const added =
	(node: NewNode, leads: { from?: string; to?: string } = {}): Breakage =>
	(flow: WorkflowJson) => {
		flow.nodes.push({ position: [2_000, 600], ...node });
		const link = (from: string, to: string) => {
			const first = ((flow.connections[from] ??= { main: [] }).main ??= []);
			(first[0] ??= []).push({ node: to, type: 'main', index: 0 });
		};
		if (leads.from !== undefined) link(leads.from, node.name);
		if (leads.to !== undefined) link(node.name, leads.to);
	};

/** A page that is opened by GET, and what it does with a data table. */
const tablePage = (operation: string): Breakage =>
	both(
		added({
			name: 'Open the page',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2.1,
			parameters: { authentication: 'basicAuth' },
		}),
		added(
			{
				name: 'Rows of the table',
				type: 'n8n-nodes-base.dataTable',
				typeVersion: 1.1,
				parameters: { resource: 'row', operation },
			},
			{ from: 'Open the page' },
		),
	);

const mail = (parameters: Record<string, unknown>): NewNode => ({
	name: 'Tell somebody',
	type: 'n8n-nodes-base.emailSend',
	typeVersion: 2.1,
	parameters: { fromEmail: 'customs@example.com', subject: 'Customs', emailFormat: 'text', ...parameters },
	credentials: { smtp: { id: null, name: 'Mail' } },
});
const mailTrigger: NewNode = {
	name: 'A workbook came by mail',
	type: 'n8n-nodes-base.emailReadImap',
	typeVersion: 2.1,
	parameters: { format: 'resolved' },
};
const set = (name: string, assignments: Record<string, string>): NewNode => ({
	name,
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		assignments: {
			assignments: Object.entries(assignments).map(([key, value]) => ({ id: key, name: key, type: 'string', value })),
		},
		includeOtherFields: true,
		options: {},
	},
});
const code = (jsCode: string): NewNode => ({
	name: 'Reckon',
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	parameters: { jsCode },
});
const OPEN = withParameters('Upload a workbook', { authentication: 'none' });
const BEHIND_THE_FORM = { from: 'Upload a workbook' };

/** For each rule about who may do what: ways to break it, each with words of what should then be said. */
export const SECURITY_BREAKAGES: Record<SecurityRule & FlowRuleName, BreakageCase[]> = {
	doorsLocked: [
		['a form without a login', OPEN, /"Upload a workbook": is open to anybody/],
		[
			'a form whose login was never chosen',
			(flow) => delete nodeOf(flow, 'Upload a workbook').parameters.authentication,
			/"Upload a workbook": is open to anybody/,
		],
		[
			'a note that does not say how to set one',
			both(OPEN, withParameters('Note: what it does', { content: '*Upload a workbook* has no login.' })),
			/"Upload a workbook": is open to anybody/,
		],
		[
			'a webhook without a login',
			added(
				{ name: 'ERP calls', type: 'n8n-nodes-base.webhook', typeVersion: 2, parameters: { httpMethod: 'POST' } },
				{ to: 'Send to CAS' },
			),
			/"ERP calls": is open to anybody/,
		],
	],
	visitsDecideNothing: [
		[
			'an approval by a link in a mail',
			added(mail({ operation: 'sendAndWait', toEmail: 'a@example.com', message: 'Well?' }), { to: 'Send to CAS' }),
			/"Tell somebody": decides by a link.*"Send to CAS"/,
		],
		[
			'a webhook that is called by GET',
			added(
				{
					name: 'Approve',
					type: 'n8n-nodes-base.webhook',
					typeVersion: 2,
					parameters: { authentication: 'basicAuth' },
				},
				{ to: 'Send to CAS' },
			),
			/"Approve": starts by GET/,
		],
		[
			'a page that writes into a data table',
			tablePage('upsert'),
			/"Open the page": starts by GET.*"Rows of the table"/,
		],
		[
			'an execution that a GET wakes',
			added(
				{ name: 'Sleep', type: 'n8n-nodes-base.wait', typeVersion: 1.1, parameters: { resume: 'webhook' } },
				{ to: 'Send to CAS' },
			),
			/"Sleep": resumes by GET/,
		],
	],
	escapedHtml: [
		[
			'text of a form in a mail in HTML',
			added(mail({ emailFormat: 'html', toEmail: 'a@example.com', html: '=<p>{{ $json.reason }}</p>' })),
			/"Tell somebody": puts text of the outside into html.*\$json\.reason/,
		],
		[
			'text of another node in a message with a button',
			added(
				mail({
					operation: 'sendAndWait',
					responseType: 'customForm',
					toEmail: 'a@example.com',
					message: "=Because: {{ $('Upload a workbook').item.json.reason }}",
				}),
			),
			/"Tell somebody": puts text of the outside into message/,
		],
		[
			'a message with a button that is escaped only once',
			added(
				mail({
					operation: 'sendAndWait',
					responseType: 'customForm',
					toEmail: 'a@example.com',
					message: "={{ $json.reason.replaceAll('<', '&lt;') }}",
				}),
			),
			/"Tell somebody": puts text of the outside into message without .*&amp;lt;/,
		],
		[
			'what CAS says on a last page',
			added({
				name: 'Say so',
				type: 'n8n-nodes-base.form',
				typeVersion: 2.5,
				parameters: { operation: 'completion', completionTitle: 'No', completionMessage: '={{ $json.error }}' },
			}),
			/"Say so": puts text of the outside into completionMessage/,
		],
		[
			'text in a page that a Code node draws',
			added(code('const html = `<ul>${problems.map(({ text }) => `<li>${text}</li>`)}</ul>`;')),
			/"Reckon": puts text into HTML without escaped.*text}<\/li>/,
		],
	],
	knownReceivers: [
		[
			'an address that was typed',
			added(mail({ toEmail: '={{ $json.email }}' }), BEHIND_THE_FORM),
			/"Tell somebody": mails to .*"Upload a workbook" may bring/,
		],
		[
			'an address that was typed, in copy',
			added(mail({ toEmail: 'a@example.com', options: { ccEmail: '={{ $json.email }}' } }), BEHIND_THE_FORM),
			/"Tell somebody": mails to .*json\.email/,
		],
		[
			'an address that was typed, by way of a Set node',
			both(
				added(set('Receiver', { to: "={{ $('Upload a workbook').first().json.email }}" }), BEHIND_THE_FORM),
				added(mail({ toEmail: "={{ $('Receiver').first().json.to }}" }), { from: 'Receiver' }),
			),
			/"Tell somebody": mails to/,
		],
		[
			'a field that only passes through Settings',
			both(
				added(set('Settings', { clerk: 'clerk@example.com' }), BEHIND_THE_FORM),
				added(mail({ toEmail: "={{ $('Settings').first().json.email }}" }), { from: 'Settings' }),
			),
			/"Tell somebody": mails to/,
		],
		[
			'the user of a form that asks for no account',
			added(mail({ toEmail: "={{ $('Upload a workbook').first().json.user.email }}" }), BEHIND_THE_FORM),
			/"Tell somebody": mails to/,
		],
	],
	sendersChecked: [
		[
			'a mail of anybody that becomes a declaration',
			added(mailTrigger, { to: 'Read shipments' }),
			/"A workbook came by mail": leads to "Send to CAS" for mails of anybody/,
		],
		[
			'a look at the sender that asks no list',
			both(
				added(code('return $input.all().filter(({ json }) => json.from.endsWith("@example.com"));'), {
					to: 'Read shipments',
				}),
				added(mailTrigger, { to: 'Reckon' }),
			),
			/"A workbook came by mail": leads to "Send to CAS"/,
		],
		[
			'a way around the check',
			both(
				added(
					code("return $input.all().filter(({ json }) => $('Settings').first().json.senders.includes(json.from));"),
					{
						to: 'Read shipments',
					},
				),
				added(mailTrigger, { to: 'Reckon' }),
				(flow) => flow.connections[mailTrigger.name]!.main![0]!.push({ node: 'Send to CAS', type: 'main', index: 0 }),
			),
			/"A workbook came by mail": leads to "Send to CAS"/,
		],
	],
};

/** The same done rightly: nothing of these rules is found. */
export const SECURE_WAYS: [what: string, change: Breakage][] = [
	['a page that reads a data table', tablePage('get')],
	[
		'an open form of which a note says so',
		both(
			OPEN,
			withParameters('Note: what it does', {
				content: '*Upload a workbook* has no login: choose an *Authentication* in it.',
			}),
		),
	],
	[
		'a decision on a page with a button',
		added(mail({ operation: 'sendAndWait', responseType: 'customForm', toEmail: 'a@example.com', message: 'Well?' }), {
			to: 'Send to CAS',
		}),
	],
	[
		'an address of Settings, or of the account of who is logged in',
		both(
			withNode('Upload a workbook', { credentials: {} }),
			withParameters('Upload a workbook', { authentication: 'n8nUserAuth' }),
			added(set('Settings', { clerk: 'clerk@example.com' }), BEHIND_THE_FORM),
			added(set('Receiver', { to: "={{ $('Upload a workbook').first().json.user.email.toLowerCase() }}" })),
			added(
				mail({
					toEmail: "={{ $('Settings').first().json.clerk }}",
					options: { ccEmail: "={{ $('Receiver').first().json.to }}" },
				}),
				BEHIND_THE_FORM,
			),
		),
	],
	[
		'a typed address, and a mail, behind a check',
		both(
			added(code("return $input.all().filter(({ json }) => $('Settings').first().json.senders.includes(json.from));"), {
				from: 'Upload a workbook',
				to: 'Read shipments',
			}),
			added(mailTrigger, { to: 'Reckon' }),
			added(mail({ toEmail: '={{ $json.email }}' }), { from: 'Reckon' }),
		),
	],
	[
		'text that is escaped',
		added(
			mail({
				emailFormat: 'html',
				toEmail: 'a@example.com',
				html: "=<p>{{ $json.reason.replaceAll('&', '&amp;').replaceAll('<', '&lt;') }}</p>",
			}),
		),
	],
];

export const SECURITY_RULES = Object.keys(SECURITY_BREAKAGES);
