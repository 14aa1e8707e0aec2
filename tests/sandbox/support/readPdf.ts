import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface PdfText {
	readonly title: string;
	readonly pages: string[];
}

/** The text of a PDF as a reader finds it. The library is an ES module that jest cannot load, so a program of its own reads. */
export async function readPdf(pdf: Buffer): Promise<PdfText> {
	const reading = promisify(execFile)(process.execPath, [join(__dirname, 'textOfPdf.mjs')], {
		maxBuffer: 10_000_000,
	});
	reading.child.stdin?.end(pdf);
	return JSON.parse((await reading).stdout) as PdfText;
}
