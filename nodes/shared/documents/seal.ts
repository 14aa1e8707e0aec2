import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What is sealed: the text that each seal of this kind begins with, and the label that gives the kind keys of its own. */
export interface SealKind {
	readonly prefix: string;
	readonly label: string;
}

/** Encrypts a text with a key derived from the credential's client secret. The same text gives the same seal, so that two compare as equal. */
export function seal(text: string, clientSecret: string, { prefix, label }: SealKind): string {
	const { encryption, nonces } = keysFrom(clientSecret, label);
	// From the text itself: no nonce ever serves two texts (RFC 5297, the idea).
	const iv = createHmac('sha256', nonces).update(text).digest().subarray(0, IV_BYTES);
	const cipher = createCipheriv(CIPHER, encryption, iv);
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return prefix + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text, or undefined where it is no seal of this kind, was changed, or was sealed with another client secret. */
export function openSeal(sealed: string, clientSecret: string, { prefix, label }: SealKind): string | undefined {
	if (!sealed.startsWith(prefix)) return undefined;
	const bytes = Buffer.from(sealed.slice(prefix.length), 'base64url');
	if (bytes.length <= IV_BYTES + TAG_BYTES) return undefined;
	const decipher = createDecipheriv(CIPHER, keysFrom(clientSecret, label).encryption, bytes.subarray(0, IV_BYTES));
	decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
	try {
		return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
	} catch {
		return undefined;
	}
}

interface Keys {
	readonly encryption: Uint8Array;
	readonly nonces: Uint8Array;
}

/** Deriving takes longer than sealing, and a search may hold thousands of addresses: the last keys of each kind are kept. */
const latest = new Map<string, { readonly clientSecret: string; readonly keys: Keys }>();

function keysFrom(clientSecret: string, label: string): Keys {
	const known = latest.get(label);
	if (known?.clientSecret === clientSecret) return known.keys;
	const key = (use: string) => new Uint8Array(hkdfSync('sha256', clientSecret, '', use, KEY_BYTES));
	const keys = { encryption: key(label), nonces: key(`${label}, nonce`) };
	latest.set(label, { clientSecret, keys });
	return keys;
}
