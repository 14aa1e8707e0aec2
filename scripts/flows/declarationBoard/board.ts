import type { WorkflowJson } from '../../host/workflowJson';
import { CREDENTIAL_NAMES } from '../lint/leftovers';
import { data, expression, idOf, node, type Draft } from '../manualDeclaration/nodeDrafts';
import { assembled, codeNode, settings, type Note } from './assembled';
import { getRows } from './tables';
import { lookData, wordsData } from './words';

export const BOARD_PATH = 'declaration-board';

/** Nothing of the register stays in a browser, and no other site shows the page. */
const HEADERS = [
	{ name: 'Cache-Control', value: 'no-store' },
	{ name: 'X-Content-Type-Options', value: 'nosniff' },
	{ name: 'X-Frame-Options', value: 'DENY' },
	{ name: 'Referrer-Policy', value: 'no-referrer' },
];

const answer = (
	name: string,
	parameters: Record<string, unknown>,
	options: Record<string, unknown>,
	draft: Partial<Draft>,
) =>
	node({
		name,
		type: 'n8n-nodes-base.respondToWebhook',
		typeVersion: 1.5,
		parameters: { ...parameters, options },
		column: 0,
		row: 0,
		...draft,
	});

const withHeaders = (...more: { name: string; value: string }[]) => ({
	responseHeaders: { entries: [...more, ...HEADERS] },
});

const isFormat = (format: string) => ({
	outputKey: format,
	renameOutput: true,
	conditions: {
		options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
		combinator: 'and',
		conditions: [
			{
				id: idOf(`declaration board format ${format}`),
				leftValue: expression('$json.format'),
				rightValue: format,
				operator: { type: 'string', operation: 'equals' },
			},
		],
	},
});

const drafts: Draft[] = [
	node({
		name: 'Open the board',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2.1,
		webhookId: idOf('declaration board webhook'),
		credentials: { httpBasicAuth: { id: null, name: CREDENTIAL_NAMES.httpBasicAuth! } },
		parameters: {
			httpMethod: 'GET',
			path: BOARD_PATH,
			authentication: 'basicAuth',
			responseMode: 'responseNode',
			options: {},
		},
		column: 0,
		row: 0,
	}),
	settings(
		'declaration board',
		[
			['language', 'string', 'auto'],
			['timeZone', 'string', expression('$now.zoneName')],
			['rowsPerPage', 'number', 50],
			['refreshSeconds', 'number', 60],
			['warnAfterHours', 'number', 3],
			['correctForm', 'string', ''],
			['invalidateForm', 'string', ''],
			['copyForm', 'string', ''],
			['uploadForm', 'string', ''],
		],
		1,
		0,
	),
	data('Words', wordsData(), 2, 0),
	data('Look', lookData(), 3, 0),
	getRows('Declarations', 'customs_declarations', [], {
		column: 4,
		row: 0,
		executeOnce: true,
		alwaysOutputData: true,
		onError: 'continueErrorOutput',
	}),
	// n8n gives up reading where a row comes in between two pages of its own.
	getRows('Read once more', 'customs_declarations', [], {
		column: 5,
		row: 1,
		executeOnce: true,
		alwaysOutputData: true,
		onError: 'continueErrorOutput',
	}),
	getRows('Last check', 'customs_register_checks', [{ column: 'name', is: 'eq', value: 'cas' }], {
		column: 6,
		row: 0,
		executeOnce: true,
		alwaysOutputData: true,
		onError: 'continueErrorOutput',
	}),
	getRows(
		'History',
		'customs_declaration_events',
		[
			{
				column: 'key',
				is: 'eq',
				value: expression("String($('Open the board').first().json.query.declaration ?? '')"),
			},
		],
		{ column: 7, row: 0, executeOnce: true, alwaysOutputData: true, onError: 'continueErrorOutput' },
	),
	codeNode('Draw the board', ['board.js'], { column: 8, row: 0 }),
	node({
		name: 'As what?',
		type: 'n8n-nodes-base.switch',
		typeVersion: 3.2,
		parameters: { mode: 'rules', rules: { values: ['html', 'json', 'xlsx'].map(isFormat) }, options: {} },
		column: 9,
		row: 0,
	}),
	answer(
		'Show the page',
		{ respondWith: 'text', responseBody: expression('$json.pageHtml') },
		{
			responseCode: expression('$json.statusCode'),
			...withHeaders({ name: 'Content-Type', value: 'text/html; charset=utf-8' }),
		},
		{ column: 10, row: -1 },
	),
	answer(
		'Give the rows',
		{ respondWith: 'json', responseBody: expression('JSON.stringify($json.answer)') },
		{ responseCode: expression('$json.statusCode'), ...withHeaders() },
		{ column: 10, row: 0 },
	),
	node({
		name: 'Cells of the workbook',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: expression('JSON.stringify($json.cells)'), options: {} },
		column: 10,
		row: 1,
	}),
	node({
		name: 'Make the workbook',
		type: 'n8n-nodes-base.convertToFile',
		typeVersion: 1.1,
		parameters: {
			operation: 'xlsx',
			binaryPropertyName: 'data',
			options: {
				compression: true,
				fileName: expression("$('Draw the board').item.json.fileName"),
				sheetName: expression("$('Draw the board').item.json.sheet"),
			},
		},
		column: 11,
		row: 1,
	}),
	answer(
		'Give the workbook',
		{ respondWith: 'binary', responseDataSource: 'set', inputFieldName: 'data' },
		withHeaders({
			name: 'Content-Disposition',
			value: expression("`attachment; filename*=UTF-8''${encodeURIComponent($binary.data.fileName)}`"),
		}),
		{ column: 12, row: 1 },
	),
];

