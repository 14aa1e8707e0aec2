import { serialOfUtc } from '../open';

/** Making one takes longer than using it a thousand times. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** An instant as the day number that shows the wall clock of a time zone; undefined for what is no instant. */
export function localSerial(instant: string, timeZone: string, is1904: boolean): number | undefined {
	const date = new Date(instant);
	if (Number.isNaN(date.getTime())) return undefined;
	const parts = clockOf(timeZone).formatToParts(date);
	const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
	const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
	return serialOfUtc(new Date(wall), is1904);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
	const known = clocks.get(timeZone);
	if (known !== undefined) return known;
	const clock = new Intl.DateTimeFormat('en-GB', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
	});
	clocks.set(timeZone, clock);
	return clock;
}
