import { assumed } from './fact';

const WHY = 'webhook authentication is undocumented; the scheme is the one that Stripe and others made common';

/** What is signed: the timestamp, a full stop and the body as it was sent, byte for byte. */
export const SIGNED_TEXT = assumed(WHY, '{timestamp}.{body}');

/** A signature that is older or newer than this is a replay, or the clock of one side is wrong. */
export const SIGNATURE_TOLERANCE_SECONDS = assumed(WHY, 300);

export interface DeliverySignature {
	/** Undefined where the body alone is signed. */
	readonly timestampSeconds: number | undefined;
	/** Several during a rotation of keys; hex is in lower case. */
	readonly signatures: readonly string[];
}

/** What of a signature a Contract Profile may say otherwise; see `deliveryProofOf`. */
export interface SignatureScheme {
	readonly signed: '{timestamp}.{body}' | '{body}';
	readonly algorithm: 'sha256' | 'sha512';
	readonly encoding: 'hex' | 'base64';
}

const ASSUMED_SCHEME: SignatureScheme = { signed: SIGNED_TEXT.value, algorithm: 'sha256', encoding: 'hex' };

/** What a signature of this scheme looks like: 256 or 512 bits. */
const FORMS: Readonly<Record<SignatureScheme['encoding'], Readonly<Record<SignatureScheme['algorithm'], RegExp>>>> = {
	hex: { sha256: /^[0-9a-f]{64}$/, sha512: /^[0-9a-f]{128}$/ },
	base64: { sha256: /^[A-Za-z0-9+/]{43}=$/, sha512: /^[A-Za-z0-9+/]{86}==$/ },
};

/**
 * Reads a signature header, or returns undefined where it is none. Where the body alone is signed, the header is the signature itself,
 * as it is or behind the name of the algorithm (`sha256=…`), or `v1=…`.
 */
export function readSignature(header: string, scheme: SignatureScheme = ASSUMED_SCHEME): DeliverySignature | undefined {
	const { signed, algorithm, encoding } = scheme;
	const form = FORMS[encoding][algorithm];
	const isSignature = (text: string) => form.test(text);
	const written = header.split(',').map((part) => part.trim());
	const valuesOf = (name: string) =>
		written.filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(name.length + 1));
	const plain = (text: string) => (encoding === 'hex' ? text.toLowerCase() : text);
	if (signed === '{body}') {
		const given = [...written, ...valuesOf(algorithm), ...valuesOf('v1')].map(plain).filter(isSignature);
		return given.length === 0 ? undefined : { timestampSeconds: undefined, signatures: given };
	}
	const [timestamp = ''] = valuesOf('t');
	const signatures = valuesOf('v1').filter(isSignature);
	if (!/^\d{1,12}$/.test(timestamp) || signatures.length === 0) return undefined;
	return { timestampSeconds: Number(timestamp), signatures };
}
