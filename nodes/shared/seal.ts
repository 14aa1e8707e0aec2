import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What is sealed: the text that each seal of this kind begins with, and the label that gives the kind a key of its own. */
export interface SealKind {
	readonly prefix: string;
	readonly label: string;
}

/** Encrypts a text with a key derived from the credential's client secret. The same text is sealed differently each time. */
export function seal(text: string, clientSecret: string, { prefix, label }: SealKind): string {
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv(CIPHER, keyFrom(clientSecret, label), iv);
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return prefix + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text, or undefined where it is no seal of this kind, was changed, or was sealed with another client secret. */
export function openSeal(sealed: string, clientSecret: string, { prefix, label }: SealKind): string | undefined {
	if (!sealed.startsWith(prefix)) return undefined;
	const bytes = Buffer.from(sealed.slice(prefix.length), 'base64url');
	if (bytes.length <= IV_BYTES + TAG_BYTES) return undefined;
	const decipher = createDecipheriv(CIPHER, keyFrom(clientSecret, label), bytes.subarray(0, IV_BYTES));
	decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
	try {
		return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
	} catch {
		return undefined;
	}
}

function keyFrom(clientSecret: string, label: string): Uint8Array {
	return new Uint8Array(hkdfSync('sha256', clientSecret, '', label, KEY_BYTES));
}
