import type { Finding, FlowRule } from './rule';
import { textsIn, workingNodes } from './rule';

/** No two nodes have the same name; no name is the one that the editor gives to a new node, such as "HTTP Request1". */
export const meaningfulNames: FlowRule = (flow, catalogue) => {
	const given = catalogue.givenNames;
	const seen = new Set<string>();
	return flow.nodes.flatMap(({ name }): Finding[] => {
		const twice = seen.has(name);
		seen.add(name);
		return [
			...(twice ? [{ node: name, message: 'has the name of another node' }] : []),
			...(given.has(name.replace(/\s?\d+$/, ''))
				? [{ node: name, message: 'has a name that says nothing about the flow' }]
				: []),
		];
	});
};

/** How expressions and parameters name other nodes. */
const REFERENCES = [
	/\$\('((?:[^'\\]|\\.)+)'\)/g,
	/\$\("((?:[^"\\]|\\.)+)"\)/g,
	/\$node\["((?:[^"\\]|\\.)+)"\]/g,
	/\$items\("([^"]+)"/g,
];

/** Every node that an expression names exists. */
export const namedNodesExist: FlowRule = (flow) => {
	const names = new Set(workingNodes(flow).map(({ name }) => name));
	return workingNodes(flow).flatMap((node) => {
		const { workbookNode } = node.parameters;
		const named = [
			...textsIn(node.parameters).flatMap(referencesIn),
			...(typeof workbookNode === 'string' && workbookNode !== '' && !workbookNode.startsWith('=')
				? [workbookNode]
				: []),
		];
		return [...new Set(named)]
			.filter((name) => !names.has(name))
			.map((name) => ({ node: node.name, message: `names a node "${name}" that the flow does not have` }));
	});
};

function referencesIn(text: string): string[] {
	return REFERENCES.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name.replaceAll('\\', '')));
}
