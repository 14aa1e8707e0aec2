import { presentDate } from '../contract/declaration';

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Milliseconds since 1970 of a time as CAS writes it, or undefined where there is none; a blank may stand for the T. Assumed: a time
 * without an offset is UTC, as its events are (documented), wherever the process runs.
 */
export function momentOf(value: unknown): number | undefined {
	const time = presentDate(value);
	const [, day, clock = '00:00', zone = 'Z'] = (time === undefined ? null : TIME.exec(time)) ?? [];
	if (day === undefined) return undefined;
	const moment = Date.parse(`${day}T${clock.replace(',', '.')}${zone.toUpperCase() === 'Z' ? 'Z' : offset(zone)}`);
	return Number.isNaN(moment) ? undefined : moment;
}

/** `+02`, `+0200` or `+02:00` as `+02:00`. */
const offset = (zone: string) => `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;

/** True for a time that says of which offset it is; without one nobody knows how far it is from what CAS's search compares. */
export function hasZone(value: unknown): boolean {
	const [, day, clock, zone] = (typeof value === 'string' ? TIME.exec(value) : null) ?? [];
	return day !== undefined && (clock === undefined || zone !== undefined);
}
