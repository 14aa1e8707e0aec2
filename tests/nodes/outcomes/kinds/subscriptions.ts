import { VALIDATION_ANSWER_FIELD } from '../../../../cas/contract/handshake';
import { logIn } from '../../../sandbox/support/casClient';
import { aWebhook, type Webhook } from '../../../sandbox/support/webhook';
import type { TappedCas } from '../../harness/tappedCas';
import type { Kind } from './kind';

/** One receiver for all subscriptions of a CAS, which says that it wants events. */
const receivers = new WeakMap<TappedCas, Webhook>();

async function receiverOf(cas: TappedCas): Promise<Webhook> {
	let receiver = receivers.get(cas);
	if (receiver === undefined) {
		receivers.set(cas, (receiver = await aWebhook()));
		receiver.reply = (asked) => {
			const [{ data }] = asked as [{ data: { validationCode: string } }];
			return { [VALIDATION_ANSWER_FIELD.value]: data.validationCode };
		};
	}
	return receiver;
}

/** A subscription that nobody needs any more. */
export const subscriptionKind: Kind = {
	node: 'casDeclaration',
	resource: 'subscription',
	operation: 'delete',
	isOnce: false,
	isDeletion: true,
	isGuarded: false,
	async prepare(cas, reference) {
		const endpointUrl = `${(await receiverOf(cas)).url}?${reference}`;
		const there = () => cas.sandbox.control.state().subscriptions.filter((one) => one.endpointUrl === endpointUrl);
		await (await logIn(cas.sandbox)).subscribe({ endpointUrl });
		const [subscription] = there();
		if (subscription === undefined) throw new Error(`There is no subscription to ${endpointUrl}`);
		return {
			parameters: { resource: 'subscription', operation: 'delete', subscriptionId: subscription.id },
			item: {},
			count: () => 1 - there().length,
		};
	},
};
