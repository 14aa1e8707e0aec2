import type { WorkflowJson } from '../../host/workflowJson';
import { PACKAGE_NAME } from '../../host/packageUnderTest';
import { CREDENTIAL_NAMES } from '../lint/leftovers';
import { expression, idOf, node, type Draft } from '../manualDeclaration/nodeDrafts';
import { assembled, codeNode, settings, type Note } from './assembled';
import { deleteRows, getRows, hasNoRow, insertRow, makeTable, ofItem, writeRow } from './tables';
import { CONSTANTS } from './words';

const CAS = { casOAuth2Api: { id: null, name: CREDENTIAL_NAMES.casOAuth2Api! } };
const SINCE = "$('Since when').first().json";

const cas = (name: string, type: string, parameters: Record<string, unknown>, more: Partial<Draft>): Draft =>
	node({
		name,
		type: `${PACKAGE_NAME}.${type}`,
		typeVersion: 1,
		parameters,
		credentials: CAS,
		column: 0,
		row: 0,
		...more,
	});

const ofDeclaration = { __rl: true, mode: 'id', value: expression('$json.declarationId') };

/** What happens: an event of CAS becomes a row, and the row of its declaration follows. */
const events: Draft[] = [
	cas(
		'CAS events',
		'casNotificationTrigger',
		{
			events: ['DeclarationStatusChanged', 'DeclarationPdfCreated', 'CustomsShipmentInformation'],
			statuses: [],
			documentTypes: [],
			shipmentResults: [],
			delivery: 'custom',
			acknowledge: 'ended',
			registration: 'automatic',
			verification: 'header',
			options: {},
		},
		{ typeVersion: 2, column: 6, row: 3, webhookId: idOf('declaration register events') },
	),
	cas(
		'What is wrong',
		'casDeclaration',
		{
			resource: 'declaration',
			operation: 'getCorrections',
			declaration: ofDeclaration,
			correctBy: 'Update',
			itemPerProblem: false,
		},
		{ column: 7, row: 4, onError: 'continueRegularOutput' },
	),
	cas(
		'Present data',
		'casDeclaration',
		{
			resource: 'declaration',
			operation: 'get',
			declaration: { ...ofDeclaration, value: expression("$('CAS events').item.json.declarationId") },
			simplify: true,
		},
		{ column: 8, row: 3, onError: 'continueRegularOutput' },
	),
	codeNode('Entry of the event', ['entry.js', 'entryOfEvent.js'], {
		eachItem: true,
		constants: { MAIN_PATH: CONSTANTS.MAIN_PATH },
		column: 9,
		row: 3,
	}),
	writeRow('Keep the event', 'upsert', ['customs_declaration_events', [ofItem('eventKey')]], { column: 10, row: 2 }),
	codeNode('Which declarations', ['whichDeclarations.js'], { column: 11, row: 2 }),
	getRows('All events of it', 'customs_declaration_events', [ofItem('key')], { column: 12, row: 2 }),
	codeNode('Row of the register', ['rowOfRegister.js'], {
		constants: { CLOSED: CONSTANTS.CLOSED },
		column: 13,
		row: 2,
	}),
	hasNoRow('Not in the register yet', 'customs_declarations', [{ column: 'key', value: expression('$json.key') }], {
		column: 14,
		row: 1,
	}),
	insertRow('Add to the register', 'customs_declarations', { column: 15, row: 1 }),
	writeRow(
		'Update unless newer',
		'update',
		['customs_declarations', [ofItem('key'), { column: 'version', is: 'lte', value: expression('$json.version') }]],
		{ column: 14, row: 3 },
	),
];

