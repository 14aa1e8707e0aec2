import type { INodeTypeDescription } from 'n8n-workflow';
import { allExamples, exampleText } from '../../../scripts/flows/examples';
import { FLOW_RULES, lintFlow, type FlowRuleName } from '../../../scripts/flows/lint';
import { openDoors, saysItIsOpen } from '../../../scripts/flows/lint/doors';
import { catalogueWith, type KnownNode } from '../../../scripts/flows/nodeCatalogue';
import { PACKAGE_NAME } from '../../../scripts/host/packageUnderTest';
import { OUR_NODES } from '../../nodes/harness/nodeTypes';
import { goodFlow, nodeOf, note, withNode, withParameters, withText, type BreakageCase } from './support/goodFlow';
import { ITEM_BREAKAGES, WAYS_APART } from './support/itemBreakages';
import { SECURE_WAYS, SECURITY_BREAKAGES, SECURITY_RULES } from './support/securityBreakages';

const ownNodes = Object.values(OUR_NODES).map(({ description }) => ({
	...(description as INodeTypeDescription),
	name: `${PACKAGE_NAME}.${description.name}`,
}));
const catalogue = catalogueWith(ownNodes as unknown as KnownNode[]);

describe('the example flows', () => {
	it.each(allExamples().map(({ name, file, flow }) => [`${name}/${file}`, flow] as const))(
		'%s keeps to every rule',
		(_name, flow) => {
			expect(lintFlow(flow, catalogue)).toEqual([]);
		},
	);

	it('say in their README which form has no login, and how to set one', () => {
		const silent = allExamples().flatMap(({ name, flow }) =>
			openDoors(flow)
				.filter((door) => !saysItIsOpen(exampleText(name, 'README.md'), door))
				.map((door) => `${name}: ${door.name}`),
		);
		expect(silent).toEqual([]);
	});

	it('have names and webhooks of their own', () => {
		const flows = allExamples().map(({ flow }) => flow);
		const names = flows.map(({ name }) => name);
		const webhooks = flows.flatMap(({ nodes }) => nodes.flatMap(({ webhookId }) => webhookId ?? []));
		expect(names).toEqual([...new Set(names)]);
		expect(webhooks).toEqual([...new Set(webhooks)]);
	});
});

const withCode = (jsCode: string) =>
	withNode('Accepted', { type: 'n8n-nodes-base.code', typeVersion: 2, parameters: { jsCode } });
const withMail = (text: string) =>
	withNode('Accepted', {
		type: 'n8n-nodes-base.emailSend',
		typeVersion: 2.1,
		parameters: { emailFormat: 'text', text },
	});