const NOTES: Note[] = [
	{
		name: 'Note: what it does',
		left: -48,
		top: -384,
		width: 720,
		height: 208,
		content:
			'## Declaration board\nA page with all declarations: status in words, MRN, duties, documents, what waits for whom, and the history of each. It reads what the flow *Declaration register* keeps, and changes nothing.\n\n**Before publishing:** publish *Declaration register*; the credential *Forms*, which is the login of the page. Its address is the production URL of *Open the board*.',
		color: 4,
	},
	{
		name: 'Note: settings',
		left: -48,
		top: 224,
		width: 720,
		height: 208,
		content:
			'### Settings\n*language*: en, fr, nl, de, or auto: the language of the browser. *refreshSeconds*: 0 for a page that does not refresh itself. *correctForm*, *invalidateForm*, *copyForm*, *uploadForm*: the production URLs of the forms of other flows; a link is shown where there is an address.\n\n*Words* holds all texts of the page, *Look* its style.',
		color: 7,
	},
	{
		name: 'Note: the page',
		left: 1632,
		top: 368,
		width: 720,
		height: 176,
		content:
			'### The page\nn8n serves pages in a sandbox, in which a script may ask for nothing. So each view is an address: filters, sorting, pages and one declaration. With *format=json* the same address gives the rows of the page, with *format=xlsx* all rows as a workbook. All ask for the same login.',
		color: 7,
	},
];

/** The flow "Declaration board", as it is committed. */
export function declarationBoard(): WorkflowJson {
	return assembled('Declaration board', {
		drafts,
		notes: NOTES,
		lines: [
			[
				'Open the board',
				'Settings',
				'Words',
				'Look',
				'Declarations',
				'Last check',
				'History',
				'Draw the board',
				'As what?',
				'Show the page',
			],
			['Cells of the workbook', 'Make the workbook', 'Give the workbook'],
		],
		more: [
			['Declarations', 1, 'Read once more'],
			['Read once more', 0, 'Last check'],
			['Read once more', 1, 'Draw the board'],
			['Last check', 1, 'Draw the board'],
			['History', 1, 'Draw the board'],
			['As what?', 1, 'Give the rows'],
			['As what?', 2, 'Cells of the workbook'],
		],
		settings: { saveDataSuccessExecution: 'none' },
	});
}
