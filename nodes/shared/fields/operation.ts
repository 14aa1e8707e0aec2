import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { isAiTool } from '../host/aiTool';
import { failedItem } from '../items/failedItem';
import { thrownTogether } from '../items/thrown';

/** One operation of a node: what the panel shows, the fields it asks for, and what it does. */
export interface Operation {
	/** Title Case, as in the drop-down: `Create or Update`. */
	readonly name: string;
	readonly value: string;
	/** Sentence case, as in the node list: `Create customs shipment`. */
	readonly action: string;
	readonly description: string;
	readonly fields: readonly INodeProperties[];
	/** The names of its outputs, in order; one without a name where absent. The error output is n8n's own and comes after them. */
	readonly outputs?: readonly OutputName[];
	/** The outputs that it had in version 1 of the node, where there were more. */
	readonly firstOutputs?: readonly OutputName[];
	/** Takes all input items at once and returns the items of each output. */
	execute(context: IExecuteFunctions): Promise<INodeExecutionData[][]>;
}

/** The name of an output: one word, or the one that goes with the value of a parameter. The canvas has room for about nine letters. */
type OutputName =
	string | { readonly parameter: string; readonly names: Readonly<Record<string, string>>; readonly otherwise: string };

export interface Resource {
	readonly name: string;
	readonly value: string;
	readonly operations: readonly Operation[];
}

/** The node's parameters, derived from its resources: a resource chooser, an operation chooser each, and the fields of each operation. */
export function propertiesOf(resources: readonly Resource[]): INodeProperties[] {
	const chooser = chooserOf(
		'Resource',
		'resource',
		resources.map(({ name, value }) => ({ name, value })),
	);
	// A choice of one is none; the list of operations in n8n's node panel is still made from its options.
	const shown = resources.length === 1 ? { ...chooser, type: 'hidden' as const } : chooser;
	return [shown, ...resources.flatMap(resourceProperties)];
}

/** What stands under a node on the canvas: the chosen operation, in the words of the node panel. */
export function subtitleOf(resources: readonly Resource[]): string {
	const actions = Object.fromEntries(
		resources.flatMap(({ value: resource, operations }) =>
			operations.map(({ value, action }) => [`${resource}.${value}`, action] as const),
		),
	);
	return `={{ (${JSON.stringify(actions)})[${CHOSEN}] }}`;
}

/** In an expression: the key of the chosen operation. */
const CHOSEN = '$parameter["resource"] + "." + $parameter["operation"]';

/** A drop-down whose first option is the default. */
function chooserOf(displayName: string, name: string, options: INodePropertyOptions[]): INodeProperties {
	const preset = options[0]?.value ?? '';
	return Object.assign(
		{ displayName, name, type: 'options' as const, noDataExpression: true, options },
		{ default: preset },
	);
}

function resourceProperties({ value: resource, operations }: Resource): INodeProperties[] {
	const options = operations.map(({ name, value, action, description }) => ({ name, value, action, description }));
	return [
		{ ...chooserOf('Operation', 'operation', options), displayOptions: { show: { resource: [resource] } } },
		...sharedFields(operations).map(({ field, used }) => shownFor(field, resource, used)),
	];
}

/** A field that several operations share is listed once, so that its value survives a change of operation. */
function sharedFields(operations: readonly Operation[]): { field: INodeProperties; used: string[] }[] {
	const shared: { field: INodeProperties; used: string[] }[] = [];
	for (const { value, fields } of operations) {
		for (const field of fields) {
			const known = shared.find((entry) => entry.field === field);
			if (known === undefined) shared.push({ field, used: [value] });
			else known.used.push(value);
		}
	}
	return shared;
}

function shownFor(field: INodeProperties, resource: string, operation: string[]): INodeProperties {
	return {
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { ...field.displayOptions?.show, resource: [resource], operation },
		},
	};
}

/**
 * The node's outputs, derived from its resources. Where an operation names its own, they are an expression over the parameters, as
 * in n8n's Switch node: the editor draws what the chosen operation has, and the engine counts them to find the error output.
 */
export function outputsOf(resources: readonly Resource[]): INodeTypeDescription['outputs'] {
	const named = resources.flatMap(({ value: resource, operations }) =>
		operations.flatMap(({ value, outputs, firstOutputs }) => {
			const key = JSON.stringify(`${resource}.${value}`);
			if (outputs === undefined && firstOutputs === undefined) return [];
			const now = listExpression(outputs ?? UNNAMED);
			return [
				`${key}: ${firstOutputs === undefined ? now : `$nodeVersion < 2 ? ${listExpression(firstOutputs)} : ${now}`}`,
			];
		}),
	);
	if (named.length === 0) return [NodeConnectionTypes.Main];
	return `={{ ({ ${named.join(', ')} })[${CHOSEN}] ?? ${listExpression(UNNAMED)} }}`;
}

const UNNAMED = [undefined];

const listExpression = (names: readonly (OutputName | undefined)[]) =>
	`[${names.map((name) => `{ type: "${NodeConnectionTypes.Main}"${name === undefined ? '' : `, displayName: ${nameExpression(name)}`} }`).join(', ')}]`;

function nameExpression(name: OutputName): string {
	if (typeof name === 'string') return JSON.stringify(name);
	const { parameter, names, otherwise } = name;
	return `(${JSON.stringify(names)})[$parameter[${JSON.stringify(parameter)}]] ?? ${JSON.stringify(otherwise)}`;
}

/** Whether a node is of the first version, whose operations on workbooks had an output of their own for what failed. */
export const isFirstVersion = (node: Pick<INode, 'typeVersion'>) => node.typeVersion < 2;

/** Runs the operation that the node's parameters choose. */
export async function executeChosen(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const resource = context.getNodeParameter('resource', 0);
	const operation = context.getNodeParameter('operation', 0);
	const chosen = resources.find(({ value }) => value === resource)?.operations.find(({ value }) => value === operation);
	if (chosen === undefined) {
		throw new NodeOperationError(context.getNode(), `There is no operation "${operation}" for "${resource}"`, {
			description: 'Choose a resource and an operation in the panel of the node.',
		});
	}
	const execute = async () => {
		const outputs = await chosen.execute(context);
		return isAiTool(context) ? [outputs.flat()] : outputs;
	};
	if (!context.continueOnFail()) return await execute();
	try {
		return await execute();
	} catch (error) {
		// The last output is the one for what did not go through; with an error output n8n moves them there from any.
		const first = isFirstVersion(context.getNode()) ? chosen.firstOutputs : undefined;
		const others = (first ?? chosen.outputs ?? []).slice(1).map((): INodeExecutionData[] => []);
		return [...others, failedTogether(context, error)];
	}
}

/** Where a node throws although it goes on, n8n hands its input on as if all had gone well; so all of it leaves as failed. */
function failedTogether(context: IExecuteFunctions, error: unknown): INodeExecutionData[] {
	const failure = thrownTogether(error, context.getNode());
	return context.getInputData().map((_, itemIndex) => failedItem(context.getNode(), failure, itemIndex));
}
