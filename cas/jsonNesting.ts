const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** How deep the lists and groups of a JSON text are nested, told from its brackets without reading it. */
export function nestingOf(json: string): number {
	let deepest = 0;
	let depth = 0;
	let isQuoted = false;
	for (let at = 0; at < json.length; at += 1) {
		const code = json.charCodeAt(at);
		if (isQuoted) {
			if (code === BACKSLASH) at += 1;
			else if (code === QUOTE) isQuoted = false;
		} else if (code === QUOTE) isQuoted = true;
		else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, (depth += 1));
		else if (code === 0x5d || code === 0x7d) depth -= 1;
	}
	return deepest;
}
