import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_NAME } from '../../host/packageUnderTest';
import type { WorkflowJson, WorkflowNode } from '../../host/workflowJson';
import { CREDENTIAL_NAMES } from '../lint/leftovers';
import { listsData, pagesData } from './pages';

/** A data table of n8n itself: it is there in every n8n, needs no other service, and survives an update of the flow. */
const TEMPLATES_TABLE = 'customs_declaration_templates';
/** A person looks at a page that turns for so long; after it the page says how things stand. */
const LOOK_SECONDS = 15;
/** A form that nobody answers for so long ends without sending anything. */
const ANSWER_WITHIN_DAYS = 2;

const source = (file: string) => readFileSync(join(__dirname, file), 'utf8');
const style = source('style.css');

/** What "Next step" may ask for, in the order of the outputs of "What next?", with the node that does it. */
const PAGE_STEPS = {
	copy: 'Copy a declaration',
	template: 'Choose a template',
	shipment: 'Shipment',
	parties: 'Exporter and importer',
	terms: 'Invoice and transport',
	goodsItem: 'Goods item',
	summary: 'Summary',
	progress: 'Not ready yet',
	correct: 'Needs correction',
} as const;

const ACTION_STEPS = {
	find: 'Find the declaration',
	save: 'Keep the template',
	checkReference: 'Is the reference free?',
	send: 'Send to CAS',
	sendAgain: 'Send the correction',
	look: 'Look at the declaration',
	document: 'Download the PDF',
	end: 'Stopped',
} as const;

const STEPS = { ...PAGE_STEPS, ...ACTION_STEPS };

/** A node by its place on a grid. */
interface Draft {
	name: string;
	type: string;
	typeVersion: number;
	parameters: Record<string, unknown>;
	column: number;
	row: number;
	webhookId?: string;
	credentials?: WorkflowNode['credentials'];
	onError?: 'continueRegularOutput' | 'continueErrorOutput';
	alwaysOutputData?: true;
	executeOnce?: true;
}

const node = (draft: Draft): Draft => draft;

const expression = (text: string) => `={{ ${text} }}`;

function code(name: string, file: string, column: number, row: number): Draft {
	return node({ name, type: 'n8n-nodes-base.code', typeVersion: 2, parameters: { jsCode: source(file) }, column, row });
}

function data(name: string, value: unknown, column: number, row: number): Draft {
	return node({
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: JSON.stringify(value), options: {} },
		column,
		row,
	});
}

const WAIT_LIMIT = {
	limitWaitTime: true,
	limitType: 'afterTimeInterval',
	resumeAmount: ANSWER_WITHIN_DAYS,
	resumeUnit: 'days',
};

function page(name: string, column: number, row: number): Draft {
	return node({
		name,
		type: 'n8n-nodes-base.form',
		typeVersion: 2.5,
		webhookId: idOf(`webhook ${name}`),
		parameters: {
			operation: 'page',
			defineForm: 'json',
			// Form puts the text in with JavaScript's replace, in which a dollar has a meaning of its own.
			jsonOutput: expression("JSON.stringify($json.fields).replaceAll('$', '\\\\u0024')"),
			...WAIT_LIMIT,
			options: {
				formTitle: expression('$json.title'),
				formDescription: expression('$json.intro'),
				buttonLabel: expression('$json.button'),
				customCss: style,
			},
		},
		column,
		row,
	});
}

function ending(name: string, parameters: Record<string, unknown>, column: number, row: number): Draft {
	return node({
		name,
		type: 'n8n-nodes-base.form',
		typeVersion: 2.5,
		webhookId: idOf(`webhook ${name}`),
		parameters: { operation: 'completion', ...parameters, ...WAIT_LIMIT, options: { customCss: style } },
		column,
		row,
	});
}

function cas(name: string, type: string, parameters: Record<string, unknown>, column: number, row: number): Draft {
	return node({
		name,
		type: `${PACKAGE_NAME}.${type}`,
		typeVersion: 1,
		parameters,
		credentials: { casOAuth2Api: { id: null, name: CREDENTIAL_NAMES.casOAuth2Api! } },
		onError: 'continueRegularOutput',
		column,
		row,
	});
}

const ingest = (name: string, operation: string, column: number, row: number) =>
	cas(
		name,
		'casIngest',
		{
			resource: 'customsShipment',
			operation,
			source: 'json',
			message: expression('$json.state.message'),
			additionalFields: '{}',
			...(operation === 'validate' ? {} : { options: {} }),
		},
		column,
		row,
	);

const search = (name: string, filters: Record<string, string>, column: number, row: number): Draft => ({
	...cas(
		name,
		'casDeclaration',
		{ resource: 'declaration', operation: 'search', returnAll: false, limit: 10, filters, simplify: false },
		column,
		row,
	),
	alwaysOutputData: true,
});

const ofThisShipment = {
	externalReference: expression('$json.state.message.externalReference'),
	direction: expression('$json.state.message.direction'),
};

