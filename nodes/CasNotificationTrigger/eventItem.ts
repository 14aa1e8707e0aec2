import type { IBinaryKeyData, IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { listOfDeclaration, PROBLEMS_FIELD } from '../../cas/contract/declaration';
import {
	errorDescriptionsOf,
	eventTypeName,
	identityOf,
	needsAttention,
	type CasEvent,
} from '../../cas/contract/events';
import { withoutSecretAddresses } from '../../cas/contract/secretAddresses';
import { sealingSecretOf } from '../shared/connection';
import { withSealedAddresses } from '../shared/sealedAddress';

/** What was fetched for an event; an item may carry any of it. */
export interface Enrichment {
	readonly declaration?: IDataObject;
	readonly binary?: IBinaryKeyData;
	/** A sentence on what could not be fetched. */
	readonly enrichmentProblem?: string;
}

/** The event as CAS sent it, but each address that opens a document sealed. */
export async function sealedEvent(context: IWebhookFunctions, event: CasEvent): Promise<CasEvent> {
	let hasAddress = false;
	withoutSecretAddresses(event, (url) => ((hasAddress = true), url));
	// Reading the credential costs a query and a decryption, which most events can do without.
	if (!hasAddress) return event;
	const clientSecret = await sealingSecretOf(context);
	return withSealedAddresses(event, clientSecret);
}

/** The sealed address of the document that an event announces, if any. */
export function documentReferenceOf(event: CasEvent, safe: CasEvent): string | undefined {
	return typeof safe.data.url === 'string' && safe.data.url !== event.data.url ? safe.data.url : undefined;
}

/** The item of an event: its identity at the top under the common names, the event below. */
export function eventItem(
	{ event, safe, isOutdated }: { event: CasEvent; safe: CasEvent; isOutdated: boolean | undefined },
	{ binary, ...enrichment }: Enrichment,
): INodeExecutionData {
	const documentReference = documentReferenceOf(event, safe);
	const errorDescriptions = [...errorDescriptionsOf(safe), ...problemsOf(enrichment.declaration)];
	const json = {
		...identityOf(safe),
		eventType: eventTypeName(safe.eventType),
		...(isOutdated !== undefined && { isOutdated }),
		...(documentReference !== undefined && { documentReference }),
		...((errorDescriptions.length > 0 || needsAttention(event)) && { errorDescriptions }),
		...enrichment,
		event: safe,
	} as IDataObject;
	return { json, ...(binary && { binary }) };
}

/** The item on its output: the second where somebody must act. */
export function outputsOf(event: CasEvent, item: INodeExecutionData): INodeExecutionData[][] {
	return needsAttention(event) ? [[], [item]] : [[item], []];
}

function problemsOf(declaration: IDataObject | undefined): string[] {
	if (declaration === undefined) return [];
	return listOfDeclaration(declaration, PROBLEMS_FIELD.value)
		.map(({ message }) => message)
		.filter((message): message is string => typeof message === 'string');
}
