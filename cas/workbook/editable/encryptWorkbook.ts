import {
	BLOCK_BYTES,
	type Bytes,
	digest,
	encryptedBlocks,
	joined,
	littleEndian,
	stretched,
} from '../open/encrypted/ciphers';
import { derivedKey, FOR_KEY, FOR_VERIFIER, FOR_VERIFIER_HASH, SEGMENT_BYTES } from '../open/encrypted/decryptWorkbook';
import { compoundFile } from './compoundFile';

/** So many random bytes, of those that are safe for keys. */
export type Chance = (count: number) => Uint8Array;

/** As Excel 2016 writes it: AES with 256 bits, SHA-512, 100,000 rounds. */
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const HASH = 'SHA-512';
const HASH_BYTES = 64;
const ROUNDS = 100_000;
/** MS-OFFCRYPTO 2.3.4.14. */
const FOR_HMAC_KEY = Uint8Array.of(0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6);
const FOR_HMAC = Uint8Array.of(0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33);
const SIZE_BYTES = 8;

/** A workbook protected with a password, as Excel 2010 and later do it: agile encryption, MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15. */
export async function encryptWorkbook(bytes: Uint8Array, password: string, chance: Chance): Promise<Uint8Array> {
	const random = (count: number) => new Uint8Array(chance(count)) as Bytes;
	const key = random(KEY_BYTES);
	const salt = random(SALT_BYTES);
	const content = await encryptedContent(bytes, key, salt);
	const info = infoXml({
		salt,
		...(await integrity(content, key, salt, random(HASH_BYTES))),
		...(await lock(key, password, random(SALT_BYTES), random(SALT_BYTES))),
	});
	const version = Uint8Array.of(4, 0, 4, 0, 0x40, 0, 0, 0);
	return compoundFile([
		['EncryptionInfo', joined(version, new TextEncoder().encode(info))],
		['EncryptedPackage', content],
	]);
}

async function encryptedContent(bytes: Uint8Array, key: Bytes, salt: Bytes): Promise<Bytes> {
	const blocks = Math.ceil(bytes.length / BLOCK_BYTES) * BLOCK_BYTES;
	const content = new Uint8Array(SIZE_BYTES + blocks);
	new DataView(content.buffer).setBigUint64(0, BigInt(bytes.length), true);
	for (let at = 0, segment = 0; at < blocks; at += SEGMENT_BYTES, segment += 1) {
		const piece = new Uint8Array(Math.min(SEGMENT_BYTES, blocks - at));
		piece.set(bytes.subarray(at, at + SEGMENT_BYTES));
		content.set(await encryptedBlocks(key, await ivFor(salt, littleEndian(segment)), piece), SIZE_BYTES + at);
	}
	return content;
}

const ivFor = async (salt: Bytes, purpose: Bytes) => (await digest(HASH, joined(salt, purpose))).slice(0, BLOCK_BYTES);

/** By which a change of the content is noticed. */
async function integrity(content: Bytes, key: Bytes, salt: Bytes, hmacKey: Bytes) {
	const signing = await crypto.subtle.importKey('raw', hmacKey, { name: 'HMAC', hash: HASH }, false, ['sign']);
	const hmac = new Uint8Array(await crypto.subtle.sign('HMAC', signing, content));
	return {
		hmacKey: await encryptedBlocks(key, await ivFor(salt, FOR_HMAC_KEY), hmacKey),
		hmac: await encryptedBlocks(key, await ivFor(salt, FOR_HMAC), hmac),
	};
}

/** The key, and what a password is tried with, both encrypted with the password. */
async function lock(key: Bytes, password: string, salt: Bytes, verifier: Bytes) {
	const hashed = await stretched(password, salt, HASH, ROUNDS);
	const locked = async (purpose: Bytes, value: Bytes) =>
		await encryptedBlocks(await derivedKey(hashed, purpose, { salt, hash: HASH, keyBytes: KEY_BYTES }), salt, value);
	return {
		passwordSalt: salt,
		verifier: await locked(FOR_VERIFIER, verifier),
		verifierHash: await locked(FOR_VERIFIER_HASH, await digest(HASH, verifier)),
		key: await locked(FOR_KEY, key),
	};
}

interface Locked {
	readonly salt: Bytes;
	readonly hmacKey: Bytes;
	readonly hmac: Bytes;
	readonly passwordSalt: Bytes;
	readonly verifier: Bytes;
	readonly verifierHash: Bytes;
	readonly key: Bytes;
}

function infoXml(locked: Locked): string {
	const base64 = (value: Bytes) => btoa(String.fromCharCode(...value));
	const cipher = (salt: Bytes) =>
		`saltSize="${SALT_BYTES}" blockSize="${BLOCK_BYTES}" keyBits="${KEY_BYTES * 8}" hashSize="${HASH_BYTES}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${base64(salt)}"`;
	const schema = 'http://schemas.microsoft.com/office/2006';
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
		`<encryption xmlns="${schema}/encryption" xmlns:p="${schema}/keyEncryptor/password" xmlns:c="${schema}/keyEncryptor/certificate">`,
		`<keyData ${cipher(locked.salt)}/>`,
		`<dataIntegrity encryptedHmacKey="${base64(locked.hmacKey)}" encryptedHmacValue="${base64(locked.hmac)}"/>`,
		`<keyEncryptors><keyEncryptor uri="${schema}/keyEncryptor/password">`,
		`<p:encryptedKey spinCount="${ROUNDS}" ${cipher(locked.passwordSalt)} encryptedVerifierHashInput="${base64(locked.verifier)}" encryptedVerifierHashValue="${base64(locked.verifierHash)}" encryptedKeyValue="${base64(locked.key)}"/>`,
		'</keyEncryptor></keyEncryptors></encryption>',
	].join('');
}
