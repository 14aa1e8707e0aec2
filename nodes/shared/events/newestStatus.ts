import { eventOrder, ORDER_LENGTH } from '../../../cas/contract/eventTime';
import type { CasEvent } from '../../../cas/contract/events';
import { KEY_LENGTH, keyOf } from './eventKey';

/** What the static data keeps where older events are marked or dropped. */
export interface NewestState {
	/** Of each declaration a key of 12 characters and the time of its newest status in 14, the longest unchanged first. */
	newest?: { times: string };
}

/** So many declarations are remembered; of one that was forgotten every status passes. They take 26 kB. */
const MAX_REMEMBERED = 1_000;
const RECORD_LENGTH = KEY_LENGTH + ORDER_LENGTH;

interface Memory {
	readonly box: { times: string };
	readonly newest: Map<string, string>;
	merged: string;
}

/**
 * What this process knows, by node. n8n reads the static data anew for each delivery or execution and saves it as a whole at the end, so
 * those at the same time would write over each other's notes; here they meet.
 */
const memories = new Map<string, Memory>();

/**
 * True for a status change that is older than one of the same declaration that came before it. Notes its time otherwise. Of two with
 * the same time none is older.
 */
export function isOutdated(node: string, state: NewestState, event: CasEvent): boolean {
	const order = eventOrder(event.eventTime);
	if (event.eventType !== 'DeclarationStatusChanged' || typeof event.data.id !== 'string' || order === undefined) {
		return false;
	}
	const memory = memories.get(node) ?? { box: { times: '' }, newest: new Map<string, string>(), merged: '' };
	memories.set(node, memory);
	merge(memory, state);
	const key = keyOf(event.data.id);
	const newest = memory.newest.get(key);
	if (newest !== undefined && order < newest) return true;
	note(memory, key, order);
	memory.box.times = [...memory.newest].flat().join('');
	state.newest = memory.box;
	return false;
}

function merge(memory: Memory, { newest }: NewestState): void {
	const times = typeof newest?.times === 'string' ? newest.times : '';
	if (times === memory.merged || times === memory.box.times) return;
	for (let at = 0; at + RECORD_LENGTH <= times.length; at += RECORD_LENGTH) {
		note(memory, times.slice(at, at + KEY_LENGTH), times.slice(at + KEY_LENGTH, at + RECORD_LENGTH));
	}
	memory.merged = times;
}

function note({ newest }: Memory, key: string, order: string): void {
	const known = newest.get(key);
	if (known !== undefined && known >= order) return;
	newest.delete(key);
	newest.set(key, order);
	if (newest.size > MAX_REMEMBERED) newest.delete(newest.keys().next().value ?? '');
}
