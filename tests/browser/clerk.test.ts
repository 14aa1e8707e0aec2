import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/demo/flows';
import { CREDENTIAL_TYPE, type Stage } from '../../scripts/demo/stage';
import { outputOf, withCredential } from '../../scripts/host/api';
import { formCredential } from '../../scripts/flows/credentials';
import type { Editor } from '../../scripts/host/editor';
import type { WorkflowJson } from '../../scripts/host/workflowJson';
import { keepPicture, takePicture } from './pictures';
import { filledIn, headersOf, notedCells, opened, rowsOf, sheetOf, type Slip } from './support/clerkWorkbook';
import { hasOffice, pagesOf } from './support/officeSuite';
import { describeInBrowser, openBrowserStage } from './support/browserStage';

/** Three mistakes that people make: a name that does not exist, a code that lost its leading zero, more net than gross. */
const SLIPS: readonly Slip[] = [
	{ sheet: 'Envois', header: 'Pays de destination', reference: 'SO-2026-900001', value: 'Etats Uni' },
	{ sheet: 'Articles', header: 'Code des marchandises', reference: 'SO-2026-900002', value: '8051022' },
	{ sheet: 'Articles', header: 'Masse nette (kg)', reference: 'SO-2026-900003', value: 500 },
];

describeInBrowser('a customs clerk with a workbook', () => {
	let stage: Stage;
	let editor: Editor;
	let flow: string;
	let template: Buffer;

	beforeAll(async () => {
		({ stage, editor } = await openBrowserStage(async (ready) => {
			await ready.api.createCredential(formCredential);
			const file = join(ROOT, 'workflows-examples', 'workbook-for-clerks', 'workflow.json');
			const workflow = JSON.parse(readFileSync(file, 'utf8')) as WorkflowJson;
			flow = (await ready.api.createWorkflow(withCredential(workflow, CREDENTIAL_TYPE, ready.credential))).id;
		}));
	});

	afterAll(async () => {
		await editor?.close();
		await stage?.stop();
	});

	it('gets a template in French', async () => {
		await editor.openWorkflow(flow);
		await takePicture(editor, 'workbook-for-clerks');
		await editor.chooseTrigger('Make a template');
		await editor.executeWorkflow();
		const [run] = await stage.api.executions(flow);
		const [item] = outputOf(await stage.api.waitForExecution(run!.id), 'Template');
		template = await stage.api.download(item!.binary!.data!);
		const workbook = await opened(template);
		expect(workbook.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name)).toEqual([
			"Mode d'emploi",
			'Envois',
			'Articles',
		]);
		keepPages({ 'template-guide': 0 }, template);
		keepPages({ 'template-sheet': 1 }, template, 180);
	});

	it('fills it in with three slips, uploads it, and gets it back with just these cells marked', async () => {
		await stage.api.activate(flow);
		const back = await upload(await filledIn(template, SLIPS), 'clerk-form');
		const workbook = await opened(back.content);
		expect(back.name).toMatch(/problèmes\.xlsx$/);
		expect(notedCells(workbook)).toEqual(SLIPS.map((slip) => addressOf(workbook, slip)));
		keepPages({ 'marked-list': 0, 'marked-sheet': 2 }, back.content, 250);
	});

	it('corrects it, uploads it again, and gets it back with the status of each shipment', async () => {
		const back = await upload(await filledIn(template, []), 'clerk-form-done');
		keepPages({ 'status-sheet': 3 }, back.content, 180);
		const rows = rowsOf(sheetOf(await opened(back.content), 'Envois'));
		expect(rows).toHaveLength(3);
		for (const row of rows) {
			expect(row['Statut'] ?? row['Status']).toMatch(/Accepted|Released|ExitConfirmed|Submitted/);
			expect(row.MRN).toMatch(/^\d{2}BE\w{13}\d$/);
		}
		expect(stage.sandbox.control.state().declarations).toHaveLength(3);
	});

	/** Uploads on the form as a person does, and gives the file that the form answers with. */
	async function upload(content: Buffer, picture: string): Promise<{ name: string; content: Buffer }> {
		const { page } = editor;
		await page.goto(`${stage.n8n.url}/form/clerk-shipments`);
		await page.locator('input[type="file"]').setInputFiles({
			name: 'envois.xlsx',
			mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			buffer: content,
		});
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Send' }).click();
		const file = await download;
		await takePicture(editor, picture);
		return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
	}

	function addressOf(workbook: Awaited<ReturnType<typeof opened>>, { sheet, header, reference }: Slip): string {
		const worksheet = sheetOf(workbook, sheet);
		const { row, columns } = headersOf(worksheet);
		const index = ['SO-2026-900001', 'SO-2026-900002', 'SO-2026-900003'].indexOf(reference);
		return `${sheet}!${worksheet.getRow(row + 2 + index).getCell(columns.get(header)!).address}`;
	}

	/** Pages by name and number as LibreOffice draws them, where it is there. */
	function keepPages(wanted: Record<string, number>, workbook: Buffer, pixels?: number): void {
		if (!hasOffice) return;
		const pages = pagesOf(workbook, pixels);
		for (const [name, index] of Object.entries(wanted)) if (pages[index] !== undefined) keepPicture(name, pages[index]);
	}
});
