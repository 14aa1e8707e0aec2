import { createHash } from 'node:crypto';

const ENDING = '.pdf';
/** Bytes of the part that differs: a file system takes 255 for a name, and a flow puts a version behind it. */
const MAX_BYTES = 160;
/** Letters of every script, digits, and what neither a file system nor the address of an object in a store acts on. */
const KEPT = /[\p{L}\p{M}\p{N} ._-]/u;

/**
 * The name of a PDF, made of a number or a name of somebody else's. Different texts give different names: what cannot stay in one is
 * written as the bytes of its UTF-8, `~2F` for a slash. A dot, dash or blank at the beginning is written so too: no hidden file, no option.
 */
export function documentName(text: string): string {
	const plain = text.normalize('NFC');
	// Each sign takes a byte at least: of a text that is too long in any case, no more is looked at.
	const signs = [...plain.slice(0, MAX_BYTES + 1)];
	const name = signs.map((sign, at) => (isKept(sign, at) ? sign : encoded(sign))).join('');
	return `${Buffer.byteLength(name) > MAX_BYTES ? shortened(name, plain) : name}${ENDING}`;
}

const isKept = (sign: string, at: number) => KEPT.test(sign) && (at > 0 || !' .-'.includes(sign));

const encoded = (sign: string) =>
	[...Buffer.from(sign)].map((byte) => `~${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** Begins as the long one, and differs where they differ. `~~` stands in no other name. */
function shortened(name: string, plain: string): string {
	const fingerprint = createHash('sha256').update(plain).digest('hex').slice(0, 16);
	let bytes = 0;
	const kept = [...name].filter((sign) => (bytes += Buffer.byteLength(sign)) <= MAX_BYTES - fingerprint.length - 2);
	return `${kept.join('')}~~${fingerprint}`;
}

/** The name that people gave to a file of theirs, as that of a PDF; undefined where there is none. */
export function namedAsPdf(originalName: unknown): string | undefined {
	if (typeof originalName !== 'string' || !/[\p{L}\p{N}]/u.test(originalName)) return undefined;
	const name = originalName.trim();
	return documentName(name.toLowerCase().endsWith(ENDING) ? name.slice(0, -ENDING.length) : name);
}
