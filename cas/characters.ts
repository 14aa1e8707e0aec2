/** Characters as people count them: a sign outside the basic plane, such as an emoji, is one, though it takes two units of UTF-16. */
export function characterCount(text: string): number {
	let count = text.length;
	for (let at = 1; at < text.length; at += 1) if (isLow(text, at) && isHigh(text, at - 1)) count -= 1;
	return count;
}

const isHigh = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Below this every character is composed already. */
const MAY_COMPOSE = /[\u0300-\uffff]/;
/** A composed letter takes at most so many units when it is taken apart. */
const MOST_PARTS = 4;

/**
 * The text with each letter and its accents as one character (NFC), which is how it is counted and compared. A text that is too
 * long for its field even so stays as it is: putting thousands of loose accents in order would take long.
 */
export function composed(text: string, maxLength: number): string {
	return text.length <= maxLength * MOST_PARTS && MAY_COMPOSE.test(text) ? text.normalize('NFC') : text;
}

const BREAKS = /[\t-\r\u0085\u2028\u2029]+/;

/** On one line: tabs and line breaks, with the blanks around them, become one blank. */
export function onOneLineOf(text: string): string {
	if (!BREAKS.test(text)) return text;
	return text
		.split(BREAKS)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(' ');
}
