import { createCipheriv, createHash } from 'node:crypto';
import { writeXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../../cas/workbook';
import { compoundFileOf } from './compoundFileOf';
import { parcel } from './parcel';
import { sheetXml, workbookOf } from './zipOf';

const ROWS = [
	['Reference', 'Direction'],
	['P', 'OUT'],
];
const SALT = Buffer.from('00112233445566778899aabbccddeeff', 'hex');

/** A workbook as Excel 2007 protects it (MS-OFFCRYPTO 2.3.4.7), written with the platform's own ciphers. */
function standardEncrypted(
	password: string,
	keyBits: 128 | 192 | 256,
	algorithm = { 128: 0x660e, 192: 0x660f, 256: 0x6610 }[keyBits],
) {
	const sha1 = (...parts: Uint8Array[]) => createHash('sha1').update(Buffer.concat(parts)).digest();
	const word = (number: number) => Buffer.from(Uint32Array.of(number).buffer);
	let hashed = sha1(SALT, Buffer.from(password, 'utf16le'));
	for (let round = 0; round < 50_000; round += 1) hashed = sha1(word(round), hashed);
	const last = sha1(hashed, word(0));
	const padded = (fill: number) => sha1(Buffer.alloc(64, fill).map((byte, index) => byte ^ (last[index] ?? 0)));
	const key = Buffer.concat([padded(0x36), padded(0x5c)]).subarray(0, keyBits / 8);
	const encrypt = (plain: Uint8Array) => {
		const cipher = createCipheriv(`aes-${keyBits}-ecb`, key, null).setAutoPadding(false);
		return Buffer.concat([cipher.update(plain), cipher.final()]);
	};
	const verifier = Buffer.from('0123456789abcdef');
	const header = Buffer.concat([
		word(0x24),
		word(0),
		word(algorithm),
		word(0x8004),
		word(keyBits),
		word(0x18),
		word(0),
		word(0),
	]);
	const info = Buffer.concat([
		Buffer.from([4, 0, 2, 0]),
		word(0x24),
		word(header.length),
		header,
		word(16),
		SALT,
		encrypt(verifier),
		word(20),
		encrypt(Buffer.concat([sha1(verifier), Buffer.alloc(12)])),
	]);
	const plain = workbookOf({ sheets: { Parcels: sheetXml(ROWS) } });
	const body = encrypt(Buffer.concat([plain, Buffer.alloc((16 - (plain.length % 16)) % 16)]));
	return compoundFileOf({
		EncryptionInfo: info,
		EncryptedPackage: Buffer.concat([word(plain.length), word(0), body]),
	});
}

describe('a workbook that Excel 2007 protected', () => {
	it.each([128, 192, 256] as const)('with a key of %i bits is read with its password', async (keyBits) => {
		const { messages } = await readWorkbook(standardEncrypted('sécret', keyBits), parcel, { password: 'sécret' });
		expect(messages[0]?.message).toEqual({ externalReference: 'P', direction: 'OUT' });
	});

	it('is not read with another', async () => {
		const attempt = readWorkbook(standardEncrypted('secret', 128), parcel, { password: 'Secret' });
		await expect(attempt).rejects.toThrow('The password does not open the workbook');
	});

	it('with another cipher is refused', async () => {
		const attempt = readWorkbook(standardEncrypted('secret', 128, 0x6801), parcel, { password: 'secret' });
		await expect(attempt).rejects.toThrow('in a way that cannot be read here');
	});
});

describe('a workbook that Excel opens without asking', () => {
	const sheets = [{ name: 'Parcels', rows: ROWS }];

	it('is read without a password', async () => {
		const bytes = await writeXlsx({ sheets, encryption: { password: 'VelvetSweatshop', spinCount: 1_000 } });
		expect((await readWorkbook(bytes, parcel)).messages).toHaveLength(1);
		expect((await readWorkbook(standardEncrypted('VelvetSweatshop', 128), parcel)).messages).toHaveLength(1);
	});

	it('with any other password asks for it', async () => {
		const bytes = await writeXlsx({ sheets, encryption: { password: 'secret', spinCount: 1_000 } });
		await expect(readWorkbook(bytes, parcel)).rejects.toThrow('The workbook is protected with a password');
	});
});
