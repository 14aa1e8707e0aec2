import type { SandboxOptions } from '../../../sandbox/server';
import { setStage, type Stage } from '../../../scripts/demo/stage';
import { FORM_LOGIN } from '../../../scripts/flows/credentials';
import type { Browser } from 'playwright-core';
import { findChromium, launchChromium, openEditor, type Editor } from '../../../scripts/host/editor';
import { ensureHost } from '../../../scripts/host/install';
import { packedPackage } from '../../e2e/support/packedPackage';

const chromium = findChromium();
const NO_CHROMIUM = 'No Chromium on this machine: install one, or name it in CHROMIUM_PATH.';
/** Where Chromium is required the tests run, and fail for want of it. */
const isSkipped = chromium === undefined && process.env.CI !== 'true';

/** Tests that need a browser. Without one they are skipped, and say so. */
export function describeInBrowser(name: string, tests: () => void): void {
	if (isSkipped) {
		console.warn('No Chromium on this machine: the editor is not tested. Install one, or name it in CHROMIUM_PATH.');
	}
	(isSkipped ? describe.skip : describe)(name, tests);
}

/** A browser without an n8n. */
export function openBrowser(): Promise<Browser> {
	if (chromium === undefined) throw new Error(NO_CHROMIUM);
	return launchChromium(chromium);
}

/** The n8n of the process, a sandbox, and n8n's editor in a browser; `prepare` puts in place what has to be there before the editor opens. */
export async function openBrowserStage(
	prepare: (stage: Stage) => Promise<void> = async () => undefined,
	sandbox?: SandboxOptions,
): Promise<{ stage: Stage; editor: Editor }> {
	if (chromium === undefined) throw new Error(NO_CHROMIUM);
	const running = await sharedN8n();
	const host = await ensureHost(() => undefined);
	const stage = await setStage({ host, packageFolder: packedPackage(), sandbox, running });
	try {
		await prepare(stage);
		return { stage, editor: await openEditor(stage.api, chromium, FORM_LOGIN) };
	} catch (error) {
		await stage.stop();
		throw error;
	}
}
