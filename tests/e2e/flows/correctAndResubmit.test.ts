import { outputOf } from '../../../scripts/host/execution';
import { aGoodsItem, anExport, classified } from '../../sandbox/support/shipment';
import { logInByProfile } from '../support/profileClient';
import { CLIENT, PROFILES, until } from '../support/suiteStage';
import { aFlowStageUnder, type FlowStage } from './support/flowStage';
import { answerPage, pageWithTitle, statusesWithoutLogin, submitForm } from './support/forms';

let stage: () => FlowStage;

/** Customs finds fault with a number of the header and with one of its second goods item. */
const wrong = (reference: string) =>
	anExport(reference, {
		header: { totalInvoiceAmount: 1200 },
		goodsShipment: { exitOfficeCode: 'BE10' },
		items: [aGoodsItem(), aGoodsItem({ seqNum: 2, ...classified('8413705') })],
	});

describe.each(PROFILES)('under the profile %s', (profile) => {
	const own = aFlowStageUnder(profile, 'mail');
	beforeAll(() => void (stage = own));
	describe('a declaration that CAS finds fault with', faultyDeclarations);
});

function faultyDeclarations(): void {
	let flow: string;

	beforeAll(async () => {
		const formAddress = `${stage().n8n.url}/form/correct-declaration`;
		flow = await stage().importFlow('correct-and-resubmit', { correctedBy: 'clerk@example.com', formAddress });
		await stage().api.activate(flow);
	});
	afterAll(async () => await stage().api.deactivate(flow));
	afterEach(() => stage().sandbox.control.clearFaults());

	it('is told by mail, corrected on a form in header and goods item, and accepted by customs', async () => {
		await send('SO-WRONG-1');
		const mail = await stage().mail.waitFor(({ subject }) => subject === 'SO-WRONG-1 needs a correction (invalid)');
		expect(mail.to).toEqual(['clerk@example.com']);
		expect(mail.text).toMatch(/- Goods item 2, commodity code: .*8413705 has 7 digits/);
		const [link = ''] = /http\S+\/form\/correct-declaration\?\S+/.exec(mail.text) ?? [];
		expect(Object.fromEntries(new URL(link).searchParams)).toEqual({ reference: 'SO-WRONG-1', direction: 'OUT' });

		const form = await submitForm(link, ['SO-WRONG-1', 'OUT']);
		const page = await pageWithTitle(form, 'SO-WRONG-1 is invalid');
		expect(page.fields).toEqual(
			expect.arrayContaining([
				{ label: expect.stringMatching(/^Customs office of exit /), value: 'BE10' },
				{ label: expect.stringMatching(/^Goods item 2, commodity code .*7 digits/), value: '8413705' },
			]),
		);
		await answerPage(form, page, { 'Customs office of exit': 'BE101000', 'Goods item 2, commodity code': '84137051' });
		const end = await pageWithTitle(form, 'Customs has accepted it');
		const declaration = await declarationOf('SO-WRONG-1');
		expect(end.text).toContain(`MRN ${declaration.mrn}`);
		expect(declaration).toMatchObject({
			goodsShipments: [
				{
					exitOffice: { code: 'BE101000' },
					governmentAgencyGoodsItems: [1, 2].map((seqNum) => ({
						seqNum,
						commodity: { classifications: [{ type: 'TARIC', code: '84137051' }] },
						packagings: [{ quantity: 4 }],
					})),
				},
			],
		});
		const tellers = declaration.history.filter(({ status }) => status === 'Submitted');
		expect(tellers).toHaveLength(1);
	});

	it('comes back with what is still wrong, and is not submitted before', async () => {
		await send('SO-WRONG-2');
		const form = await submitForm(`${stage().n8n.url}/form/correct-declaration`, ['SO-WRONG-2', 'OUT']);
		const page = await pageWithTitle(form, 'SO-WRONG-2 is invalid');
		await answerPage(form, page, { 'Customs office of exit': 'BE101000' });
		const sentence = await pageWithTitle(form, 'That did not go through');
		expect(sentence.text).toContain('8413705 has 7 digits');
		await answerPage(form, sentence, {});
		const again = await pageWithTitle(form, 'SO-WRONG-2 is invalid');
		expect(again.fields.map(({ value }) => value)).toEqual(['8413705']);
		expect((await declarationOf('SO-WRONG-2')).history.map(({ status }) => status)).not.toContain('Submitted');
	});

	it('loses nothing of the page while CAS cannot be reached', async () => {
		await send('SO-WRONG-3');
		const form = await submitForm(`${stage().n8n.url}/form/correct-declaration`, ['SO-WRONG-3', '']);
		const page = await pageWithTitle(form, 'SO-WRONG-3 is invalid');
		stage().sandbox.control.addFault({ kind: 'status', status: 503, retryAfter: 3_600, times: 'always' });
		await answerPage(form, page, { 'Customs office of exit': 'BE101000', 'Goods item 2, commodity code': '84137051' });
		const sentence = await pageWithTitle(form, 'That did not go through');
		expect(sentence.text).toContain('503');
		stage().sandbox.control.clearFaults();
		await answerPage(form, sentence, {});
		const again = await pageWithTitle(form, 'SO-WRONG-3 is invalid');
		await answerPage(form, again, { 'Customs office of exit': 'BE101000', 'Goods item 2, commodity code': '84137051' });
		await pageWithTitle(form, 'Customs has accepted it');
	});

	it('is corrected by nobody without the login of the form', async () => {
		const { api } = stage();
		const before = new Set((await api.executions(flow)).map(({ id }) => id));
		expect(await statusesWithoutLogin(`${stage().n8n.url}/form/correct-declaration`)).toEqual([401, 401, 401]);
		// Events of the declarations of before start runs meanwhile; none may come from the form.
		for (const { id } of (await api.executions(flow)).filter((run) => !before.has(run.id))) {
			expect(outputOf(await api.waitForExecution(id), 'Correct a declaration')).toEqual([]);
		}
	});

	it('says so where the reference is not known, or nothing can be corrected any more', async () => {
		const address = `${stage().n8n.url}/form/correct-declaration`;
		const unknown = await pageWithTitle(await submitForm(address, ['SO-NOWHERE', '']), 'Nothing to correct here');
		expect(unknown.text).toContain('CAS has no declaration with the reference SO-NOWHERE');
		const closed = await pageWithTitle(await submitForm(address, ['SO-WRONG-1', 'OUT']), 'Nothing to correct here');
		expect(closed.text).toMatch(/SO-WRONG-1 is [a-z ]+, which is closed for corrections/);
	});
}

async function send(reference: string): Promise<void> {
	await (await logInByProfile(stage().sandbox, CLIENT)).ingest('customsShipment', wrong(reference));
	await until('CAS has found fault with it', () =>
		stage()
			.sandbox.control.state()
			.declarations.some(
				({ externalReference, currentStatus }) => externalReference === reference && currentStatus === 'Invalid',
			),
	);
}

const declarationOf = async (reference: string) =>
	await (await logInByProfile(stage().sandbox, CLIENT)).declarationOf(reference);
