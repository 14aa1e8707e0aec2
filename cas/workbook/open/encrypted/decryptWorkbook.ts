import { ENCRYPTION } from '../../../limits';
import { xmlTags } from '../../xml/xmlTags';
import {
	BLOCK_BYTES,
	decrypted,
	digest,
	joined,
	littleEndian,
	otherProtection,
	stretched,
	wrongPassword,
	type Bytes,
} from './ciphers';
import { compoundStreams } from './compoundFile';
import { decryptStandard, isStandard } from './standard';
import { damaged } from '../../errors/workbookError';

/** The content is encrypted in pieces of so many bytes. */
export const SEGMENT_BYTES = 4_096;
const AGILE_VERSION = 4;
/** What each key is derived for. MS-OFFCRYPTO 2.3.4.13. */
export const FOR_VERIFIER = bytesOf('fea7d2763b4b9e79');
export const FOR_VERIFIER_HASH = bytesOf('d7aa0f6d3061344e');
export const FOR_KEY = bytesOf('146e0be7abacd0d6');

/**
 * The workbook inside a file that is protected with a password, as Excel 2010 and later and LibreOffice write it (agile
 * encryption, MS-OFFCRYPTO 2.3.4.10) or Excel 2007 does (standard encryption).
 *
 * @throws WorkbookError where the password is wrong, or the file is of another kind or damaged.
 */
export async function decryptWorkbook(bytes: Uint8Array, password: string): Promise<Uint8Array> {
	const streams = compoundStreams(bytes, ['EncryptionInfo', 'EncryptedPackage']);
	const info = streams.get('EncryptionInfo');
	const content = streams.get('EncryptedPackage');
	if (info === undefined || content === undefined || content.length < 8) throw damaged();
	if (info.length > ENCRYPTION.infoBytes) throw damaged();
	if (isStandard(info)) return decryptStandard(info, content, password);
	if (info[0] !== AGILE_VERSION || info[2] !== AGILE_VERSION) throw otherProtection();
	const { keyData, passwordKey } = agileSettings(new TextDecoder().decode(info.subarray(8)));
	const hashed = await stretched(password, passwordKey.salt, passwordKey.hash, passwordKey.rounds);
	const unlocked = async (purpose: Bytes, value: Bytes) =>
		decrypted(await derivedKey(hashed, purpose, passwordKey), passwordKey.salt, value);
	const verifier = await digest(passwordKey.hash, await unlocked(FOR_VERIFIER, passwordKey.verifier));
	const expected = await unlocked(FOR_VERIFIER_HASH, passwordKey.verifierHash);
	if (!verifier.every((byte, index) => expected[index] === byte)) throw wrongPassword();
	const key = (await unlocked(FOR_KEY, passwordKey.key)).slice(0, keyData.keyBytes);
	return opened(content, key, keyData);
}

async function opened(content: Uint8Array, key: Bytes, { salt, hash }: KeySettings): Promise<Uint8Array> {
	const size = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
	const body = content.slice(8);
	if (size > body.length) throw damaged();
	const plain = new Uint8Array(body.length);
	for (let at = 0, segment = 0; at < body.length; at += SEGMENT_BYTES, segment += 1) {
		const iv = (await digest(hash, joined(salt, littleEndian(segment)))).slice(0, BLOCK_BYTES);
		const piece = body.slice(at, at + SEGMENT_BYTES);
		plain.set(await decrypted(key, iv, piece.slice(0, piece.length - (piece.length % BLOCK_BYTES))), at);
	}
	return plain.subarray(0, size);
}

interface KeySettings {
	readonly salt: Bytes;
	readonly hash: string;
	readonly keyBytes: number;
}

interface PasswordSettings extends KeySettings {
	readonly rounds: number;
	readonly verifier: Bytes;
	readonly verifierHash: Bytes;
	readonly key: Bytes;
}

function agileSettings(xml: string): { keyData: KeySettings; passwordKey: PasswordSettings } {
	let keyData: KeySettings | undefined;
	let passwordKey: PasswordSettings | undefined;
	for (const { name, kind, attributes } of xmlTags(xml)) {
		if (kind === 'close') continue;
		const binary = (attribute: string) => fromBase64(attributes.get(attribute) ?? '');
		if (name !== 'keyData' && name !== 'encryptedKey') continue;
		if (attributes.get('cipherAlgorithm') !== 'AES' || attributes.get('cipherChaining') !== 'ChainingModeCBC')
			throw otherProtection();
		const hash = (attributes.get('hashAlgorithm') ?? '').replace(/^SHA-?(\d+)$/i, 'SHA-$1');
		if (!/^SHA-(1|256|384|512)$/.test(hash)) throw otherProtection();
		const keyBits = Number(attributes.get('keyBits'));
		if (!ENCRYPTION.keyBits.includes(keyBits)) throw otherProtection();
		const settings = { salt: binary('saltValue'), hash, keyBytes: keyBits / 8 };
		if (settings.salt.length === 0 || settings.salt.length > ENCRYPTION.saltBytes) throw damaged();
		if (name === 'keyData') keyData = settings;
		else {
			passwordKey = {
				...settings,
				rounds: Number(attributes.get('spinCount')),
				verifier: binary('encryptedVerifierHashInput'),
				verifierHash: binary('encryptedVerifierHashValue'),
				key: binary('encryptedKeyValue'),
			};
		}
	}
	if (keyData === undefined || passwordKey === undefined) throw damaged();
	if (!Number.isInteger(passwordKey.rounds) || passwordKey.rounds < 0) throw damaged();
	if (passwordKey.rounds > ENCRYPTION.spinCount) throw otherProtection();
	return { keyData, passwordKey };
}

/** The key for one purpose. MS-OFFCRYPTO 2.3.4.11. */
export async function derivedKey(hashed: Bytes, purpose: Bytes, { hash, keyBytes }: KeySettings): Promise<Bytes> {
	const key = new Uint8Array(keyBytes).fill(0x36);
	key.set((await digest(hash, joined(hashed, purpose))).slice(0, keyBytes));
	return key;
}

function bytesOf(hex: string): Bytes {
	return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function fromBase64(text: string): Bytes {
	try {
		return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
	} catch (error) {
		// Signs that base64 does not have.
		throw damaged(error);
	}
}
