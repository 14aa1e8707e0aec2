import { isRecord } from '../../../cas/isRecord';
import { JSON_CHARACTERS } from '../../../cas/limits';
import { readJson } from '../../../cas/messages/model/jsonText';
import { setField } from '../../../cas/setField';

/** Objects are merged field by field; everything else, lists included, is replaced. */
function merged(value: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
	const result = { ...value };
	for (const [name, given] of Object.entries(over)) {
		const own = Object.hasOwn(result, name) ? result[name] : undefined;
		const next = isRecord(own) && isRecord(given) ? merged(own, given) : given;
		setField(result, name, next);
	}
	return result;
}

/** Additional fields merged over a message. What is no object stands alone, so that the check refuses it by name. */
export function mergedValues(value: unknown, additional: unknown): unknown {
	if (!isRecord(additional)) return additional;
	return isRecord(value) ? merged(value, additional) : value;
}

/**
 * A JSON parameter is text when typed in and a value when an expression gave it. Unreadable text stays text and is refused by
 * name; so does text that is longer than any message, or nested so deeply that whoever walks it would exhaust the stack.
 */
export function asJson(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	return value.length <= JSON_CHARACTERS && value.trim() === '' ? {} : readJson(value);
}

/** Additional fields: none where an expression gives nothing. */
export const additionalOf = (value: unknown): unknown => (value === undefined || value === null ? {} : asJson(value));
