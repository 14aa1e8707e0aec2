import { randomBytes } from 'node:crypto';
import type { IHookFunctions } from 'n8n-workflow';
import { isLocalAddress } from '../../../cas/contract/localAddress';
import { deliveryProofOf } from '../../../cas/contract/profile/ourEvent';
import type { Profile } from '../../../cas/contract/profile/profile';
import type { Subscription, SubscriptionRequest } from '../../../cas/contract/subscription';
import { describeSubscription, type SubscriptionOwner } from '../../../cas/contract/subscriptionMark';
import { isRecord } from '../../../cas/isRecord';
import { createSubscription } from '../../../cas/request/subscriptions';
import { successOf, type Outcome } from '../../../cas/request/outcome';
import { connectionOf, type CasConnection } from '../../shared/transport/connection';
import { errorOf } from '../../shared/items/failedItem';
import { send } from '../../shared/transport/send';
import { chosenFilters } from '../delivery/filters';
import { canVerify, forget, noteProfile, register, registrationOf } from '../state/registrationState';
import { askForSubscriptions, failed, leftOversOf, remove, removeAll, subscriptionsAtCas } from './subscriptionsAtCas';
import type { Verification } from '../../shared/events/verification';
import { BASIC_USER_NAME, verifierOf } from '../delivery/verifier';

const SECRET_BYTES = 32;
const CONFLICT = 409;

const isManual = (context: IHookFunctions) => context.getNodeParameter('registration', 'automatic') === 'manual';
const verificationOf = (context: IHookFunctions) => context.getNodeParameter('verification', 'header') as Verification;
const endpointUrlOf = (context: IHookFunctions) => context.getNodeWebhookUrl('default') ?? '';

/**
 * True where CAS still has the very subscription that this node made for this address and this choice of events. Where CAS cannot say,
 * it is taken to be there: n8n would remove it otherwise, and what happens until CAS answers again would never be delivered.
 */
export async function subscriptionExists(context: IHookFunctions): Promise<boolean> {
	const state = await registrationOf(context);
	const connection = await connectionOf(context);
	if (isManual(context)) {
		noteProfile(context, connection);
		return state.subscriptionId === undefined;
	}
	const isOurs =
		state.subscriptionId !== undefined &&
		state.verification === verificationOf(context) &&
		state.endpointUrl === endpointUrlOf(context) &&
		state.deliveryProfile === connection.deliveryProfile &&
		state.filters === JSON.stringify(chosenFilters(context, connection.profile));
	if (!isOurs || !(await canVerify(context, state))) return false;
	const answer = await askForSubscriptions(context, connection);
	if ('subscriptions' in answer) {
		return answer.subscriptions.some(
			({ id, endpointUrl }) => id === state.subscriptionId && endpointUrl === state.endpointUrl,
		);
	}
	if (!isPassing(answer.outcome)) throw failed(context, answer.request, answer.outcome);
	context.logger.warn(`${context.getNode().name}: CAS did not say whether the subscription exists; it is taken to`);
	return true;
}

/**
 * Subscribes with a fresh secret, and then removes what is left over from earlier tries of this node: in this order, so that there is
 * no moment without a subscription. What both deliver meanwhile has the same event id and is taken once.
 */
export async function subscribe(context: IHookFunctions): Promise<boolean> {
	const connection = await connectionOf(context);
	if (isManual(context)) return await endAutomaticRegistration(context, connection);
	const endpointUrl = endpointUrlOf(context);
	refuseUnreachable(context, connection, endpointUrl);
	const owner = ownerHere(context);
	const before = await subscriptionsAtCas(context, connection);
	const { subscriptionId: known } = await registrationOf(context);
	const leftOvers = leftOversOf(before, { owner, endpointUrl, subscriptionId: known });

	const filters = chosenFilters(context, connection.profile);
	const verification = verificationOf(context);
	const secret = randomBytes(SECRET_BYTES).toString('hex');
	const verifier = await verifierOf(context, verification, secret);
	const request = createSubscription({
		endpointUrl,
		filters,
		...PROOF_FIELDS[verification](secret, connection.profile),
		description: describeSubscription(owner, context.getWorkflow().name ?? ''),
	});
	let { outcome } = await send(context, connection, request);
	if (outcome.kind === 'answered' && outcome.status === CONFLICT && leftOvers.length > 0) {
		await removeAll(context, connection, leftOvers.splice(0));
		({ outcome } = await send(context, connection, request));
	}
	const idsBefore = new Set(before.map(({ id }) => id));
	const subscriptionId =
		createdId(outcome) ?? (await idAfterLostAnswer(context, connection, outcome, endpointUrl, idsBefore));
	if (subscriptionId === undefined) throw failed(context, request, outcome);
	const { purpose } = owner;
	const { deliveryProfile } = connection;
	register(context, {
		deliveryProfile,
		subscriptionId,
		endpointUrl,
		filters: JSON.stringify(filters),
		purpose,
		verification,
		verifier,
	});
	warnOfStrangers(context, before, owner, endpointUrl);
	await removeAll(context, connection, leftOvers);
	return true;
}

