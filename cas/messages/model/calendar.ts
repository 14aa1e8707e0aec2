import { refuse, warn, type Finding } from '../../identifiers/finding';
import { shown } from '../../problem';
import { say } from '../../speech';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,7})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** A day with a time of any kind behind it, as databases and their drivers give it. */
const DAY_AND_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/i;

/** What programs write where there is no date: .NET and Java, SQL Server, Excel and Access, SAP and ERP systems for "always". */
const PLACEHOLDERS = ['0001-01-01', '1753-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '9999-12-31'];
/** No paper of a shipment of today, and no authorisation, is of a day outside; the clock is not asked, so the bounds are about 60 years away. */
const FIRST_LIKELY = '1966-01-01';
const LAST_LIKELY = '2086-12-31';

/** A day of the calendar as `YYYY-MM-DD`; no time zone is involved. A day that stands for none is doubted. */
export function checkDate(value: string): readonly Finding[] {
	if (!DATE.test(value)) {
		return [
			timeOfDatabase(value) ??
				refuse('date.format', say('date.format', { value: shown(value), example: { day: '2026-12-31' } })),
		];
	}
	return checkDay(value);
}

/** ISO 8601 with seconds optional and an offset required, so that it means one moment everywhere. */
export function checkDateTime(value: string): readonly Finding[] {
	const day = DATE_TIME.exec(value)?.[1];
	if (day === undefined) {
		return [
			refuse('dateTime.format', say('dateTime.format', { value: shown(value), example: '2026-12-31T14:30:00Z' })),
		];
	}
	return checkDay(day);
}

/**
 * A date with a time where a day is wanted: which day it means hangs on a time zone that is lost, and cutting the time off may give
 * the day before. Undefined for anything else.
 */
export function timeOfDatabase(value: unknown): Finding | undefined {
	const isMoment = typeof value === 'string' ? DAY_AND_TIME.test(value) : isValidDate(value);
	if (!isMoment) return undefined;
	const text = value instanceof Date ? value.toISOString() : value;
	return refuse('date.time', say('date.time', { value: shown(text) }));
}

function isValidDate(value: unknown): boolean {
	try {
		return value instanceof Date && !Number.isNaN(value.getTime());
	} catch {
		return false;
	}
}

function checkDay(day: string): readonly Finding[] {
	if (!isDay(day)) return [refuse('date.day', say('date.day', { value: { day } }))];
	if (!PLACEHOLDERS.includes(day) && day >= FIRST_LIKELY && day <= LAST_LIKELY) return [];
	return [warn('date.placeholder', say('date.placeholder', { value: { day } }))];
}

/** True for `YYYY-MM-DD` of a day that there is. */
export function isDay(value: string): boolean {
	const [, year = '', month = '', day = ''] = DATE.exec(value) ?? [];
	const date = new Date(0);
	date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
	return Number(year) > 0 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
