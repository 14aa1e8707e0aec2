import { SearchWalk } from '../../../../cas/tracking/searchWalk';
import type { TrackingMemory } from '../../../../cas/tracking/memory';
import { track, type DeclarationChange, type TrackingRules } from '../../../../cas/tracking/track';
import { narrowed } from '../../../../cas/tracking/watermark';

/** The orders in which a CAS may list what it finds; which one it is, is undocumented. */
export const ORDERS = ['created', 'createdLast', 'updated', 'updatedLast'] as const;

const START_MS = Date.UTC(2026, 0, 15, 8);
const PAGE_SIZE = 4;
const iso = (moment: number) => new Date(moment).toISOString();

interface Simulated {
	readonly id: string;
	readonly history: { status: string; time: string }[];
	updated: number;
}

/** A CAS in a few lines: declarations that change, and a search by last update whose pages shift. */
export class SimulatedCas {
	now = START_MS;
	readonly changes: string[] = [];
	private readonly declarations: Simulated[] = [];

	constructor(
		private readonly order: (typeof ORDERS)[number],
		private readonly hasHistory = true,
	) {}

	/** The declaration gets the status; it becomes visible `lateMs` after its time. */
	change(number: number, status: string, lateMs = 0): void {
		const id = `d${number}`;
		let declaration = this.declarations.find((known) => known.id === id);
		if (declaration === undefined) this.declarations.push((declaration = { id, history: [], updated: 0 }));
		const moment = Math.max(this.now - lateMs, declaration.updated);
		declaration.updated = moment;
		declaration.history.push({ status, time: iso(moment) });
		this.changes.push(`poll:${id}:${status}:${iso(moment)}`);
	}

	/** One reading, with what happens between its pages; after so many pages its time is up. */
	read({ fromMs, untilMs }: TrackingMemory, betweenPages: () => void, maxPages: number) {
		const walk = new SearchWalk(undefined, { fromMs, untilMs }, PAGE_SIZE);
		const startedMs = this.now;
		for (let pages = 0; walk.end === undefined && pages < maxPages; pages++) {
			const { limit, offset, span = { fromMs, untilMs } } = walk.page;
			walk.take(this.search(span.fromMs, span.untilMs).slice(offset, offset + limit));
			betweenPages();
		}
		return {
			end: walk.end,
			declarations: walk.declarations,
			isStill: walk.isStill,
			startedMs,
			tookMs: this.now - startedMs,
		};
	}

	private search(fromMs = -Infinity, untilMs = Infinity): Record<string, unknown>[] {
		const found = this.declarations.filter(({ updated }) => updated >= fromMs && updated <= untilMs);
		if (this.order.startsWith('updated')) found.sort((one, other) => one.updated - other.updated);
		if (this.order.endsWith('Last')) found.reverse();
		return found.map(({ id, updated, history }) => ({
			id,
			lastUpdated: iso(updated),
			currentStatus: history.at(-1)?.status,
			...(this.hasHistory ? { history: structuredClone(history) } : {}),
		}));
	}
}

/** Polls a simulated CAS as the trigger does, and writes down what it tells. */
export class Poller {
	readonly told: DeclarationChange[] = [];

	constructor(
		private readonly cas: SimulatedCas,
		private readonly rules: TrackingRules,
		public memory: TrackingMemory = { known: {} },
	) {}

	/** Returns how many changes it told. */
	poll(betweenPages: () => void = () => undefined, maxPages = Number.POSITIVE_INFINITY): number {
		const reading = this.cas.read(this.memory, betweenPages, maxPages);
		if (reading.end !== 'complete') {
			this.memory = narrowed(this.memory, reading) ?? this.memory;
			return 0;
		}
		const { changes, memory } = track(this.memory, reading, this.rules);
		this.told.push(...changes);
		// n8n keeps it as JSON.
		this.memory = JSON.parse(JSON.stringify(memory)) as TrackingMemory;
		return changes.length;
	}

	/** Polls until nothing more comes. */
	catchUp(): void {
		while (this.memory.untilMs !== undefined || this.poll() > 0 || this.memory.untilMs !== undefined) this.poll();
	}
}