/** For each rule: ways to break it, each with words of what should then be said. */
const BREAKAGES: Record<FlowRuleName, BreakageCase[]> = {
	...SECURITY_BREAKAGES,
	knownTypes: [
		[
			'a node that does not exist',
			withNode('Accepted', { type: 'n8n-nodes-base.telepathy' }),
			/"Accepted": .*telepathy does not exist/,
		],
		[
			'a version that does not exist',
			withNode('Send to CAS', { typeVersion: 9 }),
			/"Send to CAS": .*no version 9, only 1/,
		],
	],
	knownParameters: [
		['a parameter that does not exist', withParameters('Read shipments', { shape: 'round' }), /parameter shape/],
		[
			'an option that does not exist',
			withParameters('Send to CAS', { options: { speed: 3 } }),
			/parameter options\.speed/,
		],
		['a parameter of another operation', withParameters('Read shipments', { columns: 'usual' }), /parameter columns/],
	],
	completeParameters: [
		[
			'a required parameter is empty',
			withParameters('Read shipments', { binaryPropertyName: '' }),
			/"Read shipments": .*required/,
		],
	],
	soundChoices: [
		[
			'a choice that is none',
			withParameters('Send to CAS', { source: 'thinAir' }),
			/"Send to CAS": has thinAir as its Source/,
		],
	],
	meaningfulNames: [
		['the name of a new node', withNode('Accepted', { name: 'Edit Fields1' }), /"Edit Fields1": .*says nothing/],
		['a name twice', withNode('Accepted', { name: 'Not accepted' }), /"Not accepted": has the name of another/],
	],
	namedNodesExist: [
		[
			'an expression about a renamed node',
			withText("={{ $('Old name').item.json.a }}"),
			/"Accepted": names a node "Old name"/,
		],
		[
			'a parameter that names a renamed node',
			withParameters('Read shipments', { operation: 'writeStatus', workbookNode: 'Old name' }),
			/"Read shipments": names a node "Old name"/,
		],
	],
	soundConnections: [
		[
			'a connection to nowhere',
			(flow) => (flow.connections.Accepted = { main: [[{ node: 'Gone', type: 'main', index: 0 }]] }),
			/"Accepted": leads to "Gone"/,
		],
		[
			'a connection from an output that the node does not have',
			withNode('Send to CAS', { onError: 'stopWorkflow' }),
			/"Send to CAS": has no output 2/,
		],
	],
	everyNodeReached: [
		[
			'a node that nothing leads to',
			(flow) => delete flow.connections['Read shipments'],
			/"Send to CAS": is not led to/,
		],
		[
			'a tool that no agent uses',
			(flow) =>
				flow.nodes.push({
					name: 'search_declarations',
					type: 'n8n-nodes-customs4trade.casDeclarationTool',
					typeVersion: 1,
					position: [0, 600],
					parameters: { resource: 'declaration', operation: 'search' },
				}),
			/"search_declarations": is not used/,
		],
	],
	handledErrors: [
		[
			'an error output that leads nowhere',
			(flow) => (flow.connections['Send to CAS'] = { main: [[{ node: 'Accepted', type: 'main', index: 0 }]] }),
			/"Send to CAS": has an error output that leads nowhere/,
		],
		[
			'no error output at all',
			(flow) => {
				delete nodeOf(flow, 'Send to CAS').onError;
				flow.connections['Send to CAS'] = { main: [[{ node: 'Accepted', type: 'main', index: 0 }]] };
			},
			/No node of the flow has an error output/,
		],
		[
			'refused rows that lead nowhere',
			(flow) => flow.connections['Read shipments']!.main!.pop(),
			/"Read shipments": goes on where it fails/,
		],
	],
	itemsApart: ITEM_BREAKAGES,
	noPinnedData: [['pinned data', (flow) => (flow.pinData = { Accepted: [] }), /"Accepted": has pinned data/]],
	nothingOfAnInstance: [['the mark of an instance', (flow) => (flow.meta = { instanceId: 'x' }), /carries "meta"/]],
	credentialsByName: [
		[
			'a credential by its id',
			withNode('Send to CAS', { credentials: { casOAuth2Api: { id: 'a1', name: 'CAS account' } } }),
			/"Send to CAS": .*by an id/,
		],
		[
			'a credential by another name',
			withNode('Send to CAS', { credentials: { casOAuth2Api: { id: null, name: 'Mine' } } }),
			/"Mine" instead of "CAS account"/,
		],
		[
			'a credential that the node does not take',
			withNode('Send to CAS', { credentials: { postgres: { id: null, name: 'ERP database' } } }),
			/"Send to CAS": takes no postgres/,
		],
	],
	credentialsNamed: [
		[
			'no login of a form that asks for one',
			(flow) => delete nodeOf(flow, 'Upload a workbook').credentials,
			/"Upload a workbook": does not name/,
		],
		['no credential', (flow) => delete nodeOf(flow, 'Send to CAS').credentials, /"Send to CAS": does not name/],
	],
	noMachinePaths: [
		['a folder of somebody', withText('/home/ann/data'), /"Accepted": .*one machine/],
		['an address of one machine', withText('http://localhost:5678'), /"Accepted": .*one machine/],
	],
	noSecrets: [
		['a token', withText('Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.x'), /"Accepted": .*secret/],
		['an address with a password', withText('postgres://erp:hunter2@db.example.com'), /"Accepted": .*secret/],
	],
	exampleAddresses: [["somebody's address", withText('ann@customs4trade.com'), /"Accepted": .*ann@customs4trade\.com/]],
	webhookIds: [
		['a form without an id', (flow) => delete nodeOf(flow, 'Upload a workbook').webhookId, /has no webhookId/],
	],
	linearPatterns: [
		[
			'a pattern in an expression that takes long on blanks',
			withText("={{ $json.text.replace(/\\s+$/, '') }}"),
			/"Accepted": has a regular expression that may take long/,
		],
	],
	noRunForEach: [
		[
			'a workflow that is run once for each item',
			withNode('Accepted', {
				type: 'n8n-nodes-base.executeWorkflow',
				typeVersion: 1.2,
				parameters: { workflowId: '={{ $workflow.id }}', mode: 'each' },
			}),
			/"Accepted": runs once for each item/,
		],
	],
	quickCode: [
		[
			'code that waits',
			withCode('await new Promise((done) => setTimeout(done, 1000));'),
			/"Accepted": has code that waits/,
		],
		['code that asks', withCode("await this.helpers.httpRequest({ url: 'x' });"), /"Accepted": has code that asks/],
		['code without an end', withCode('while (true) { i += 1; }'), /"Accepted": has code that may go on/],
		['code with a module', withCode("require('fs');"), /"Accepted": has code that loads a module/],
	],
	oneSettings: [
		[
			'a second place to fill in',
			withNode('Accepted', { name: 'Settings of the mail' }),
			/"Settings of the mail": is a second place/,
		],
		[
			'settings in a Code node',
			withNode('Accepted', { name: 'Settings', type: 'n8n-nodes-base.code' }),
			/"Settings": is a second place/,
		],
		['an address in another node', withText('customs@example.com'), /"Accepted": holds an address/],
	],
	statusInWords: [
		['a status in a mail', withMail('={{ `It is ${$json.status}.` }}'), /"Accepted": shows a code as it is in text/],
		['an outcome in a template', withMail('=Ended: {{ $json.outcome }}'), /"Accepted": shows a code/],
		['a status or nothing', withMail("=Status: {{ $json.status ?? '' }}"), /"Accepted": shows a code/],
		['a status put together', withMail("={{ 'It is ' + $json.status + '.' }}"), /"Accepted": shows a code/],
		['a status that is escaped', withMail('={{ `It is ${text($json.status)}` }}'), /"Accepted": shows a code/],
	],
	labelsInWords: [
		[
			'the name of a column',
			withParameters('Upload a workbook', {
				formFields: { values: [{ fieldName: 'a', fieldLabel: 'externalReference' }] },
			}),
			/"Upload a workbook": asks for "externalReference"/,
		],
	],
	explained: [['no note', (flow) => flow.nodes.shift(), /no sticky note/]],
	nodesApart: [
		['a node on another one', withNode('Accepted', { position: [768, 0] }), /"Accepted": lies over "Not accepted"/],
	],
	nodesBesideStickies: [
		['a node on the text of a note', withNode('Accepted', { position: [100, -290] }), /"Accepted": lies over the text/],
	],
	stickiesApart: [
		[
			'a note on another one',
			(flow) => flow.nodes.push({ ...note('Me too'), name: 'Note: more' }),
			/lies over the note/,
		],
	],
	stickiesFitTheirText: [
		[
			'more text than room',
			withParameters('Note: what it does', { content: 'Many words. '.repeat(60) }),
			/needs a height/,
		],
	],
};

