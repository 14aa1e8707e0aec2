import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { CasEvent } from '../../../cas/contract/events';
import { deliveryProofOf, ourEvent } from '../../../cas/contract/profile/ourEvent';
import type { Profile } from '../../../cas/contract/profile/profile';
import { eventOf, readBody, TOO_LARGE } from '../../shared/events/deliveryBody';
import { enrich, type WantedEnrichment } from './enrichment';
import { eventItem, outputsOf, sealedEvent } from '../../shared/events/eventItem';
import { chosenFilters, isChosen } from './filters';
import { webhookSecrets } from '../../shared/events/webhookSecrets';
import type { OlderEvents } from '../../shared/events/olderEvents.field';
import { isOutdated } from '../../shared/events/newestStatus';
import { nodeKey } from '../../shared/events/nodeKey';
import { rawBodyOf } from './rawBody';
import { logRefusal, logRefusalsBefore } from './refusals';
import { activeSecrets, publishedProfile, stateOf } from '../state/registrationState';
import { writeOnceMore } from '../../shared/host/staticData';
import { admit, noteTaken } from '../state/takenEvents';
import { validationAnswer, type ValidationAnswer } from './validation';
import { refusalOf } from '../../shared/events/verification';

type Acknowledge = 'stored' | 'ended' | 'atOnce';

/** When the first delivery of an event may have ended. */
const RETRY_AFTER_SECONDS = 10;

/** Takes one delivery of CAS: verifies the sender, drops what was taken before, and starts the workflow with the event. */
export async function takeDelivery(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const nowMs = Date.now();
	const { headers } = context.getRequestObject();
	const rawBody = await rawBodyOf(context);
	if (rawBody === undefined) return refuse(context, TOO_LARGE);
	const read = readBody(rawBody, headers['content-type']);
	if ('refusal' in read && read.refusal.status === 413) return refuse(context, read.refusal);
	const profile = await publishedProfile(context);
	const validation = 'body' in read ? await validationAnswer(context, read.body, profile, nowMs) : undefined;
	if (validation !== undefined) return answerValidation(context, validation);

	logRefusalsBefore(context);
	const isManual = context.getNodeParameter('registration', 'automatic') === 'manual';
	const secrets = isManual ? await webhookSecrets(context) : await activeSecrets(context, nowMs);
	const reason = refusalOf({ headers, rawBody }, secrets, { nowMs, proof: deliveryProofOf(profile) });
	if (reason !== undefined) {
		logRefusal(context, reason);
		return answer(context, 401, { status: 'This delivery does not prove that it is from CAS' });
	}
	if ('refusal' in read) return refuse(context, read.refusal);
	const found = eventOf(ourEvent(read.body, profile));
	if ('refusal' in found) return refuse(context, found.refusal);
	if (!isChosen(found.event, chosenFilters(context, profile))) {
		return answer(context, 202, { status: 'This event was not asked for' });
	}
	return await takeEvent(context, profile, found.event, nowMs);
}

async function takeEvent(
	context: IWebhookFunctions,
	{ statusMeanings }: Profile,
	event: CasEvent,
	nowMs: number,
): Promise<IWebhookResponseData> {
	const node = nodeKey(context);
	const acknowledge = context.getNodeParameter('acknowledge', 'stored') as Acknowledge;
	const options = context.getNodeParameter('options', {}) as WantedEnrichment & {
		olderEvents?: OlderEvents;
		rememberEvents?: 'here' | 'casEvent';
	};
	const isRemembered = options.rememberEvents !== 'casEvent';
	if (isRemembered) {
		const refusal = refusalOfRepeated(context, event, acknowledge !== 'ended', nowMs);
		if (refusal !== undefined) return refusal;
	}
	const { olderEvents = 'pass' } = options;
	const outdated = olderEvents === 'pass' ? undefined : isOutdated(node, stateOf(context), event);
	if (outdated === true && olderEvents === 'drop') {
		return answer(context, 200, { status: 'A newer status of this declaration was taken before' });
	}
	if (acknowledge === 'atOnce') {
		answer(context, 202, { status: 'The event was taken' });
		if (isRemembered) noteTaken(node, event.id, nowMs);
	}
	const sealed = await sealedEvent(context, event);
	const item = eventItem(
		{ event: sealed, isOutdated: outdated, statusMeanings },
		await enrich(context, sealed, options),
	);
	// Not awaited, as it has to follow the answer; what it cannot write is saved with the next delivery.
	if (isRemembered && acknowledge !== 'atOnce') {
		writeOnceMore(stateOf(context), 'taken').catch(() =>
			context.logger.debug('CAS: the note of an event was not written'),
		);
	}
	return { noWebhookResponse: acknowledge === 'atOnce', workflowData: outputsOf(sealed, item, statusMeanings) };
}

/** The answer to an event that was taken before or is being taken; undefined where it is the first of its kind, which is noted. */
function refusalOfRepeated(
	context: IWebhookFunctions,
	event: CasEvent,
	isStoredWithState: boolean,
	nowMs: number,
): IWebhookResponseData | undefined {
	const response = context.getResponseObject();
	const taking = { answer: response, nowMs, isStoredWithState };
	const admission = admit(nodeKey(context), stateOf(context), event.id, taking);
	if (admission === 'taken') return answer(context, 200, { status: 'This event was taken before' });
	if (admission === 'first') return undefined;
	response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
	return answer(context, 503, { status: 'This event is being taken; its outcome is not known yet' });
}

/** The code as it came, and nothing else. Whoever asks has proved nothing, so the answer is the same whatever is registered here. */
function answerValidation(context: IWebhookFunctions, validation: ValidationAnswer): IWebhookResponseData {
	context.getResponseObject().setHeader('X-Content-Type-Options', 'nosniff');
	return answer(context, 200, validation);
}

function refuse(context: IWebhookFunctions, { status, text }: { status: number; text: string }): IWebhookResponseData {
	logRefusal(context, `that is not an event of CAS, with status ${status}`);
	return answer(context, status, { status: text });
}

function answer(
	context: IWebhookFunctions,
	status: number,
	body: Readonly<Record<string, string>>,
): IWebhookResponseData {
	context.getResponseObject().status(status).json(body);
	return { noWebhookResponse: true };
}
