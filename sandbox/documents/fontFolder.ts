import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** In the package `cas-sandbox` they lie beside its program. */
const packed = join(__dirname, '..', 'fonts');

/** Where the fonts of the documents lie; without a package of the sandbox's own they are those that pdfjs brings along. */
export const FONT_FOLDER = existsSync(packed)
	? packed
	: join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts');
