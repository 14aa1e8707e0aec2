import { z } from 'zod';
import { assumed } from './fact';

const WHY =
	'an endpoint validation is undocumented; Azure Event Grid, which the retry schedule resembles, begins with this one';

/** The event by which a sender asks whether an address wants its events. */
export const VALIDATION_EVENT_TYPE = assumed(WHY, 'Microsoft.EventGrid.SubscriptionValidationEvent');

/** The field of the answer that carries the code back. */
export const VALIDATION_ANSWER_FIELD = assumed(WHY, 'validationResponse');

/** Short and plain, so that nothing but a code is ever sent back. */
const code = z.string().regex(/^[\w-]{1,128}$/);

const validationEvent = z.object({
	eventType: z.literal(VALIDATION_EVENT_TYPE.value),
	data: z.object({ validationCode: code }),
});

/** A code as it may be sent back; undefined for anything but a short plain one. */
export function validationCode(value: unknown): string | undefined {
	const parsed = code.safeParse(value);
	return parsed.success ? parsed.data : undefined;
}

/** The code that a validation event wants back; undefined for anything else. */
export function validationCodeOf(body: unknown): string | undefined {
	const candidate: unknown = Array.isArray(body) && body.length === 1 ? body[0] : body;
	const parsed = validationEvent.safeParse(candidate);
	return parsed.success ? parsed.data.data.validationCode : undefined;
}
