import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { SAMPLE_WORKBOOK } from '../../../scripts/demo/flows';
import { readExample } from '../../../scripts/flows/examples';
import { withNode, withSettings } from '../../../scripts/flows/fillIn';
import { outputOf } from '../../../scripts/host/execution';
import type { ReceivedMail } from '../../../scripts/services/mail';
import { aFlowStage } from './support/flowStage';
import { LOGGED_IN, statusesWithoutLogin, waitingPage } from './support/forms';
import { mailsInsteadOfMailbox, type IncomingMail } from './support/incomingMails';
import { until } from '../support/suiteStage';

const stage = aFlowStage('mail');

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SENDER = 'planner@example.com';
const CLERK = 'clerk@example.com';
const OPERATIONS = 'operations@example.com';
const STRANGER = 'stranger@evil.example';
/** Three seconds between two looks at the status, so that the test does not take hours. */
const QUICK = {
	senders: `other@example.com, ${SENDER}`,
	operations: OPERATIONS,
	clerk: CLERK,
	askEveryMinutes: 0.05,
	askTimes: 60,
};

const formUrl = () => `${stage().n8n.url}/form/shipments-by-workbook`;

/** Hands a file in at the form, and gives the text of the last page as a browser shows it; it then tells n8n that it has it. */
async function handIn(content: Buffer, fileName = 'shipments.xlsx', sender = SENDER): Promise<string> {
	const form = new FormData();
	form.append('field-0', new Blob([new Uint8Array(content)], { type: XLSX }), fileName);
	form.append('field-1', sender);
	const answer = await fetch(formUrl(), { method: 'POST', body: form, headers: LOGGED_IN });
	const { formWaitingUrl } = (await answer.json()) as { formWaitingUrl: string };
	let text: string | undefined;
	await until('the last page is ready', async () => (text = await waitingPage(formWaitingUrl)) !== undefined);
	await fetch(formWaitingUrl, { method: 'POST', body: '{}' });
	return text ?? '';
}

const mailAbout = async (about: RegExp, to = SENDER): Promise<ReceivedMail> =>
	await stage().mail.waitFor((mail) => about.test(mail.subject) && mail.to.includes(to));

async function opened(content: Buffer): Promise<ExcelJS.Workbook> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(content as unknown as ExcelJS.Buffer);
	return workbook;
}

/** All texts of a workbook, for what must stand somewhere in it. */
async function textsOf(content: Buffer): Promise<string> {
	const texts: string[] = [];
	for (const sheet of (await opened(content)).worksheets) {
		sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
	}
	return texts.join('\n');
}

/** The first sheet of a workbook as a .csv file. */
async function asCsv(content: Buffer): Promise<Buffer> {
	const lines: string[] = [];
	(await opened(content)).worksheets[0]!.eachRow((row) => {
		const texts: string[] = [];
		row.eachCell({ includeEmpty: true }, ({ value }) => {
			const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
			texts.push(`"${text.replaceAll('"', '""')}"`);
		});
		lines.push(texts.join(';'));
	});
	return Buffer.from(lines.join('\r\n'));
}

const references = () =>
	stage()
		.sandbox.control.state(1_000)
		.declarations.map(({ externalReference }) => externalReference);

