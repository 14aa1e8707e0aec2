import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { messageEntries } from '../../../../cas/messages';
import { valueAtPath } from '../../../../cas/messages/model/place';
import type { WorkbookReading } from '../../../../cas/workbook';
import type { ItemFailure } from '../../../shared/items/failedItem';
import { namesIn } from '../../../shared/fields/namesIn';
import { modelOf } from '../../methods';
import { FIELDS_OF_OWN_LAYOUT, layoutField, layoutMapping, OWN, TEMPLATE } from './ownLayout';
import { parameterOf, type ParameterOf } from './parameters';
import { passwordOf, readingConventions, readingOptions } from './readingOptions';

const READ_NODES = 'readNodes';

export const messageOptions = messageEntries()
	.map(({ key, model }) => ({ name: model.labels.en, value: key }))
	.sort((a, b) => a.name.localeCompare(b.name));

/** How the messages of a workbook are read, for operations that look for them in it. */
export const readingFields: readonly INodeProperties[] = [
	{
		...layoutField,
		options: [
			...(layoutField.options ?? []),
			{
				name: 'Same as a Read Node',
				value: READ_NODES,
				description: 'Uses data, columns and options of one or more Read operations in this workflow',
			},
		] as typeof layoutField.options,
	},
	{
		displayName: 'Data',
		name: 'messages',
		displayOptions: { show: { layout: [TEMPLATE] } },
		type: 'multiOptions',
		options: messageOptions,
		default: ['customsShipment'],
		description: 'What the workbook contains',
	},
	{
		displayName: 'Data',
		name: 'message',
		displayOptions: { show: { layout: [OWN] } },
		type: 'options',
		options: messageOptions,
		default: 'customsShipment',
		description: 'What the rows of the workbook are',
	},
	{
		displayName: 'Read Nodes',
		name: 'readNodes',
		displayOptions: { show: { layout: [READ_NODES] } },
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Read shipments, Read articles',
		description: 'Names of the CAS Workbook nodes that read this workbook, comma-separated',
	},
	...FIELDS_OF_OWN_LAYOUT,
	readingOptions,
];

/** How each message of the workbook is read. */
export function readingsOf(
	context: IExecuteFunctions,
	itemIndex: number,
): { readonly readings: readonly WorkbookReading[] } | { readonly failure: ItemFailure } {
	const here = parameterOf(context, itemIndex);
	const layout = here('layout', TEMPLATE);
	if (layout === READ_NODES) return readingsOfNodes(context, itemIndex, namesIn(here('readNodes', '')));
	if (layout === OWN) return { readings: [readingOf(here, here('message', ''))] };
	const messages = namesIn(here('messages', ['customsShipment']));
	if (messages.length === 0)
		return failure('No data is chosen', 'Set Data to what the workbook contains, such as Customs shipment.');
	return { readings: messages.map((key) => readingOf(here, key)) };
}

function readingsOfNodes(
	context: IExecuteFunctions,
	itemIndex: number,
	names: readonly string[],
): ReturnType<typeof readingsOf> {
	if (names.length === 0)
		return failure(
			'Read Nodes is empty',
			'Enter the names of the CAS Workbook nodes that read this workbook, comma-separated.',
		);
	const proxy = context.getWorkflowDataProxy(itemIndex) as { $node: Record<string, { parameter: object } | undefined> };
	const readings: WorkbookReading[] = [];
	for (const name of names) {
		const parameters = parametersOf(proxy, name);
		if (parameters === undefined || (parameters('operation', 'read') as string) !== 'read')
			return failure(
				`"${name}" is not a CAS Workbook node with the operation Read`,
				'Enter the name of a Read node exactly as it appears in the workflow.',
			);
		readings.push(readingOf(parameters, parameters('message', '')));
	}
	return { readings };
}

/** n8n throws where a node does not exist. */
function parametersOf(
	{ $node }: { readonly $node: Record<string, { parameter: object } | undefined> },
	name: string,
): ParameterOf | undefined {
	try {
		const parameter = $node[name]?.parameter as Record<string, unknown> | undefined;
		if (parameter === undefined || parameter.resource !== 'workbook') return undefined;
		return (path, otherwise) => valueAtPath(parameter, path.split('.')) ?? otherwise;
	} catch {
		return undefined;
	}
}

/** How one message is read, by the parameters of a node. */
export function readingOf(parameter: ParameterOf, message: unknown): WorkbookReading {
	const password = passwordOf(parameter);
	const mapping = layoutMapping(parameter);
	return {
		model: modelOf(message),
		...readingConventions(parameter),
		...(password === '' ? {} : { password }),
		...(mapping === undefined ? {} : { mapping }),
	};
}

function failure(message: string, description: string): { failure: ItemFailure } {
	return { failure: { message, description, details: {} } };
}
