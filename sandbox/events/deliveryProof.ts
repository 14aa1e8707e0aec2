import { createHmac } from 'node:crypto';
import { SIGNATURE_HEADER } from '../../cas/contract/deliverySignature';
import type { SubscriptionRequest } from '../../cas/contract/subscription';

/** The headers by which a receiver knows the sender. All assumed: cas/contract/subscription.ts, deliverySignature.ts. */
export function proofOf(
	{ deliveryHeader, basicAuthentication, signingKey }: SubscriptionRequest,
	body: string,
	nowMs: number,
): Record<string, string> {
	const headers: Record<string, string> = {};
	if (deliveryHeader !== undefined) headers[deliveryHeader.name] = deliveryHeader.value;
	if (basicAuthentication !== undefined) {
		const { userName, password } = basicAuthentication;
		headers.authorization = `Basic ${Buffer.from(`${userName}:${password}`, 'utf8').toString('base64')}`;
	}
	if (signingKey !== undefined)
		headers[SIGNATURE_HEADER.value] = signatureOf(signingKey, body, Math.floor(nowMs / 1_000));
	return headers;
}

/** `t=<seconds>,v1=<hex>` over `{seconds}.{body}`. */
export function signatureOf(key: string, body: string | Buffer, timestampSeconds: number): string {
	const signature = createHmac('sha256', key).update(`${timestampSeconds}.`).update(body).digest('hex');
	return `t=${timestampSeconds},v1=${signature}`;
}
