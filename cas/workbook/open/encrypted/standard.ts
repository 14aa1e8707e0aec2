import { ENCRYPTION } from '../../../limits';
import {
	BLOCK_BYTES,
	decrypted,
	digest,
	joined,
	littleEndian,
	otherProtection,
	stretched,
	wrongPassword,
} from './ciphers';
import type { Bytes } from './ciphers';
import { damaged } from '../../errors/workbookError';

const FLAGS_AT = 4;
const HEADER_AT = 12;
const IS_AES = 0x20;
const IS_EXTERNAL = 0x10;
/** Numbers of the three AES ciphers, and of SHA-1. MS-OFFCRYPTO 2.3.2. */
const AES = [0x660e, 0x660f, 0x6610];
const SHA_1 = 0x8004;
const HASH = 'SHA-1';
const HASH_BYTES = 20;
const SALT_BYTES = 16;
const ROUNDS = 50_000;

/** True for the encryption of Excel 2007: version 2 to 4, with a minor version of 2. MS-OFFCRYPTO 2.3.4.5. */
export const isStandard = (info: Uint8Array) => info[0]! >= 2 && info[0]! <= 4 && info[2] === 2;

/**
 * The workbook inside a file that Excel 2007 protected with a password: AES with one key for all blocks, which is derived from the
 * password. MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9.
 *
 * @throws WorkbookError where the password is wrong, or the cipher is another one (RC4, or of a third party).
 */
export async function decryptStandard(info: Uint8Array, content: Uint8Array, password: string): Promise<Uint8Array> {
	const { salt, verifier, verifierHash, keyBytes } = settings(info);
	const key = await keyOf(await stretched(password, salt, HASH, ROUNDS), keyBytes);
	const expected = await blocksDecrypted(key, verifierHash);
	const hash = await digest(HASH, await blocksDecrypted(key, verifier));
	if (!hash.every((byte, index) => expected[index] === byte)) throw wrongPassword();
	const size = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
	const body = content.slice(8, content.length - ((content.length - 8) % BLOCK_BYTES));
	if (size > body.length) throw damaged();
	return (await blocksDecrypted(key, body)).subarray(0, size);
}

function settings(info: Uint8Array) {
	const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
	try {
		const flags = view.getUint32(FLAGS_AT, true);
		const headerBytes = view.getUint32(FLAGS_AT + 4, true);
		const keyBits = view.getUint32(HEADER_AT + 16, true);
		const isKnown =
			(flags & IS_AES) !== 0 &&
			(flags & IS_EXTERNAL) === 0 &&
			AES.includes(view.getUint32(HEADER_AT + 8, true)) &&
			[0, SHA_1].includes(view.getUint32(HEADER_AT + 12, true)) &&
			ENCRYPTION.keyBits.includes(keyBits);
		if (!isKnown) throw otherProtection();
		const verifierAt = HEADER_AT + headerBytes;
		if (view.getUint32(verifierAt, true) !== SALT_BYTES || view.getUint32(verifierAt + 36, true) !== HASH_BYTES)
			throw damaged();
		return {
			keyBytes: keyBits / 8,
			salt: info.slice(verifierAt + 4, verifierAt + 20) as Bytes,
			verifier: info.slice(verifierAt + 20, verifierAt + 36) as Bytes,
			verifierHash: info.slice(verifierAt + 40, verifierAt + 72) as Bytes,
		};
	} catch (error) {
		// A place behind the end.
		throw (error as Error).name === 'RangeError' ? damaged(error) : error;
	}
}

async function keyOf(hashed: Bytes, keyBytes: number): Promise<Bytes> {
	const last = await digest(HASH, joined(hashed, littleEndian(0)));
	const padded = async (fill: number) => {
		const block = new Uint8Array(64).fill(fill);
		for (const [index, byte] of last.entries()) block[index]! ^= byte;
		return await digest(HASH, block);
	};
	return joined(await padded(0x36), await padded(0x5c)).slice(0, keyBytes);
}

/**
 * AES block by block (ECB), which Web Crypto does not offer: chained decryption gives each block combined with the encrypted one
 * before it, and combining them once more takes that off again.
 */
async function blocksDecrypted(key: Bytes, value: Bytes): Promise<Bytes> {
	const chained = await decrypted(key, new Uint8Array(BLOCK_BYTES), value);
	for (let at = BLOCK_BYTES; at < chained.length; at += 1) chained[at]! ^= value[at - BLOCK_BYTES]!;
	return chained;
}
