// Proves that the real n8n works on this machine: node scripts/run.mjs scripts/host/smoke.ts
import { N8nApi, outputOf, type WorkflowJson } from './api';
import { ensureHost } from './install';
import { startN8n } from './instance';

const WORKFLOW: WorkflowJson = {
	name: 'Smoke',
	nodes: [
		{ id: 'a', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
		{
			id: 'b',
			name: 'Shipment',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			position: [220, 0],
			parameters: { mode: 'raw', jsonOutput: '{ "externalReference": "SMOKE-1", "direction": "IN" }' },
		},
	],
	connections: { Start: { main: [[{ node: 'Shipment', type: 'main', index: 0 }]] } },
};

async function main(): Promise<void> {
	const report = (line: string) => console.log(line);
	const n8n = await startN8n({ host: await ensureHost(report), report });
	try {
		const api = new N8nApi(n8n.url);
		await api.setUpOwner();
		const { id } = await api.createWorkflow(WORKFLOW);
		const execution = await api.runAndWait(id);
		console.log(`Execution ${execution.id}: ${execution.status}`);
		console.log(JSON.stringify(outputOf(execution, 'Shipment').map(({ json }) => json)));
	} finally {
		await n8n.stop();
	}
	report('Stopped.');
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
