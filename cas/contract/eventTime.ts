const ISO_TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/;

/** Nanoseconds since 1970 in base 36 have so many digits until the year 9999. */
export const ORDER_LENGTH = 14;

/**
 * An event time as a text that sorts by time, exact to the nanosecond: CAS documents seven fractional digits, which a `Date` would
 * cut to three. Always 14 characters; undefined where the text is no ISO 8601 time with a zone, or lies before 1970.
 */
export function eventOrder(eventTime: string): string | undefined {
	const [, time, fraction = '', zone] = ISO_TIME.exec(eventTime) ?? [];
	const milliseconds = Date.parse(`${time}${zone}`);
	if (Number.isNaN(milliseconds) || milliseconds < 0) return undefined;
	const nanoseconds = BigInt(milliseconds) * 1_000_000n + BigInt(fraction.padEnd(9, '0'));
	return nanoseconds.toString(36).padStart(ORDER_LENGTH, '0');
}