describe('workbooks that come by mail', () => {
	const workbook = (fileName: string) => ({ fileName, content: readFileSync(SAMPLE_WORKBOOK), contentType: XLSX });

	let id: string;
	afterEach(async () => await stage().api.deactivate(id));

	/** Lets the flow take these mails as if they had come together. */
	async function receive(...mails: readonly IncomingMail[]) {
		const filled = withSettings(readExample('excel-to-declarations'), QUICK);
		const flow = await mailsInsteadOfMailbox(filled, 'A workbook came by mail', mails);
		({ id } = await stage().api.createWorkflow(flow));
		await stage().api.activate(id);
		await stage().runFlow(id, 'A workbook came by mail');
	}

	beforeEach(() => {
		stage().sandbox.control.reset();
		(stage().mail.mails as ReceivedMail[]).length = 0;
	});

	it('make nothing and are not answered where the sender is not in Settings; operations is told', async () => {
		await receive({ headers: [`From: "${SENDER}" <${STRANGER}>`], files: [workbook('by mail.xlsx')] });
		const told = await mailAbout(/not taken/, OPERATIONS);
		expect(told.text).toContain(STRANGER);
		expect(await stage().api.executions(id)).toHaveLength(1);
		expect(references()).toEqual([]);
		expect(stage().mail.mails.flatMap(({ to }) => to)).toEqual([OPERATIONS]);
	});

	it('go each a way of their own to their answer, whatever else comes at the same time', async () => {
		const order = { fileName: 'order.pdf', content: Buffer.from('%PDF-1.7'), contentType: 'application/pdf' };
		await receive(
			{ headers: [`From: ${STRANGER}`], files: [workbook('stranger.xlsx')] },
			{
				headers: ['From: Planner <Planner@Example.com>'],
				files: [workbook('first.xlsx'), order, workbook('second.XLSX')],
			},
			{ headers: ['From: other@example.com'], files: [workbook('other.xlsx')] },
			{ headers: [`From: ${SENDER}`, 'Auto-Submitted: auto-replied'], files: [] },
			{ headers: ['From: other@example.com', `Reply-To: ${SENDER}`], files: [order] },
		);
		await mailAbout(/not taken/, OPERATIONS);
		const answers = [
			['first.xlsx', SENDER],
			['second.XLSX', SENDER],
			['other.xlsx', 'other@example.com'],
		] as const;
		for (const [file, to] of answers) {
			const [name = ''] = file.split('.');
			const marked = await mailAbout(new RegExp(`^${name}.*2 to correct`), to);
			const status = await mailAbout(new RegExp(`^${name}.*status of the shipments`), to);
			for (const { attachments } of [marked, status]) expect(attachments[0]!.fileName).toMatch(new RegExp(`^${name}`));
		}
		expect((await mailAbout(/No workbook in your mail/)).text).toMatch(/Attached: order\.pdf/);
		// The stranger, two answers to each workbook, and the mail without one; nothing to what a program has written.
		expect(stage().mail.mails.map(({ to }) => to)).toHaveLength(1 + 2 * answers.length + 1);
		expect(stage().mail.mails.filter(({ to }) => to.includes(STRANGER))).toEqual([]);
		const runs = (await stage().api.executions(id)).filter(({ mode }) => mode === 'integrated');
		expect(runs).toHaveLength(answers.length);
	});
});

describe('a folder of workbooks', () => {
	it('is answered to the clerk, each file once, when it lies there whole', async () => {
		const { api, filesFolder, mail, n8n, sandbox } = stage();
		sandbox.control.reset();
		(mail.mails as ReceivedMail[]).length = 0;
		const folder = join(filesFolder, 'workbooks');
		mkdirSync(folder);
		const filled = withSettings(readExample('excel-to-declarations'), { ...QUICK, folder });
		// A call in the place of the clock, so that the looks come one after the other.
		const { id } = await api.createWorkflow(
			withNode(filled, 'Look into the folder', () => ({
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				parameters: { httpMethod: 'POST', path: 'look', responseMode: 'onReceived', options: {} },
				webhookId: '0f6f7d0e-3d0c-4a55-9a0c-6a3f0b9f5f11',
				disabled: false,
			})),
		);
		const runs = async (mode: string) => (await api.executions(id)).filter((run) => run.mode === mode);
		const look = async () => {
			const before = (await runs('webhook')).length;
			await fetch(`${n8n.url}/webhook/look`, { method: 'POST' });
			await until('it was looked', async () => {
				const looks = await runs('webhook');
				return looks.length > before && looks.every(({ status }) => ['success', 'error'].includes(status));
			});
			expect((await runs('webhook')).map(({ status }) => status)).not.toContain('error');
		};
		for (const name of ['monday.xlsx', 'TUESDAY.XLSX', '~friday.xlsx'])
			copyFileSync(SAMPLE_WORKBOOK, join(folder, name));
		// What Excel puts beside a workbook that is open, and what is no workbook at all.
		for (const name of ['~$monday.xlsx', 'notes.txt']) writeFileSync(join(folder, name), 'x');
		await api.activate(id);
		try {
			await look();
			expect(await runs('integrated')).toEqual([]);
			await look();
			for (const name of ['monday', 'TUESDAY', '~friday']) {
				await mailAbout(new RegExp(`^${name}.*2 to correct`), CLERK);
				await mailAbout(new RegExp(`^${name}.*status of the shipments`), CLERK);
			}
			await look();
			expect(await runs('integrated')).toHaveLength(3);
			// The same file comes again once it was away.
			rmSync(join(folder, 'monday.xlsx'));
			await look();
			copyFileSync(SAMPLE_WORKBOOK, join(folder, 'monday.xlsx'));
			await look();
			await look();
			await until('it is handed in again', async () => (await runs('integrated')).length === 4);
		} finally {
			await api.deactivate(id);
		}
	});
});

