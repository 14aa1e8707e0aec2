import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { CasEvent } from '../../cas/contract/events';
import type { SubscriptionFilter } from '../../cas/contract/subscription';

/** The node's choice of events as the subscription carries it; empty means every event. */
export function chosenFilters(context: IHookFunctions | IWebhookFunctions): SubscriptionFilter[] {
	const list = (name: string) => (context.getNodeParameter(name, []) ?? []) as string[];
	const { otherEventTypes = [] } = context.getNodeParameter('options', {}) as { otherEventTypes?: string[] };
	const subtypes: Readonly<Record<string, string[]>> = {
		DeclarationStatusChanged: list('statuses'),
		DeclarationPdfCreated: list('documentTypes'),
	};
	const types = [...new Set([...list('events'), ...otherEventTypes.map((type) => type.trim()).filter(Boolean)])];
	return types.map((eventType) => {
		const eventSubTypes = subtypes[eventType] ?? [];
		return eventSubTypes.length > 0 ? { eventType, eventSubTypes } : { eventType };
	});
}

/** True where the event was asked for. CAS filters too, but its filter fields are our assumption. */
export function isChosen(event: CasEvent, filters: readonly SubscriptionFilter[]): boolean {
	if (filters.length === 0) return true;
	return filters.some(
		({ eventType, eventSubTypes }) =>
			eventType === event.eventType &&
			(eventSubTypes === undefined || eventSubTypes.includes(event.eventSubType ?? '')),
	);
}
