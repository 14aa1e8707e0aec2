import type { Finding } from '../../identifiers/finding';
import { shown } from '../../problem';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,7})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A day of the calendar as `YYYY-MM-DD`; no time zone is involved. */
export function checkDate(value: string): readonly Finding[] {
	if (!DATE.test(value))
		return [refuse('date.format', `"${shown(value)}" is not a date`, 'Write year, month and day, as in 2026-12-31')];
	return isDay(value) ? [] : [refuse('date.day', `${value} is not a day of the calendar`, 'Check day and month')];
}

/** ISO 8601 with seconds optional and an offset required, so that it means one moment everywhere. */
export function checkDateTime(value: string): readonly Finding[] {
	const day = DATE_TIME.exec(value)?.[1];
	if (day === undefined) {
		return [
			refuse(
				'dateTime.format',
				`"${shown(value)}" is not a date with time and zone`,
				'Write it as in 2026-12-31T14:30:00Z',
			),
		];
	}
	return isDay(day) ? [] : [refuse('date.day', `${day} is not a day of the calendar`, 'Check day and month')];
}

function isDay(value: string): boolean {
	const [, year = '', month = '', day = ''] = DATE.exec(value) ?? [];
	const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return Number(year) > 0 && moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day);
}

const refuse = (rule: string, message: string, action: string): Finding => ({
	severity: 'refuse',
	rule,
	message,
	action,
});
