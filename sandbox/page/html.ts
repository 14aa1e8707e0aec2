/** Text that may stand in a page as it is. */
export class Html {
	constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** A piece of a page. Whatever is put into it is escaped, unless it is itself a piece of a page. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
	return new Html(texts.map((text, index) => text + rendered(parts[index])).join(''));
}

function rendered(part: Part): string {
	if (part instanceof Html) return part.text;
	if (part === undefined || part === false) return '';
	if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
	return part.map(rendered).join('');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
