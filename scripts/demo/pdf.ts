import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF as a reader does. Returns its pages' number and text, blanks left out. Throws where it is not one. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: number; text: string }> {
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
	try {
		const document = await task.promise;
		let text = '';
		for (let number = 1; number <= document.numPages; number += 1) {
			const { items } = await (await document.getPage(number)).getTextContent();
			text += items.map((item) => ('str' in item ? item.str : '')).join('');
		}
		return { pages: document.numPages, text: text.replace(/\s+/g, '') };
	} finally {
		await task.destroy();
	}
}
