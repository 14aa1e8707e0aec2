import { DateTime } from 'luxon';

/** What a date parameter means, as ISO 8601 in UTC; without an offset it is read in the time zone. Undefined where it is no date. */
export function readMoment(value: unknown, timezone: string): string | undefined {
	const moment =
		value instanceof Date
			? DateTime.fromJSDate(value)
			: DateTime.isDateTime(value)
				? value
				: DateTime.fromISO(String(value).trim().replace(' ', 'T'), { zone: timezone });
	return moment.isValid ? (moment.toUTC().toISO() ?? undefined) : undefined;
}
