import { createHmac } from 'node:crypto';
import { SIGNATURE_HEADER } from '../../cas/contract/deliveryHeaders';
import { SIGNED_TEXT } from '../../cas/contract/deliverySignature';
import type { SubscriptionRequest } from '../../cas/contract/subscription';
import type { SubscriptionsProfile } from '../profile/profile';

/** The headers by which a receiver knows the sender. All assumed: cas/contract/subscription.ts, deliverySignature.ts. */
export function proofOf(
	{ deliveryHeader, basicAuthentication, signingKey }: SubscriptionRequest,
	body: string,
	nowMs: number,
	{ secretHeader, signature }: SubscriptionsProfile = {},
): Record<string, string> {
	const headers: Record<string, string> = {};
	// A CAS that has a header of its own for the secret sends no other, whatever it is asked for.
	if (deliveryHeader !== undefined) headers[secretHeader ?? deliveryHeader.name] = deliveryHeader.value;
	if (basicAuthentication !== undefined) {
		const { userName, password } = basicAuthentication;
		headers.authorization = `Basic ${Buffer.from(`${userName}:${password}`, 'utf8').toString('base64')}`;
	}
	if (signingKey !== undefined)
		headers[signature?.header ?? SIGNATURE_HEADER.value] = signatureOf(
			signingKey,
			body,
			Math.floor(nowMs / 1_000),
			signature,
		);
	return headers;
}

/** `t=<seconds>,v1=<signature>` over `{seconds}.{body}`; where the time is not signed, the signature alone. */
export function signatureOf(
	key: string,
	body: string | Buffer,
	timestampSeconds: number,
	{ signed = SIGNED_TEXT.value, algorithm = 'sha256', encoding = 'hex' }: SubscriptionsProfile['signature'] = {},
): string {
	const isTimed = signed.includes('{timestamp}');
	const hmac = createHmac(algorithm, key);
	if (isTimed) hmac.update(`${timestampSeconds}.`);
	const signature = hmac.update(body).digest(encoding);
	return isTimed ? `t=${timestampSeconds},v1=${signature}` : signature;
}
