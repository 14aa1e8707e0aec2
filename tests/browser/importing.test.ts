import { DEMO_CLIENT } from '../../sandbox/server';
import type { Stage } from '../../scripts/demo/stage';
import { createNamedCredentials } from '../../scripts/flows/credentials';
import { exampleFile, readExample } from '../../scripts/flows/examples';
import type { Editor } from '../../scripts/host/editor';
import { startMailServer, type MailServer } from '../../scripts/services/mail';
import { until } from '../e2e/support/suiteStage';
import { describeInBrowser, openBrowserStage } from './support/browserStage';

describeInBrowser('a person who imports a flow in the editor', () => {
	let stage: Stage;
	let mail: MailServer;
	let editor: Editor;

	beforeAll(async () => {
		({ stage, editor } = await openBrowserStage(async (ready) => {
			mail = await startMailServer();
			await createNamedCredentials(ready.api, { sandbox: ready.sandbox, client: DEMO_CLIENT }, { mail });
		}));
	});

	afterAll(async () => {
		await editor?.close();
		await mail?.stop();
		await stage?.stop();
	});

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
