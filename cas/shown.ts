import { onOneLine } from './sentence';

const MAX_SHOWN_LENGTH = 60;

/**
 * A value as it may be quoted in a sentence: short, on one line, as JSON where it is not text. Never throws and never takes
 * long, whatever the value: it stops at the limit, and every level costs a character, so that cycles end too.
 */
export function shown(value: unknown): string {
	const text = typeof value === 'string' ? value.slice(0, 2 * MAX_SHOWN_LENGTH) : sketch(value, MAX_SHOWN_LENGTH);
	const line = onOneLine(text);
	return line.length > MAX_SHOWN_LENGTH ? `${line.slice(0, MAX_SHOWN_LENGTH)}…` : line;
}

/** At least `room` characters of the value's JSON, or all of it. */
function sketch(value: unknown, room: number): string {
	try {
		if (typeof value === 'function') return 'a function';
		if (typeof value === 'string') return JSON.stringify(value.slice(0, room + 1));
		if (typeof value !== 'object' || value === null) return String(value);
		if (value instanceof Date) return JSON.stringify(value);
		return Array.isArray(value) ? sketchList(value, room) : sketchGroup(value, room);
	} catch {
		return 'a value that cannot be read';
	}
}

function sketchList(values: readonly unknown[], room: number): string {
	let text = '[';
	for (let index = 0; index < values.length && text.length <= room; index++) {
		if (index > 0) text += ',';
		text += sketch(values[index], room - text.length);
	}
	return `${text}]`;
}

function sketchGroup(group: object, room: number): string {
	let text = '{';
	for (const name of Object.keys(group)) {
		if (text.length > room) break;
		text += `${text === '{' ? '' : ','}${JSON.stringify(name.slice(0, room + 1))}:`;
		text += sketch((group as Record<string, unknown>)[name], room - text.length);
	}
	return `${text}}`;
}
