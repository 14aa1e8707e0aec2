import { isRecord } from '../../isRecord';
import type { JsonObject } from '../../request/casRequest';
import { toOurs } from './move';
import type { CodePairs, Profile } from './profile';
import { NO_CODES } from './profile';
import { valueIn, withOurCodes } from './values';

/** A subscription of ours with their names of event types and subtypes. */
export function theirSubscription(subscription: JsonObject, profile: Profile): JsonObject {
	return withFilters(subscription, (type, subtypes) => {
		const names = subtypePairs(type, profile);
		return {
			type: profile.events.types.theirs.get(type) ?? type,
			subtypes: subtypes?.map((subtype) => names.theirs.get(subtype) ?? subtype),
		};
	});
}

/** A subscription as CAS lists it, in our shape and with our names; other values stay as they are. */
export function ourSubscription(given: unknown, profile: Profile): unknown {
	const { body, id } = profile.subscriptions;
	const moved = toOurs(withOurCodes(given, body.codes), body.fields).value;
	if (!isRecord(moved)) return moved;
	const named = id === undefined ? undefined : valueIn(given, id);
	const ours = withFilters(moved, (type, subtypes) => {
		const known = profile.events.types.ours.get(type) ?? type;
		const names = subtypePairs(known, profile);
		return { type: known, subtypes: subtypes?.map((subtype) => names.ours.get(subtype) ?? subtype) };
	});
	return named === undefined ? ours : { ...ours, id: named };
}

const statusSubtypes = new WeakMap<Profile, CodePairs>();

/** Our and their subtypes of an event type; those of a change of status are the statuses, where the profile names no other. */
export function subtypePairs(type: unknown, profile: Profile): CodePairs {
	const { events, statuses } = profile;
	const own = typeof type === 'string' && Object.hasOwn(events.subtypes, type) ? events.subtypes[type] : undefined;
	if (type !== 'DeclarationStatusChanged') return own ?? NO_CODES;
	if (own === undefined) return statuses;
	let pairs = statusSubtypes.get(profile);
	if (pairs === undefined) statusSubtypes.set(profile, (pairs = overlaid(statuses, own)));
	return pairs;
}

function overlaid(usual: CodePairs, own: CodePairs): CodePairs {
	const theirs = new Map([...usual.theirs, ...own.theirs]);
	return { theirs, ours: new Map([...theirs].map(([ours, named]) => [named, ours])) };
}

type Rename = (type: unknown, subtypes: readonly unknown[] | undefined) => { type: unknown; subtypes?: unknown[] };

function withFilters(subscription: Record<string, unknown>, rename: Rename): Record<string, unknown> {
	const { filters } = subscription;
	if (!Array.isArray(filters)) return subscription;
	const renamed = filters.map((filter: unknown) => {
		if (!isRecord(filter)) return filter;
		const { eventType, eventSubTypes } = filter;
		const { type, subtypes } = rename(eventType, Array.isArray(eventSubTypes) ? eventSubTypes : undefined);
		return { ...filter, ...(type !== undefined && { eventType: type }), ...(subtypes && { eventSubTypes: subtypes }) };
	});
	return { ...subscription, filters: renamed };
}
