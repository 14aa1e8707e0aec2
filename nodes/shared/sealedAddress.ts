import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { withoutSecretAddresses } from '../../cas/contract/secretAddresses';

/**
 * Document addresses carry their access key in the path, so they must not lie about in executions and logs. A sealed
 * address is safe to hand from node to node: only a node with the same credential can open it.
 */
const PREFIX = 'cas-document.v1.';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts an address with a key derived from the credential's client secret. */
export function sealAddress(url: string, clientSecret: string): string {
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv(CIPHER, keyFrom(clientSecret), iv);
	const sealed = Buffer.concat([cipher.update(url, 'utf8'), cipher.final()]);
	return PREFIX + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** A copy of an event or declaration in which every address that opens a document is sealed. */
export function withSealedAddresses<T>(value: T, clientSecret: string): T {
	return withoutSecretAddresses(value, (url) => sealAddress(url, clientSecret));
}

/** The address, or undefined where the text is no sealed address or was sealed with another secret. */
export function openAddress(sealed: string, clientSecret: string): string | undefined {
	if (!sealed.startsWith(PREFIX)) return undefined;
	const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64url');
	if (bytes.length <= IV_BYTES + TAG_BYTES) return undefined;
	const decipher = createDecipheriv(CIPHER, keyFrom(clientSecret), bytes.subarray(0, IV_BYTES));
	decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
	try {
		return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
	} catch {
		return undefined;
	}
}

function keyFrom(clientSecret: string): Uint8Array {
	return new Uint8Array(hkdfSync('sha256', clientSecret, '', 'n8n-nodes-customs4trade sealed document address', 32));
}
