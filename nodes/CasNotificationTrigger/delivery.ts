import { createHash, timingSafeEqual } from 'node:crypto';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { identityOf, readEvent, type CasEvent } from '../../cas/contract/events';
import { withoutSecretAddresses } from '../../cas/contract/secretAddresses';
import { SECRET_HEADER } from '../../cas/contract/subscription';
import { sealingSecretOf } from '../shared/connection';
import { sealAddress } from '../shared/sealedAddress';
import { chosenFilters, isChosen } from './filters';
import { isFirstDelivery, stateOf } from './subscriptionState';

/** Takes one delivery of CAS: verifies the sender, drops what was taken before, and starts the workflow with the event. */
export async function takeDelivery(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const state = stateOf(context);
	if (!isFromCas(context, state.secret)) {
		context.logger.warn(`${context.getNode().name}: refused a delivery without the secret of its subscription`);
		return answer(context, 401, 'This delivery does not carry the secret of the subscription');
	}
	const event = readEvent(context.getBodyData());
	if (event === undefined) {
		context.logger.warn(`${context.getNode().name}: refused a delivery that is not a CAS event`);
		return answer(context, 400, 'The body is not a CAS event: id, eventTime, eventType and data are needed');
	}
	if (!isChosen(event, chosenFilters(context))) return answer(context, 202, 'This event was not asked for');
	if (!isFirstDelivery(state, event.id)) return answer(context, 200, 'This event was taken before');
	context.getResponseObject().status(202).json({ status: 'The event was taken' });
	return { noWebhookResponse: true, workflowData: [[{ json: eventItem(event, await sealingSecretOf(context)) }]] };
}

/** Comparing digests takes the same time whatever the header holds. */
function isFromCas(context: IWebhookFunctions, secret: string | undefined): boolean {
	const given = context.getHeaderData()[SECRET_HEADER.value];
	if (secret === undefined || typeof given !== 'string') return false;
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(secret));
}

/** The identity at the top, the event as CAS sent it below, document addresses sealed. */
function eventItem(event: CasEvent, clientSecret: string): IDataObject {
	const safe = withoutSecretAddresses(event, (url) => sealAddress(url, clientSecret));
	const documentReference = safe.data.url === event.data.url ? {} : { documentReference: safe.data.url };
	return { ...identityOf(safe), ...documentReference, event: safe } as IDataObject;
}

function answer(context: IWebhookFunctions, status: number, text: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ status: text });
	return { noWebhookResponse: true };
}
