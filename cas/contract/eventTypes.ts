import { z } from 'zod';
import { DOCUMENT_KINDS } from './documents';
import { documented, type Fact } from './fact';
import { isDeadEnd, KNOWN_STATUSES, type StatusMeanings } from './statuses';

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

/** Subtypes that tell of a shipment that is not in CAS as it was sent. Documented: "sending data", ev:ReplaceUnsuccessful. */
const FAILURE_SUBTYPES: ReadonlySet<string> = new Set(['CreationUnsuccessful', 'ReplaceUnsuccessful']);

export const isFailureSubtype = (subtype: string | null | undefined) => FAILURE_SUBTYPES.has(subtype ?? '');

/** An event type with all that is particular to it: whoever shows, filters or reads events asks here. */
export interface EventType {
	/** As panels name it. */
	readonly title: string;
	readonly meaning: string;
	readonly subtypes: readonly string[];
	readonly subtypesStatus: Fact<unknown>['status'];
	readonly data: z.ZodObject<z.ZodRawShape, 'passthrough'>;
	/** The field table and the sample of a page write the name of some types differently; the sample's is ours. */
	readonly alsoWritten?: readonly string[];
	/** What `data.id` is the ID of; absent where it says nothing to us. */
	readonly idOf?: 'declaration';
	/** The field of the data that says the subtype as well. */
	readonly subtypeField?: string;
	/** The kind of document that an event of this type announces. */
	readonly documentType?: (event: EventParts) => unknown;
	/** Whether somebody must act; absent where nobody ever must. */
	readonly needsAttention?: (event: EventParts, meanings?: StatusMeanings) => boolean;
}

/** What the behaviour of a type looks at. */
interface EventParts {
	readonly eventSubType?: string | null | undefined;
	readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Every event type that the contract names, with the payload it carries and what it means to us. Adding one is one entry here, and a
 * sample of it in the tests. Unknown types and fields pass through.
 */
export const EVENT_TYPES = {
	DeclarationStatusChanged: documented('ev:DeclarationStatusChanged', {
		title: 'Declaration Status Changed',
		meaning: 'A declaration changed its status',
		subtypes: KNOWN_STATUSES,
		subtypesStatus: 'assumed',
		idOf: 'declaration',
		subtypeField: 'currentStatus',
		needsAttention: ({ eventSubType, data }, meanings) =>
			isDeadEnd(typeof data.currentStatus === 'string' ? data.currentStatus : (eventSubType ?? ''), meanings),
		data: declarationData.extend({ currentStatus: optionalText, acceptanceDate: optionalText }),
	}),
	DeclarationPdfCreated: documented('ev:DeclarationPdfCreated', {
		title: 'Declaration PDF Created',
		meaning: 'A document of a declaration can be downloaded',
		subtypes: Object.keys(DOCUMENT_KINDS),
		subtypesStatus: 'assumed',
		idOf: 'declaration',
		subtypeField: 'type',
		documentType: ({ eventSubType, data }) => data.type ?? eventSubType,
		data: declarationData.extend({ url: optionalText, type: optionalText }),
	}),
	DeclarationActionFinished: documented('ev:DeclarationActionFinished', {
		title: 'Declaration Action Finished',
		meaning: 'An action on a declaration has ended',
		subtypes: [],
		subtypesStatus: 'assumed',
		idOf: 'declaration',
		data: declarationData.extend({ action: optionalText }),
	}),
	CustomsShipmentInformation: documented('ev:ReplaceSuccessful, ev:ReplaceUnsuccessful, sending data', {
		title: 'Customs Shipment Information',
		meaning: 'A customs shipment could not be created, or was replaced, or not',
		alsoWritten: ['CustomsShipmentInformationPayload'],
		subtypes: ['CreationUnsuccessful', 'ReplaceSuccessful', 'ReplaceUnsuccessful'],
		subtypesStatus: 'documented',
		needsAttention: ({ eventSubType }) => isFailureSubtype(eventSubType),
		data: shipmentData,
	}),
	CoOPDFCreated: documented('ev:CoOPDFCreated', {
		title: 'Certificate of Origin PDF Created',
		meaning: 'A certificate of origin can be downloaded',
		subtypes: ['CertificateOfOrigin'],
		subtypesStatus: 'documented',
		documentType: () => 'COO',
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
		title: 'Customs Data Returned',
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
			title: 'Transit Guarantee Threshold Status Changed',
			meaning: 'A transit guarantee passed its threshold',
			alsoWritten: ['TransitGuaranteeThresholdStateChanged'],
			subtypes: ['Surpassed'],
			subtypesStatus: 'documented',
			needsAttention: () => true,
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

/** The type by any of its names; undefined for one that the contract does not know. */
export function eventTypeOf(written: string): EventType | undefined {
	return (EVENT_TYPES as Readonly<Record<string, Fact<EventType>>>)[eventTypeName(written)]?.value;
}

/** The contract's name of an event type that CAS also writes otherwise; any other name stays as it is. */
export function eventTypeName(written: string): string {
	const known = Object.entries<Fact<EventType>>(EVENT_TYPES).find(([, { value }]) =>
		value.alsoWritten?.includes(written),
	);
	return known?.[0] ?? written;
}
