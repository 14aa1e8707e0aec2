import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BOARD_TEXTS, SHIPMENT_WORDS, STATUS_WORDS, TURNS, type StatusWords } from '../../cas/speech';
import { KNOWN_STATUSES, isDeadEnd, statusKind } from '../../cas/contract/statuses';
import type { Labels } from '../../cas/language';
import { CREDENTIAL_TYPE, type Stage } from '../../scripts/demo/stage';
import { BOARD_PATH } from '../../scripts/flows/declarationBoard/board';
import { FORM_LOGIN, formCredential } from '../../scripts/flows/credentials';
import { readExample } from '../../scripts/flows/examples';
import { withSettings } from '../../scripts/flows/fillIn';
import { withCredential } from '../../scripts/host/workflowJson';
import type { Editor } from '../../scripts/host/editor';
import { insertDataTableRows, type DataTableRow } from '../e2e/flows/support/dataTables';
import { describeInBrowser, openBrowserStage } from './support/browserStage';
import { keepPicture } from './pictures';

const ROWS = 5_000;
const ROWS_A_PAGE = 50;
const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const REFRESH_SECONDS = 2;
const HOUR_MS = 3_600_000;

const keyOf = (index: number) => `5f0c7e52-0000-4000-8000-${String(index).padStart(12, '0')}`;
const referenceOf = (index: number) => `SO-2026-${310_000 + index}`;

/** A declaration as the register keeps it; they differ in all that the page shows. */
function aRow(index: number): DataTableRow {
	const status = KNOWN_STATUSES[index % KNOWN_STATUSES.length]!;
	const kind = statusKind(status);
	return {
		key: keyOf(index),
		declarationId: keyOf(index),
		externalReference: referenceOf(index),
		direction: index % 3 === 0 ? 'IN' : 'OUT',
		lrn: `CAS26${String(index).padStart(9, '0')}`,
		mrn: index % 5 === 0 ? null : `26BEE${String(index).padStart(13, '0')}`,
		status,
		since: new Date(Date.now() - index * HOUR_MS).toISOString(),
		duties: index % 3 === 0 ? index * 1.25 : null,
		currency: index % 3 === 0 ? 'EUR' : null,
		documents: index % 2 === 0 ? 'EAD, TSAD' : '',
		problems: isDeadEnd(status) ? 'CAS-1042 • CAS-2077' : null,
		attention: isDeadEnd(status),
		closed: kind === 'success' || kind === 'ended',
		lastOrder: Date.now() - index * HOUR_MS,
		version: 3,
	};
}

const anEvent = (index: number, status: string, hoursAgo: number): DataTableRow => ({
	eventKey: `${keyOf(index)}-${status}`,
	key: keyOf(index),
	time: new Date(Date.now() - hoursAgo * HOUR_MS).toISOString(),
	order: Date.now() - hoursAgo * HOUR_MS,
	type: 'status',
	status,
	attention: isDeadEnd(status),
	problems: isDeadEnd(status) ? 'CAS-1042' : null,
	source: hoursAgo === 2 ? 'check' : 'event',
});

/** A page of 5,000 rows takes a busy machine a while; nothing here is decided by time. */
const PATIENCE_MS = 180_000;

/** A text between its places to be filled in. */
const piecesOf = (text: string) => text.split(/\{\d\}/).map((piece) => piece.trim());

/** What we say in English and otherwise in French. */
const OUR_ENGLISH = [
	...Object.values<Labels>(BOARD_TEXTS),
	...Object.values<Labels>(TURNS),
	...[...Object.values<StatusWords>(STATUS_WORDS), ...Object.values<StatusWords>(SHIPMENT_WORDS)].flatMap(
		({ word, toDo }) => [word, ...(toDo === undefined ? [] : [toDo])],
	),
]
	.filter(({ en, fr }) => en !== fr)
	// "Page 1 of 3" and "Page 1 sur 3" begin with the same word.
	.flatMap(({ en, fr }) => {
		const french = new Set(piecesOf(fr));
		return piecesOf(en).filter((piece) => !french.has(piece));
	})
	.filter((text) => text.length > 2);

const isWordIn = (text: string, word: string) => {
	const at = text.indexOf(word);
	return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1) + text.charAt(at + word.length));
};

