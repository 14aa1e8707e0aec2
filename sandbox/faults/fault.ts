import { z } from 'zod';

/** Faults that befall a request. */
const REQUEST_FAULTS = ['status', 'latency', 'dropBefore', 'dropAfter', 'expireTokens'] as const;
/** Faults that befall the delivery of an event. */
const EVENT_FAULTS = ['duplicateEvents', 'delayEvents', 'reorderEvents', 'shuffleEvents'] as const;
/**
 * Faults that stand until they are ended, or for `ms` of the sandbox's clock.
 *
 * `maintenance`, documented ("sending data"): ingestion stays available, processing is slower. Assumed: login goes on too, nothing
 * is processed meanwhile, and everything else answers 503.
 *
 * `outage`, assumed: nothing answers but with 503 and no event is delivered; what CAS has goes on, and events older than 24 h when
 * it ends have expired.
 */
export const STANDING_FAULTS = ['maintenance', 'outage'] as const;

export type RequestFaultKind = (typeof REQUEST_FAULTS)[number];
export type EventFaultKind = (typeof EVENT_FAULTS)[number];
export type StandingFaultKind = (typeof STANDING_FAULTS)[number];

const pattern = z.string().refine(isPattern, 'is not a regular expression');
const count = z.number().int().positive();

/** What the control API takes as a fault. */
export const faultSpec = z
	.object({
		kind: z.enum([...REQUEST_FAULTS, ...EVENT_FAULTS, ...STANDING_FAULTS]),
		/** What it befalls; everything of its kind unless given. Texts are regular expressions. */
		match: z
			.object({
				method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']).optional(),
				path: pattern.optional(),
				eventType: pattern.optional(),
				eventSubType: pattern.optional(),
			})
			.strict()
			.optional(),
		/** How often it strikes before it is gone; once unless given, twice for `reorderEvents`, always with `share` or a shuffle. */
		times: z.union([count, z.literal('always')]).optional(),
		/** Strikes each nth match only. */
		every: count.optional(),
		/** Strikes this share of its matches only, from 0 to 1; which ones, the sandbox's seed decides. */
		share: z.number().min(0).max(1).optional(),
		/** For `status`: the answer's status. */
		status: z.number().int().min(300).max(599).optional(),
		/** Seconds for the Retry-After header of `status`, `maintenance` and `outage`. */
		retryAfter: z.number().nonnegative().optional(),
		/** For `status`: answer so although the request was carried out. */
		afterProcessing: z.boolean().optional(),
		/** For `latency`: a client's milliseconds. For all others milliseconds of the sandbox's clock; for a shuffle, its window. */
		ms: z.number().nonnegative().optional(),
	})
	.strict();

export type FaultSpec = z.infer<typeof faultSpec>;

export interface Fault extends FaultSpec {
	readonly id: string;
	readonly times: number | 'always';
	/** Matches so far, struck or spared. */
	seen: number;
	struck: number;
	/** Chances drawn so far: the next one follows from it, and so is the same after a restart. */
	drawn: number;
	/** For one that stands: when it ends, in clock milliseconds; until it is ended where absent. */
	readonly until?: number;
	/** For `reorderEvents`: deliveries held back until they are let go in reverse. */
	readonly held: { eventId: string; subscriptionId: string }[];
}

function isPattern(text: string): boolean {
	try {
		new RegExp(text);
		return true;
	} catch {
		return false;
	}
}
