/** Anything but the signs of ASCII that can be seen: most texts have none, and need no further look. */
const UNUSUAL = /[^\x20-\x7e]/;
/**
 * Signs that only tell programs how to show a text: soft hyphens, marks of direction, blanks without width, the byte order mark.
 * The two that join letters (U+200C, U+200D) belong to words of Persian and to emoji, the tags (U+E0020 on) to flags.
 */
const FORMAT = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{Cf}/gu;
const FORMAT_OR_JOINING = /\p{Cf}/gu;
/** Signs that stand for a letter which was read in a wrong encoding. */
const UNREADABLE = /[\u0080-\u0084\u0086-\u009f\ufffd]/;

/** A text without signs that nobody sees, and without blanks of every kind around it. */
export function visible(text: string, isProse = true): string {
	if (!UNUSUAL.test(text)) return text.charCodeAt(0) === 0x20 || text.endsWith(' ') ? text.trim() : text;
	return text.replace(isProse ? FORMAT : FORMAT_OR_JOINING, '').trim();
}

/** The first sign of a text that stands for a letter in a wrong encoding, as `U+0081`; undefined where there is none. */
export function unreadableSign(text: string): string | undefined {
	const sign = UNREADABLE.exec(text)?.[0];
	return sign === undefined ? undefined : `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
