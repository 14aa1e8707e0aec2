import type { Profile } from './profile';

/** Statuses as a person wrote them, by our names: somebody may know them by those of this CAS. */
export function ourStatuses(names: readonly string[], { statuses }: Profile): string[] {
	return [...new Set(names.map((name) => String(statuses.ours.get(name) ?? name)))];
}

/** An event type as a person wrote it, by our name. */
export function ourEventType(name: string, { events }: Profile): string {
	return String(events.types.ours.get(name) ?? name);
}