const IS_MRN = '/^\\d{2}[A-Za-z]{2}[A-Za-z0-9]{14}$/.test($json.state.copyFrom)';

function tableNode(name: string, parameters: Record<string, unknown>, column: number, row: number): Draft {
	return node({
		name,
		type: 'n8n-nodes-base.dataTable',
		typeVersion: 1.1,
		parameters,
		alwaysOutputData: true,
		executeOnce: true,
		onError: 'continueRegularOutput',
		column,
		row,
	});
}

const TABLE = { __rl: true, mode: 'name', value: TEMPLATES_TABLE };
const COLUMNS = ['name', 'content', 'keptAt'];

function nodes(): Draft[] {
	return [
		node({
			name: 'Declare by hand',
			type: 'n8n-nodes-base.formTrigger',
			typeVersion: 2.6,
			webhookId: idOf('webhook start'),
			parameters: {
				formTitle: 'Customs declaration',
				formDescription: 'You fill in the shipment and its goods, page by page. Nothing is sent before the summary.',
				formFields: {
					values: [
						{
							fieldName: 'begin',
							fieldLabel: 'How do you want to begin?',
							fieldType: 'radio',
							fieldOptions: {
								values: ['From scratch', 'From a saved template', 'As a copy of a declaration'].map((option) => ({
									option,
								})),
							},
							defaultValue: 'From scratch',
							requiredField: true,
						},
					],
				},
				responseMode: 'onReceived',
				options: { path: 'customs-declaration', buttonLabel: 'Begin', appendAttribution: false, customCss: style },
			},
			column: 0,
			row: 0,
		}),
		data('Pages', pagesData(), 1, 0),
		data('Code lists', listsData(), 2, 0),
		tableNode(
			'Table of templates',
			{
				resource: 'table',
				operation: 'create',
				tableName: TEMPLATES_TABLE,
				columns: { column: COLUMNS.map((name) => ({ name, type: 'string' })) },
				options: { createIfNotExists: true },
			},
			3,
			0,
		),
		tableNode(
			'Saved templates',
			{
				resource: 'row',
				operation: 'get',
				dataTableId: TABLE,
				matchType: 'anyCondition',
				filters: {},
				returnAll: true,
			},
			4,
			0,
		),
		code('Take in', 'takeIn.js', 5, 0),
		ingest('Check', 'validate', 6, 0),
		code('Next step', 'nextStep.js', 7, 0),
		node({
			name: 'What next?',
			type: 'n8n-nodes-base.switch',
			typeVersion: 3.2,
			parameters: {
				mode: 'rules',
				rules: { values: Object.entries(STEPS).map(([step, output]) => ruleOf(step, output)) },
				options: {},
			},
			column: 8,
			row: -1.5,
		}),
		...Object.values(PAGE_STEPS).map((name, index) => page(name, 9 + (index % 2), Math.floor(index / 2) - 4)),
		search(
			ACTION_STEPS.find,
			{
				externalReference: expression(`${IS_MRN} ? '' : $json.state.copyFrom`),
				mrn: expression(`${IS_MRN} ? $json.state.copyFrom.toUpperCase() : ''`),
			},
			9,
			1,
		),
		tableNode(
			ACTION_STEPS.save,
			{
				resource: 'row',
				operation: 'upsert',
				dataTableId: TABLE,
				matchType: 'allConditions',
				filters: {
					conditions: [{ keyName: 'name', condition: 'eq', keyValue: expression('$json.state.templateName') }],
				},
				columns: {
					mappingMode: 'defineBelow',
					value: {
						name: expression('$json.state.templateName'),
						content: expression('JSON.stringify($json.state.template)'),
						keptAt: expression('$now.toISO()'),
					},
					schema: COLUMNS.map((id) => ({ id, displayName: id, type: 'string', display: true, required: false })),
				},
				options: {},
			},
			10,
			1,
		),
		search(ACTION_STEPS.checkReference, ofThisShipment, 9, 2),
		ingest(ACTION_STEPS.send, 'create', 10, 2),
		cas(
			ACTION_STEPS.look,
			'casDeclaration',
			{
				resource: 'declaration',
				operation: 'waitForStatus',
				declaration: { __rl: true, mode: 'reference', value: ofThisShipment.externalReference },
				direction: ofThisShipment.direction,
				targetStatuses: ['Released'],
				otherTargetStatuses: '',
				waitUpTo: LOOK_SECONDS,
			},
			9,
			3,
		),
		ingest(ACTION_STEPS.sendAgain, 'replace', 10, 3),
		{
			...cas(
				ACTION_STEPS.document,
				'casDeclaration',
				{
					resource: 'declaration',
					operation: 'downloadDocument',
					documentFrom: 'declaration',
					declaration: { __rl: true, mode: 'id', value: expression('$json.state.declaration.declarationId') },
					documentTypes: expression('[$json.state.documentType]'),
					binaryPropertyName: 'data',
					options: {},
				},
				9,
				4,
			),
			onError: 'continueErrorOutput',
		},
		ending(
			'Done',
			{
				respondWith: 'returnBinary',
				completionTitle: expression(
					"'Declaration ' + ($('Take in').first().json.state.declaration.mrn ?? $('Take in').first().json.state.declaration.lrn)",
				),
				completionMessage: expression(
					"(({ externalReference, status, lrn, mrn }) => `Reference: <b>${externalReference}</b><br>MRN: <b>${mrn ?? 'none yet'}</b><br>LRN: <b>${lrn ?? ''}</b><br>Status: <b>${status}</b><br><br>The PDF has been downloaded by your browser.`)($('Take in').first().json.state.declaration)",
				),
				inputDataFieldName: 'data',
			},
			10,
			4,
		),
		ending(
			ACTION_STEPS.end,
			{
				respondWith: 'text',
				completionTitle: 'Stopped here',
				completionMessage: expression(
					"$json.state.declaration ? 'The declaration stays in CAS as it is.' : 'Nothing was sent.'",
				),
			},
			9,
			5,
		),
	];
}