/** Set up, and compare with CAS. */
const checks: Draft[] = [
	node({
		name: 'When published',
		type: 'n8n-nodes-base.n8nTrigger',
		typeVersion: 1,
		parameters: { events: ['activate', 'update'] },
		column: 0,
		row: -1,
	}),
	node({
		name: 'Every hour',
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		parameters: { rule: { interval: [{ field: 'hours', triggerAtMinute: 7 }] } },
		column: 0,
		row: 0,
	}),
	node({
		name: 'Set up and check now',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		parameters: {},
		column: 0,
		row: 1,
	}),
	settings(
		'declaration register',
		[
			['firstDays', 'number', 30],
			['overlapHours', 'number', 2],
			['keepDays', 'number', 365],
		],
		1,
		0,
	),
	makeTable('Table of declarations', 'customs_declarations', { column: 2, row: 0 }),
	makeTable('Table of events', 'customs_declaration_events', { column: 3, row: 0 }),
	makeTable('Table of checks', 'customs_register_checks', { column: 4, row: 0 }),
	getRows('Last check', 'customs_register_checks', [{ column: 'name', is: 'eq', value: 'cas' }], {
		column: 5,
		row: 0,
		alwaysOutputData: true,
		executeOnce: true,
	}),
	codeNode('Since when', ['sinceWhen.js'], { column: 6, row: 0 }),
	getRows(
		'What is known',
		'customs_declaration_events',
		[
			{ column: 'type', is: 'eq', value: 'status' },
			{ column: 'order', is: 'gte', value: expression('$json.seenFrom') },
		],
		{ column: 7, row: 0, alwaysOutputData: true },
	),
	cas(
		'Missed changes',
		'casDeclaration',
		{
			resource: 'declaration',
			operation: 'reconcile',
			since: 'date',
			sinceDate: expression(`${SINCE}.since`),
			compare: 'everyChange',
			declarationIdField: 'declarationId',
			statusField: 'status',
			options: {},
		},
		{ column: 8, row: 0, alwaysOutputData: true, onError: 'continueErrorOutput' },
	),
	cas(
		'Changed declarations',
		'casDeclaration',
		{
			resource: 'declaration',
			operation: 'search',
			returnAll: true,
			filters: { lastUpdatedFrom: expression(`${SINCE}.since`) },
			simplify: true,
		},
		{ column: 9, row: 0, alwaysOutputData: true, executeOnce: true, onError: 'continueErrorOutput' },
	),
	codeNode('What did not arrive', ['entry.js', 'missedEntries.js'], {
		constants: { MAIN_PATH: CONSTANTS.MAIN_PATH },
		column: 10,
		row: 0,
	}),
	writeRow(
		'Note the failure',
		'upsert',
		['customs_register_checks', [{ column: 'name', is: 'eq', value: 'cas' }]],
		{ column: 10, row: 1 },
		{
			name: 'cas',
			problem: expression("[$json.error?.message ?? $json.error, $json.description].filter(Boolean).join('. ')"),
			problemAt: expression(`${SINCE}.started`),
		},
	),
	node({
		name: 'Was all compared?',
		type: 'n8n-nodes-base.if',
		typeVersion: 2.2,
		parameters: {
			conditions: {
				options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
				conditions: [
					{
						id: idOf('declaration register all compared'),
						leftValue: expression("!$('Note the failure').isExecuted"),
						rightValue: '',
						operator: { type: 'boolean', operation: 'true', singleValue: true },
					},
				],
				combinator: 'and',
			},
			options: {},
		},
		column: 7,
		row: 6,
	}),
	writeRow(
		'Note the check',
		'upsert',
		['customs_register_checks', [{ column: 'name', is: 'eq', value: 'cas' }]],
		{ column: 8, row: 6 },
		{ name: 'cas', completeTo: expression(`${SINCE}.started`), problem: '', problemAt: '' },
	),
	deleteRows(
		'Remove old declarations',
		'customs_declarations',
		[
			{ column: 'closed', is: 'isTrue' },
			{
				column: 'lastOrder',
				is: 'lt',
				value: expression("$now.minus({ days: $('Settings').first().json.keepDays }).toMillis()"),
			},
		],
		{ column: 9, row: 6 },
	),
	deleteRows('Remove their events', 'customs_declaration_events', [ofItem('key')], { column: 10, row: 6 }),
];

const NOTES: Note[] = [
	{
		name: 'Note: what it does',
		left: -48,
		top: -480,
		width: 720,
		height: 208,
		content:
			'## Declaration register\nKeeps every declaration with its status, MRN, duties and documents, and its history, in data tables of n8n itself. The flow *Declaration board* shows them. No database is needed.\n\n**Before publishing:** the credential *CAS account*. *Publish*: the tables are made, and the declarations of the last 30 days come in.',
		color: 4,
	},
	{
		name: 'Note: set up',
		left: 432,
		top: -208,
		width: 688,
		height: 144,
		content:
			'### 1 · Set up\nEach check begins with the tables: where they exist, nothing happens. Look at them under *Data tables*. *Settings* says how far the first check goes back, and how long closed declarations are kept.',
		color: 7,
	},
	{
		name: 'Note: compare',
		left: 1632,
		top: -208,
		width: 880,
		height: 144,
		content:
			'### 2 · What did not arrive?\nEvery hour CAS is asked for what has changed since the last complete check, and what no event has told is added. An event that was lost while n8n was down arrives this way. Where CAS cannot reach n8n at all, deactivate *CAS events* (key D) and let *Every hour* run more often.',
		color: 5,
	},
	{
		name: 'Note: in order',
		left: 2800,
		top: -208,
		width: 880,
		height: 144,
		content:
			'### 4 · In order, whatever the order\nThe row of a declaration is made of all its events: the newest status counts. An event that comes twice has one row. A row is overwritten only by one that is made of as many events or more, so an older event never overwrites a newer status.',
		color: 7,
	},
	{
		name: 'Note: events',
		left: 1392,
		top: 960,
		width: 880,
		height: 112,
		content:
			'### 3 · Events\nCAS hears that an event was taken only after it is stored; until then it delivers it again, for a day. What CAS cannot tell at the moment comes with the next check.',
		color: 6,
	},
	{
		name: 'Note: the end',
		left: 2688,
		top: 1136,
		width: 640,
		height: 112,
		content:
			'### 5 · The end of a check\nRuns last. A check that failed is noted, and the next one begins at the same time again. Closed declarations older than *keepDays* are removed.',
		color: 6,
	},
];

/** The flow "Declaration register", as it is committed. */
export function declarationRegister(): WorkflowJson {
	return assembled('Declaration register', {
		drafts: [...checks, ...events],
		notes: NOTES,
		lines: [
			[
				'When published',
				'Settings',
				'Table of declarations',
				'Table of events',
				'Table of checks',
				'Last check',
				'Since when',
				'What is known',
				'Missed changes',
				'Changed declarations',
				'What did not arrive',
				'Keep the event',
				'Which declarations',
				'All events of it',
				'Row of the register',
				'Not in the register yet',
				'Add to the register',
			],
			['Every hour', 'Settings'],
			['Set up and check now', 'Settings'],
			['CAS events', 'Present data', 'Entry of the event', 'Keep the event'],
			['What is wrong', 'Present data'],
			['Row of the register', 'Update unless newer'],
			['Since when', 'Was all compared?', 'Note the check', 'Remove old declarations', 'Remove their events'],
		],
		more: [
			['CAS events', 1, 'What is wrong'],
			['Missed changes', 1, 'Note the failure'],
			['Changed declarations', 1, 'Note the failure'],
		],
		settings: { saveDataSuccessExecution: 'none' },
	});
}
