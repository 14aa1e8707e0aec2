import { identityOfDeclaration } from '../contract/declaration';
import { needsAttention } from '../contract/events';
import type { StatusMeanings } from '../contract/statuses';
import { complaintsOf } from '../declaration/problems';
import { statusChangesOf } from './statusChanges';
import type { DeclarationChange } from './track';

const EVENT_TYPE = 'DeclarationStatusChanged';

/** A change of status under the names that the events of CAS have, so that the same flow takes either. */
export interface ChangeEvent {
	/** The key of the change: the same each time that it is told. */
	readonly eventId: string;
	readonly eventType: typeof EVENT_TYPE;
	readonly eventSubType: string;
	readonly eventTime?: string;
	readonly declarationId: string;
	readonly externalReference?: string;
	readonly direction?: string;
	readonly lrn?: string;
	readonly mrn?: string;
	readonly arc?: string;
	/** The status that it changed to, which may not be the present one. */
	readonly status: string;
	/** Where somebody must act: what CAS or the authority complains about. */
	readonly errorDescriptions?: readonly string[];
}

export function changeEventOf(
	{ key, status, time, declarationId, declaration }: DeclarationChange,
	meanings: StatusMeanings,
): ChangeEvent {
	const event = {
		eventId: key,
		eventType: EVENT_TYPE,
		eventSubType: status,
		...(time === undefined ? {} : { eventTime: time }),
		...identityOfDeclaration(declaration),
		declarationId,
		status,
	} as const;
	// Problems are those of the present status.
	const present = statusChangesOf(declaration).at(-1);
	const isPresent = present?.status === status && present.time === time;
	if (!needsSomebody(status, meanings)) return event;
	return { ...event, errorDescriptions: isPresent ? complaintsOf(declaration, { blockingOnly: true }) : [] };
}

/** True for a status where somebody must act. */
export function needsSomebody(status: string, meanings: StatusMeanings): boolean {
	return needsAttention({ id: '', eventTime: '', eventType: EVENT_TYPE, data: { currentStatus: status } }, meanings);
}
