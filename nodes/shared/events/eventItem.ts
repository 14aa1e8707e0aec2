import type { IBinaryKeyData, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { errorDescriptionsOf, identityOf, needsAttention, type CasEvent } from '../../../cas/contract/events';
import { eventTypeName } from '../../../cas/contract/eventTypes';
import type { StatusMeanings } from '../../../cas/contract/statuses';
import { mayHoldAddress } from '../../../cas/contract/secretAddresses';
import { complaintsOf } from '../../../cas/declaration/problems';
import { connectionOf, type CasContext } from '../transport/connection';
import { isSealed } from '../documents/sealedAddress';

/** What was fetched for an event; an item may carry any of it. */
export interface Enrichment {
	readonly declaration?: IDataObject;
	readonly binary?: IBinaryKeyData;
	/** A sentence on what could not be fetched. */
	readonly enrichmentProblem?: string;
}

/** The event as CAS sent it, but each secret address sealed. */
export async function sealedEvent(context: CasContext, event: CasEvent): Promise<CasEvent> {
	// Reading the credential costs a query and a decryption, which events without any address can do without.
	if (!mayHoldAddress(event)) return event;
	const { addresses } = await connectionOf(context);
	return addresses.sealed(event);
}

/** The sealed address of the document that an event announces, if any. */
export function documentReferenceOf({ data }: CasEvent): string | undefined {
	return isSealed(data.url) ? data.url : undefined;
}

/** A sealed event, and what is known of it. */
interface EventToTell {
	readonly event: CasEvent;
	readonly isOutdated: boolean | undefined;
	readonly statusMeanings: StatusMeanings;
}

/** The item of a sealed event: its identity at the top under the common names, the event below. */
export function eventItem(
	{ event, isOutdated, statusMeanings }: EventToTell,
	{ binary, ...enrichment }: Enrichment,
): INodeExecutionData {
	const documentReference = documentReferenceOf(event);
	const errorDescriptions = [...errorDescriptionsOf(event), ...problemsOf(enrichment.declaration)];
	const json = {
		...identityOf(event),
		eventType: eventTypeName(event.eventType),
		...(isOutdated !== undefined && { isOutdated }),
		...(documentReference !== undefined && { documentReference }),
		...((errorDescriptions.length > 0 || needsAttention(event, statusMeanings)) && { errorDescriptions }),
		...enrichment,
		event,
	} as IDataObject;
	return { json, ...(binary && { binary }) };
}

/** The item on its output: the second where somebody must act. */
export function outputsOf(
	event: CasEvent,
	item: INodeExecutionData,
	statusMeanings: StatusMeanings,
): INodeExecutionData[][] {
	return needsAttention(event, statusMeanings) ? [[], [item]] : [[item], []];
}

const problemsOf = (declaration: IDataObject | undefined) =>
	declaration === undefined ? [] : complaintsOf(declaration, { blockingOnly: false });
