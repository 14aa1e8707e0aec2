import { readEvent, type CasEvent } from '../../../cas/contract/events';
import { EVENT_BYTES, EVENT_NAME_CHARACTERS, JSON_NESTING } from '../../../cas/limits';

const CONTROL_CHARACTER = /[\u0000-\u001f\u007f]/;

/** Why a delivery is refused: the status and the sentence of the answer. */
export interface Refusal {
	readonly status: 400 | 413 | 415;
	readonly text: string;
}

const NO_EVENT: Refusal = {
	status: 400,
	text: 'The body is not a CAS event: id, eventTime, eventType and data are needed',
};

export const TOO_LARGE: Refusal = { status: 413, text: `The body is larger than ${EVENT_BYTES} bytes` };

/** Reads the JSON of a delivery from the very bytes that were signed; n8n's own reading depends on the content type. */
export function readBody(rawBody: Buffer, contentType: string | undefined): { body: unknown } | { refusal: Refusal } {
	if (rawBody.length > EVENT_BYTES) return { refusal: TOO_LARGE };
	if (contentType !== undefined && !/json/i.test(contentType)) return refused(415, 'The body must be JSON');
	try {
		const body: unknown = JSON.parse(rawBody.toString('utf8').replace(/^\uFEFF/, ''));
		return isSound(body) ? { body } : refused(400, 'The body is nested too deeply, or has a field that no event has');
	} catch {
		return refused(400, 'The body is not JSON');
	}
}

/** The event of a body, or why it is none. */
export function eventOf(body: unknown): { event: CasEvent } | { refusal: Refusal } {
	if (Array.isArray(body) && body.length > 1) return refused(400, 'The body holds several events; send one a delivery');
	const event = readEvent(body);
	if (event === undefined) return { refusal: NO_EVENT };
	const names = [event.id, event.eventType, event.eventSubType ?? '', event.eventTime];
	const isPlain = names.every((name) => name.length <= EVENT_NAME_CHARACTERS && !CONTROL_CHARACTER.test(name));
	return isPlain ? { event } : { refusal: NO_EVENT };
}

function refused(status: Refusal['status'], text: string): { refusal: Refusal } {
	return { refusal: { status, text } };
}

/** Walks without recursion, so that depth itself can do no harm. `__proto__` would become the prototype of a careless copy. */
function isSound(body: unknown): boolean {
	const open: [unknown, number][] = [[body, 0]];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const [value, depth] = next;
		if (typeof value !== 'object' || value === null) continue;
		if (depth >= JSON_NESTING || Object.hasOwn(value, '__proto__')) return false;
		for (const inner of Object.values(value)) open.push([inner, depth + 1]);
	}
	return true;
}
