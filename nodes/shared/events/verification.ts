import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IWebhookFunctions } from 'n8n-workflow';
import { readSignature } from '../../../cas/contract/deliverySignature';
import type { DeliveryProof } from '../../../cas/contract/profile/ourEvent';

type Headers = ReturnType<IWebhookFunctions['getHeaderData']>;

export type Verification = 'header' | 'basic' | 'signature';

/** One secret that a delivery may prove itself with. */
export interface ActiveSecret {
	readonly verification: Verification;
	/**
	 * Of `header` and `basic` the SHA-256, in hex, of the text that CAS sends; of `signature` the key, undefined where the credential
	 * no longer opens it.
	 */
	readonly expected: string | undefined;
	/** Of `header`; the contract's unless given. */
	readonly headerName?: string;
}

/** A delivery as it came: nothing of it is trusted yet. */
export interface Delivery {
	readonly headers: Headers;
	readonly rawBody: Buffer;
}

/** How a delivery is to prove itself, and when it came. */
export interface ExpectedProof {
	readonly proof: DeliveryProof;
	readonly nowMs: number;
}

/** Why a delivery is not taken for one of CAS, for the log: it follows "refused a delivery". Undefined where it proves itself. */
export function refusalOf(
	delivery: Delivery,
	secrets: readonly ActiveSecret[],
	expected: ExpectedProof,
): string | undefined {
	if (secrets.length === 0) return 'without the secret of its subscription: nothing is registered';
	const reasons = secrets.map((active) => PROOFS[active.verification](delivery, active, expected));
	return reasons.includes(undefined) ? undefined : reasons[0];
}

type Proof = (delivery: Delivery, active: ActiveSecret, expected: ExpectedProof) => string | undefined;

const WITHOUT = 'without the secret of its subscription';
const WRONG = 'with a wrong secret';

const CANNOT_BE_CHECKED =
	'that cannot be checked: the client secret of the credential has changed. Unpublish the workflow and publish it again';

const PROOFS: Readonly<Record<Verification, Proof>> = {
	header: ({ headers }, { expected, headerName }, { proof }) => {
		const given = textOf(headers, headerName ?? proof.secretHeader);
		if (given === undefined) return WITHOUT;
		return hasDigest(given, expected) ? undefined : WRONG;
	},
	basic: ({ headers }, { expected }) => {
		const [, scheme = '', given = ''] = /^(\S+) +(\S+)$/.exec(textOf(headers, 'authorization') ?? '') ?? [];
		if (scheme.toLowerCase() !== 'basic') return WITHOUT;
		return hasDigest(given, expected) ? undefined : WRONG;
	},
	signature: ({ headers, rawBody }, { expected: key }, { proof: { signature: scheme }, nowMs }) => {
		const header = textOf(headers, scheme.header);
		if (header === undefined) return 'without a signature';
		const signature = readSignature(header, scheme);
		if (signature === undefined) return 'with an unreadable signature';
		if (key === undefined) return CANNOT_BE_CHECKED;
		const { timestampSeconds, signatures } = signature;
		const hmac = createHmac(scheme.algorithm, key);
		if (timestampSeconds !== undefined) hmac.update(`${timestampSeconds}.`);
		const expected = hmac.update(rawBody).digest(scheme.encoding);
		if (!signatures.some((given) => isSame(given, expected))) return 'with a wrong signature';
		const ageSeconds = timestampSeconds === undefined ? 0 : Math.abs(nowMs / 1_000 - timestampSeconds);
		return ageSeconds > scheme.toleranceSeconds ? 'with a signature of another time' : undefined;
	},
};

/** A header of its own line; a repeated one is joined by Node and then fits nothing. */
function textOf(headers: Headers, name: string): string | undefined {
	const value = headers[name.toLowerCase()];
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function hasDigest(given: string, expected: string | undefined): boolean {
	return expected !== undefined && isSame(createHash('sha256').update(given).digest('hex'), expected);
}

/** Comparing digests takes the same time whatever the text is. */
function isSame(given: string, expected: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(expected));
}
