import { KEY_LENGTH, keyOf } from '../../shared/events/eventKey';

/** What the static data keeps of the events that were taken. */
export interface TakenState {
	/** Of each event a key of 12 characters, one after the other, the oldest first. */
	taken?: { keys: string };
	/** The event of the delivery that saved last, which was stored with this very state. */
	justTaken?: string;
}

/** What is needed of the answer to a delivery: whether it has been given, and which. */
export interface GivenAnswer {
	readonly writableEnded: boolean;
	readonly statusCode: number;
	once(event: 'close', listener: () => void): unknown;
}

/** CAS delivers again for a day (assumed); beyond so many events the oldest are forgotten. They take 60 kB, saved with each delivery. */
const MAX_REMEMBERED = 5_000;

/** A delivery without an answer after this time never gets one. */
const UNDER_WAY_AT_MOST_MS = 60 * 60_000;
const SWEEP_FROM = 200;

interface Memory {
	/** Handed to every state, so that whichever n8n saves last holds all that have been taken by then. */
	readonly box: { keys: string };
	readonly known: Set<string>;
	readonly underWay: Map<string, { readonly answer: GivenAnswer; readonly sinceMs: number }>;
	merged: string;
}

/**
 * What this process knows, by node. n8n reads the state anew for each delivery and saves it when it answers, so deliveries at the
 * same time know nothing of each other and write over each other's notes; here they meet.
 */
const memories = new Map<string, Memory>();

export type Admission = 'first' | 'taken' | 'underWay';

/**
 * Lets the first delivery of an event in. It counts as taken once its answer has gone out with 2xx, not before: until then another
 * delivery of it is `underWay`, and after a refusal or a failure it is `first` again. With `isStoredWithState`, n8n saves the state
 * only after it has stored the execution, so the note may go with it.
 */
export function admit(
	node: string,
	state: TakenState,
	eventId: string,
	{ answer, nowMs, isStoredWithState }: { answer: GivenAnswer; nowMs: number; isStoredWithState: boolean },
): Admission {
	const memory = memoryOf(node);
	merge(memory, state);
	if (memory.underWay.size > SWEEP_FROM) for (const key of memory.underWay.keys()) settle(memory, key, nowMs);
	const key = keyOf(eventId);
	settle(memory, key, nowMs);
	if (memory.known.has(key)) return 'taken';
	if (memory.underWay.has(key)) return 'underWay';
	memory.underWay.set(key, { answer, sinceMs: nowMs });
	answer.once('close', () => settle(memory, key, nowMs));
	state.taken = memory.box;
	if (isStoredWithState) state.justTaken = key;
	return 'first';
}

/** Notes an event whose answer has already gone out. */
export function noteTaken(node: string, eventId: string, nowMs: number): void {
	settle(memoryOf(node), keyOf(eventId), nowMs);
}

function memoryOf(node: string): Memory {
	const memory = memories.get(node) ?? { box: { keys: '' }, known: new Set(), underWay: new Map(), merged: '' };
	memories.set(node, memory);
	return memory;
}

/** Where the sender left before the answer, n8n still gives it one, which only the next delivery looks at. */
function settle(memory: Memory, key: string, nowMs: number): void {
	const entry = memory.underWay.get(key);
	if (entry === undefined) return;
	const { answer, sinceMs } = entry;
	if (!answer.writableEnded) {
		if (nowMs - sinceMs > UNDER_WAY_AT_MOST_MS) memory.underWay.delete(key);
		return;
	}
	memory.underWay.delete(key);
	if (answer.statusCode >= 200 && answer.statusCode < 300) note(memory, key);
}

function merge(memory: Memory, { taken, justTaken }: TakenState): void {
	const keys = typeof taken?.keys === 'string' ? taken.keys : '';
	if (keys !== memory.merged && keys !== memory.box.keys) {
		for (let at = 0; at + KEY_LENGTH <= keys.length; at += KEY_LENGTH) note(memory, keys.slice(at, at + KEY_LENGTH));
	}
	memory.merged = keys;
	// A note that another process, or this one before it ended, saved with its own event.
	if (typeof justTaken === 'string' && !memory.underWay.has(justTaken)) note(memory, justTaken);
}

function note(memory: Memory, key: string): void {
	const { box, known } = memory;
	if (known.has(key)) return;
	known.add(key);
	box.keys += key;
	if (known.size <= MAX_REMEMBERED) return;
	known.delete(box.keys.slice(0, KEY_LENGTH));
	box.keys = box.keys.slice(KEY_LENGTH);
}
