import type { CasRequest, JsonObject } from '../../request/casRequest';
import type { Problem } from '../../problem';
import { ENDPOINTS, type Endpoint } from '../endpoints';
import { bodyKindOf, type BodyKind } from './bodies';
import { misplaced, profileProblems } from './checks';
import { toTheirs, type MoveFinding } from './move';
import type { ArrayFormat, Profile } from './profile';
import { theirSubscription } from './subscriptions';
import { withConstants, withTheirCodes } from './values';

/** A request as this CAS takes it. */
export interface WireRequest {
	/** With query and body of theirs; the path is filled from `endpoints` of the profile (`addressOf`). */
	readonly request: CasRequest;
	readonly arrayFormat: ArrayFormat;
	/** What this CAS would refuse of the body, in our words. */
	readonly problems: readonly Problem[];
	/** What of the body found no place: the request must not be sent. */
	readonly misplaced: readonly Problem[];
}

const NONE: readonly Problem[] = [];

/** The request in the shape of this CAS. With an empty profile it is the very same. */
export function wireRequest(request: CasRequest, profile: Profile): WireRequest {
	const arrayFormat = profile.search.arrays ?? 'repeat';
	if (profile.isEmpty) return { request, arrayFormat, problems: NONE, misplaced: NONE };
	const isAddressAnswer = request.endpoint === 'declaration.document' && request.url === undefined;
	const asked: CasRequest = {
		...request,
		...(request.query !== undefined && { query: theirQuery(request, profile) }),
		// The answer names the address of the document instead of leading there.
		...(isAddressAnswer &&
			profile.endpoints['declaration.document']?.body !== undefined && { expects: 'json' as const }),
	};
	const kind = bodyKindOf(request.endpoint);
	if (request.body === undefined || kind === undefined)
		return { request: asked, arrayFormat, problems: NONE, misplaced: NONE };
	const wire = theirBody(request.body, kind, profile);
	return { request: { ...asked, body: wire.body }, arrayFormat, problems: wire.problems, misplaced: wire.misplaced };
}

/** The scope that a call needs, by their name of it; undefined where none is known. */
export function scopeOf(request: Pick<CasRequest, 'endpoint'>, { endpoints, scopes }: Profile): string | undefined {
	const { scope }: Endpoint = ENDPOINTS[request.endpoint].value;
	return endpoints[request.endpoint]?.scope ?? (scope === undefined ? undefined : (scopes[scope] ?? scope));
}

function theirBody(
	message: JsonObject,
	kind: BodyKind,
	profile: Profile,
): { body: JsonObject; problems: readonly Problem[]; misplaced: readonly Problem[] } {
	const body = kind.of(profile);
	const ours = kind.entry === 'subscriptions' ? theirSubscription(message, profile) : message;
	if (body.isEmpty) return { body: ours, problems: NONE, misplaced: NONE };
	const moved: { value: unknown; findings: readonly MoveFinding[] } = toTheirs(ours, body.fields);
	const theirs = withConstants(withTheirCodes(moved.value, body.codes), body.constants) as JsonObject;
	const checked = { entry: kind.entry, model: kind.model, ours: message, theirs };
	const isPartial = message.messageType === 'Update';
	return {
		body: theirs,
		problems: profileProblems(body, checked, isPartial),
		misplaced: misplaced(checked, moved.findings),
	};
}

function theirQuery({ endpoint, query = {} }: CasRequest, { search, statuses }: Profile): CasRequest['query'] {
	if (endpoint !== 'declaration.search') return query;
	const theirs = (status: string) => String(statuses.theirs.get(status) ?? status);
	return Object.fromEntries(
		Object.entries(query).map(([name, value]) => {
			const isStatus = name === 'currentStatus' && typeof value !== 'number';
			const translated = isStatus ? (typeof value === 'string' ? theirs(value) : value.map(theirs)) : value;
			return [search.parameters[name] ?? name, translated];
		}),
	);
}
