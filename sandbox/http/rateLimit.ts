import type { Clock } from '../time/clock';

const SECOND_MS = 1_000;

/** A bucket of requests a client, refilled evenly. Limits and Retry-After are assumed: CAS documents only that 429 exists. */
export class RateLimit {
	private readonly buckets = new Map<string, { left: number; at: number }>();

	constructor(
		private readonly clock: Clock,
		private readonly perSecond: number | undefined,
	) {}

	/** Takes one request from the client's bucket; returns the seconds to wait where it is empty. */
	take(clientId: string): number | undefined {
		if (this.perSecond === undefined) return undefined;
		const now = this.clock.clientNow();
		const bucket = this.buckets.get(clientId) ?? { left: this.perSecond, at: now };
		const refilled = Math.min(this.perSecond, bucket.left + ((now - bucket.at) / SECOND_MS) * this.perSecond);
		const isEmpty = refilled < 1;
		this.buckets.set(clientId, { left: isEmpty ? refilled : refilled - 1, at: now });
		return isEmpty ? Math.max(1, Math.ceil((1 - refilled) / this.perSecond)) : undefined;
	}
}
