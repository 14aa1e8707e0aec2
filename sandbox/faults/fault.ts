import { z } from 'zod';

/** Faults that befall a request. */
export const REQUEST_FAULTS = ['status', 'latency', 'dropBefore', 'dropAfter', 'expireTokens'] as const;
/** Faults that befall the delivery of an event. */
export const EVENT_FAULTS = ['duplicateEvents', 'delayEvents', 'reorderEvents'] as const;

export type RequestFaultKind = (typeof REQUEST_FAULTS)[number];
export type EventFaultKind = (typeof EVENT_FAULTS)[number];

const pattern = z.string().refine(isPattern, 'is not a regular expression');
const count = z.number().int().positive();

/** What the control API takes as a fault. */
export const faultSpec = z
	.object({
		kind: z.enum([...REQUEST_FAULTS, ...EVENT_FAULTS]),
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
		/** How often it strikes before it is gone; once unless given, twice for `reorderEvents`. */
		times: z.union([count, z.literal('always')]).optional(),
		/** Strikes each nth match only. */
		every: count.optional(),
		/** For `status`: the answer's status. */
		status: z.number().int().min(300).max(599).optional(),
		/** For `status`: seconds for the Retry-After header. */
		retryAfter: z.number().nonnegative().optional(),
		/** For `status`: answer so although the request was carried out. */
		afterProcessing: z.boolean().optional(),
		/** For `latency`: a client's milliseconds. For events: milliseconds of the sandbox's clock. */
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
