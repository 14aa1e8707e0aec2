const MS_PER_DAY = 86_400_000;
/** 1904-01-01 is day 0 of its calendar. ECMA-376 part 1, 18.17.4.1. */
const DAYS_1904 = Date.UTC(1904, 0, 1) / MS_PER_DAY;
/** Day 1 is 1900-01-01; from March 1900 on, one more, since the 1900 calendar has a 29 February that never was. */
const DAYS_1900 = Date.UTC(1899, 11, 31) / MS_PER_DAY;
const LAST_SERIAL = 2_958_465;
const FALSE_LEAP_DAY = 60;

/** `YYYY-MM-DD` of a day number of Excel, its time dropped; undefined outside the calendar. Plain arithmetic, no time zone. */
export function dayOfSerial(serial: number, is1904: boolean): string | undefined {
	const day = Math.floor(serial);
	if (!Number.isFinite(day) || day < 0 || day > LAST_SERIAL || (!is1904 && day === FALSE_LEAP_DAY)) return undefined;
	const sinceEpoch = is1904 ? DAYS_1904 + day : DAYS_1900 + (day > FALSE_LEAP_DAY ? day - 1 : day);
	return new Date(sinceEpoch * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day number of a moment that was made from one, read in UTC. */
export function serialOfUtc(moment: Date, is1904: boolean): number {
	const days = moment.getTime() / MS_PER_DAY;
	if (is1904) return days - DAYS_1904;
	const serial = days - DAYS_1900;
	return serial >= FALSE_LEAP_DAY ? serial + 1 : serial;
}
