import { DateTime } from 'luxon';

/** A day, or a day and a time, with or without an offset; a year, a week or a time of day alone is no moment. */
const WRITTEN = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const DAY_LENGTH = 10;

/** Which end of a span a date says: from the day's first moment on, or to its last. */
export type Bound = 'from' | 'to';

/**
 * What a date parameter means, as ISO 8601 in UTC; without an offset it is read in the time zone. Undefined where it is no date. As the
 * end of a span a day is the whole day; a time that there is twice, when clocks go back, is the one that leaves nothing out.
 */
export function readMoment(value: unknown, timezone: string, bound: Bound = 'from'): string | undefined {
	const moment =
		value instanceof Date
			? DateTime.fromJSDate(value)
			: DateTime.isDateTime(value)
				? value
				: written(String(value).trim().replace(' ', 'T'), timezone, bound);
	return moment?.isValid ? (moment.toUTC().toISO() ?? undefined) : undefined;
}

function written(text: string, zone: string, bound: Bound): DateTime | undefined {
	const [whole, offset] = WRITTEN.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const moment = DateTime.fromISO(text, { zone });
	if (offset !== undefined || !moment.isValid) return moment;
	const end = bound === 'to' && text.length === DAY_LENGTH ? moment.endOf('day') : moment;
	const possible = end.getPossibleOffsets().sort((one, other) => one.toMillis() - other.toMillis());
	return possible.at(bound === 'from' ? 0 : -1);
}