/**
 * Removes the subscription, and what is left over of this node. One that CAS no longer has counts as removed; anything else fails
 * aloud, so that no orphan stays unnoticed.
 */
export async function unsubscribe(context: IHookFunctions): Promise<boolean> {
	const { subscriptionId, purpose } = await registrationOf(context);
	if (subscriptionId === undefined && isManual(context)) return true;
	const connection = await connectionOf(context);
	if (subscriptionId !== undefined) await remove(context, connection, subscriptionId);
	const owner = purpose === undefined ? undefined : ownerHere(context, purpose);
	const rest = await subscriptionsAtCas(context, connection);
	await removeAll(context, connection, leftOversOf(rest, { owner, endpointUrl: endpointUrlOf(context) }));
	forget(context);
	return true;
}

/** How a secret is handed to CAS, by way of verification. */
const PROOF_FIELDS: Readonly<Record<Verification, (secret: string, profile: Profile) => Partial<SubscriptionRequest>>> =
	{
		header: (secret, profile) => ({ deliveryHeader: { name: deliveryProofOf(profile).secretHeader, value: secret } }),
		basic: (secret) => ({ basicAuthentication: { userName: BASIC_USER_NAME, password: secret } }),
		signature: (secret) => ({ signingKey: secret }),
	};

/** Nothing is registered by hand; what was registered automatically before must end, or every event would come twice. */
async function endAutomaticRegistration(context: IHookFunctions, connection: CasConnection): Promise<boolean> {
	const { subscriptionId } = await registrationOf(context);
	if (subscriptionId !== undefined) {
		await remove(context, connection, subscriptionId);
		forget(context);
	}
	noteProfile(context, connection);
	const endpointUrl = endpointUrlOf(context);
	if (isLocalAddress(endpointUrl)) {
		const { host } = new URL(endpointUrl);
		context.logger.warn(`${context.getNode().name}: CAS cannot reach ${host} from the internet; set WEBHOOK_URL`);
	}
	return true;
}

function ownerHere(context: IHookFunctions, purpose?: SubscriptionOwner['purpose']): SubscriptionOwner {
	return {
		instanceId: context.getInstanceId(),
		workflowId: context.getWorkflow().id ?? '',
		nodeId: context.getNode().id,
		purpose: purpose ?? (context.getMode() === 'manual' ? 'test' : 'production'),
	};
}

/** CAS on the internet cannot call a private address; the local sandbox can. */
function refuseUnreachable(context: IHookFunctions, { hosts }: CasConnection, endpointUrl: string): void {
	if (!isLocalAddress(endpointUrl) || isLocalAddress(hosts.apiBaseUrl)) return;
	throw errorOf(context.getNode(), {
		message: `CAS cannot reach ${new URL(endpointUrl).host} from the internet`,
		description:
			'Start n8n with the environment variable WEBHOOK_URL set to its public address. Where there is none, because n8n is behind a firewall, use CAS Declaration Poll Trigger instead.',
		details: {},
	});
}

function warnOfStrangers(
	context: IHookFunctions,
	before: Awaited<ReturnType<typeof subscriptionsAtCas>>,
	owner: SubscriptionOwner,
	endpointUrl: string,
): void {
	for (const { id, endpointUrl: other } of leftOversOf(before, { owner, endpointUrl, elsewhere: true })) {
		context.logger.warn(
			`${context.getNode().name}: CAS still sends events of this node to ${new URL(other).host}. If that n8n is gone, delete subscription ${id} with CAS Declaration.`,
		);
	}
}

/** True for a failure that goes by itself: no answer, a server error, too many requests. A refused token or certificate does not. */
function isPassing(outcome: Outcome): boolean {
	if (outcome.kind === 'notSent') return outcome.reason === 'network' || outcome.reason === 'timeLimit';
	return outcome.kind !== 'answered' || outcome.status >= 500 || outcome.status === 429;
}

function createdId(outcome: Outcome): string | undefined {
	const body = successOf(outcome)?.body;
	const id = isRecord(body) ? (body as Partial<Subscription>).id : undefined;
	return typeof id === 'string' && id !== '' ? id : undefined;
}

/** CAS may have subscribed us without its answer arriving; then the list shows what was not there before, with the secret that we sent. */
async function idAfterLostAnswer(
	context: IHookFunctions,
	connection: CasConnection,
	outcome: Outcome,
	endpointUrl: string,
	known: ReadonlySet<string>,
): Promise<string | undefined> {
	const mayExist =
		outcome.kind === 'unanswered' || (outcome.kind === 'answered' && (outcome.status < 300 || outcome.status >= 500));
	if (!mayExist) return undefined;
	return (await subscriptionsAtCas(context, connection)).find(
		(subscription) => subscription.endpointUrl === endpointUrl && !known.has(subscription.id),
	)?.id;
}
