import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allExamples, EXAMPLES_FOLDER } from '../../../scripts/flows/examples';
import { RECORDED_NODES_FILE } from '../../../scripts/flows/nodeCatalogue';
import { nodesToRecord, recordText } from '../../../scripts/flows/recordNodes';
import { n8nCommand } from '../../../scripts/host/command';
import { ensureHost } from '../../../scripts/host/install';
import { aFlowStage } from './support/flowStage';

const stage = aFlowStage('postgres', 'mail', 'objectStore');
const examples = allExamples();

describe("what is recorded of n8n's own nodes", () => {
	it('is what the installed n8n has', async () => {
		const host = await ensureHost(() => undefined);
		expect(readFileSync(RECORDED_NODES_FILE, 'utf8')).toBe(recordText(nodesToRecord(host)));
	});
});

describe("every example flow, imported by n8n's own command", () => {
	const folder = mkdtempSync(join(tmpdir(), 'cas-flows-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('is there under its name, and has found its credentials by their names', async () => {
		const { api, n8n } = stage();
		for (const { name, file } of examples)
			copyFileSync(join(EXAMPLES_FOLDER, name, file), join(folder, `${name}-${file}`));
		const host = await ensureHost(() => undefined);
		const printed = await n8nCommand(host, n8n.userFolder, 'import:workflow', '--separate', `--input=${folder}`);
		expect(printed).toContain(`Successfully imported ${examples.length} workflow`);

		const { data: listed } = await api.session.send<{ data: { id: string; name: string }[] }>('GET', '/rest/workflows');
		const lacking: string[] = [];
		for (const { flow } of examples) {
			// The stage has put some there already, with a credential of its own; the imported one is the newest.
			const ids = listed.filter(({ name }) => name === flow.name).map(({ id }) => id);
			const found = await Promise.all(ids.map(async (id) => await api.workflow(id)));
			if (found.length === 0) lacking.push(`${flow.name} is not there`);
			for (const { nodes } of found) {
				for (const { name, credentials = {}, disabled } of nodes) {
					const lost = Object.entries(credentials).filter(([, { id }]) => id === null && disabled !== true);
					lacking.push(...lost.map(([type]) => `${flow.name}: "${name}" has not found its ${type}`));
				}
			}
		}
		expect(lacking).toEqual([]);
	});
});
