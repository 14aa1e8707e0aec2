import { DEMO_CLIENT } from '../../sandbox/server';
import { ensureBuilt } from '../../scripts/demo/build';
import { ROOT } from '../../scripts/demo/flows';
import { setStage, type Stage } from '../../scripts/demo/stage';
import { createNamedCredentials } from '../../scripts/flows/credentials';
import { exampleFile, readExample } from '../../scripts/flows/examples';
import { findChromium, openEditor, type Editor } from '../../scripts/host/editor';
import { ensureHost } from '../../scripts/host/install';
import { startMailServer, type MailServer } from '../../scripts/services/mail';
import { until } from '../e2e/support/suiteStage';

jest.setTimeout(300_000);

const chromium = findChromium();
const isRequired = process.env.CI === 'true';

// Where Chromium is required the test runs, and fails for want of it.
(chromium === undefined && !isRequired ? describe.skip : describe)('a person who imports a flow in the editor', () => {
	let stage: Stage;
	let mail: MailServer;
	let editor: Editor;

	beforeAll(async () => {
		if (chromium === undefined)
			throw new Error('No Chromium on this machine: install one, or name it in CHROMIUM_PATH.');
		const host = await ensureHost(() => undefined);
		ensureBuilt(ROOT);
		stage = await setStage({ host, packageFolder: ROOT });
		mail = await startMailServer();
		await createNamedCredentials(stage.api, { url: stage.sandbox.url, client: DEMO_CLIENT }, { mail });
		editor = await openEditor(stage.api, chromium);
	}, 600_000);

	afterAll(async () => {
		await editor?.close();
		await mail?.stop();
		await stage?.stop();
	}, 60_000);

	it('finds all its nodes there, notes that show all of their text, and the credentials chosen by their names', async () => {
		const published = readExample('excel-to-declarations');
		const id = await editor.importFromFile(exampleFile('excel-to-declarations', 'workflow.json'));
		await until('n8n has saved it', async () => (await stage.api.workflow(id)).nodes.length === published.nodes.length);
		expect(await editor.stickiesCutOff()).toEqual([]);
		const { nodes } = await stage.api.workflow(id);
		expect(nodes.map(({ name }) => name).sort()).toEqual(published.nodes.map(({ name }) => name).sort());
		const unset = nodes.filter(
			({ credentials = {}, disabled }) =>
				disabled !== true && Object.values(credentials).some((one) => one.id === null),
		);
		expect(unset.map(({ name }) => name)).toEqual([]);
	});
});
