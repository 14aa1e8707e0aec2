import type { CasEvent } from '../../../cas/contract/events';
import { deliveryProofOf, ourEvent, validationCodeIn } from '../../../cas/contract/profile/ourEvent';
import type { Profile } from '../../../cas/contract/profile/profile';
import { eventOf, readBody, type Refusal } from '../../shared/events/deliveryBody';
import { refusalOf, type ActiveSecret } from '../../shared/events/verification';
import type { ItemFailure } from '../../shared/items/failedItem';
import { notTaken } from './failures';
import type { Held } from './itemDelivery';

type Read = { readonly event: CasEvent } | { readonly failure: ItemFailure };

/** How deliveries are verified: by these secrets, or not at all because that was done before. */
export type Verify = readonly ActiveSecret[] | 'before';

/** The event that an item holds, once it has proved itself; or why there is none. Nothing of the body is repeated in the reason. */
export function verifiedEvent(held: Held, verify: Verify, profile: Profile, nowMs: number): Read {
	if (held.kind === 'triggerItem') {
		if (verify !== 'before') return { failure: FROM_TRIGGER };
		const found = eventOf(held.event);
		return 'refusal' in found ? refused(found.refusal) : found;
	}
	if (verify !== 'before') {
		if (held.kind === 'event') return { failure: NO_HEADERS };
		const failure = unproved(held, verify, profile, nowMs);
		if (failure !== undefined) return { failure };
	}
	const read = readBody(held.rawBody, undefined);
	if ('refusal' in read) return refused(read.refusal);
	if (validationCodeIn(read.body, profile) !== undefined) return { failure: VALIDATION };
	const found = eventOf(ourEvent(read.body, profile));
	return 'refusal' in found ? refused(found.refusal) : found;
}

function unproved(
	held: Held & { kind: 'delivery' },
	secrets: readonly ActiveSecret[],
	profile: Profile,
	nowMs: number,
): ItemFailure | undefined {
	if (secrets.length === 0) return NO_SECRET;
	if (!held.isRaw && secrets.some(({ verification }) => verification === 'signature')) return NOT_RAW;
	const reason = refusalOf(held, secrets, { nowMs, proof: deliveryProofOf(profile) });
	if (reason === undefined) return undefined;
	return notTaken(
		{ code: 'notVerified', retry: 'afterFix' },
		`The delivery does not prove that it is from CAS: it came ${reason}`,
		'Nothing of it was used. If CAS has sent it, compare the secret and the way of verification in the CAS Webhook API credential with what CAS was given.',
	);
}

function refused({ status, text }: Refusal): { failure: ItemFailure } {
	const code = status === 413 ? 'tooLarge' : 'noEvent';
	return {
		failure: notTaken({ code, retry: 'afterFix' }, text, 'CAS sends no such body. Look at who calls this address.'),
	};
}

const FROM_TRIGGER = notTaken(
	{ code: 'noDelivery', retry: 'afterFix' },
	'The item comes from CAS Notification Trigger, which has verified it',
	'Choose Verified Before in Verify.',
);

const NO_HEADERS = notTaken(
	{ code: 'noDelivery', retry: 'afterFix' },
	'The item holds no headers of a delivery, so it cannot be verified',
	"Put the node right behind n8n's Webhook node. Where nobody but CAS can write to the source of the item, choose Verified Before.",
);

const NOT_RAW = notTaken(
	{ code: 'noDelivery', retry: 'afterFix' },
	'The signature cannot be checked without the bytes that were signed',
	'Switch on the option Raw Body of the Webhook node.',
);

const NO_SECRET = notTaken(
	{ code: 'notVerified', retry: 'afterFix' },
	'The CAS Webhook API credential has no secret that is long enough',
	'Enter the secret that CAS was given; it needs 16 characters or more.',
);

const VALIDATION = notTaken(
	{ code: 'validation', retry: 'afterFix' },
	'CAS asks whether this address takes events, and waits for its code',
	'CAS Notification Trigger answers by itself. Behind a Webhook node, have Customs4Trade register the address without this question.',
);
