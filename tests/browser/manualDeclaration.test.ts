import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/demo/flows';
import { CREDENTIAL_TYPE, type Stage } from '../../scripts/demo/stage';
import { withCredential } from '../../scripts/host/api';
import { formCredential } from '../../scripts/flows/credentials';
import type { Editor } from '../../scripts/host/editor';
import type { WorkflowJson } from '../../scripts/host/workflowJson';
import { goodsItemsOf, logIn } from '../sandbox/support/casClient';
import { FormPages } from './support/formPages';
import { describeInBrowser, openBrowserStage } from './support/browserStage';

const SHIPMENT = {
	Reference: 'SO-HAND-1',
	Direction: 'OUT',
	'Country of dispatch/export': 'BE',
	'Country of destination': 'GB',
};
const INVOICE = {
	Number: 'INV-HAND-1',
	Date: '2026-11-20',
	'Total amount invoiced': '1000',
	'Invoice currency': 'EUR',
	Incoterm: 'FCA',
};
const PUMPS = {
	'Goods description': 'Centrifugal pumps, 5 < 10 kW & "quiet" for $$',
	'Country of origin': 'BE',
	Procedure: '1000',
	'Net mass': '412,5',
	'Gross mass': '430',
	'Item amount invoiced': '1000',
};

describeInBrowser('a person who declares by hand', () => {
	let stage: Stage;
	let editor: Editor;
	let form: FormPages;

	beforeAll(async () => {
		({ stage, editor } = await openBrowserStage(async (ready) => {
			await ready.api.createCredential(formCredential);
			const file = join(ROOT, 'workflows-examples', 'manual-declaration', 'workflow.json');
			const workflow = JSON.parse(readFileSync(file, 'utf8')) as WorkflowJson;
			const { id } = await ready.api.createWorkflow(withCredential(workflow, CREDENTIAL_TYPE, ready.credential));
			await ready.api.activate(id);
		}));
		form = new FormPages(editor, `${stage.n8n.url}/form/customs-declaration`);
	});

	afterAll(async () => {
		await editor?.close();
		await stage?.stop();
	});

	afterEach(() => stage.sandbox.control.clearFaults());

	it('goes from an empty form to a declaration with its PDF, one slip on the way', async () => {
		await form.begin('From scratch');
		await form.fill('Shipment', SHIPMENT);
		await form.fill('Exporter and importer', { 'EORI or partner code': 'BE0428759497' });
		await form.fill('Invoice and transport', INVOICE);
		await form.fill('Goods item 1', { ...PUMPS, 'Commodity code': '8413705' });
		// The slip, in words, with everything else as it was written.
		expect(await form.problems()).toEqual([
			expect.stringMatching(/^Goods item 1, commodity code: .*8413705 has 7 digits/),
		]);
		expect(await form.valueOf('Goods description')).toBe(PUMPS['Goods description']);
		expect(await form.valueOf('Net mass')).toBe('412.5');
		expect(await form.valueOf('Procedure')).toMatch(/^1000 – /);
		await form.fill('Goods item 1', { 'Commodity code': '84137051' }, 'Go to the summary');
		await form.keepAs('Pumps to Britain');
		await form.choose('Summary', 'Send to CAS');
		await form.see('SO-HAND-1');
		const pdf = await form.continueUntilDownload();
		expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
		const declaration = await declarationOf('SO-HAND-1');
		await form.see(declaration.mrn);
		expect(declaration).toMatchObject({
			direction: 'OUT',
			invoiceCurrency: 'EUR',
			totalInvoiceAmount: 1000,
			goodsShipments: [
				{
					invoice: { number: 'INV-HAND-1', date: '2026-11-20' },
					governmentAgencyGoodsItems: [
						{
							seqNum: 1,
							commodity: { description: PUMPS['Goods description'] },
							governmentProcedure: { proc: '10', prevProc: '00' },
							goodsMeasure: { nmass: 412.5 },
						},
					],
				},
			],
		});
	});

	it('begins from a template, is told that the reference is taken, and loses nothing while CAS is down', async () => {
		await form.begin('From a saved template');
		await form.choose('Saved templates', 'Pumps to Britain');
		expect(await form.valueOf('Reference')).toBe('');
		expect(await form.valueOf('Country of destination')).toMatch(/^GB – /);
		await form.fill('Shipment', { Reference: 'SO-HAND-1' });
		await form.fill('Exporter and importer', { 'EORI or partner code': 'BE0428759497' });
		await form.fill('Invoice and transport', { Number: 'INV-HAND-2' });
		await form.choose('Summary', 'Send to CAS');
		await form.onPage('Shipment');
		await form.see('The reference SO-HAND-1 has a declaration already');
		await form.fill('Shipment', { Reference: 'SO-HAND-2' });

		const outage = {
			kind: 'status',
			status: 503,
			retryAfter: 3_600,
			times: 'always',
			match: { path: 'customsshipments' },
		} as const;
		stage.sandbox.control.addFault(outage);
		await form.choose('Summary', 'Send to CAS');
		await form.see('CAS answered 503');
		stage.sandbox.control.clearFaults();
		await form.choose('Summary', 'Add a goods item');
		await form.fill(
			'Goods item 2',
			{ 'Goods description': 'Seals', 'Commodity code': '40169300' },
			'Go to the summary',
		);
		await form.choose('Summary', 'Send to CAS');
		await form.continueUntilDownload();
		expect(goodsItemsOf(await declarationOf('SO-HAND-2'))).toMatchObject([
			{ seqNum: 1, commodity: { classifications: [{ type: 'TARIC', code: '84137051' }] } },
			{ seqNum: 2, commodity: { description: 'Seals', classifications: [{ type: 'TARIC', code: '40169300' }] } },
		]);
	});

	it('copies a declaration by its MRN, and corrects what CAS sends back', async () => {
		const { mrn } = await declarationOf('SO-HAND-1');
		await form.begin('As a copy of a declaration');
		await form.fill('Copy a declaration', { 'Reference or MRN': 'SO-NOWHERE' });
		await form.see('CAS knows no declaration with the reference or MRN SO-NOWHERE');
		await form.fill('Copy a declaration', { 'Reference or MRN': mrn });
		await form.fill('Shipment', { Reference: 'SO-HAND-INVALID-3' });
		await form.fill('Exporter and importer', {});
		expect(await form.valueOf('Number')).toBe('');
		await form.fill('Invoice and transport', {});
		await form.choose('Summary', 'Send to CAS');
		await form.continueUntil('The declaration needs you');
		expect(await form.problems()).toEqual([expect.stringContaining('The sandbox was told to find an issue')]);
		await form.choose('The declaration needs you', 'Correct it and send it again');
		await form.choose('Summary', 'Change goods item 1');
		await form.fill('Goods item 1', { 'Gross mass': '431' }, 'Go to the summary');
		await form.choose('Summary', 'Send the corrected shipment');
		await form.continueUntilDownload();
		const declaration = await declarationOf('SO-HAND-INVALID-3');
		expect(declaration.mrn).not.toBe(mrn);
		expect(goodsItemsOf(declaration)).toMatchObject([{ goodsMeasure: { gmass: 431, nmass: 412.5 } }]);
	});

	/** The declaration as CAS answers it. */
	async function declarationOf(reference: string) {
		return await (await logIn(stage.sandbox)).declarationOf(reference);
	}
});
