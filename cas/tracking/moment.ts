import { presentDate } from '../contract/declaration';

const HAS_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/i;

/** Milliseconds since 1970 of a time as CAS writes it, or undefined where there is none. Assumed: a time without an offset is UTC, as its events are (documented). */
export function momentOf(value: unknown): number | undefined {
	const time = presentDate(value);
	if (time === undefined || !/^\d{4}-\d{2}-\d{2}/.test(time)) return undefined;
	const moment = Date.parse(HAS_OFFSET.test(time) || !time.includes('T') ? time : `${time}Z`);
	return Number.isNaN(moment) ? undefined : moment;
}
