import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeTypeDescription,
} from 'n8n-workflow';
import type { WorkflowNode } from '../../host/workflowJson';
import type { KnownNode } from '../nodeCatalogue';
import type { FlowRule } from './rule';

/** Every node is of a type and version that exists. */
export const knownTypes: FlowRule = (flow, catalogue) =>
	flow.nodes
		.filter(({ type, typeVersion }) => catalogue.find(type, typeVersion) === undefined)
		.map(({ name, type, typeVersion }) => ({
			node: name,
			message: catalogue.knows(type)
				? `${type} has no version ${typeVersion}, only ${catalogue.versions(type).join(', ')}`
				: `${type} does not exist, or is not recorded yet: npm run record-nodes`,
		}));

/** Every parameter exists, and is shown for what the node is set to do: others are lost when the node is edited. */
export const knownParameters: FlowRule = (flow, catalogue) =>
	flow.nodes.flatMap((node) => {
		const known = catalogue.find(node.type, node.typeVersion);
		if (known === undefined) return [];
		return lostParameters(node, known).map((path) => ({
			node: node.name,
			message: `has a parameter ${path} that ${known.displayName} does not have as it is set`,
		}));
	});

/** Every required parameter is given, by itself or by its default. */
export const completeParameters: FlowRule = (flow, catalogue) =>
	flow.nodes.flatMap((node) => {
		const known = catalogue.find(node.type, node.typeVersion);
		if (known === undefined) return [];
		const full = { ...node, disabled: false, parameters: withDefaults(node, known) } as unknown as INode;
		const issues = NodeHelpers.getNodeParametersIssues(known.properties, full, descriptionOf(known));
		return Object.values(issues?.parameters ?? {}).flatMap((messages) =>
			messages.map((message) => ({ node: node.name, message })),
		);
	});

/** What is chosen from a list is on the list. */
export const soundChoices: FlowRule = (flow, catalogue) =>
	flow.nodes.flatMap((node) => {
		const known = catalogue.find(node.type, node.typeVersion);
		if (known === undefined) return [];
		const values = withDefaults(node, known);
		const shown = known.properties.filter((property) =>
			NodeHelpers.displayParameter(values, property, node, descriptionOf(known)),
		);
		return wrongChoices(shown, values).map((message) => ({ node: node.name, message }));
	});

function wrongChoices(properties: readonly INodeProperties[], values: INodeParameters): string[] {
	return properties.flatMap(({ name, displayName, type, options = [] }) => {
		const value = values[name];
		if (type === 'collection' && typeof value === 'object' && value !== null && !Array.isArray(value))
			return wrongChoices(options as INodeProperties[], value as INodeParameters);
		if ((type !== 'options' && type !== 'multiOptions') || options.length === 0) return [];
		const choices = (options as INodePropertyOptions[]).map((option) => option.value);
		return [value]
			.flat()
			.filter((chosen) => chosen !== undefined && !(typeof chosen === 'string' && chosen.startsWith('=')))
			.filter((chosen) => !choices.includes(chosen as string))
			.map((chosen) => `has ${String(chosen)} as its ${displayName}, which is none of the choices`);
	});
}

function withDefaults(node: WorkflowNode, known: KnownNode): INodeParameters {
	const given = node.parameters as INodeParameters;
	return NodeHelpers.getNodeParameters(known.properties, given, true, false, node, descriptionOf(known)) ?? {};
}

function lostParameters(node: WorkflowNode, known: KnownNode): string[] {
	const given = node.parameters as INodeParameters;
	try {
		return pathsLost(given, withDefaults(node, known), '');
	} catch (error) {
		return [error instanceof Error ? error.message : String(error)];
	}
}

function pathsLost(given: unknown, kept: unknown, path: string): string[] {
	if (typeof given !== 'object' || given === null) return [];
	return Object.entries(given).flatMap(([name, value]) => {
		const here = path === '' ? name : `${path}.${name}`;
		const found = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[name] : undefined;
		return found === undefined ? [here] : pathsLost(value, found, here);
	});
}

const descriptionOf = (known: KnownNode) => known as unknown as INodeTypeDescription;
