import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';
import { toolOf } from './toolNode';

/** Recorded by `npm run record-nodes` from the n8n that the tests run. One line a node. */
export const RECORDED_NODES_FILE = join(__dirname, 'recordedNodes.json');

/** What is known of a node type at some versions: enough to say whether a node of a flow fits it. */
export type KnownNode = Pick<
	INodeTypeDescription,
	'name' | 'displayName' | 'version' | 'defaults' | 'group' | 'inputs' | 'outputs' | 'properties' | 'credentials'
> &
	Partial<Pick<INodeTypeDescription, 'usableAsTool'>> & { webhooks?: unknown[] };

/** Node types by name and version. */
export class NodeCatalogue {
	constructor(private readonly nodes: readonly KnownNode[]) {}

	/** The type at that version; undefined where there is none. */
	find(type: string, version: number): KnownNode | undefined {
		return this.nodes.find((node) => node.name === type && versionsOf(node).includes(version));
	}

	knows(type: string): boolean {
		return this.nodes.some(({ name }) => name === type);
	}

	/** All versions of a type, ascending. */
	versions(type: string): number[] {
		return this.nodes
			.filter(({ name }) => name === type)
			.flatMap(versionsOf)
			.sort((one, other) => one - other);
	}

	/** Names that the editor gives to new nodes: such a name says nothing about the flow. */
	get givenNames(): ReadonlySet<string> {
		return new Set(
			this.nodes.flatMap(({ displayName, defaults }) => [displayName, String(defaults.name ?? displayName)]),
		);
	}
}

const versionsOf = ({ version }: KnownNode): number[] => (Array.isArray(version) ? version : [version]);

/** n8n's own nodes as they were recorded, together with `ownNodes` as they are and as the tools that n8n makes of them. */
export function catalogueWith(ownNodes: readonly KnownNode[]): NodeCatalogue {
	const tools = ownNodes.filter(({ usableAsTool }) => usableAsTool !== undefined).map(toolOf);
	return new NodeCatalogue([...recordedNodes(), ...ownNodes, ...tools]);
}

function recordedNodes(): KnownNode[] {
	return JSON.parse(readFileSync(RECORDED_NODES_FILE, 'utf8')) as KnownNode[];
}
