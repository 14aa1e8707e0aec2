import { z } from 'zod';
import { eventTypeOf, isFailureSubtype } from './eventTypes';
import { assumed, documented } from './fact';
import type { StatusMeanings } from './statuses';

const optionalText = z.string().nullish();

/** The envelope around every event. Documented: "notifications", all fields `1x`. */
const eventEnvelope = z
	.object({
		id: z.string().min(1),
		tenantId: optionalText,
		plantId: optionalText,
		eventTime: z.string(),
		eventType: z.string().min(1),
		eventSubType: optionalText,
		data: z.record(z.unknown()),
	})
	.passthrough();

export type CasEvent = z.infer<typeof eventEnvelope>;

/** Names of the envelope. */
export const EVENT_ENVELOPE_FIELDS = Object.keys(eventEnvelope.shape);

export const SINGLE_EVENT_BODY = documented('notifications', 'one event object a delivery');
export const ARRAY_EVENT_BODY = assumed(
	'Azure Event Grid, which the retry schedule resembles, sends one-element arrays',
	true,
);

/** The event of a delivery: the documented bare object, or a one-element array. Undefined where the body is neither. */
export function readEvent(body: unknown): CasEvent | undefined {
	const candidate: unknown = Array.isArray(body) && body.length === 1 ? body[0] : body;
	const parsed = eventEnvelope.safeParse(candidate);
	return parsed.success ? parsed.data : undefined;
}

/** True where somebody must act: a refused message, a status that waits for people, a guarantee that is used up. */
export function needsAttention(event: CasEvent, meanings?: StatusMeanings): boolean {
	const type = eventTypeOf(event.eventType);
	if (type === undefined) return isFailureSubtype(event.eventSubType);
	return type.needsAttention?.(event, meanings) ?? false;
}

/** What CAS complains about in an event; empty where it says nothing. */
export function errorDescriptionsOf({ data: { errorDescriptions } }: CasEvent): string[] {
	if (!Array.isArray(errorDescriptions)) return [];
	return errorDescriptions.filter((text): text is string => typeof text === 'string');
}

/** The identity that an event carries, under the names that every node's output uses; what it does not carry is absent. */
export interface EventIdentity {
	eventId: string;
	eventType: string;
	eventSubType?: string;
	eventTime: string;
	declarationId?: string;
	externalReference?: string;
	direction?: string;
	referenceIds?: string[];
	lrn?: string;
	mrn?: string;
	arc?: string;
	status?: string;
	documentType?: string;
	/** Of `DeclarationActionFinished`. */
	action?: string;
	certificateOfOriginId?: string;
}

/** CAS may give an ID as a number. */
const textOf = (value: unknown) => (Number.isSafeInteger(value) ? String(value) : value);

/** Its `data.id` is that of a declaration: by its type, or, for a type that we do not know, by its name or what only declarations have. */
function isAboutDeclaration({ eventType, data }: CasEvent): boolean {
	const type = eventTypeOf(eventType);
	if (type !== undefined) return type.idOf === 'declaration';
	if (eventType.startsWith('Declaration')) return true;
	return [data.declarationUrl, data.currentStatus, data.lrn, data.mrn].some((value) => typeof value === 'string');
}

export function identityOf(event: CasEvent): EventIdentity {
	const { data } = event;
	const lifted: Record<string, unknown> = {
		eventSubType: event.eventSubType,
		declarationId: textOf(data.declarationId ?? (isAboutDeclaration(event) ? data.id : undefined)),
		externalReference: data.customsShipmentReference ?? data.businessReference,
		direction: data.direction,
		lrn: data.lrn,
		mrn: data.mrn,
		arc: data.arc,
		status: data.currentStatus,
		documentType: eventTypeOf(event.eventType)?.documentType?.(event),
		action: data.action,
		certificateOfOriginId: data.certificateOfOriginId,
	};
	const texts = Object.entries(lifted).filter(([, value]) => typeof value === 'string' && value !== '');
	const references = data.ingestionReferences;
	return {
		eventId: event.id,
		eventType: event.eventType,
		eventTime: event.eventTime,
		...Object.fromEntries(texts),
		...(Array.isArray(references) ? { referenceIds: references.filter((id) => typeof id === 'string') } : {}),
	};
}
