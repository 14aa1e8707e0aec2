import { z } from 'zod';
import { isDeadEnd, KNOWN_STATUSES, type StatusMeanings } from './statuses';
import { DOCUMENT_KINDS } from './documents';
import { assumed, documented, type Fact } from './fact';

const optionalText = z.string().nullish();
const optionalCount = z.number().int().nullish();
const optionalAmount = z.number().nullish();

/** Fields that every event about a declaration carries; CAS lists each as "1x", yet an MRN cannot exist before acceptance. */
const declarationData = z
	.object({
		id: z.string(),
		customsShipmentReference: optionalText,
		jurisdiction: optionalText,
		traderReference: optionalText,
		customsFlow: optionalText,
		customsFlowStep: optionalText,
		customsFlowStepInstanceCount: optionalCount,
		customsFlowStepInstanceSeq: optionalCount,
		mrn: optionalText,
		lrn: optionalText,
		arc: optionalText,
		sequenceNumber: optionalCount,
		declarationUrl: optionalText,
		storageLocation: optionalText,
		plant: optionalText,
		company: optionalText,
	})
	.passthrough();

const shipmentData = z
	.object({
		tenantId: optionalText,
		ingestionReferences: z.array(z.string()).nullish(),
		businessReference: optionalText,
		traderReference: optionalText,
		direction: optionalText,
		company: optionalText,
		errorDescriptions: z.array(z.string()).nullish(),
	})
	.passthrough();

export interface EventType {
	readonly meaning: string;
	readonly subtypes: readonly string[];
	readonly subtypesStatus: Fact<unknown>['status'];
	readonly data: z.ZodTypeAny;
	/** The field table and the sample of a page write the name of some types differently; the sample's is ours. */
	readonly alsoWritten?: readonly string[];
}

/** Every event type that the contract names, with the payload it carries. Unknown types and fields pass through. */
export const EVENT_TYPES = {
	DeclarationStatusChanged: documented('ev:DeclarationStatusChanged', {
		meaning: 'A declaration changed its status',
		subtypes: KNOWN_STATUSES,
		subtypesStatus: 'assumed',
		data: declarationData.extend({ currentStatus: optionalText, acceptanceDate: optionalText }),
	}),
	DeclarationPdfCreated: documented('ev:DeclarationPdfCreated', {
		meaning: 'A document of a declaration can be downloaded',
		subtypes: Object.keys(DOCUMENT_KINDS),
		subtypesStatus: 'assumed',
		data: declarationData.extend({ url: optionalText, type: optionalText }),
	}),
	DeclarationActionFinished: documented('ev:DeclarationActionFinished', {
		meaning: 'An action on a declaration has ended',
		subtypes: [],
		subtypesStatus: 'assumed',
		data: declarationData.extend({ action: optionalText }),
	}),
	CustomsShipmentInformation: documented('ev:ReplaceSuccessful, ev:ReplaceUnsuccessful, sending data', {
		meaning: 'A customs shipment could not be created, or was replaced, or not',
		alsoWritten: ['CustomsShipmentInformationPayload'],
		subtypes: ['CreationUnsuccessful', 'ReplaceSuccessful', 'ReplaceUnsuccessful'],
		subtypesStatus: 'documented',
		data: shipmentData,
	}),
	CoOPDFCreated: documented('ev:CoOPDFCreated', {
		meaning: 'A certificate of origin can be downloaded',
		subtypes: ['CertificateOfOrigin'],
		subtypesStatus: 'documented',
		data: z
			.object({
				certificateOfOriginId: z.string(),
				customsShipmentReference: optionalText,
				storageLocation: optionalText,
				declarationReference: optionalText,
				url: optionalText,
			})
			.passthrough(),
	}),
	CustomsDataReturned: documented('ev:AWBCreated', {
		meaning: 'The authority returned data, such as an air waybill',
		subtypes: ['AWBCreated'],
		subtypesStatus: 'documented',
		data: z
			.object({
				databasePimaAddress: optionalText,
				agentBadgePimaAddress: optionalText,
				mawb: optionalText,
				shedCode: optionalText,
				/** Documented as strings, counts too. */
				numOfPackagesExpected: optionalText,
				numOfPackagesReceived: optionalText,
				mucr: optionalText,
			})
			.passthrough(),
	}),
	TransitGuaranteeThresholdStatusChanged: documented(
		'ev:TransitGuaranteeThresholdSurpassed (sample; the table says ...StateChanged)',
		{
			meaning: 'A transit guarantee passed its threshold',
			alsoWritten: ['TransitGuaranteeThresholdStateChanged'],
			subtypes: ['Surpassed'],
			subtypesStatus: 'documented',
			data: z
				.object({
					authorizationId: optionalText,
					authorizationReference: optionalText,
					obligationGuaranteeAmount: optionalAmount,
					comprehensiveGuaranteeReferenceAmount: optionalAmount,
					/** A whole-number percentage: 80.0 means 80 %. */
					threshold: optionalAmount,
				})
				.passthrough(),
		},
	),
} as const satisfies Record<string, Fact<EventType>>;

export type EventTypeName = keyof typeof EVENT_TYPES;

/** The payload of an event type, typed: `EventData<'DeclarationStatusChanged'>`. */
export type EventData<Name extends EventTypeName> = z.infer<(typeof EVENT_TYPES)[Name]['value']['data']>;

/** The contract's name of an event type that CAS also writes otherwise; any other name stays as it is. */
export function eventTypeName(written: string): string {
	const known = Object.entries<Fact<EventType>>(EVENT_TYPES).find(([, { value }]) =>
		value.alsoWritten?.includes(written),
	);
	return known?.[0] ?? written;
}

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

/** Event subtypes that tell of a failure. Documented: "sending data", ev:ReplaceUnsuccessful. */
const FAILURE_SUBTYPES = new Set(['CreationUnsuccessful', 'ReplaceUnsuccessful']);

/** True where somebody must act: a refused message, a status that waits for people, a guarantee that is used up. */
export function needsAttention({ eventType, eventSubType, data }: CasEvent, meanings?: StatusMeanings): boolean {
	if (FAILURE_SUBTYPES.has(eventSubType ?? '')) return true;
	if (eventTypeName(eventType) === 'TransitGuaranteeThresholdStatusChanged') return true;
	if (eventType !== 'DeclarationStatusChanged') return false;
	return isDeadEnd(typeof data.currentStatus === 'string' ? data.currentStatus : (eventSubType ?? ''), meanings);
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

/** Its `data.id` is that of a declaration: by its name, or, for a type that we do not know, by what only declarations have. */
function isAboutDeclaration({ eventType, data }: CasEvent): boolean {
	if (eventType.startsWith('Declaration')) return true;
	if (Object.hasOwn(EVENT_TYPES, eventTypeName(eventType))) return false;
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
		documentType:
			event.eventType === 'DeclarationPdfCreated'
				? (data.type ?? event.eventSubType)
				: event.eventType === 'CoOPDFCreated'
					? 'COO'
					: undefined,
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
