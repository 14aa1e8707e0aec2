import { assumed, documented } from './fact';

/** Wait before each redelivery of an unacknowledged event; afterwards every 12 h. */
export const REDELIVERY_DELAYS_SECONDS = documented(
	'notifications, retry schedule',
	[10, 30, 60, 300, 600, 1_800, 3_600, 10_800, 21_600],
);

export const REDELIVERY_REPEAT_SECONDS = documented('notifications, retry schedule: then every 12 h', 43_200);

/** The readable text says "up to 24 h" for the repeats and that events expire; the period itself is cut. */
export const REDELIVERY_EXPIRY_SECONDS = assumed(
	'the schedule ends "up to 24 h"; the sentence on expiry is cut',
	86_400,
);

/** A small random variation is documented without its size. */
export const REDELIVERY_JITTER_RATIO = assumed('"small random variation on all intervals", size undocumented', 0.1);

/** How long a receiver may take to answer a delivery. */
export const DELIVERY_TIMEOUT_SECONDS = assumed(
	'undocumented; Azure Event Grid, which the schedule resembles, allows 30 s',
	30,
);

/**
 * Seconds to wait before redelivery number `attempt` (1 = the first redelivery), or undefined once the event has expired.
 * `elapsedSeconds` is the time since the first delivery.
 */
export function redeliveryDelaySeconds(attempt: number, elapsedSeconds: number): number | undefined {
	const delay = REDELIVERY_DELAYS_SECONDS.value[attempt - 1] ?? REDELIVERY_REPEAT_SECONDS.value;
	return elapsedSeconds + delay > REDELIVERY_EXPIRY_SECONDS.value ? undefined : delay;
}
