import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { ourEventType, ourStatuses } from '../../../cas/contract/profile/ourNames';
import type { Profile } from '../../../cas/contract/profile/profile';
import type { CasEvent } from '../../../cas/contract/events';
import { eventTypeName, eventTypeOf } from '../../../cas/contract/eventTypes';
import type { SubscriptionFilter } from '../../../cas/contract/subscription';
import { namesIn } from '../../shared/fields/namesIn';

type TextLists = Readonly<Partial<Record<string, string[]>>>;

/** The node's choice of events as the subscription carries it; empty means every event. */
export function chosenFilters(context: IHookFunctions | IWebhookFunctions, profile: Profile): SubscriptionFilter[] {
	const list = (name: string) => (context.getNodeParameter(name, []) ?? []) as string[];
	const options = context.getNodeParameter('options', {}) as TextLists;
	const typed = (name: string) => namesIn(options[name] ?? []);
	const subtypes: TextLists = {
		DeclarationStatusChanged: ourStatuses([...list('statuses'), ...typed('otherStatuses')], profile),
		DeclarationPdfCreated: [...list('documentTypes'), ...typed('otherDocumentTypes')],
		CustomsShipmentInformation: list('shipmentResults'),
	};
	const types = [
		...new Set([
			...list('events').flatMap(namesOf),
			...typed('otherEventTypes').map((type) => ourEventType(type, profile)),
		]),
	];
	return types.map((eventType) => {
		const eventSubTypes = [...new Set(subtypes[eventTypeName(eventType)])];
		return eventSubTypes.length > 0 ? { eventType, eventSubTypes } : { eventType };
	});
}

/** Every name under which CAS writes an event type: which of them a filter must carry is not known. */
function namesOf(eventType: string): string[] {
	return [eventType, ...(eventTypeOf(eventType)?.alsoWritten ?? [])];
}

/** True where the event was asked for. CAS filters too, but its filter fields are our assumption. */
export function isChosen({ eventType, eventSubType, data }: CasEvent, filters: readonly SubscriptionFilter[]): boolean {
	if (filters.length === 0) return true;
	const name = eventTypeName(eventType);
	// That the subtype is the status or the kind of document is an assumption too; the data says it in any case.
	const field = eventTypeOf(eventType)?.subtypeField;
	const subtypes = [eventSubType, field === undefined ? undefined : data[field]];
	return filters.some(
		(filter) =>
			eventTypeName(filter.eventType) === name &&
			(filter.eventSubTypes === undefined || filter.eventSubTypes.some((wanted) => subtypes.includes(wanted))),
	);
}