describe('a flow that keeps to every rule', () => {
	it('has no findings', () => expect(lintFlow(goodFlow(), catalogue)).toEqual([]));
});

describe.each(Object.keys(FLOW_RULES) as FlowRuleName[])('the rule %s', (rule) => {
	it.each(BREAKAGES[rule])('finds %s', (_what, change, said) => {
		const flow = goodFlow();
		change(flow);
		const found = lintFlow(flow, catalogue).filter((finding) => finding.startsWith(`${rule}: `));
		expect(found.join('\n')).toMatch(said);
	});
});

describe('the rules about who may do what', () => {
	it.each(SECURE_WAYS)('find nothing wrong with %s', (_what, change) => {
		const flow = goodFlow();
		change(flow);
		const found = lintFlow(flow, catalogue).filter((finding) =>
			SECURITY_RULES.some((rule) => finding.startsWith(`${rule}: `)),
		);
		expect(found).toEqual([]);
	});
});

describe('the rule itemsApart', () => {
	it.each(WAYS_APART)('finds nothing wrong with %s', (_what, change) => {
		const flow = goodFlow();
		change(flow);
		expect(lintFlow(flow, catalogue).filter((finding) => finding.startsWith('itemsApart: '))).toEqual([]);
	});
});

describe('a code in a text', () => {
	it.each([
		"={{ `It is ${$json.status.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()}.` }}",
		"={{ $json.status === 'Released' ? 'It is released.' : 'Not yet.' }}",
		"={{ ({ declined: 'It was declined.' })[$json.outcome] ?? 'It could not be done.' }}",
	])('is fine in words: %s', (text) => {
		const flow = goodFlow();
		withMail(text)(flow);
		expect(lintFlow(flow, catalogue).filter((finding) => finding.startsWith('statusInWords'))).toEqual([]);
	});
});

describe('a node on a sticky note', () => {
	it('is fine below the text of a note that is large enough', () => {
		const flow = goodFlow();
		withParameters('Note: what it does', { height: 500, width: 1_100 })(flow);
		withNode('Note: what it does', { position: [-100, -200] })(flow);
		expect(lintFlow(flow, catalogue)).toEqual([]);
	});
});

describe("n8n's own HTTP Request node", () => {
	it('may take the credential that it names', () => {
		const flow = goodFlow();
		withNode('Send to CAS', {
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				url: 'https://api.customs4trade.com/v1/authorizationStatus',
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'casOAuth2Api',
				options: {},
			},
		})(flow);
		expect(lintFlow(flow, catalogue)).toEqual([]);
		withParameters('Send to CAS', { nodeCredentialType: 'otherApi' })(flow);
		expect(lintFlow(flow, catalogue)).toEqual([expect.stringMatching(/"Send to CAS": takes no casOAuth2Api/)]);
	});
});
