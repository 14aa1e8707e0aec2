import { kindOf } from './reach';
import { workingNodes, type FlowRule } from './rule';

/** n8n 3.0 takes "Run once for each item" away from *Execute Workflow*: a loop before it gives each item a run of its own. */
export const noRunForEach: FlowRule = (flow) =>
	workingNodes(flow)
		.filter((node) => kindOf(node) === 'executeWorkflow' && node.parameters.mode === 'each')
		.map(({ name }) => ({
			node: name,
			message: 'runs once for each item, which n8n 3.0 does not: put Loop Over Items before it, and run it once',
		}));

/** What may take longer than n8n gives a Code node, by what stands in its code. */
const SLOW: readonly [pattern: RegExp, what: string][] = [
	[/\b(?:setTimeout|setInterval|sleep)\s*\(/, 'waits'],
	[/\bfetch\s*\(|\bhttpRequest\w*\s*\(|\bXMLHttpRequest\b/, 'asks another server'],
	[/\bwhile\s*\(\s*(?:true|1)\s*\)|\bfor\s*\(\s*;\s*;/, 'may go on for ever'],
	[/\brequire\s*\(|\bimport\s*\(/, 'loads a module, which n8n does not allow'],
];

/** n8n ends a Code node after 60 seconds: it only reckons. What waits or asks is a node of its own. */
export const quickCode: FlowRule = (flow) =>
	workingNodes(flow)
		.filter((node) => kindOf(node) === 'code')
		.flatMap((node) =>
			SLOW.filter(([pattern]) => pattern.test(String(node.parameters.jsCode))).map(([, what]) => ({
				node: node.name,
				message: `has code that ${what}: use a node for it`,
			})),
		);
