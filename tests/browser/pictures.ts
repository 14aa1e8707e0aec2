import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/demo/flows';
import type { Editor } from '../../scripts/host/editor';

/** A README that loads slowly is not read. */
const MAX_BYTES = 250_000;

/** Asked for with UPDATE_PICTURES=1. Otherwise pictures go to a folder that git ignores: each run differs by some pixels. */
const isUpdate = process.env.UPDATE_PICTURES === '1';

const ignoredFolder = join(__dirname, '__output__');
const folder = isUpdate ? join(ROOT, 'docs', 'pictures') : ignoredFolder;

/**
 * Saves what the editor shows, as `<name>.png`; one that is not published only for whoever runs the test. Throws where a picture is too
 * large to be published.
 */
export async function takePicture(editor: Editor, name: string, { isPublished = true } = {}): Promise<void> {
	const target = isPublished ? folder : ignoredFolder;
	mkdirSync(target, { recursive: true });
	const file = join(target, `${name}.png`);
	await editor.dismissNotices();
	await editor.screenshot(file);
	const { size } = statSync(file);
	if (isUpdate && isPublished && size > MAX_BYTES)
		throw new Error(`The picture ${name} has ${size} bytes; ${MAX_BYTES} are allowed.`);
}

/** Saves a picture that something else than the editor has drawn. */
export function keepPicture(name: string, png: Buffer): void {
	mkdirSync(folder, { recursive: true });
	if (isUpdate && png.length > MAX_BYTES)
		throw new Error(`The picture ${name} has ${png.length} bytes; ${MAX_BYTES} are allowed.`);
	writeFileSync(join(folder, `${name}.png`), png);
}
