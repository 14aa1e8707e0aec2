import { NodeConnectionTypes, type INodeProperties } from 'n8n-workflow';
import type { KnownNode } from './nodeCatalogue';

/** What n8n adds to a node with operations when it makes a tool of it (2.41, `convertNodeToAiTool`). */
const TOOL_PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Tool Description',
		name: 'descriptionType',
		type: 'options',
		options: [
			{ name: '', value: 'auto' },
			{ name: '', value: 'manual' },
		],
		default: 'auto',
	},
	{
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { descriptionType: ['manual'] } },
	},
];

/** The tool for AI agents that n8n makes of a node with `usableAsTool`: no inputs, and items go to the agent. */
export function toolOf(node: KnownNode): KnownNode {
	return {
		...node,
		name: `${node.name}Tool`,
		displayName: `${node.displayName} Tool`,
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
		properties: [...TOOL_PROPERTIES, ...node.properties],
	};
}