function ruleOf(step: string, outputKey: string) {
	return {
		outputKey,
		renameOutput: true,
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			combinator: 'and',
			conditions: [
				{
					id: idOf(`rule ${step}`),
					leftValue: expression('$json.step'),
					rightValue: step,
					operator: { type: 'string', operation: 'equals' },
				},
			],
		},
	};
}

type Connections = WorkflowJson['connections'];
const to = (name: string) => [{ node: name, type: 'main', index: 0 }];

function connections(): Connections {
	const line = [
		'Declare by hand',
		'Pages',
		'Code lists',
		'Table of templates',
		'Saved templates',
		'Take in',
		'Check',
		'Next step',
		'What next?',
	];
	const back = Object.entries(STEPS).filter(([step]) => step !== 'end' && step !== 'document');
	return {
		...Object.fromEntries(line.slice(0, -1).map((name, index) => [name, { main: [to(line[index + 1]!)] }])),
		'What next?': { main: Object.values(STEPS).map(to) },
		...Object.fromEntries(back.map(([, name]) => [name, { main: [to('Take in')] }])),
		[ACTION_STEPS.look]: { main: [to('Take in'), to('Take in'), to('Take in')] },
		[ACTION_STEPS.document]: { main: [to('Done'), to('Take in')] },
	};
}

/** What the flow says of itself, each with its place and size on the canvas. */
const NOTES = [
	{
		name: 'Note: what it does',
		left: -48,
		top: -432,
		width: 640,
		height: 208,
		content:
			'## Manual declaration\nA person declares on a form, page by page: from scratch, from a saved template, or as a copy of a declaration. Each page is checked; nothing is sent before the summary. The last page has MRN and PDF.\n\n**Before publishing:** the credential *CAS*, nothing else. Whoever knows the address of the form can open it: choose an *Authentication* in *Declare by hand*.',
	},
	{
		name: 'Note: the fields',
		left: -48,
		top: 224,
		width: 640,
		height: 208,
		content:
			'### What the form asks for\n*Pages* holds the fields, page by page: take one out or add one there, by its name in CAS. *Code lists* holds the choices of the drop-downs: shorten them to the countries and packages that you use.\n\nTemplates are kept in a data table of n8n itself, which the flow makes by itself; look at them under *Data tables*.',
	},
	{
		name: 'Note: the loop',
		left: 624,
		top: -432,
		width: 496,
		height: 208,
		content:
			'### The loop\n*Take in* puts what was answered or found into the shipment, *Check* finds what is wrong with it, *Next step* draws the next page, or the same one again with what to correct and all that was written in it.',
	},
	{
		name: 'Note: on faults',
		left: 624,
		top: 224,
		width: 496,
		height: 208,
		content:
			'### When something fails\nWhat CAS refuses, and that it cannot be reached, stands on the next page in words; all that was written stays, and the person tries again. A reference is looked up before it is sent, so no shipment goes twice. A form that nobody answers for two days ends.',
	},
];

/** A UUID that is the same every time the flow is made. */
function idOf(name: string): string {
	const hex = createHash('sha256').update(`manual-declaration ${name}`).digest('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
		'-',
	);
}

/** The flow "Manual declaration", as it is committed. */
export function manualDeclaration(): WorkflowJson {
	return {
		name: 'Manual declaration',
		nodes: [
			...NOTES.map(({ name, left, top, ...parameters }): WorkflowNode => ({
				id: idOf(name),
				name,
				type: 'n8n-nodes-base.stickyNote',
				typeVersion: 1,
				position: [left, top],
				parameters,
			})),
			...nodes().map(({ column, row, ...rest }): WorkflowNode => ({
				id: idOf(rest.name),
				...rest,
				position: [column * 240, row * 192],
			})),
		],
		connections: connections(),
		settings: { executionOrder: 'v1' },
	};
}
