import { createHash } from 'node:crypto';
import type { NamedRows } from '../../shared/host/namedRows';
import { DueRows } from './dueRows';

/** 4,096 lists … */
const LIST_DIGITS = 3;
/** … of 256 events: about a million events of a workflow are remembered. */
const MOST_IN_LIST = 256;

const TAKEN = 'taken';
const OPEN = 'open';

/** Who asks, and when. A taker who does not know whether it succeeded, because something failed on the way, may ask again. */
export interface Taker {
	readonly name: string;
	readonly nowMs: number;
}

/**
 * Which events were taken, known to all processes of an n8n, in its deduplication store.
 *
 * An event has a row of its own while it is new: who inserts it has taken the event, and of two at the same moment one succeeds. A row an
 * event would make the table grow for ever. So the event is noted in one of the lists too, which n8n shortens by itself, and its own row
 * goes later. n8n writes lists whole, so that of two notes at the same moment one may be lost; therefore the row goes only after a later
 * reading has found the note.
 *
 * Where an event counts as taken only once it is confirmed, its own row is inserted at the confirmation. Until then a lease keeps others
 * off, and a mark says that the list does not count: the event was noted there when it was taken first.
 */
export class TakenEvents {
	private readonly due: DueRows;

	/** `place` is the workflow. */
	constructor(
		private readonly rows: NamedRows,
		place: string,
	) {
		this.due = DueRows.of(place);
	}

	/**
	 * Takes an event, once and for all. True where it was not taken before, or by the same taker.
	 *
	 * @throws where n8n's database cannot be used; then the same taker may try again
	 */
	async take(eventId: string, { name, nowMs }: Taker): Promise<boolean> {
		const key = keyOf(eventId);
		const own = await this.insert(key, name);
		if (own !== 'inserted') return own === 'mine';
		if (!(await this.isNewToList(key))) {
			await this.rows.clear(key);
			return false;
		}
		this.due.afterNote(key, nowMs);
		return true;
	}

	/**
	 * Takes an event until it is confirmed. `underWay`: another has taken it, and it is neither confirmed nor has its lease ended, which
	 * takes between one and two times `leaseMs`.
	 */
	async lease(eventId: string, { name, nowMs }: Taker, leaseMs: number): Promise<'first' | 'taken' | 'underWay'> {
		const key = keyOf(eventId);
		if (await this.rows.isThere(key)) return 'taken';
		const slot = Math.floor(nowMs / leaseMs);
		const leaseAt = (at: number) => `${key} lease ${at}`;
		const own = leaseAt(slot);
		if (await this.rows.isThere(leaseAt(slot - 1))) return 'underWay';
		const inserted = await this.insert(own, name);
		if (inserted === 'others') return 'underWay';
		// Clocks differ: who has inserted the lease of the time before or after meanwhile sees this one, or is seen here.
		if ((await this.rows.isThere(leaseAt(slot - 1))) || (await this.rows.isThere(leaseAt(slot + 1)))) {
			await this.rows.clear(own);
			return 'underWay';
		}
		if (inserted === 'inserted') this.due.afterLease(own, nowMs + 2 * leaseMs);
		const isFirst = (await this.rows.note(openMark(key), [OPEN])).has(OPEN);
		if (!isFirst || (await this.isNewToList(key))) return 'first';
		await this.rows.clear(openMark(key));
		await this.rows.clear(own);
		return 'taken';
	}

	/** Confirms an event that was leased: from now on it counts as taken. */
	async confirm(eventId: string, { name, nowMs }: Taker): Promise<void> {
		const key = keyOf(eventId);
		await this.insert(key, name);
		await this.isNewToList(key);
		await this.rows.clear(openMark(key));
		this.due.afterNote(key, nowMs);
	}

	/** Takes back that an event was taken or leased. */
	async release(eventId: string, { nowMs }: Taker, leaseMs: number): Promise<void> {
		const key = keyOf(eventId);
		await this.rows.remove(listOf(key), [key]);
		await this.rows.clear(key);
		await this.rows.clear(`${key} lease ${Math.floor(nowMs / leaseMs)}`);
	}

	/** Deletes a few rows that have had their time, so that those of events do not become more. */
	async tidy(nowMs: number): Promise<void> {
		for (const { row, isNoted } of this.due.next(nowMs)) {
			// Where the note was lost it is written once more, and is not safe yet.
			if (isNoted && (await this.isNewToList(row))) this.due.afterNote(row, nowMs);
			else await this.rows.clear(row);
		}
	}

	private async insert(row: string, taker: string): Promise<'inserted' | 'mine' | 'others'> {
		const fresh = await this.rows.note(row, [TAKEN, taker]);
		if (fresh.has(TAKEN)) return 'inserted';
		if (!fresh.has(taker)) return 'mine';
		await this.rows.remove(row, [taker]);
		return 'others';
	}

	private async isNewToList(key: string): Promise<boolean> {
		return (await this.rows.note(listOf(key), [key], MOST_IN_LIST)).has(key);
	}
}

/** 120 bits. */
const keyOf = (eventId: string) => createHash('sha256').update(eventId).digest('hex').slice(0, 30);

const listOf = (key: string) => `list ${key.slice(0, LIST_DIGITS)}`;
const openMark = (key: string) => `${key} open`;
