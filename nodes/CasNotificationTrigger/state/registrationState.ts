import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import type { Profile } from '../../../cas/contract/profile/profile';
import type { CasConnection } from '../../shared/transport/connection';
import { nodeKey } from '../../shared/events/nodeKey';
import type { NewestState } from '../../shared/events/newestStatus';
import type { TakenState } from './takenEvents';
import type { ActiveSecret, Verification } from '../../shared/events/verification';
import { signingKeyOf, verifierOf } from '../delivery/verifier';

/**
 * What the node keeps of its subscription. n8n keeps it in its database (static data), apart for test and production, and shows it to
 * whoever may read the workflow: no secret stands here.
 */
export interface Registration {
	subscriptionId?: string;
	endpointUrl?: string;
	/** Fingerprint of the chosen filters: a changed choice needs another subscription. */
	filters?: string;
	purpose?: 'production' | 'test';
	verification?: Verification;
	/** What its secret is checked by: see verifier.ts. */
	verifier?: string;
	/** What is already on its way when a workflow is published again still carries the secret of before. */
	previousVerification?: Verification;
	previousVerifier?: string;
	previousUntilMs?: number;
	/** The parts of the credential's Contract Profile by which deliveries are read, so that they need no credential. */
	deliveryProfile?: string;
	/** Tells a newer registration from an older one. */
	registeredAtMs?: number;
}

const FIELDS = [
	'subscriptionId',
	'endpointUrl',
	'filters',
	'purpose',
	'verification',
	'verifier',
	'previousVerification',
	'previousVerifier',
	'previousUntilMs',
	'deliveryProfile',
	'registeredAtMs',
] as const satisfies readonly (keyof Registration)[];

const PREVIOUS_VALID_MS = 5 * 60_000;

/** All that the node keeps from one call to the next. */
export type TriggerState = Registration & TakenState & NewestState;

export function stateOf(context: IHookFunctions | IWebhookFunctions): TriggerState & IDataObject {
	return context.getWorkflowStaticData('node') as TriggerState & IDataObject;
}

/**
 * The newest registration that this process has seen, by node. n8n saves the static data of a delivery as a whole when it answers,
 * as it was read at its arrival: a delivery that outlives a new publishing would bring the old secret back.
 */
const newest = new Map<string, Registration>();

/** The node's registration, put right where an older one was written over it, and without the clear secrets of version 0.2. */
export async function registrationOf(context: IHookFunctions | IWebhookFunctions): Promise<Registration> {
	const state = stateOf(context);
	await hideClearSecrets(context, state);
	if (state.verifier === undefined) return state;
	const known = newest.get(nodeKey(context));
	if (known !== undefined && (known.registeredAtMs ?? 0) > (state.registeredAtMs ?? 0)) replace(state, known);
	else remember(context, state);
	return state;
}

/** The Contract Profile as it was when the workflow was published. */
export async function publishedProfile(context: IWebhookFunctions): Promise<Profile> {
	const { deliveryProfile } = await registrationOf(context);
	return parseProfile(deliveryProfile).profile;
}

/** Notes by which profile deliveries are read where nothing is registered. */
export function noteProfile(context: IHookFunctions, { deliveryProfile }: CasConnection): void {
	const state = stateOf(context);
	if (deliveryProfile === undefined) delete state.deliveryProfile;
	else state.deliveryProfile = deliveryProfile;
}

/** Notes a new registration; the secret of before stays valid for a short time. */
export function register(context: IHookFunctions, registration: Registration): void {
	const state = stateOf(context);
	retire(state);
	const before = Math.max(state.registeredAtMs ?? 0, newest.get(nodeKey(context))?.registeredAtMs ?? 0);
	Object.assign(state, registration, { registeredAtMs: Math.max(Date.now(), before + 1) });
	remember(context, state);
}

/** Forgets the subscription. What the node knows of events stays. */
export function forget(context: IHookFunctions): void {
	const state = stateOf(context);
	retire(state);
	const { previousVerification, previousVerifier, previousUntilMs } = state;
	replace(state, { previousVerification, previousVerifier, previousUntilMs });
	newest.delete(nodeKey(context));
}

/** The secrets that a delivery may carry: none where nothing is registered. */
export async function activeSecrets(context: IWebhookFunctions, nowMs: number): Promise<ActiveSecret[]> {
	const state = await registrationOf(context);
	if (state.verifier === undefined) return [];
	const current = await activeSecret(context, state, CURRENT, nowMs);
	const isPreviousValid = state.previousVerifier !== undefined && nowMs <= (state.previousUntilMs ?? 0);
	return isPreviousValid ? [current, await activeSecret(context, state, PREVIOUS, nowMs)] : [current];
}

/** True where a delivery can be checked: the key of signatures needs the client secret that it was sealed with. */
export async function canVerify(context: IHookFunctions, state: Registration): Promise<boolean> {
	if (state.verifier === undefined || state.verification !== 'signature') return state.verifier !== undefined;
	const { key, verifier } = await signingKeyOf(context, state.verifier, { nowMs: Date.now(), isAnew: true });
	replaceVerifier(context, state, CURRENT, verifier);
	return key !== undefined;
}

const CURRENT = { verification: 'verification', verifier: 'verifier' } as const;
const PREVIOUS = { verification: 'previousVerification', verifier: 'previousVerifier' } as const;

async function activeSecret(
	context: IWebhookFunctions,
	state: Registration,
	names: typeof CURRENT | typeof PREVIOUS,
	nowMs: number,
): Promise<ActiveSecret> {
	const { [names.verification]: verification = 'header', [names.verifier]: kept = '' } = state;
	if (verification !== 'signature') return { verification, expected: kept };
	const { key, verifier } = await signingKeyOf(context, kept, { nowMs });
	replaceVerifier(context, state, names, verifier);
	return { verification, expected: key };
}

/** Keeps a key that was sealed anew after a change of the client secret. */
function replaceVerifier(
	context: IHookFunctions | IWebhookFunctions,
	state: Registration,
	names: typeof CURRENT | typeof PREVIOUS,
	verifier: string,
): void {
	if (state[names.verifier] === verifier) return;
	state[names.verifier] = verifier;
	remember(context, state);
}

/** Version 0.2 kept the secrets themselves. They stay valid; of what is kept they go at the first chance. */
async function hideClearSecrets(
	context: IHookFunctions | IWebhookFunctions,
	state: Registration & { secret?: unknown; previousSecret?: unknown },
): Promise<void> {
	const { secret, previousSecret, verification = 'header', previousVerification = 'header' } = state;
	if (typeof secret === 'string') {
		const verifier = await verifierOf(context, verification, secret);
		Object.assign(state, { verification, verifier });
		delete state.secret;
	}
	if (typeof previousSecret === 'string') {
		state.previousVerifier = await verifierOf(context, previousVerification, previousSecret);
		delete state.previousSecret;
	}
}

function retire(state: Registration): void {
	if (state.verifier === undefined) return;
	state.previousVerifier = state.verifier;
	state.previousVerification = state.verification;
	state.previousUntilMs = Date.now() + PREVIOUS_VALID_MS;
	delete state.verifier;
	delete state.verification;
}

function remember(context: IHookFunctions | IWebhookFunctions, state: Registration): void {
	newest.set(nodeKey(context), replace({}, state));
}

function replace(target: Registration, source: Registration): Registration {
	for (const field of FIELDS) {
		if (source[field] === undefined) delete target[field];
		else Object.assign(target, { [field]: source[field] });
	}
	return target;
}