/** What axe finds that keeps people out, as `rule: what it is about`. */
async function seriousFindings(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	return await page.evaluate(async () => {
		interface Finding {
			id: string;
			impact: string | null;
			nodes: { html: string; failureSummary?: string }[];
		}
		const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } };
		const { violations } = await axe.run();
		return violations
			.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.flatMap(({ id, nodes }) =>
				nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
			);
	});
}

const widerThanTheScreen = async (page: Page) =>
	await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describeInBrowser('the declaration board with 5,000 rows', () => {
	let stage: Stage;
	let editor: Editor;
	let browser: Browser;
	let address: string;
	const elsewhere: string[] = [];
	const troubles: string[] = [];

	beforeAll(async () => {
		({ stage, editor } = await openBrowserStage(async ({ api, credential }) => {
			await api.createCredential(formCredential);
			const register = withCredential(
				readExample('declaration-board', 'register-workflow.json'),
				CREDENTIAL_TYPE,
				credential,
			);
			await api.runAndWait((await api.createWorkflow(register)).id, { triggerName: 'Set up and check now' });
			await insertDataTableRows(
				api,
				'customs_declarations',
				Array.from({ length: ROWS }, (_, index) => aRow(index)),
			);
			const of = KNOWN_STATUSES.indexOf('Invalid');
			await insertDataTableRows(api, 'customs_declaration_events', [
				anEvent(of, 'New', 5),
				anEvent(of, 'Validated', 3),
				anEvent(of, 'Invalid', 2),
			]);
			const board = withSettings(readExample('declaration-board'), {
				refreshSeconds: REFRESH_SECONDS,
				correctForm: 'https://n8n.example/form/correct-declaration',
				copyForm: 'https://n8n.example/form/customs-declaration',
			});
			await api.activate((await api.createWorkflow(board)).id);
		}));
		browser = editor.page.context().browser()!;
		address = `${stage.n8n.url}/webhook/${BOARD_PATH}`;
	});
	afterAll(async () => {
		await editor?.close();
		await stage?.stop();
	});

	/** A browser of a person who has logged in, at the board. */
	async function open(query: string, options: BrowserContextOptions = {}): Promise<Page> {
		const context = await browser.newContext({
			viewport: { width: 1_280, height: 900 },
			locale: 'en-GB',
			httpCredentials: { username: FORM_LOGIN.user, password: FORM_LOGIN.password },
			...options,
		});
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE_MS);
		page.on('request', (request) => {
			if (!request.url().startsWith(stage.n8n.url)) elsewhere.push(request.url());
		});
		page.on('console', (message) => {
			if (message.type() === 'error') troubles.push(message.text());
		});
		await page.goto(`${address}${query}`);
		return page;
	}

	const PHONE = { viewport: { width: 360, height: 740 } };
	const still = 'refresh=off';
	const detail = `?${still}&declaration=${keyOf(KNOWN_STATUSES.indexOf('Invalid'))}`;

	it.each([
		['the list', `?${still}`, {}],
		['the list in the dark', `?${still}&lang=de`, { colorScheme: 'dark' as const }],
		['the list on a phone', `?${still}&lang=fr`, PHONE],
		['one declaration', detail, {}],
		['one declaration in the dark, on a phone', `${detail}&lang=nl`, { ...PHONE, colorScheme: 'dark' as const }],
		['a list without rows', `?${still}&q=nothing`, PHONE],
	])('keeps nobody out: %s', async (name, query, options) => {
		const page = await open(query, options);
		await page.locator('h1').waitFor();
		expect(await page.locator('.warning').count()).toBe(0);
		expect(await seriousFindings(page)).toEqual([]);
		expect(await widerThanTheScreen(page)).toBeLessThanOrEqual(0);
		const picture = await page.screenshot({ animations: 'disabled' });
		keepPicture(`board ${name}`.replaceAll(/[ ,]+/g, '-'), picture);
		await page.context().close();
	});

	it('is found through with the keyboard: search, filter, sort, pages, one declaration and back', async () => {
		const page = await open(`?${still}`);
		const rows = page.locator('tbody tr');
		const first = rows.first().locator('td').first().locator('a');
		expect(await rows.count()).toBe(ROWS_A_PAGE);
		expect(await first.textContent()).toBe(referenceOf(0));
		await page.getByText('Page 1 of 100').waitFor();
		await page.getByRole('link', { name: 'Next' }).press('Enter');
		await page.getByText('Page 2 of 100').waitFor();
		expect(await first.textContent()).toBe(referenceOf(ROWS_A_PAGE));

		await page.getByLabel('Search', { exact: true }).fill('SO-2026-3149');
		await page.getByLabel('Search', { exact: true }).press('Enter');
		await page.getByText('1–50 of 100').waitFor();
		await page.getByLabel('Direction').selectOption('IN');
		await page.getByRole('button', { name: 'Show' }).press('Enter');
		await page.getByText('1–33 of 33').or(page.getByText('1–34 of 34')).waitFor();
		await page.getByRole('link', { name: 'Reference' }).press('Enter');
		await page.locator('th[aria-sort="ascending"]').waitFor();
		const shown = await rows.locator('td.reference a').allTextContents();
		expect(shown).toEqual([...shown].sort());

		await first.press('Enter');
		await page.getByRole('heading', { level: 1, name: shown[0] }).waitFor();
		await page.getByRole('link', { name: 'All declarations' }).press('Enter');
		await page.getByRole('link', { name: 'Clear filters' }).press('Enter');
		await page.getByText('1–50 of 5,000').waitFor();
		await page.context().close();
	});

	it('says what to do, what is wrong and what happened, and links to the forms that fit', async () => {
		const page = await open(detail);
		const events = await page.locator('.history .badge').allTextContents();
		expect(events).toEqual(['To be corrected', 'Validated', 'New']);
		await page.getByText('Correct what the problems name and submit the declaration again.').waitFor();
		expect(await page.locator('.problems li').allTextContents()).toEqual(['CAS-1042', 'CAS-2077']);
		const correct = await page.getByRole('link', { name: 'Correct', exact: true }).getAttribute('href');
		expect(correct).toContain(`?reference=${referenceOf(KNOWN_STATUSES.indexOf('Invalid'))}`);
		await page.context().close();
	});

	it('has no English word of ours in French', async () => {
		const page = await open(`?${still}`, { locale: 'fr-BE' });
		expect(await page.locator('html').getAttribute('lang')).toBe('fr');
		const all = async () =>
			await page.evaluate(() =>
				[
					document.body.innerText,
					document.title,
					...Array.from(document.querySelectorAll('*')).flatMap((element) =>
						['placeholder', 'title', 'aria-label', 'data-title'].map((name) => element.getAttribute(name) ?? ''),
					),
				].join('\n'),
			);
		const texts = [await all()];
		await page.goto(`${address}${detail}`);
		texts.push(await all());
		await page.goto(`${address}?q=nothing`);
		texts.push(await all());
		expect(OUR_ENGLISH.length).toBeGreaterThan(80);
		const found = texts.flatMap((text) => OUR_ENGLISH.filter((word) => isWordIn(text, word)));
		// The board names the languages in themselves, and a reference, a document or a problem as it is.
		expect(found).toEqual([]);
		await page.context().close();
	});

	it('gives all rows as a workbook', async () => {
		const page = await open(`?${still}&lang=nl`);
		const coming = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Exporteren naar Excel' }).click();
		const download = await coming;
		expect(download.suggestedFilename()).toMatch(/^Aangiften \d{4}-\d{2}-\d{2}\.xlsx$/);
		expect(
			readFileSync(await download.path())
				.subarray(0, 2)
				.toString(),
		).toBe('PK');
		await page.context().close();
	});

	it('shows by itself what has come in, but not while somebody is at work in it, and not when it is told not to', async () => {
		const quiet = await open(`?${still}`);
		const busy = await open('');
		await busy.getByLabel('Search', { exact: true }).fill('SO-20');
		const page = await open('');
		await insertDataTableRows(stage.api, 'customs_declarations', [
			{ ...aRow(0), key: 'new', declarationId: 'new', externalReference: 'SO-NEW', since: new Date().toISOString() },
		]);
		await page.getByText('SO-NEW').waitFor();
		expect(await busy.getByLabel('Search', { exact: true }).inputValue()).toBe('SO-20');
		for (const other of [quiet, busy]) {
			expect(await other.getByText('SO-NEW').count()).toBe(0);
			await other.context().close();
		}
		await page.getByRole('link', { name: 'Pause' }).click();
		await page.getByText('Does not refresh itself').waitFor();
		await page.context().close();
	});

	it('has asked for nothing elsewhere, and the browser has nothing to complain of', () => {
		expect(elsewhere).toEqual([]);
		expect(troubles.filter((text) => !/favicon/i.test(text))).toEqual([]);
	});
});
