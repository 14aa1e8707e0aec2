import { EventNames } from './eventNames';
import { FieldMap } from './fieldMap';
import { NameMap } from './nameMap';
import type { ContractProfile } from './profile';

interface Event {
	readonly eventType: string;
	readonly eventSubType?: string | null;
	readonly data?: Readonly<Record<string, unknown>>;
}

/** Events as this CAS delivers them. */
export class EventShape {
	readonly names: EventNames;
	private readonly fields: FieldMap;
	private readonly statuses: NameMap;

	constructor({ events = {}, statuses }: ContractProfile) {
		this.names = new EventNames(events.types, events.subtypes, statuses);
		this.fields = new FieldMap(events.fields);
		this.statuses = new NameMap(statuses);
	}

	toTheirs(event: Event): unknown {
		const { eventType, eventSubType, data } = event;
		const status = data?.currentStatus;
		return this.fields.toTheirs({
			...event,
			eventType: this.names.types.toTheirs(eventType),
			...(typeof eventSubType === 'string' && {
				eventSubType: this.names.subtypesOf(eventType).toTheirs(eventSubType),
			}),
			data: typeof status === 'string' ? { ...data, currentStatus: this.statuses.toTheirs(status) } : data,
		});
	}
}
