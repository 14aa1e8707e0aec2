import { createHash } from 'node:crypto';

export const KEY_LENGTH = 12;

/** 72 bits: two of a billion events share a key with a chance of one in nine thousand. */
export function keyOf(text: string): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, KEY_LENGTH);
}
