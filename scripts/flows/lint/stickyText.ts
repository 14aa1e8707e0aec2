/**
 * How n8n 2.41 sets a sticky note's text, in pixels: letters at their average width, rounded up, so that a text that fits by this
 * estimate fits on the canvas. A test measures it in a browser.
 */
const PADDING_ACROSS = 32;
const PADDING_TOP = 12;
const STYLES = {
	h1: { letter: 19, line: 50, after: 8 },
	h2: { letter: 12.8, line: 34, after: 8 },
	h3: { letter: 8.8, line: 23, after: 8 },
	item: { letter: 7.2, line: 20, after: 4 },
	text: { letter: 7.2, line: 20, after: 8 },
} as const;
const ITEM_INDENT = 20;

type Style = keyof typeof STYLES;

/** The height that a sticky note of this width needs to show all of its text. */
export function textHeight(content: string, width: number): number {
	const blocks = content.split(/\n{2,}/).flatMap((paragraph) => blocksOf(paragraph.split('\n')));
	return PADDING_TOP + blocks.reduce((height, block) => height + blockHeight(block, width - PADDING_ACROSS), 0);
}

interface Block {
	readonly style: Style;
	readonly lines: string[];
}

function blocksOf(lines: readonly string[]): Block[] {
	const blocks: Block[] = [];
	for (const line of lines.filter((text) => text.trim() !== '')) {
		const [, mark = ''] = /^\s*(#{1,6}|[-*]|\d+\.)\s/.exec(line) ?? [];
		const style = styleOf(mark);
		const last = blocks.at(-1);
		if (style === 'text' && last?.style === 'text') last.lines.push(shown(line));
		else blocks.push({ style, lines: [shown(line)] });
	}
	return blocks;
}

function styleOf(mark: string): Style {
	if (mark === '#') return 'h1';
	if (mark === '##') return 'h2';
	if (mark.startsWith('#')) return 'h3';
	return mark === '' ? 'text' : 'item';
}

/** The text without the marks of Markdown. */
const shown = (line: string) =>
	line
		.replace(/^\s*(#{1,6}|[-*]|\d+\.)\s+/, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*_`]+/g, '');

function blockHeight({ style, lines }: Block, width: number): number {
	const { letter, line, after } = STYLES[style];
	const room = Math.max(1, Math.floor((width - (style === 'item' ? ITEM_INDENT : 0)) / letter));
	return lines.reduce((count, text) => count + wrappedLines(text, room), 0) * line + after;
}

/** Lines of a text whose words are not broken. */
function wrappedLines(text: string, room: number): number {
	let lines = 1;
	let used = 0;
	for (const word of text.split(/\s+/)) {
		if (used > 0 && used + 1 + word.length > room) {
			lines += 1;
			used = 0;
		}
		used += word.length + (used > 0 ? 1 : 0);
	}
	return lines;
}
