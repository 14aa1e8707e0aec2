import type { EndpointName } from '../../cas/contract/endpoints';
import { messageEntries } from '../../cas/messages';
import type { World } from '../world/world';
import type { IngestedMessage } from '../world/records';
import { shownMessage } from './stateView';

/** The messages of one kind that the sandbox remembers. */
export interface MessageGroup {
	readonly endpoint: EndpointName;
	/** `Customs shipment` */
	readonly name: string;
	readonly counts: Record<IngestedMessage['result'], number>;
	readonly newest: ReturnType<typeof shownMessage>[];
}

/** Messages by kind, in the order of the registry; kinds that never came in are left out. `limit` messages of each at most. */
export function messageGroups({ messages }: World, limit: number): MessageGroup[] {
	const groups = new Map<EndpointName, MessageGroup>(
		messageEntries().map(({ endpoint, model }) => [
			endpoint,
			{ endpoint, name: model.labels.en, counts: { waiting: 0, processed: 0, refused: 0 }, newest: [] },
		]),
	);
	for (const message of [...messages.values()].reverse()) {
		const group = groups.get(message.endpoint);
		if (group === undefined) continue;
		group.counts[message.result]++;
		if (group.newest.length < limit) group.newest.push(shownMessage(message));
	}
	return [...groups.values()].filter(({ newest }) => newest.length > 0);
}
