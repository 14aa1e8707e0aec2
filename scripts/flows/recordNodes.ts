// `npm run record-nodes`: records what n8n's own nodes take, as far as the example flows use them, so that the flows can be checked
// without an n8n. A test against the installed n8n says when the record is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { ensureHost, type Host } from '../host/install';
import { allExamples } from './examples';
import { RECORDED_NODES_FILE, type KnownNode } from './nodeCatalogue';
import { slimNode } from './slimNode';

/** The packages that n8n brings its own nodes in. */
const PACKAGES = ['n8n-nodes-base', '@n8n/n8n-nodes-langchain'];

/** What people put into flows with a CAS credential, though no example does: the checks of flows know it. */
const ALSO = [{ type: 'n8n-nodes-base.httpRequest', typeVersion: 4.4 }];

/** The record as it should be: n8n's own nodes that the flows use, at the versions they use, in the order of their names. */
export function nodesToRecord(host: Host): KnownNode[] {
	const used = [...allExamples().flatMap(({ flow }) => flow.nodes), ...ALSO];
	return PACKAGES.flatMap((name) => nodesOf(name, host))
		.filter(({ name, version }) =>
			used.some((node) => node.type === name && [version].flat().includes(node.typeVersion)),
		)
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.map(slimNode);
}

/** Every node of a package of n8n's, under its full name. */
function nodesOf(packageName: string, host: Host): KnownNode[] {
	const manifest = createRequire(host.n8nBin).resolve(`${packageName}/package.json`);
	const nodes = JSON.parse(readFileSync(join(dirname(manifest), 'dist', 'types', 'nodes.json'), 'utf8')) as KnownNode[];
	return nodes.map((node) => ({ ...node, name: `${packageName}.${node.name}` }));
}

/** A line a node, so that a change shows where it is. */
export const recordText = (nodes: readonly KnownNode[]) =>
	`[\n${nodes.map((node) => JSON.stringify(node)).join(',\n')}\n]\n`;

async function main(): Promise<void> {
	const host = await ensureHost(console.log);
	const nodes = nodesToRecord(host);
	writeFileSync(RECORDED_NODES_FILE, recordText(nodes));
	console.log(`Recorded ${nodes.length} node types of n8n ${host.version}`);
}

if (process.argv[1]?.endsWith('recordNodes.ts')) {
	main().catch((error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	});
}
