// `npm run pictures`: takes the picture of each example flow from the real editor, into the flow's folder. Names after `--` take only these.
// A sticky note that does not show all of its text stops it.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './demo/build';
import { ROOT } from './demo/flows';
import { CREDENTIAL_TYPE, setStage } from './demo/stage';
import { allExamples, EXAMPLES_FOLDER, type Example } from './flows/examples';
import { findChromium, openEditor, type Editor } from './host/editor';
import { ensureHost } from './host/install';
import { withCredential } from './host/workflowJson';
import type { Stage } from './demo/stage';

/** A page that loads slowly is not read. */
const MAX_BYTES = 250_000;

async function main(): Promise<void> {
	const wanted = process.argv.slice(2);
	const examples = allExamples().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
	if (examples.length === 0) throw new Error(`There is no example ${wanted.join(', ')}.`);
	const chromium = findChromium();
	if (chromium === undefined) throw new Error('No Chromium on this machine: install one, or name it in CHROMIUM_PATH.');
	const host = await ensureHost(console.log);
	ensureBuilt(ROOT);
	const stage = await setStage({ host, packageFolder: ROOT, report: console.log });
	const editor = await openEditor(stage.api, chromium);
	try {
		for (const example of examples) console.log(await pictureOf(example, stage, editor));
	} finally {
		await editor.close();
		await stage.stop();
	}
}

async function pictureOf({ name, file, flow }: Example, { api, credential }: Stage, editor: Editor): Promise<string> {
	const { id } = await api.createWorkflow(withCredential(flow, CREDENTIAL_TYPE, credential));
	await editor.openWorkflow(id);
	const cut = await editor.stickiesCutOff();
	if (cut.length > 0) throw new Error(`"${flow.name}": these notes do not show all of their text: ${cut.join('; ')}`);
	await editor.dismissNotices();
	const picture = join(EXAMPLES_FOLDER, name, file.replace(/workflow\.json$/, 'picture.png'));
	await editor.screenshotCanvas(picture);
	const { size } = statSync(picture);
	if (size > MAX_BYTES) throw new Error(`${picture} has ${size} bytes; ${MAX_BYTES} are allowed.`);
	return `${picture} (${Math.round(size / 1_000)} kB)`;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
