import { assumed, documented, type Fact } from './fact';

/** What a status asks of the people behind the flow. */
export type StatusKind =
	/** On its way; nothing to do. */
	| 'progress'
	/** The goods may move, or have moved. */
	| 'success'
	/** Somebody must act before it goes on. */
	| 'attention'
	/** Ended without being used. */
	| 'ended';

export interface DeclarationStatus {
	readonly kind: StatusKind;
	readonly meaning: string;
}

const PAGE = 'declaration statuses';
const MAIN_PATH = 'the documented Bcp twins imply the plain name';

const status = (kind: StatusKind, meaning: string): DeclarationStatus => ({ kind, meaning });

/** Every status that the contract names. CAS has more: the documented list could be read only up to `InProgress`. */
export const DECLARATION_STATUSES = {
	Accepted: documented(PAGE, status('progress', 'Legally accepted')),
	AcceptedForExport: documented(PAGE, status('progress', 'Accepted for export')),
	Acknowledged: documented(PAGE, status('progress', 'The connected system acknowledged it')),
	Alerted: documented(PAGE, status('attention', 'An alert was raised')),
	Amendable: documented(
		PAGE,
		status('attention', 'An amendment was requested; editing and amendment actions are open'),
	),
	AmendmentError: documented(PAGE, status('attention', 'The connected system refused the amendment request')),
	Amending: documented(PAGE, status('progress', 'The amendment request was sent; special procedures only')),
	BcpAccepted: documented(PAGE, status('progress', 'Accepted in the business continuity process')),
	BcpNew: documented(PAGE, status('progress', 'New in the business continuity process')),
	BcpQueued: documented(PAGE, status('progress', 'Queued in the business continuity process')),
	BcpReleased: documented(PAGE, status('success', 'Released in the business continuity process')),
	BcpSubmitted: documented(PAGE, status('progress', 'Submitted in the business continuity process')),
	BcpValidated: documented(PAGE, status('progress', 'Validated in the business continuity process')),
	Cancelled: documented(PAGE, status('ended', 'Cancelled')),
	ChangingDestination: documented(PAGE, status('progress', 'A change of destination is being processed')),
	ConfigurationError: documented(PAGE, status('attention', 'Configuration is missing; CAS cannot tell how to send it')),
	ControlRequest: documented(PAGE, status('attention', 'The connected system asks to check the data; CHIEF only')),
	CreditPending: documented(PAGE, status('attention', 'The balance of a deferred payment is too low')),
	CustomsError: documented(PAGE, status('attention', 'The authority returned errors after submission')),
	CustomsInformationRequest: documented(PAGE, status('attention', 'The authority wants more information')),
	CustomsRequestsAmendment: documented(PAGE, status('attention', 'The connected system asks for an amendment')),
	CustomsRequestsInvalidation: documented(PAGE, status('attention', 'The connected system asks for invalidation')),
	Delivered: documented(PAGE, status('success', 'Goods delivered')),
	Departed: documented(PAGE, status('success', 'Marked as departed')),
	Discharged: documented(PAGE, status('success', 'May be written off, considered discharged')),
	Diverted: documented(PAGE, status('progress', 'Diverted (the description is cut)')),
	DocumentControl: documented(PAGE, status('attention', 'One or more documents must be presented')),
	ExitConfirmationNotYetReceived: documented(
		PAGE,
		status('attention', 'Exit results have not reached the export system yet'),
	),
	ExitConfirmed: documented(PAGE, status('success', 'The goods have left the customs union')),
	GoodsArrived: documented(PAGE, status('progress', 'Cargo information was received and completes the declaration')),
	GoodsNotArrived: documented(PAGE, status('attention', 'The goods have not arrived')),
	InProgress: documented(PAGE, status('progress', 'CAS is handling discharge and further processing')),
	Invalid: documented('customs flows', status('attention', 'A CAS validation found an issue')),
	New: assumed(MAIN_PATH, status('progress', 'Made from a customs shipment')),
	Queued: assumed(MAIN_PATH, status('progress', 'Waiting to be sent')),
	Released: documented('sending data, basic data flow', status('success', 'The goods are released')),
	Submitted: assumed(MAIN_PATH, status('progress', 'Sent to the authority, no answer yet')),
	Validated: assumed(MAIN_PATH, status('progress', 'Passed the validations of CAS')),
} as const satisfies Record<string, Fact<DeclarationStatus>>;

export type KnownStatus = keyof typeof DECLARATION_STATUSES;

export const KNOWN_STATUSES = Object.keys(DECLARATION_STATUSES) as KnownStatus[];

/** What a Contract Profile says of statuses that only its CAS has, by name. */
export type StatusMeanings = Readonly<Record<string, DeclarationStatus & { readonly isChangeable: boolean }>>;

const NO_MEANINGS: StatusMeanings = {};

/** What is known of a status: by the contract, or by the profile. */
function known(name: string, meanings: StatusMeanings): DeclarationStatus | undefined {
	if (Object.hasOwn(DECLARATION_STATUSES, name)) return DECLARATION_STATUSES[name as KnownStatus].value;
	return Object.hasOwn(meanings, name) ? meanings[name] : undefined;
}

/** The kind of a status, or undefined for one that neither the contract nor the profile names. */
export function statusKind(name: string, meanings: StatusMeanings = NO_MEANINGS): StatusKind | undefined {
	return known(name, meanings)?.kind;
}

/** Where a shipment may still be replaced. Documented: only before `Accepted`, and not while submitted. */
export const REPLACEABLE_STATUSES: Fact<readonly KnownStatus[]> = assumed(
	'customs flows: only before Accepted; ev:ReplaceUnsuccessful: not in submitted status; CustomsError counts as an error state',
	['New', 'Validated', 'Invalid', 'Queued', 'CustomsError', 'ConfigurationError'],
);

/** Where header and goods items may be changed. Documented: not yet sent to customs, or rejected by customs; and `Amendable`, where editing is open. */
export const CHANGEABLE_STATUSES: Fact<readonly KnownStatus[]> = assumed(
	'declaration items documents the rule, not the statuses that it means',
	['New', 'Validated', 'Invalid', 'Queued', 'CustomsError', 'ConfigurationError', 'Amendable'],
);

/** The usual way of a declaration, in its order. Who is further on has been at what lies before, though its history may not say so. */
export const MAIN_PATH_ORDER: Fact<readonly KnownStatus[]> = assumed(
	'the picture of the status flow is not readable; the order follows from the meanings',
	['New', 'Validated', 'Queued', 'Submitted', 'Accepted', 'Released', 'ExitConfirmed'],
);

/** With these the way begins anew: what was reached before no longer counts. */
export const RESTART_STATUSES: Fact<readonly KnownStatus[]> = assumed(
	'customs flows: a replace restarts the flow, an issue moves the declaration to Invalid; the others are error states too',
	['New', 'BcpNew', 'Invalid', 'CustomsError', 'ConfigurationError'],
);

/** What a status means, in the words of the contract or of the profile; undefined for one that neither names. */
export function statusMeaning(name: string, meanings: StatusMeanings = NO_MEANINGS): string | undefined {
	return known(name, meanings)?.meaning;
}

/** True where the flow cannot reach another status by waiting: somebody must act, or it has ended without being used. */
export function isDeadEnd(status: string, meanings: StatusMeanings = NO_MEANINGS): boolean {
	const kind = statusKind(status, meanings);
	return kind === 'attention' || kind === 'ended';
}
