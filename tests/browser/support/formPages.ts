import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { Editor } from '../../../scripts/host/editor';
import { takePicture } from '../pictures';

/** n8n looks every second or so whether the next page is there. */
const PAGE_WITHIN_MS = 180_000;

/** How often a page is loaded at most. */
const LOADS = 6;
const LOADED_WITHIN_MS = 10_000;

/** Tall, so that a picture shows a whole page of fields. */
const VIEWPORT = { width: 1_000, height: 1_250 };

/** The pages of an n8n form, used as a person uses them: by the labels that are seen. */
export class FormPages {
	private readonly page: Page;
	private pictures = 0;
	private readonly unpublished = new Set(['goods-item-1', 'summary', 'done']);

	constructor(
		private readonly editor: Editor,
		private readonly url: string,
		private readonly pictureName = 'manual',
	) {
		this.page = editor.page;
	}

	async begin(choice: string): Promise<void> {
		await this.page.setViewportSize(VIEWPORT);
		await this.page.goto(this.url);
		await this.choose('Customs declaration', choice, 'Begin');
	}

	/** Fills in fields by their labels on the page with this title, and goes on. */
	async fill(title: string, values: Readonly<Record<string, string>>, choice?: string): Promise<void> {
		await this.onPage(title);
		await this.picture(title);
		for (const [label, value] of Object.entries(values)) await this.put(this.field(label), value);
		if (choice !== undefined) await this.check(choice);
		await this.press();
	}

	async choose(title: string, choice: string, button?: string): Promise<void> {
		await this.onPage(title);
		await this.picture(title);
		await this.check(choice);
		await this.press(button);
	}

	async keepAs(template: string): Promise<void> {
		await this.onPage('Summary');
		await this.put(this.field('Keep this as a template'), template);
	}

	/** What the page asks to correct. */
	async problems(): Promise<string[]> {
		const list = this.page.locator('.html h3 + ul li');
		await list.first().waitFor();
		return await list.allTextContents();
	}

	/** What stands above the fields of a page, such as what happened since the last one. */
	async notice(): Promise<string> {
		return (await this.page.locator('.html p b').first().textContent()) ?? '';
	}

	async valueOf(label: string): Promise<string> {
		return await this.field(label).inputValue();
	}

	async see(text: string): Promise<void> {
		await this.page.getByText(text).first().waitFor({ timeout: PAGE_WITHIN_MS });
	}

	/** Presses Continue until the page hands over a file. */
	async continueUntilDownload(times = 20): Promise<{ name: string; content: Buffer }> {
		const download = this.page.waitForEvent('download', { timeout: 2 * PAGE_WITHIN_MS });
		let isOver = false;
		void download.finally(() => (isOver = true)).catch(() => undefined);
		for (let time = 0; time < times && !isOver; time++) {
			await this.picture('progress');
			await this.press();
			const next = this.page.locator('#submit-btn:enabled').first().waitFor({ timeout: PAGE_WITHIN_MS });
			await Promise.race([download, next.catch(() => undefined)]);
		}
		const file = await download;
		await this.picture('done');
		return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
	}

	/** Presses Continue until the page with this title comes. */
	async continueUntil(title: string, times = 20): Promise<void> {
		for (let time = 0; time < times; time++) {
			const [shown] = await this.page.locator('h1').allTextContents();
			if (shown?.trim() === title) return;
			await this.press();
		}
		throw new Error(`The page "${title}" did not come`);
	}

	async onPage(title: string): Promise<void> {
		const heading = this.page.getByRole('heading', { level: 1, name: title, exact: true });
		for (let time = 1; time < LOADS; time += 1) {
			const isThere = await heading.waitFor({ timeout: PAGE_WITHIN_MS / LOADS }).then(
				() => true,
				() => false,
			);
			if (isThere) return;
			await this.loadAgain();
		}
		await heading.waitFor({ timeout: PAGE_WITHIN_MS });
	}

	/**
	 * n8n's page leaves for the next one when its status says so, and that can be a moment too early: n8n does not answer while the
	 * execution runs, and the page is stuck. A person loads it again.
	 */
	private async loadAgain(): Promise<void> {
		if (!this.page.url().includes('form-waiting')) return;
		await this.page.goto(this.page.url(), { timeout: LOADED_WITHIN_MS }).catch(() => undefined);
	}

	private field(label: string): Locator {
		return this.page.getByLabel(new RegExp(`^\\s*${label}\\b`)).first();
	}

	private async put(field: Locator, value: string): Promise<void> {
		if ((await field.evaluate((element) => element.tagName)) !== 'SELECT') return await field.fill(value);
		const option = field.locator('option').filter({ hasText: new RegExp(`^${value}( – |$)`) });
		await field.selectOption((await option.first().getAttribute('value')) ?? value);
	}

	private async check(choice: string): Promise<void> {
		const option = this.page.locator('.multiselect-option').filter({ hasText: choice }).first();
		await option.locator('input').check();
	}

	private async press(button?: string): Promise<void> {
		const submit = this.page.locator('#submit-btn');
		if (button !== undefined) await submit.getByText(button).waitFor();
		const before = this.page.url();
		await submit.click();
		await this.page
			.waitForFunction(
				(url) =>
					document.querySelector('#submit-btn') === null ||
					window.location.href !== url ||
					!document.querySelector<HTMLButtonElement>('#submit-btn')!.disabled,
				before,
				{ timeout: PAGE_WITHIN_MS },
			)
			.catch(() => undefined);
	}

	/** The first picture of a page that the guide shows is published under the page's name; all others are numbered, and only kept here. */
	private async picture(name: string): Promise<void> {
		this.pictures += 1;
		const slug = name.replaceAll(' ', '-').toLowerCase();
		if (this.unpublished.delete(slug)) return await takePicture(this.editor, `${this.pictureName}-${slug}`);
		const number = String(this.pictures).padStart(2, '0');
		await takePicture(this.editor, `${this.pictureName}-${number}-${slug}`, { isPublished: false });
	}
}
