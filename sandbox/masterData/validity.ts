import { isoTime } from '../time/clock';
import { textOf } from '../world/readField';
import type { JsonObject } from '../world/records';

/** True between `validFrom` and `validTo`, both days included; a side that is not given is open. */
export function isValidAt(content: JsonObject, now: number): boolean {
	const today = isoTime(now).slice(0, 10);
	return (textOf(content, 'validFrom') ?? today) <= today && today <= (textOf(content, 'validTo') ?? today);
}
