import type { INodeProperties } from 'n8n-workflow';
import type { LayoutMapping } from '../../../../cas/workbook';
import type { ParameterOf } from './parameters';

export const OWN = 'own';
export const TEMPLATE = 'template';
const SHOWN = { show: { layout: [OWN] } };
const FIELD_CHOOSER = {
	displayName: 'Field Name or ID',
	name: 'field',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'messageFields', loadOptionsDependsOn: ['message'] },
	default: '',
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
} as const satisfies INodeProperties;

export const layoutField: INodeProperties = {
	displayName: 'Layout',
	name: 'layout',
	type: 'options',
	options: [
		{
			name: 'Template',
			value: TEMPLATE,
			description: 'Headers of the template, in any language and any order',
		},
		{
			name: 'My Own Layout',
			value: OWN,
			description: 'Headers of a supplier or another system, each mapped to a field',
		},
	],
	default: TEMPLATE,
};

/**
 * How a file in a layout of the user's own is read. The editor cannot look into a file before the workflow runs, so a header is
 * typed (or the letters of its column), and the field is chosen from the list of the message.
 */
export const FIELDS_OF_OWN_LAYOUT: readonly INodeProperties[] = [
	{
		displayName: 'Columns',
		name: 'columns',
		displayOptions: SHOWN,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add column',
		default: {},
		options: [
			{
				displayName: 'Column',
				name: 'column',
				values: [
					{
						displayName: 'Header',
						name: 'header',
						type: 'string',
						default: '',
						placeholder: 'e.g. HTS code',
						description: 'The header as it appears in the sheet, or the column letters',
					},
					FIELD_CHOOSER,
				],
			},
		],
		description: 'What each column of the sheet holds',
	},
	{
		displayName: 'Fixed Values',
		name: 'fixedValues',
		displayOptions: SHOWN,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add value',
		default: {},
		options: [
			{
				displayName: 'Value',
				name: 'value',
				values: [
					FIELD_CHOOSER,
					{
						displayName: 'Value',
						name: 'text',
						type: 'string',
						default: '',
						description: 'Value for every row, such as OUT for the direction',
					},
				],
			},
		],
		description: 'Values for fields without a column in the sheet',
	},
	{
		displayName: 'Read Similar Headers',
		name: 'suggest',
		displayOptions: SHOWN,
		type: 'boolean',
		default: true,
		description:
			'Whether to also read columns that are not listed if their header is clear. A hint names each of them.',
	},
	{
		displayName: 'Sheet Name',
		name: 'sheetName',
		displayOptions: SHOWN,
		type: 'string',
		default: '',
		description: 'The sheet with the rows. If empty, the sheet with most of the columns.',
	},
];

interface Column {
	readonly header?: string;
	readonly field?: string;
}

interface FixedValue {
	readonly field?: string;
	readonly text?: string;
}

/** The mapping of a layout of the user's own; undefined where the file is a template. */
export function layoutMapping(parameter: ParameterOf): LayoutMapping | undefined {
	if (parameter('layout', TEMPLATE) !== OWN) return undefined;
	const columns = parameter('columns.column', []) as Column[];
	const values = parameter('fixedValues.value', []) as FixedValue[];
	const sheet = parameter('sheetName', '') as string;
	return {
		columns: Object.fromEntries(columns.flatMap(({ header = '', field = '' }) => pair(header, field))),
		values: Object.fromEntries(values.flatMap(({ field = '', text = '' }) => pair(field, text))),
		suggest: parameter('suggest', true) === true,
		...(sheet.trim() === '' ? {} : { sheet: sheet.trim() }),
	};
}

const pair = (key: string, value: string) => (key.trim() === '' || value === '' ? [] : [[key.trim(), value] as const]);
