import type { WorkflowJson, WorkflowNode } from '../../host/workflowJson';
import {
	idOf,
	style,
	TEMPLATES_TABLE,
	LOOK_SECONDS,
	type Draft,
	node,
	expression,
	ESCAPED,
	code,
	data,
	page,
	ending,
	cas,
	ingest,
	search,
	ofThisShipment,
	IS_MRN,
	tableNode,
	TABLE,
	COLUMNS,
} from './nodeDrafts';
import { CREDENTIAL_NAMES } from '../lint/leftovers';
import { NOTES } from './notes';
import { listsData, pagesData } from './pages';

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

function nodes(): Draft[] {
	return [
		node({
			name: 'Declare by hand',
			type: 'n8n-nodes-base.formTrigger',
			typeVersion: 2.6,
			webhookId: idOf('webhook start'),
			credentials: { httpBasicAuth: { id: null, name: CREDENTIAL_NAMES.httpBasicAuth! } },
			parameters: {
				authentication: 'basicAuth',
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
					`(({ externalReference, status, lrn, mrn }, text) => \`Reference: <b>\${text(externalReference)}</b><br>MRN: <b>\${text(mrn ?? 'none yet')}</b><br>LRN: <b>\${text(lrn ?? '')}</b><br>Status: <b>\${text(status)}</b><br><br>The PDF has been downloaded by your browser.\`)($('Take in').first().json.state.declaration, ${ESCAPED})`,
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
