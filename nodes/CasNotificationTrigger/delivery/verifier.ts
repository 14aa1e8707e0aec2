import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { sealingSecretOf } from '../../shared/transport/connection';
import { openSeal, seal } from '../../shared/documents/seal';
import { digestOf } from '../../shared/events/secretDigest';
import type { Verification } from '../../shared/events/verification';

/**
 * What the static data keeps of a subscription's secret: its verifier. Whoever may read the workflow may read it, so it cannot be turned
 * back. CAS sends the secret of `header` and `basic` along, so a digest is enough, and needs no credential; 256 random bits cannot be
 * guessed from it. The key of `signature` is needed itself: it is sealed with the credential.
 */

/** The user name of basic authentication; the generated secret is its password. */
export const BASIC_USER_NAME = 'cas';

const SIGNING_KEY = { prefix: 'cas-webhook.v1.', label: 'n8n-nodes-customs4trade webhook signing key' };

type Context = IHookFunctions | IWebhookFunctions;

export async function verifierOf(context: Context, verification: Verification, secret: string): Promise<string> {
	if (verification !== 'signature') return digestOf(verification, secret, BASIC_USER_NAME);
	const verifier = seal(secret, await sealingSecretOf(context), SIGNING_KEY);
	remember(verifier, { key: secret, readAtMs: Date.now() });
	return verifier;
}

interface KnownKey {
	/** Undefined where the present client secret does not open it. */
	readonly key: string | undefined;
	readonly readAtMs: number;
}

/** Reading a credential costs n8n as much as all the rest of a delivery, so an opened key is remembered for a while … */
const OPENED_FOR_MS = 60 * 60_000;
/** … and that one cannot be opened for a moment, so that nobody can make n8n read it over and over. */
const CLOSED_FOR_MS = 60_000;
const MAX_KNOWN_KEYS = 500;

const knownKeys = new Map<string, KnownKey>();

export interface SigningKey {
	readonly key: string | undefined;
	/** Of the present client secret; another text than before where that was changed while this process knew the key. */
	readonly verifier: string;
}

/** The key in a verifier of `signature`. With `isAnew` the credential is read in any case. */
export async function signingKeyOf(
	context: Context,
	verifier: string,
	{ nowMs, isAnew = false }: { nowMs: number; isAnew?: boolean },
): Promise<SigningKey> {
	const known = knownKeys.get(verifier);
	if (!isAnew && known !== undefined && isFresh(known, nowMs)) return { key: known.key, verifier };
	const clientSecret = await sealingSecretOf(context);
	const opened = openSeal(verifier, clientSecret, SIGNING_KEY);
	const key = opened ?? known?.key;
	const current = opened === undefined && key !== undefined ? seal(key, clientSecret, SIGNING_KEY) : verifier;
	remember(current, { key, readAtMs: nowMs });
	return { key, verifier: current };
}

function isFresh({ key, readAtMs }: KnownKey, nowMs: number): boolean {
	const ageMs = nowMs - readAtMs;
	return ageMs >= 0 && ageMs < (key === undefined ? CLOSED_FOR_MS : OPENED_FOR_MS);
}

function remember(verifier: string, known: KnownKey): void {
	knownKeys.delete(verifier);
	knownKeys.set(verifier, known);
	if (knownKeys.size > MAX_KNOWN_KEYS) knownKeys.delete(knownKeys.keys().next().value ?? '');
}
