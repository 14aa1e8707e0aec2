import { assumed } from './fact';

const WHY = 'webhook authentication is undocumented; the scheme is the one that Stripe and others made common';

/** The header that carries a delivery's signature: `t=<seconds since 1970>,v1=<HMAC-SHA256 in hex>`, `v1` once for each active key. */
export const SIGNATURE_HEADER = assumed(WHY, 'x-cas-signature');

/** What is signed: the timestamp, a full stop and the body as it was sent, byte for byte. */
export const SIGNED_TEXT = assumed(WHY, '{timestamp}.{body}');

/** A signature that is older or newer than this is a replay, or the clock of one side is wrong. */
export const SIGNATURE_TOLERANCE_SECONDS = assumed(WHY, 300);

export interface DeliverySignature {
	readonly timestampSeconds: number;
	/** Lower-case hex; several during a rotation of keys. */
	readonly signatures: readonly string[];
}

/** Reads a signature header, or returns undefined where it is none. */
export function readSignature(header: string): DeliverySignature | undefined {
	const parts = header.split(',').map((part) => part.trim().split('=') as [string, string?]);
	const valuesOf = (name: string) => parts.filter(([key]) => key === name).map(([, value]) => value ?? '');
	const [timestamp = ''] = valuesOf('t');
	const signatures = valuesOf('v1').filter((value) => /^[0-9a-f]{64}$/.test(value));
	if (!/^\d{1,12}$/.test(timestamp) || signatures.length === 0) return undefined;
	return { timestampSeconds: Number(timestamp), signatures };
}
