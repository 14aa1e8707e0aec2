const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Line ends as every reader of XML has to see them: one line feed each. XML 1.0, 2.11. */
export const withLineEnds = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** The five entities of XML and characters by number; nothing else has a meaning without a DTD. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, reference: string) => {
		if (!reference.startsWith('#')) return NAMED[reference] ?? whole;
		const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
