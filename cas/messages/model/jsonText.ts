import { nestingOf } from '../../jsonNesting';
import { JSON_CHARACTERS, JSON_NESTING } from '../../limits';

/** A group or list that came as JSON text, as databases and sheets give it; any other value stays as it is. */
export function jsonOf(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	const text = value.trim();
	if (text[0] !== '[' && text[0] !== '{') return value;
	const read = readJson(text);
	return read === text ? value : read;
}

/** The value that a JSON text says; text that is longer or deeper than any message, or no JSON, stays text. */
export function readJson(text: string): unknown {
	if (text.length > JSON_CHARACTERS || nestingOf(text) > JSON_NESTING) return text;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}
