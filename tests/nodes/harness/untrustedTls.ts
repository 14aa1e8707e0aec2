import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:tls';

/** A value in DER: its tag, its length (of less than 64 KiB) and what it holds. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	const { length } = content;
	const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const integer = (value: number) => der(0x02, Buffer.from([value]));
const time = (value: string) => der(0x17, Buffer.from(value));

/** Ed25519 (RFC 8410). */
const ALGORITHM = sequence(der(0x06, Buffer.from([0x2b, 0x65, 0x70])));
const COMMON_NAME = der(0x06, Buffer.from([0x55, 0x04, 0x03]));

/** A server whose certificate nobody has signed but itself, made for this run. It would take any request. */
export function untrustedTls(): Server {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('127.0.0.1')))));
	const certified = sequence(
		der(0xa0, integer(2)),
		integer(1),
		ALGORITHM,
		name,
		sequence(time('200101000000Z'), time('491231235959Z')),
		name,
		publicKey.export({ type: 'spki', format: 'der' }),
	);
	const signature = der(0x03, Buffer.from([0]), sign(null, certified, privateKey));
	const certificate = sequence(certified, ALGORITHM, signature).toString('base64');
	return createServer({
		cert: `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`,
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
	});
}
