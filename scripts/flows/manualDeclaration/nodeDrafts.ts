import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_NAME } from '../../host/packageUnderTest';
import type { WorkflowNode } from '../../host/workflowJson';
import { CREDENTIAL_NAMES } from '../lint/leftovers';

/** A data table of n8n itself: it is there in every n8n, needs no other service, and survives an update of the flow. */
export const TEMPLATES_TABLE = 'customs_declaration_templates';
/** A person looks at a page that turns for so long; after it the page says how things stand. */
export const LOOK_SECONDS = 15;
/** A form that nobody answers for so long ends without sending anything. */
const ANSWER_WITHIN_DAYS = 2;

const source = (file: string) => readFileSync(join(__dirname, file), 'utf8');
export const style = source('style.css');

/** A node by its place on a grid. */
export interface Draft {
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

export const node = (draft: Draft): Draft => draft;

export const expression = (text: string) => `={{ ${text} }}`;

/** A function for expressions that makes a value of the outside harmless in HTML. */
export const ESCAPED =
	"((value) => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\"', '&quot;'))";

export function code(name: string, file: string, column: number, row: number): Draft {
	return node({ name, type: 'n8n-nodes-base.code', typeVersion: 2, parameters: { jsCode: source(file) }, column, row });
}

export function data(name: string, value: unknown, column: number, row: number): Draft {
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

export function page(name: string, column: number, row: number): Draft {
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
				formDescription: expression(`${ESCAPED}($json.intro)`),
				buttonLabel: expression('$json.button'),
				customCss: style,
			},
		},
		column,
		row,
	});
}

export function ending(name: string, parameters: Record<string, unknown>, column: number, row: number): Draft {
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

export function cas(
	name: string,
	type: string,
	parameters: Record<string, unknown>,
	column: number,
	row: number,
): Draft {
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

export const ingest = (name: string, operation: string, column: number, row: number) =>
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

export const search = (name: string, filters: Record<string, string>, column: number, row: number): Draft => ({
	...cas(
		name,
		'casDeclaration',
		{ resource: 'declaration', operation: 'search', returnAll: false, limit: 10, filters, simplify: false },
		column,
		row,
	),
	alwaysOutputData: true,
});

export const ofThisShipment = {
	externalReference: expression('$json.state.message.externalReference'),
	direction: expression('$json.state.message.direction'),
};

export const IS_MRN = '/^\\d{2}[A-Za-z]{2}[A-Za-z0-9]{14}$/.test($json.state.copyFrom)';

export function tableNode(name: string, parameters: Record<string, unknown>, column: number, row: number): Draft {
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

export const TABLE = { __rl: true, mode: 'name', value: TEMPLATES_TABLE };
export const COLUMNS = ['name', 'content', 'keptAt'];

/** A UUID that is the same every time the flow is made. */
export function idOf(name: string): string {
	const hex = createHash('sha256').update(`manual-declaration ${name}`).digest('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
		'-',
	);
}
