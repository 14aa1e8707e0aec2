import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { comparedParts } from '../../../cas/specification/ours/targets';

const COMPARING = { comparisonMode: ['compare'] };

/** What a body is called in the drop-down, by its part of the profile. */
const PARTS: INodePropertyOptions[] = comparedParts()
	.map(({ name, title }) => ({ name: title, value: name }))
	.sort((one, other) => one.name.localeCompare(other.name));

/** The fields of Compare Specification. */
export const compareFields: INodeProperties[] = [
	{
		displayName: 'Mode',
		name: 'comparisonMode',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Compare',
				value: 'compare',
				description: 'Compare a specification or samples with what this package assumes',
			},
			{
				name: 'Read Decisions',
				value: 'readDecisions',
				description: 'Read the workbook of a comparison, with the decisions people made in it, into the final profile',
			},
		],
		default: 'compare',
	},
	{
		displayName: 'Source',
		name: 'specificationSource',
		type: 'options',
		options: [
			{ name: 'Files', value: 'files', description: 'Files of the incoming items' },
			{ name: 'Text', value: 'text', description: 'Text in the field below' },
		],
		default: 'files',
		displayOptions: { show: COMPARING },
	},
	{
		displayName: 'Input Binary Field',
		name: 'specificationBinary',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the input binary field with the file; several names comma-separated, or * for all',
		displayOptions: { show: { ...COMPARING, specificationSource: ['files'] } },
	},
	{
		displayName: 'Specification',
		name: 'specificationText',
		type: 'string',
		typeOptions: { rows: 6 },
		default: '',
		required: true,
		description: 'An XML schema, an OpenAPI document (JSON or YAML), a JSON Schema, or a message as JSON or XML',
		displayOptions: { show: { ...COMPARING, specificationSource: ['text'] } },
	},
	{
		displayName: 'All Items Together',
		name: 'together',
		type: 'boolean',
		default: true,
		description: 'Whether the files of all items belong to one specification, rather than one each',
		displayOptions: { show: COMPARING },
	},
	{
		displayName: 'Kind',
		name: 'specificationKind',
		type: 'options',
		options: [
			{ name: 'Detect', value: 'auto', description: 'Detected from the files' },
			{ name: 'JSON Schema', value: 'jsonSchema' },
			{ name: 'OpenAPI Document', value: 'openapi', description: 'Version 2.0 or 3.x, as JSON or YAML' },
			{ name: 'Samples as JSON', value: 'jsonSamples', description: 'Messages or declarations, one or many' },
			{ name: 'Samples as XML', value: 'xmlSamples', description: 'Messages or declarations, one in each file' },
			{ name: 'XML Schema', value: 'xsd' },
		],
		default: 'auto',
		displayOptions: { show: COMPARING },
	},
	{
		displayName: 'Describes',
		name: 'describes',
		type: 'multiOptions',
		options: PARTS,
		default: [],
		description: 'What the files describe, if you know. If empty, everything is looked for.',
		displayOptions: { show: COMPARING },
	},
	{
		displayName: 'Rows in Output',
		name: 'withRows',
		type: 'boolean',
		default: true,
		description: 'Whether to include every row of the comparison in the item, in addition to the workbook',
		displayOptions: { show: COMPARING },
	},
	{
		displayName: 'Input Binary Field',
		name: 'decisionsBinary',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the input binary field that holds the workbook of the comparison',
		displayOptions: { show: { comparisonMode: ['readDecisions'] } },
	},
	{
		displayName: 'Profile Name',
		name: 'profileName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Acme, acceptance 2026',
		description: 'Name to show for the profile',
	},
	{
		displayName: 'Put Output File in Field',
		name: 'comparisonBinary',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the output binary field to put the workbook of the comparison in',
		displayOptions: { show: COMPARING },
	},
];
