import type { SandboxOptions } from '../../../sandbox/server';
import { ensureBuilt } from '../../../scripts/demo/build';
import { ROOT } from '../../../scripts/demo/flows';
import { setStage, type Stage } from '../../../scripts/demo/stage';
import { FORM_LOGIN } from '../../../scripts/flows/credentials';
import { findChromium, openEditor, type Editor } from '../../../scripts/host/editor';
import { ensureHost } from '../../../scripts/host/install';
import { preparedUserFolder } from '../../../scripts/host/preparedUserFolder';

const chromium = findChromium();
/** Where Chromium is required the tests run, and fail for want of it. */
const isSkipped = chromium === undefined && process.env.CI !== 'true';

/** Tests that need a browser. Without one they are skipped, and say so. */
export function describeInBrowser(name: string, tests: () => void): void {
	if (isSkipped) {
		console.warn('No Chromium on this machine: the editor is not tested. Install one, or name it in CHROMIUM_PATH.');
	}
	(isSkipped ? describe.skip : describe)(name, tests);
}

/** n8n, the sandbox, and n8n's editor in a browser; `prepare` puts in place what has to be there before the editor opens. */
export async function openBrowserStage(
	prepare: (stage: Stage) => Promise<void> = async () => undefined,
	sandbox?: SandboxOptions,
): Promise<{ stage: Stage; editor: Editor }> {
	if (chromium === undefined) throw new Error('No Chromium on this machine: install one, or name it in CHROMIUM_PATH.');
	const host = await ensureHost(() => undefined);
	ensureBuilt(ROOT);
	const stage = await setStage({ host, packageFolder: ROOT, preparedFolder: await preparedUserFolder(host), sandbox });
	try {
		await prepare(stage);
		return { stage, editor: await openEditor(stage.api, chromium, FORM_LOGIN) };
	} catch (error) {
		await stage.stop();
		throw error;
	}
}
