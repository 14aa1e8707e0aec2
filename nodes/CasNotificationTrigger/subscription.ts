import { randomBytes } from 'node:crypto';
import type { IHookFunctions } from 'n8n-workflow';
import { isLocalAddress } from '../../cas/contract/localAddress';
import { SECRET_HEADER, type Subscription } from '../../cas/contract/subscription';
import { isRecord } from '../../cas/isRecord';
import type { CasRequest } from '../../cas/request/casRequest';
import { failureOf } from '../../cas/request/failure';
import {
	createSubscription,
	deleteSubscription,
	listSubscriptions,
	subscriptionsOf,
} from '../../cas/request/subscriptions';
import type { Outcome } from '../../cas/request/outcome';
import { connectionOf, type CasConnection } from '../shared/connection';
import { errorOf, requestFailure } from '../shared/failedItem';
import { send } from '../shared/send';
import { chosenFilters } from './filters';
import { forget, stateOf } from './subscriptionState';

const SUBJECT = 'subscription of this workflow';
const SECRET_BYTES = 32;

/** True where CAS still has the very subscription that this node made for this address and this choice of events. */
export async function subscriptionExists(context: IHookFunctions): Promise<boolean> {
	const state = stateOf(context);
	const isOurs =
		state.subscriptionId !== undefined &&
		state.secret !== undefined &&
		state.endpointUrl === endpointUrlOf(context) &&
		state.filters === JSON.stringify(chosenFilters(context));
	if (!isOurs) return false;
	const subscriptions = await subscriptionsAtCas(context, await connectionOf(context));
	return subscriptions.some(({ id, endpointUrl }) => id === state.subscriptionId && endpointUrl === state.endpointUrl);
}

/**
 * Subscribes with a fresh secret. What CAS already delivers to this address is left over from an earlier try of this very
 * node (no other webhook has its path), and its secret is lost, so it is removed first: nothing is ever delivered twice.
 */
export async function subscribe(context: IHookFunctions): Promise<boolean> {
	const connection = await connectionOf(context);
	const endpointUrl = endpointUrlOf(context);
	refuseUnreachable(context, connection, endpointUrl);
	await removeSubscriptionsTo(context, connection, endpointUrl);

	const filters = chosenFilters(context);
	const secret = randomBytes(SECRET_BYTES).toString('hex');
	const request = createSubscription({
		endpointUrl,
		filters,
		deliveryHeader: { name: SECRET_HEADER.value, value: secret },
		description: `n8n workflow "${context.getWorkflow().name ?? context.getWorkflow().id ?? ''}"`,
	});
	const { outcome } = await send(context, connection, request);
	const subscriptionId = createdId(outcome) ?? (await idAfterLostAnswer(context, connection, outcome, endpointUrl));
	if (subscriptionId === undefined) throw failed(context, request, outcome);
	Object.assign(stateOf(context), { subscriptionId, endpointUrl, filters: JSON.stringify(filters), secret });
	return true;
}

/** Removes the subscription. One that CAS no longer has counts as removed; anything else fails aloud, so that no orphan stays unnoticed. */
export async function unsubscribe(context: IHookFunctions): Promise<boolean> {
	const state = stateOf(context);
	if (state.subscriptionId !== undefined) {
		await remove(context, await connectionOf(context), state.subscriptionId);
		forget(state);
	}
	return true;
}

function endpointUrlOf(context: IHookFunctions): string {
	return context.getNodeWebhookUrl('default') ?? '';
}

/** CAS on the internet cannot call a private address; the local sandbox can. */
function refuseUnreachable(context: IHookFunctions, { hosts }: CasConnection, endpointUrl: string): void {
	if (!isLocalAddress(endpointUrl) || isLocalAddress(hosts.apiBaseUrl)) return;
	throw errorOf(context.getNode(), {
		message: `CAS cannot reach ${new URL(endpointUrl).host} from the internet`,
		description:
			'Start n8n with the environment variable WEBHOOK_URL set to its public address. Where there is none, because n8n is behind a firewall, poll with CAS Declaration instead.',
		details: {},
	});
}

async function subscriptionsAtCas(context: IHookFunctions, connection: CasConnection) {
	const request = listSubscriptions();
	const { outcome } = await send(context, connection, request);
	if (outcome.kind !== 'answered' || outcome.status !== 200) throw failed(context, request, outcome);
	return subscriptionsOf(outcome.body);
}

async function removeSubscriptionsTo(
	context: IHookFunctions,
	connection: CasConnection,
	endpointUrl: string,
): Promise<void> {
	for (const subscription of await subscriptionsAtCas(context, connection)) {
		if (subscription.endpointUrl === endpointUrl) await remove(context, connection, subscription.id);
	}
}

async function remove(context: IHookFunctions, connection: CasConnection, subscriptionId: string): Promise<void> {
	const request = deleteSubscription(subscriptionId);
	const { outcome } = await send(context, connection, request);
	const isGone =
		outcome.kind === 'answered' && (outcome.status === 404 || (outcome.status >= 200 && outcome.status < 300));
	if (!isGone) throw failed(context, request, outcome);
}

function createdId(outcome: Outcome): string | undefined {
	if (outcome.kind !== 'answered' || outcome.status < 200 || outcome.status >= 300) return undefined;
	const id = isRecord(outcome.body) ? (outcome.body as Partial<Subscription>).id : undefined;
	return typeof id === 'string' && id !== '' ? id : undefined;
}

/** CAS may have subscribed us without its answer arriving; then the list shows it, with the secret that we sent. */
async function idAfterLostAnswer(
	context: IHookFunctions,
	connection: CasConnection,
	outcome: Outcome,
	endpointUrl: string,
): Promise<string | undefined> {
	const mayExist =
		outcome.kind === 'unanswered' || (outcome.kind === 'answered' && (outcome.status < 300 || outcome.status >= 500));
	if (!mayExist) return undefined;
	return (await subscriptionsAtCas(context, connection)).find(
		(subscription) => subscription.endpointUrl === endpointUrl,
	)?.id;
}

function failed(context: IHookFunctions, request: CasRequest, outcome: Outcome) {
	return errorOf(context.getNode(), requestFailure(failureOf(request, outcome, SUBJECT), {}));
}
