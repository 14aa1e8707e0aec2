import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
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
	readonly outputs?: readonly string[];
	/** Takes all input items at once and returns the items of each output. */
	execute(context: IExecuteFunctions): Promise<INodeExecutionData[][]>;
}

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
	return [chooser, ...resources.flatMap(resourceProperties)];
}

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

/** A field that several operations share stands once, so that its value survives a change of operation. */
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
		operations.flatMap(({ value, outputs }) =>
			outputs === undefined ? [] : [[`${resource}.${value}`, outputs] as const],
		),
	);
	if (named.length === 0) return [NodeConnectionTypes.Main];
	const byOperation = Object.fromEntries(
		named.map(([key, names]) => [key, names.map((displayName) => ({ type: NodeConnectionTypes.Main, displayName }))]),
	);
	const plain = [{ type: NodeConnectionTypes.Main }];
	return `={{ (${JSON.stringify(byOperation)})[$parameter["resource"] + "." + $parameter["operation"]] ?? ${JSON.stringify(plain)} }}`;
}

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
		const others = (chosen.outputs ?? []).slice(1).map((): INodeExecutionData[] => []);
		return [...others, failedTogether(context, error)];
	}
}

/** Where a node throws although it goes on, n8n hands its input on as if all had gone well; so all of it leaves as failed. */
function failedTogether(context: IExecuteFunctions, error: unknown): INodeExecutionData[] {
	const failure = thrownTogether(error, context.getNode());
	return context.getInputData().map((_, itemIndex) => failedItem(context.getNode(), failure, itemIndex));
}
