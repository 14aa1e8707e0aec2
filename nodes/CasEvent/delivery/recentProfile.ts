import type { IExecuteFunctions } from 'n8n-workflow';
import type { Profile } from '../../../cas/contract/profile/profile';
import { nodeKey } from '../../shared/events/nodeKey';
import { connectionOf } from '../../shared/transport/connection';

/** n8n evaluates the expressions of the credential whenever it is read, which may take an isolate: more than all the rest of an event. */
const READ_FOR_MS = 60_000;
const MAX_KNOWN = 500;

const known = new Map<string, { readonly profile: Profile; readonly readAtMs: number }>();

/** The Contract Profile of the node's credential, as it was within the last minute. */
export async function recentProfile(context: IExecuteFunctions, nowMs: number): Promise<Profile> {
	const key = `${nodeKey(context)}/${context.getNode().credentials?.casOAuth2Api?.id ?? ''}`;
	const before = known.get(key);
	if (before !== undefined && nowMs >= before.readAtMs && nowMs - before.readAtMs < READ_FOR_MS) return before.profile;
	const { profile } = await connectionOf(context);
	known.delete(key);
	known.set(key, { profile, readAtMs: nowMs });
	if (known.size > MAX_KNOWN) known.delete(known.keys().next().value ?? '');
	return profile;
}
