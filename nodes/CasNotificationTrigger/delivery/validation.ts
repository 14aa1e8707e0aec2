import type { IWebhookFunctions } from 'n8n-workflow';
import { readEvent } from '../../../cas/contract/events';
import { deliveryProofOf, ourEvent, validationCodeIn } from '../../../cas/contract/profile/ourEvent';
import { NO_PROFILE, type Profile } from '../../../cas/contract/profile/profile';
import { connectionOf } from '../../shared/transport/connection';
import { nodeKey } from '../../shared/events/nodeKey';

/** The answer that a validation wants: a field with the code that it came with. */
export type ValidationAnswer = Readonly<Record<string, string>>;

/**
 * The answer to a body that asks whether this address wants events; undefined where it asks something else. CAS may ask while the
 * workflow is being published, before n8n has saved by which profile: so the profile of the credential is asked about what is no event.
 */
export async function validationAnswer(
	context: IWebhookFunctions,
	body: unknown,
	profile: Profile,
	nowMs: number,
): Promise<ValidationAnswer | undefined> {
	const answer = answerBy(body, profile);
	if (answer !== undefined || readEvent(ourEvent(body, profile)) !== undefined) return answer;
	return answerBy(body, await profileOfCredential(context, nowMs));
}

function answerBy(body: unknown, profile: Profile): ValidationAnswer | undefined {
	const code = validationCodeIn(body, profile);
	return code === undefined ? undefined : { [deliveryProofOf(profile).validation.answerField]: code };
}

/** Reading a credential costs n8n as much as all the rest of a delivery, and nobody may make n8n read it over and over. */
const READ_FOR_MS = 60_000;
const MAX_KNOWN = 500;

const known = new Map<string, { readonly profile: Profile; readonly readAtMs: number }>();

async function profileOfCredential(context: IWebhookFunctions, nowMs: number): Promise<Profile> {
	const key = nodeKey(context);
	const before = known.get(key);
	if (before !== undefined && nowMs >= before.readAtMs && nowMs - before.readAtMs < READ_FOR_MS) return before.profile;
	let profile = NO_PROFILE;
	try {
		({ profile } = await connectionOf(context));
	} catch {
		context.logger.debug('CAS: the credential of a delivery that is no event cannot be read');
	}
	known.delete(key);
	known.set(key, { profile, readAtMs: nowMs });
	if (known.size > MAX_KNOWN) known.delete(known.keys().next().value ?? '');
	return profile;
}
