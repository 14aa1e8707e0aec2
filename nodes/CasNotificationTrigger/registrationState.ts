import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { nodeKey } from './nodeKey';
import type { NewestState } from './newestStatus';
import type { TakenState } from './takenEvents';
import type { ActiveSecret, Verification } from './verification';

/** What the node keeps of its subscription. n8n keeps it in its database (static data), apart for test and production. */
export interface Registration {
	subscriptionId?: string;
	endpointUrl?: string;
	/** Fingerprint of the chosen filters: a changed choice needs another subscription. */
	filters?: string;
	purpose?: 'production' | 'test';
	verification?: Verification;
	secret?: string;
	/** What is already on its way when a workflow is published again still carries the secret of before. */
	previousVerification?: Verification;
	previousSecret?: string;
	previousUntilMs?: number;
	/** Tells a newer registration from an older one. */
	registeredAtMs?: number;
}

const FIELDS = [
	'subscriptionId',
	'endpointUrl',
	'filters',
	'purpose',
	'verification',
	'secret',
	'previousVerification',
	'previousSecret',
	'previousUntilMs',
	'registeredAtMs',
] as const satisfies readonly (keyof Registration)[];

const PREVIOUS_VALID_MS = 5 * 60_000;

/** The user name of basic authentication; the generated secret is its password. */
export const BASIC_USER_NAME = 'cas';

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

/** The node's registration, put right where an older one was written over it. */
export function registrationOf(context: IHookFunctions | IWebhookFunctions): Registration {
	const state = stateOf(context);
	if (state.secret === undefined) return state;
	const known = newest.get(nodeKey(context));
	if (known !== undefined && (known.registeredAtMs ?? 0) > (state.registeredAtMs ?? 0)) replace(state, known);
	else remember(context, state);
	return state;
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
	const { previousVerification, previousSecret, previousUntilMs } = state;
	replace(state, { previousVerification, previousSecret, previousUntilMs });
	newest.delete(nodeKey(context));
}

/** The secrets that a delivery may carry: none where nothing is registered. */
export function activeSecrets(state: Registration, nowMs: number): ActiveSecret[] {
	const { verification = 'header', secret, previousVerification = 'header', previousSecret, previousUntilMs } = state;
	if (secret === undefined) return [];
	const current = { verification, secret, userName: BASIC_USER_NAME };
	if (previousSecret === undefined || nowMs > (previousUntilMs ?? 0)) return [current];
	return [current, { verification: previousVerification, secret: previousSecret, userName: BASIC_USER_NAME }];
}

function retire(state: Registration): void {
	if (state.secret === undefined) return;
	state.previousSecret = state.secret;
	state.previousVerification = state.verification;
	state.previousUntilMs = Date.now() + PREVIOUS_VALID_MS;
	delete state.secret;
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
