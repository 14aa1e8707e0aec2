import type { WorkflowJson, WorkflowNode } from '../../../../scripts/host/workflowJson';
import { nodeOf, withText, type Breakage, type BreakageCase } from './goodFlow';

const both =
	(...changes: readonly Breakage[]): Breakage =>
	(flow) =>
		changes.forEach((change) => change(flow));

/** Puts a node between two others. */
const between =
	(from: string, to: string, node: Pick<WorkflowNode, 'name' | 'type' | 'typeVersion' | 'parameters'>): Breakage =>
	(flow: WorkflowJson) => {
		flow.nodes.push({ position: [3_000, 0], ...node });
		flow.connections[from] = { main: [[{ node: node.name, type: 'main', index: 0 }]] };
		flow.connections[node.name] = { main: [[{ node: to, type: 'main', index: 0 }]] };
	};

/** Mails in the place of the form: several may come in one run. */
const BY_MAIL: Breakage = (flow) =>
	Object.assign(nodeOf(flow, 'Upload a workbook'), {
		type: 'n8n-nodes-base.emailReadImap',
		typeVersion: 2.1,
		parameters: { format: 'resolved' },
		credentials: { imap: { id: null, name: 'Mailbox' } },
	});

const settings = (names: readonly string[]) => ({
	name: 'Settings',
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		assignments: { assignments: names.map((name) => ({ id: name, name, type: 'string', value: 'x' })) },
		includeOtherFields: true,
		options: {},
	},
});
const code = (jsCode: string) => ({
	name: 'Look at it',
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	parameters: { jsCode },
});
const SETTINGS = between('Upload a workbook', 'Read shipments', settings(['clerk']));
const whichTrigger =
	(name: string): Breakage =>
	(flow) => {
		between('Upload a workbook', 'Accepted', {
			name: 'Which?',
			type: 'n8n-nodes-base.if',
			typeVersion: 2.2,
			parameters: { conditions: { conditions: [{ leftValue: `={{ $('${name}').isExecuted }}` }] } },
		})(flow);
		flow.nodes.push({
			...nodeOf(flow, 'Upload a workbook'),
			name: 'Events',
			type: 'n8n-nodes-customs4trade.casNotificationTrigger',
		});
		flow.connections.Events = { main: [[{ node: 'Which?', type: 'main', index: 0 }]] };
	};

/** Ways to mix the items of a run. */
export const ITEM_BREAKAGES: BreakageCase[] = [
	[
		'the first mail of several',
		both(BY_MAIL, withText("={{ $('Upload a workbook').first().json.from }}")),
		/"Accepted": takes from of the first item of "Upload a workbook"/,
	],
	[
		'the last of several',
		both(BY_MAIL, withText("={{ $('Upload a workbook').last().json.from }}")),
		/"Accepted": takes from of the first/,
	],
	[
		'the first of several, in the old way',
		both(BY_MAIL, withText('={{ $node["Upload a workbook"].json.from }}')),
		/"Accepted": takes/,
	],
	[
		'the first of several, in the oldest way',
		both(BY_MAIL, withText('={{ $items("Upload a workbook")[0].json.from }}')),
		/"Accepted": takes/,
	],
	[
		'the first of many rows of one workbook',
		withText("={{ $('Read shipments').first().json.a }}"),
		/"Accepted": takes a of the first item of "Read shipments"/,
	],
	[
		'all mails put together',
		both(BY_MAIL, withText("={{ $('Upload a workbook').all().length }}")),
		/"Accepted": puts all items of "Upload a workbook" together/,
	],
	[
		'what was refused of all of them',
		both(BY_MAIL, withText("={{ $('Send to CAS').all(1).length }}")),
		/puts all items of "Send to CAS" together/,
	],
	[
		'all of the input in the text of each item',
		both(BY_MAIL, withText('={{ $input.all().length }}')),
		/"Accepted": puts all of its input together/,
	],
	['the first of its input', withText('={{ $input.first().json.a }}'), /"Accepted": takes the first of its input/],
	[
		'a field of an item that only passes through Settings',
		both(BY_MAIL, SETTINGS, withText("={{ $('Settings').first().json.from }}")),
		/takes from of the first item of "Settings"/,
	],
	[
		'one item for all',
		both((flow) => (nodeOf(flow, 'Accepted').executeOnce = true), withText('={{ $json.externalReference }}')),
		/"Accepted": runs once and uses the first item/,
	],
	[
		'code that takes the first of several',
		both(BY_MAIL, between('Upload a workbook', 'Read shipments', code('return [{ json: $input.first().json }];'))),
		/"Look at it": takes the first of its input/,
	],
	[
		'code that hands on as many as it gets',
		both(
			BY_MAIL,
			between('Upload a workbook', 'Read shipments', code('if ($json.a) return [{ json: {} }];\nreturn $input.all();')),
			withText("={{ $('Look at it').first().json.a }}"),
		),
		/"Accepted": takes a of the first item of "Look at it"/,
	],
	[
		'a node behind the other trigger',
		both(whichTrigger('Events'), withText("={{ $('Events').first().json.a }}")),
		/"Accepted": takes a of the first item of "Events"/,
	],
];

/** Ways that keep them apart, or have but one. */
export const WAYS_APART: [what: string, change: Breakage][] = [
	['the item that belongs here', both(BY_MAIL, withText("={{ $('Upload a workbook').item.json.from }}"))],
	['the one item of a form', withText("={{ $('Upload a workbook').first().json.email }}")],
	['all rows of one workbook', withText("={{ $('Read shipments').all().length + $input.all().length }}")],
	['a value of Settings', both(BY_MAIL, SETTINGS, withText("={{ $('Settings').first().json.clerk }}"))],
	[
		'code that gives one item, whatever its functions return',
		both(
			BY_MAIL,
			between(
				'Upload a workbook',
				'Read shipments',
				code('const f = (x) => { return x; };\nif (f(1)) return [];\nreturn [{ json: {} }];'),
			),
			withText("={{ $('Look at it').first().json.a }}"),
		),
	],
	[
		'a node that runs once over all of its input',
		both(BY_MAIL, (flow) => (nodeOf(flow, 'Accepted').executeOnce = true), withText('={{ $input.all().length }}')),
	],
	[
		'the form, where runs of the other trigger go another way',
		both(
			whichTrigger('Events'),
			withText("={{ $('Events').first().json.a }}"),
			(flow) => (flow.connections['Which?'] = { main: [[], [{ node: 'Accepted', type: 'main', index: 0 }]] }),
			(flow) => delete flow.connections['Send to CAS'],
		),
	],
];
