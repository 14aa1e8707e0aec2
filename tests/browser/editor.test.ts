import { followDeclarations, outcomeOf } from '../../scripts/demo/follow';
import type { Stage } from '../../scripts/demo/stage';
import { outputOf } from '../../scripts/host/execution';
import type { Editor } from '../../scripts/host/editor';
import { takePicture } from './pictures';
import { describeInBrowser, openBrowserStage } from './support/browserStage';

describeInBrowser("n8n's editor", () => {
	let stage: Stage;
	let editor: Editor;

	beforeAll(async () => {
		({ stage, editor } = await openBrowserStage());
	});

	afterAll(async () => {
		await editor?.close();
		await stage?.stop();
	});

	it('shows the credential form, and that the connection works', async () => {
		await editor.openCredential('CAS sandbox');
		for (const label of ['Environment', 'API Base URL', 'Client ID', 'Client Secret', 'Contract Profile'])
			await see(label);
		await see('Connection tested successfully');
		// Its "Retry" fades in.
		await editor.page.waitForTimeout(1_000);
		await takePicture(editor, 'credential');
	});

	it('runs "First steps" by its button', async () => {
		const { api, flows } = stage;
		await api.activate(flows['notification-to-document']);
		await editor.openWorkflow(flows['first-steps']);
		await seeKnownNodes('Read shipments', 'Send to CAS');
		await takePicture(editor, 'excel-to-declarations');
		// n8n prefers a form to a manual trigger.
		await editor.chooseTrigger('Try the sample');
		await editor.executeWorkflow();
		await see('12 items');
		await see('2 items');
		await takePicture(editor, 'excel-to-declarations-run');
		const [run] = await api.executions(flows['first-steps']);
		const outcome = outcomeOf(await api.waitForExecution(run!.id));
		await followDeclarations(stage, outcome, { withinMs: 300_000 });
		expect(outcome.problems).toEqual([]);
	});

	it('shows what CAS Workbook and CAS Ingest took and gave', async () => {
		await editor.openNode('Read shipments');
		for (const label of ['Operation', 'Data', 'Input Binary Field']) await see(label);
		await see('Refused');
		await takePicture(editor, 'cas-workbook');
		await editor.closeNode();
		await editor.openNode('Send to CAS');
		for (const label of ['Resource', 'Operation', 'Source']) await see(label);
		await see('SO-2026-104711');
		await takePicture(editor, 'cas-ingest');
		await editor.closeNode();
		await editor.openNode('Rows to correct');
		await see('Belgum');
		await takePicture(editor, 'rows-to-correct');
		await editor.closeNode();
	});

	it('shows "Notification to document" and the panels of its nodes', async () => {
		await editor.openWorkflow(stage.flows['notification-to-document']);
		await seeKnownNodes('CAS events', 'Download the PDF', 'Get the declaration');
		await takePicture(editor, 'notification-to-document');
		await editor.openNode('CAS events');
		for (const label of ['Events', 'Statuses', 'Document Types']) await see(label);
		await takePicture(editor, 'cas-notification-trigger');
		await editor.closeNode();
		await editor.openNode('Download the PDF');
		for (const label of ['Document From', 'Document Reference', 'Put Output File in Field']) await see(label);
		await takePicture(editor, 'cas-declaration');
		await editor.closeNode();
	});

	it('shows the run that fetched a document', async () => {
		const { api, flows } = stage;
		const flow = flows['notification-to-document'];
		for (const { id } of await api.executions(flow)) {
			if (outputOf(await api.waitForExecution(id), 'Declaration').length === 0) continue;
			await editor.page.goto(`${api.url}/workflow/${flow}/executions/${id}`);
			break;
		}
		await see('Succeeded');
		// The past run's canvas; it slides in.
		await see('Get the declaration');
		await editor.page.waitForTimeout(2_000);
		await takePicture(editor, 'notification-to-document-run');
	});

	it("shows the sandbox's own page", async () => {
		await editor.page.setViewportSize({ width: 1_280, height: 720 });
		await editor.page.goto(stage.sandbox.url);
		await see('SO-2026-104711');
		await see('Exit confirmed');
	});

	async function see(text: string): Promise<void> {
		await editor.page.getByText(text, { exact: false }).locator('visible=true').first().waitFor();
	}

	/** n8n draws a node that it does not know without an icon of its package, and offers to install it. */
	async function seeKnownNodes(...names: string[]): Promise<void> {
		for (const name of names) {
			const node = editor.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
			await node.locator('img[src*="n8n-nodes-customs4trade"]').first().waitFor();
		}
		expect(await editor.page.getByText(/install (this )?node/i).count()).toBe(0);
	}
});
