import { isRecord } from '../../cas/isRecord';
import type { Complaints } from './complaints';
import { documentOf } from './document';
import { nameOrNobody, type EventNames } from './eventNames';
import { MessageShape } from './messageShape';
import type { SubscriptionsProfile } from './profile';

/** Subscriptions as this CAS takes and shows them. */
export class SubscriptionShape {
	private readonly shape: MessageShape;
	private readonly list: string;

	constructor(
		{ fields, constants, list = '', id = 'id' }: SubscriptionsProfile = {},
		private readonly names: EventNames,
	) {
		this.shape = new MessageShape({ fields: { ...fields, id }, constants });
		this.list = list;
	}

	complaintsAbout(theirs: unknown): Complaints {
		return this.shape.complaintsAbout(theirs);
	}

	/** A filter for a name that nobody there knows lets nothing through. */
	toOurs(theirs: unknown): unknown {
		return withFilters(this.shape.toOurs(theirs), ({ eventType, eventSubTypes }) => {
			const type = nameOrNobody(this.names.types, eventType);
			return {
				eventType: type,
				subtypes: eventSubTypes.map((name) => nameOrNobody(this.names.subtypesOf(type), name)),
			};
		});
	}

	toTheirs(ours: unknown): unknown {
		return this.shape.toTheirs(
			withFilters(ours, ({ eventType, eventSubTypes }) => ({
				eventType: this.names.types.toTheirs(eventType),
				subtypes: eventSubTypes.map((name) => this.names.subtypesOf(eventType).toTheirs(name)),
			})),
		);
	}

	listToTheirs(ours: readonly unknown[]): unknown {
		return documentOf({ [this.list]: ours.map((entry) => this.toTheirs(entry)) });
	}

	pathToTheirs(path: string): string {
		return this.shape.pathToTheirs(path);
	}
}

interface Filter {
	readonly eventType: string;
	readonly eventSubTypes: readonly string[];
}

function withFilters(
	subscription: unknown,
	change: (filter: Filter) => { readonly eventType: string; readonly subtypes: readonly string[] },
): unknown {
	if (!isRecord(subscription) || !Array.isArray(subscription.filters)) return subscription;
	const filters = subscription.filters.map((filter: unknown) => {
		if (!isRecord(filter) || typeof filter.eventType !== 'string') return filter;
		const { eventSubTypes } = filter;
		const given = Array.isArray(eventSubTypes) ? eventSubTypes.filter((name) => typeof name === 'string') : [];
		const { eventType, subtypes } = change({ eventType: filter.eventType, eventSubTypes: given });
		return { ...filter, eventType, ...(Array.isArray(eventSubTypes) && { eventSubTypes: subtypes }) };
	});
	return { ...subscription, filters };
}
