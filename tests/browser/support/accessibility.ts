import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
	readonly violations: readonly { id: string; impact: string; help: string; nodes: readonly { html: string }[] }[];
}

/** What axe finds serious or critical on the page, in a line each; empty where there is nothing. */
export async function seriousProblems(page: Page): Promise<string[]> {
	// As a debugger does: the page's own content security policy lets no other script in.
	await page.evaluate(AXE);
	const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

/** What reaches beyond the right edge of the window and is not hidden from the eye. */
export const clipped = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const isHidden = (element: Element): boolean =>
			element.closest('thead, .skip') !== null &&
			getComputedStyle(element.closest('thead, .skip')!).position === 'absolute';
		return Array.from(document.querySelectorAll('body *'))
			.filter((element) => {
				const { width, right } = element.getBoundingClientRect();
				return width > 0 && right > document.documentElement.clientWidth + 1 && !isHidden(element);
			})
			.map((element) => `${element.tagName} ${element.className}: ${element.textContent?.trim().slice(0, 40)}`);
	});
