import { SIGNATURE_TOLERANCE_SECONDS } from '../contract/deliverySignature';
import { TOKEN_LIFETIME_SECONDS } from '../contract/token';
import type { CheckRow } from './checkRow';

/** When a request left, when its answer came, and what the other side's clock said in between. Milliseconds since 1970. */
export interface ClockReading {
	readonly sentMs: number;
	readonly receivedMs: number;
	/** The answer's `Date`, which is cut to the second; undefined where it has none. */
	readonly dateMs: number | undefined;
}

/** A difference that is worth a look, long before signatures fail. */
const NOTABLE_SECONDS = 60;
const HALF_SECOND_MS = 500;

/** How far CAS's clock is ahead of ours, by the answer that took the least time: it is known best there. Undefined where none has a Date. */
function differenceOf(readings: readonly ClockReading[]): { seconds: number; uncertainty: number } | undefined {
	const dated = readings.filter(({ dateMs }) => dateMs !== undefined);
	const tripOf = ({ sentMs, receivedMs }: ClockReading) => receivedMs - sentMs;
	const best = dated.reduce<ClockReading | undefined>(
		(least, reading) => (least === undefined || tripOf(reading) < tripOf(least) ? reading : least),
		undefined,
	);
	if (best?.dateMs === undefined) return undefined;
	const middleMs = (best.sentMs + best.receivedMs) / 2;
	return {
		seconds: (best.dateMs + HALF_SECOND_MS - middleMs) / 1_000,
		uncertainty: (tripOf(best) / 2 + HALF_SECOND_MS) / 1_000,
	};
}

/** How far the clocks of n8n and CAS are apart. Signed deliveries are refused beyond their tolerance, and tokens end earlier than expected. */
export function clockRow(readings: readonly ClockReading[]): CheckRow {
	const tolerance = SIGNATURE_TOLERANCE_SECONDS.value;
	const row = {
		area: 'Clocks',
		subject: 'Difference to CAS',
		expected: `at most ${NOTABLE_SECONDS} s; signed deliveries are refused beyond ${tolerance} s, and a token lives ${TOKEN_LIFETIME_SECONDS.value} s`,
		grade: SIGNATURE_TOLERANCE_SECONDS.status,
	} as const;
	const difference = differenceOf(readings);
	if (difference === undefined) {
		const advice = 'CAS sends no Date. Compare the clock of the machine that n8n runs on with a time server.';
		return { ...row, result: 'unknown', found: 'no answer says the time', advice };
	}
	const { seconds, uncertainty } = difference;
	const apart = Math.abs(seconds);
	const direction = seconds > 0 ? 'ahead of' : 'behind';
	const found = `CAS is ${apart.toFixed(1)} s ${direction} n8n, give or take ${uncertainty.toFixed(1)} s`;
	const atLeast = apart - uncertainty;
	if (atLeast <= NOTABLE_SECONDS) return { ...row, result: 'fits', found, advice: '' };
	const advice = 'Have the machine that n8n runs on take its time from a time server (NTP).';
	const refused = atLeast > tolerance ? ' Until then CAS Notification Trigger refuses signed deliveries.' : '';
	return { ...row, result: 'differs', found, advice: advice + refused };
}
