import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import saved from './upgrade/nodesOf02.json';
import { OUR_NODES, PACKAGE } from './harness/nodeTypes';

interface SavedNode {
	readonly flow: string;
	readonly node: string;
	readonly type: string;
	readonly typeVersion: number;
	readonly parameters: INodeParameters;
}

/** The nodes of this package in the example flows of 0.2.0, as n8n saved them. */
const NODES = saved as unknown as SavedNode[];

/** What n8n would drop of the parameters as it opens the flow: nobody would hear of it. */
function dropped(before: unknown, after: unknown, path = ''): string[] {
	if (typeof before !== 'object' || before === null || Array.isArray(before)) return [];
	return Object.entries(before).flatMap(([name, value]) => {
		const at = path === '' ? name : `${path}.${name}`;
		if (typeof after !== 'object' || after === null || !Object.hasOwn(after, name)) return [at];
		return dropped(value, (after as Record<string, unknown>)[name], at);
	});
}

function chosenOf(properties: readonly INodeProperties[], name: string, value: unknown): boolean {
	return properties.some(
		(property) =>
			property.name === name && (property.options ?? []).some((option) => 'value' in option && option.value === value),
	);
}

describe('a flow that was saved with 0.2.0', () => {
	const cases = NODES.map((node) => [`${node.flow}: ${node.node}`, node] as const);

	it.each(cases)('%s opens with all that was set in it', (_, { type, typeVersion, parameters }) => {
		const { description } = OUR_NODES[`${PACKAGE}.${type}`]!;
		const versions = [description.version].flat();
		expect(versions).toContain(typeVersion);
		for (const name of ['resource', 'operation']) {
			const value = parameters[name];
			if (value === undefined) continue;
			expect({ name, value, isThere: chosenOf(description.properties, name, value) }).toEqual({
				name,
				value,
				isThere: true,
			});
		}
		const node = { id: '1', name: 'Node', type, typeVersion, position: [0, 0] as [number, number], parameters };
		const opened = NodeHelpers.getNodeParameters(description.properties, parameters, true, false, node, description);
		expect(dropped(parameters, opened)).toEqual([]);
	});
});