describe('a workbook of shipments', () => {
	let flow: string;
	const sample = readFileSync(SAMPLE_WORKBOOK);

	beforeAll(async () => {
		({ id: flow } = await stage().api.createWorkflow(withSettings(readExample('excel-to-declarations'), QUICK)));
		await stage().api.activate(flow);
	});
	afterAll(async () => await stage().api.deactivate(flow));
	beforeEach(() => {
		stage().sandbox.control.reset();
		(stage().mail.mails as ReceivedMail[]).length = 0;
	});

	it('comes back with its mistakes marked, on the form and by mail; the others are sent, and their status comes later', async () => {
		expect(await handIn(sample)).toMatch(/<h1>2 to correct<\/h1>/);

		const marked = await mailAbout(/2 to correct/);
		expect(marked.from).toBe('customs@example.com');
		expect(marked.attachments.map(({ fileName }) => fileName)).toEqual(['shipments – problems.xlsx']);
		expect(await textsOf(marked.attachments[0]!.content)).toMatch(/Belgum/);

		const status = await mailAbout(/status of the shipments/);
		const texts = await textsOf(status.attachments[0]!.content);
		expect(references()).toHaveLength(12);
		for (const { mrn } of stage().sandbox.control.state(1_000).declarations) expect(texts).toContain(mrn);
		expect(texts).toMatch(/Released|ExitConfirmed/);
	});

	it('is answered where it cannot be read at all', async () => {
		const file = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'latin1');
		expect(await handIn(file)).toMatch(/The workbook cannot be read/);
		const { text } = await mailAbout(/cannot be read/);
		expect(text).toMatch(/shipments\.xlsx/);
		expect(references()).toEqual([]);
	});

	it('is read and answered in the same way where its name says another kind of file', async () => {
		expect(await handIn(await asCsv(sample))).toMatch(/<h1>1 to correct<\/h1>/);
		await mailAbout(/1 to correct/);
		// To its end, so that nothing of it comes in during the next test.
		await mailAbout(/status of the shipments/);
		expect(references().length).toBeGreaterThan(0);
	});

	it('comes back with what CAS could not take', async () => {
		const { sandbox } = stage();
		sandbox.control.addFault({
			kind: 'status',
			status: 400,
			times: 'always',
			match: { path: 'customsshipments' },
		});
		await handIn(sample);
		const refused = await mailAbout(/not taken by CAS/);
		sandbox.control.clearFaults();
		expect(await textsOf(refused.attachments[0]!.content)).toMatch(/CAS answered 400 for the customs shipment/);
		expect(references()).toEqual([]);
	});

	it('makes nothing twice when it is handed in twice', async () => {
		await handIn(sample);
		await mailAbout(/status of the shipments/);
		const first = references();
		(stage().mail.mails as ReceivedMail[]).length = 0;
		await handIn(sample);
		await mailAbout(/status of the shipments/);
		expect(references()).toEqual(first);
	});

	it('is taken from nobody without the login of the form', async () => {
		const byForm = async () => (await stage().api.executions(flow)).filter(({ mode }) => mode === 'webhook').length;
		const before = await byForm();
		expect(await statusesWithoutLogin(formUrl())).toEqual([401, 401, 401]);
		expect(await byForm()).toBe(before);
	});

	it('is neither sent nor answered by mail where somebody types an address that is not in Settings', async () => {
		expect(await handIn(sample, 'shipments.xlsx', STRANGER)).toMatch(/<h1>Nothing was sent<\/h1>/);
		const [run] = await stage().api.executions(flow);
		await stage().api.waitForExecution(run!.id);
		expect(references()).toEqual([]);
		expect(stage().mail.mails).toEqual([]);
	});

	it('goes on where no mail can be sent', async () => {
		const { api, mail } = stage();
		await mail.stop();
		await handIn(sample);
		await until('the run is over', async () => (await api.executions(flow))[0]!.status === 'success');
		const [run] = await api.executions(flow);
		const execution = await api.waitForExecution(run!.id);
		expect(outputOf(execution, 'Could not be mailed either')).toMatchObject([
			{ json: { receiver: SENDER, reason: expect.any(String) } },
		]);
		expect(references()).toHaveLength(12);
	});
});
