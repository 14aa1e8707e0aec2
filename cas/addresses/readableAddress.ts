import { unescaped } from './unescaped';

const WEB = /^https?:\/\//i;

/** An address as it can be requested, of one that stood in a text escaped, or without its scheme. */
export function readableAddress(address: string): string {
	if (WEB.test(address) && !/[\\&]/.test(address)) return address;
	const plain = WEB.test(address) ? withoutEscapes(address) : unescaped(address).text;
	if (/^https?:\//i.test(plain)) return plain.replace(/^(https?:)\/+/i, '$1//');
	return `https:${plain.startsWith('//') ? '' : '//'}${plain}`;
}

/** Percent signs belong to an address that begins plain; backslashes and entities are of the text around it. */
const withoutEscapes = (address: string) =>
	address
		.split('%')
		.map((piece) => unescaped(piece).text)
		.join('%');
