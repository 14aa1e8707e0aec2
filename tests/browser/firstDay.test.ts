import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProfileFile } from '../../sandbox/profile/profileFile';
import { CREDENTIAL_TYPE, sandboxCredential, type Stage } from '../../scripts/demo/stage';
import { DEMO_CLIENT } from '../../sandbox/server';
import type { Editor } from '../../scripts/host/editor';
import { aFlow, START } from '../e2e/support/flows';
import { vendorOpenApi, type VendorProfile } from '../unit/specification/vendor/openApi';
import { takePicture } from './pictures';
import { describeInBrowser, openBrowserStage } from './support/browserStage';

describeInBrowser('the first day in the editor, with a CAS in which everything differs', () => {
	const profile = readProfileFile('everything-differs').document;
	let stage: Stage;
	let editor: Editor;
	let workflow = '';

	beforeAll(async () => {
		({ stage, editor } = await openBrowserStage(prepare, { profile }));
	});

	afterAll(async () => {
		await editor?.close();
		await stage?.stop();
	});

	it('shows what differs, and what to do', async () => {
		await editor.openWorkflow(workflow);
		await editor.openNode('Check the connection');
		await editor.executeNode();
		await showAsTable();
		for (const text of ['create:messages', 'not granted', 'differs']) await see(text);
		await takePicture(editor, 'connection-check');
		await editor.closeNode();
	});

	it('shows the comparison of a specification, with the profile it proposes', async () => {
		await editor.openNode('Compare the specification');
		await editor.executeNode();
		await showAsTable();
		for (const text of ['onlyTheirs', 'openapi']) await see(text);
		// The details of the file name a folder of this machine.
		await editor.page.getByText('/cas-files-').evaluateAll((shown) => {
			for (const element of shown) element.textContent = '…';
		});
		await takePicture(editor, 'compare-specification');
		await editor.closeNode();
	});

	/** A credential that knows nothing of this CAS, and a flow of both operations. */
	async function prepare({ api, sandbox, filesFolder }: Stage): Promise<void> {
		const data = { ...sandboxCredential(sandbox, DEMO_CLIENT), contractProfile: '{}' };
		const credential = await api.createCredential({ name: 'My CAS', type: CREDENTIAL_TYPE, data });
		const file = join(filesFolder, 'cas.json');
		writeFileSync(file, JSON.stringify(vendorOpenApi(profile as unknown as VendorProfile)));
		const node = (name: string, parameters: object) => ({
			name,
			type: 'n8n-nodes-customs4trade.casConnection',
			typeVersion: 1,
			parameters: { resource: 'connection', ...parameters },
			credentials: { [CREDENTIAL_TYPE]: credential },
		});
		const flow = aFlow(
			'First day',
			START,
			{
				name: 'Read the files',
				type: 'n8n-nodes-base.readWriteFile',
				typeVersion: 1.1,
				parameters: { operation: 'read', fileSelector: file, options: {} },
			},
			node('Compare the specification', { operation: 'compareSpecification', withRows: false }),
			node('Check the connection', { operation: 'check' }),
		);
		// Both begin at the start.
		flow.connections = {
			Start: {
				main: [
					[
						{ node: 'Check the connection', type: 'main', index: 0 },
						{ node: 'Read the files', type: 'main', index: 0 },
					],
				],
			},
			'Read the files': { main: [[{ node: 'Compare the specification', type: 'main', index: 0 }]] },
		};
		workflow = (await api.createWorkflow(flow)).id;
	}

	async function showAsTable(): Promise<void> {
		const output = editor.page.locator('[data-test-id="output-panel"]');
		await output.locator('[data-test-id="radio-button-table"]').first().click();
		await editor.page.waitForTimeout(600);
	}

	async function see(text: string): Promise<void> {
		await editor.page.getByText(text, { exact: false }).locator('visible=true').first().waitFor();
	}
});
