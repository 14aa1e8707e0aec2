import { damaged, encrypted, WorkbookError } from '../../errors/workbookError';

export type Bytes = Uint8Array<ArrayBuffer>;

export const BLOCK_BYTES = 16;

/**
 * AES in CBC mode without padding. Web Crypto insists on padding, so a block that holds nothing else is made with the same key
 * and added.
 */
export async function decrypted(rawKey: Bytes, salt: Bytes, value: Bytes): Promise<Bytes> {
	const iv = new Uint8Array(BLOCK_BYTES).fill(0x36);
	iv.set(salt.slice(0, BLOCK_BYTES));
	try {
		const key = await crypto.subtle.importKey('raw', rawKey, 'AES-CBC', false, ['encrypt', 'decrypt']);
		const last = value.slice(-BLOCK_BYTES);
		const padding = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: last }, key, new Uint8Array());
		const padded = joined(value, new Uint8Array(padding));
		return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, padded));
	} catch (error) {
		throw damaged(error);
	}
}

/** AES in CBC mode without padding: of a value that is whole blocks, the block of padding behind it is left out. */
export async function encryptedBlocks(rawKey: Bytes, iv: Bytes, value: Bytes): Promise<Bytes> {
	const key = await crypto.subtle.importKey('raw', rawKey, 'AES-CBC', false, ['encrypt']);
	return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, value)).slice(0, value.length);
}

export const digest = async (hash: string, value: Bytes): Promise<Bytes> =>
	new Uint8Array(await crypto.subtle.digest(hash, value));

export function joined(first: Bytes, second: Bytes): Bytes {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}

export function littleEndian(number: number): Bytes {
	const bytes = new Uint8Array(4);
	new DataView(bytes.buffer).setUint32(0, number, true);
	return bytes;
}

/** A password as it is hashed: two bytes a sign. */
function utf16(password: string): Bytes {
	const text = new Uint8Array(password.length * 2);
	for (let index = 0; index < password.length; index += 1) {
		text[index * 2] = password.charCodeAt(index) & 0xff;
		text[index * 2 + 1] = password.charCodeAt(index) >> 8;
	}
	return text;
}

/** The password, hashed over and over so that guessing takes long. */
export async function stretched(password: string, salt: Bytes, hash: string, rounds: number): Promise<Bytes> {
	let hashed = await digest(hash, joined(salt, utf16(password)));
	const round = new Uint8Array(4 + hashed.length);
	const counter = new DataView(round.buffer);
	for (let index = 0; index < rounds; index += 1) {
		counter.setUint32(0, index, true);
		round.set(hashed, 4);
		hashed = await digest(hash, round);
	}
	return hashed;
}

export function wrongPassword(): WorkbookError {
	return new WorkbookError('encrypted', 'The password does not open the workbook', 'Check the password and try again');
}

export function otherProtection(): WorkbookError {
	const { problem, action } = encrypted();
	return new WorkbookError('encrypted', `${problem}, in a way that cannot be read here`, action);
}
