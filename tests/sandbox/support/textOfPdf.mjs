// Reads a PDF from standard input and writes its title and the text of each page as JSON.
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
	const { items } = await (await pdf.getPage(number)).getTextContent();
	pages.push(items.map(({ str }) => str).join(''));
}
const { info } = await pdf.getMetadata();
process.stdout.write(JSON.stringify({ title: info.Title, pages }));
