import { existsSync } from 'node:fs';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { OWNER, type N8nApi } from './api';
import { isOver } from './execution';

const CHROMIUM_PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** No sandbox: in a container Chromium has no right to make one. The rest keeps it from calling home. */
const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
const VIEWPORT = { width: 1_600, height: 1_000 };
const STEP_TIMEOUT_MS = 180_000;
const RUN_WITHIN_MS = 300_000;
/** The canvas and the panels slide; a picture taken earlier is blurred. */
const SETTLE_MS = 600;

/** The path of a Chromium or Chrome on this machine; `CHROMIUM_PATH` goes before the usual places. */
export function findChromium(): string | undefined {
	const chosen = process.env.CHROMIUM_PATH;
	return [...(chosen ? [chosen] : []), ...CHROMIUM_PLACES].find((file) => existsSync(file));
}

/** Starts that Chromium, without a window. */
export const launchChromium = (path: string): Promise<Browser> =>
	chromium.launch({ executablePath: path, args: CHROMIUM_FLAGS });

function isHere(url: string): boolean {
	const { protocol, hostname } = new URL(url);
	return protocol === 'data:' || protocol === 'blob:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

const testId = (id: string) => `[data-test-id="${id}"]`;

/** What the browser answers where a form asks for a user and a password. */
export interface FormLogin {
	readonly user: string;
	readonly password: string;
}

/** n8n's editor in a real browser, logged in as the owner. */
export class Editor {
	private constructor(
		private readonly api: N8nApi,
		private readonly browser: Browser,
		readonly page: Page,
	) {}

	static async open(api: N8nApi, chromiumPath: string, formLogin?: FormLogin): Promise<Editor> {
		const browser = await launchChromium(chromiumPath);
		const context = await browser.newContext({
			viewport: VIEWPORT,
			deviceScaleFactor: 1,
			locale: 'en-GB',
			...(formLogin && { httpCredentials: { username: formLogin.user, password: formLogin.password } }),
		});
		await context.route('**/*', (route) => (isHere(route.request().url()) ? route.continue() : route.abort()));
		const page = await context.newPage();
		page.setDefaultTimeout(STEP_TIMEOUT_MS);
		const editor = new Editor(api, browser, page);
		try {
			await editor.logIn();
		} catch (error) {
			await browser.close();
			throw error;
		}
		return editor;
	}

	/** Shows a workflow's canvas, with all of it in view. */
	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.api.url}/workflow/${id}`);
		await this.page.locator(testId('canvas-node')).first().waitFor();
		await this.dismissModals();
		await this.fitView();
	}

	/** Imports a workflow's file into a new workflow, as "Import from file" of the menu does, and gives its id once n8n has saved it. */
	async importFromFile(file: string): Promise<string> {
		await this.page.goto(`${this.api.url}/workflow/new`);
		const input = this.page.locator(testId('workflow-import-input'));
		await input.waitFor({ state: 'attached' });
		await this.dismissModals();
		await input.setInputFiles(file);
		await this.page.locator(testId('canvas-node')).first().waitFor();
		await this.page.waitForTimeout(SETTLE_MS);
		await this.page.keyboard.press('ControlOrMeta+s');
		await this.page.waitForURL((url) => /\/workflow\/(?!new)[^/?]+/.test(url.pathname) && !url.searchParams.has('new'));
		return /\/workflow\/([^/?]+)/.exec(this.page.url())?.[1] ?? '';
	}

	async fitView(): Promise<void> {
		await this.page.locator(testId('zoom-to-fit')).click();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/** Opens a node's panel. */
	async openNode(name: string): Promise<void> {
		await this.node(name).dblclick();
		await this.panel().waitFor();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	async closeNode(): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.panel().waitFor({ state: 'hidden' });
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/** Chooses from which of its triggers the button under the canvas runs a workflow that has several. */
	async chooseTrigger(name: string): Promise<void> {
		await this.page.getByLabel('Select trigger node').click();
		await this.page.getByRole('menuitem').filter({ hasText: name }).click();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/** Presses the button under the canvas and waits until the execution it starts is over. */
	async executeWorkflow(timeoutMs = RUN_WITHIN_MS): Promise<void> {
		const button = this.page.locator(testId('execute-workflow-button')).first();
		await this.executionFrom(() => button.click(), timeoutMs);
	}

	/** Presses the button in the open node panel and waits until the execution it starts is over. */
	async executeNode(timeoutMs = RUN_WITHIN_MS): Promise<void> {
		const button = this.page.locator(testId('node-execute-button')).first();
		await this.executionFrom(() => button.click(), timeoutMs);
	}

	/** Opens a stored credential's form, from the list of credentials. */
	async openCredential(name: string): Promise<void> {
		await this.page.goto(`${this.api.url}/home/credentials`);
		await this.page.locator(testId('resources-list-item')).filter({ hasText: name }).first().click();
		await this.page.locator(testId('editCredential-modal')).waitFor();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/** Closes the notices in the corner ("Workflow executed successfully"), which would cover part of a picture. */
	async dismissNotices(): Promise<void> {
		const close = this.page.locator('.el-notification__closeBtn');
		while ((await close.count()) > 0) {
			await close.first().click();
			await this.page.waitForTimeout(SETTLE_MS);
		}
	}

	/** Writes a PNG of what is seen, 1600 by 1000. */
	async screenshot(file: string): Promise<void> {
		await this.page.screenshot({ path: file, animations: 'disabled' });
	}

	/** Writes a PNG of the canvas alone, without the menus around it. */
	async screenshotCanvas(file: string): Promise<void> {
		await this.page.locator('.vue-flow').first().screenshot({ path: file, animations: 'disabled' });
	}

	/** The sticky notes on the open canvas whose text is longer than they are high, by their first words. */
	async stickiesCutOff(): Promise<string[]> {
		return await this.page.locator(testId('sticky')).evaluateAll((stickies) =>
			stickies.flatMap((sticky) => {
				const text = sticky.querySelector('.sticky-markdown');
				const content = text ?? sticky;
				const parts = [content, ...Array.from(content.querySelectorAll('*'))];
				const isCut = parts.some(
					({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight + 1,
				);
				return isCut ? [(sticky.textContent ?? '').trim().slice(0, 40)] : [];
			}),
		);
	}

	async close(): Promise<void> {
		await this.browser.close();
	}

	private async logIn(): Promise<void> {
		await this.page.goto(`${this.api.url}/signin`);
		await this.page.locator('input[autocomplete="email"]').fill(OWNER.email);
		await this.page.locator('input[type="password"]').fill(OWNER.password);
		await this.page.locator(testId('form-submit-button')).click();
		await this.page.waitForURL((url) => !url.pathname.startsWith('/signin'));
	}

	private node(name: string): Locator {
		return this.page.locator(`${testId('canvas-node')}[data-node-name="${name.replaceAll('"', '\\"')}"]`);
	}

	private panel(): Locator {
		return this.page.locator(testId('ndv')).first();
	}

	/** Closes what n8n puts over the canvas of its own accord: news and surveys. */
	private async dismissModals(): Promise<void> {
		const overlay = this.page.locator('.el-overlay:visible, [role="dialog"]:visible');
		for (let attempt = 0; attempt < 3 && (await overlay.count()) > 0; attempt++) {
			await this.page.keyboard.press('Escape');
			await this.page.waitForTimeout(SETTLE_MS);
		}
	}

	private async executionFrom(press: () => Promise<void>, timeoutMs: number): Promise<void> {
		const workflowId = /\/workflow\/([^/?]+)/.exec(this.page.url())?.[1] ?? '';
		const before = new Set((await this.api.executions(workflowId)).map(({ id }) => id));
		await press();
		const deadline = Date.now() + timeoutMs;
		for (;;) {
			const latest = (await this.api.executions(workflowId)).find(({ id }) => !before.has(id));
			if (latest && isOver(latest)) break;
			if (Date.now() > deadline) throw new Error(`What the editor started was not over after ${timeoutMs} ms.`);
			await this.page.waitForTimeout(200);
		}
		// The browser is told a moment after the execution is stored.
		await this.page.waitForTimeout(2 * SETTLE_MS);
	}
}

/** Opens n8n's editor in `chromiumPath` (see `findChromium`) and logs in. Close it before the n8n is stopped. */
export async function openEditor(api: N8nApi, chromiumPath: string, formLogin?: FormLogin): Promise<Editor> {
	return await Editor.open(api, chromiumPath, formLogin);
}
