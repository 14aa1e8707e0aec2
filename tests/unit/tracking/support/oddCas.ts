import { baselineFrom } from '../../../../cas/tracking/baseline';
import type { TrackingMemory } from '../../../../cas/tracking/memory';
import { SearchWalk, type Span } from '../../../../cas/tracking/searchWalk';
import { track, type DeclarationChange, type TrackingRules } from '../../../../cas/tracking/track';

const START_MS = Date.UTC(2026, 0, 15, 8);
export const PAGE_SIZE = 5;
const isoOf = (moment: number) => new Date(moment).toISOString();

/** In which ways a CAS, or n8n's clock, is not as it should be. */
export interface Odd {
	/** Declarations of the same time come in another order each time. */
	readonly shuffles?: boolean;
	/** A page holds fewer than it is asked for. */
	readonly pageCap?: number;
	/** Beyond this offset CAS gives the page at it again, or refuses. */
	readonly maxOffset?: number;
	readonly refusesOffset?: boolean;
	/** How far the times of its declarations are ahead of its clock. */
	readonly dataAheadMs?: number;
	/** How far n8n's clock is ahead of it. */
	readonly oursAheadMs?: number;
	readonly hasNoDate?: boolean;
	/** It shows times of this zone without saying so, although it compares UTC. */
	readonly shownZoneMs?: number;
}

interface Listed {
	readonly id: string;
	readonly history: { status: string; moment: number }[];
	updated: number;
}

/** A CAS that is odd, the same way whenever it is made of the same seed. */
export class OddCas {
	now = START_MS;
	requests = 0;
	/** `d1:Accepted` for each change, in order. */
	readonly changes: string[] = [];
	private readonly declarations: Listed[] = [];

	constructor(
		readonly odd: Odd,
		private seed = 1,
	) {}

	/** The declaration gets the status, of now or of the time given. */
	change(id: string, status: string, moment = this.now + (this.odd.dataAheadMs ?? 0)): void {
		let declaration = this.declarations.find((known) => known.id === id);
		if (declaration === undefined) this.declarations.push((declaration = { id, history: [], updated: 0 }));
		declaration.updated = moment;
		declaration.history.push({ status, moment });
		this.changes.push(`${id}:${status}`);
	}

	/** One page; undefined where CAS refuses the offset. */
	page({ fromMs = -Infinity, untilMs = Infinity }: Span, limit: number, asked: number) {
		this.requests += 1;
		const { maxOffset = Infinity, refusesOffset = false, pageCap = Infinity } = this.odd;
		if (refusesOffset && asked > maxOffset) return undefined;
		const offset = Math.min(asked, maxOffset);
		const found = this.declarations
			.filter(({ updated }) => updated >= fromMs && updated <= untilMs)
			.map((declaration) => ({ declaration, place: this.odd.shuffles ? this.random() : 0 }))
			.sort((one, other) => one.declaration.updated - other.declaration.updated || one.place - other.place);
		return found.slice(offset, offset + Math.min(limit, pageCap)).map(({ declaration: { id, updated, history } }) => ({
			id,
			lastUpdated: this.shown(updated),
			currentStatus: history.at(-1)?.status,
			history: history.map(({ status, moment }) => ({ status, time: this.shown(moment) })),
		}));
	}

	/** Its answer's Date, in whole seconds. */
	get date(): number | undefined {
		return this.odd.hasNoDate ? undefined : Math.floor(this.now / 1_000) * 1_000;
	}

	private shown(moment: number): string {
		const { shownZoneMs } = this.odd;
		return shownZoneMs === undefined ? isoOf(moment) : isoOf(moment + shownZoneMs).replace('Z', '');
	}

	private random(): number {
		this.seed = (this.seed * 16_807) % 2_147_483_647;
		return this.seed;
	}
}

/** Reads all that an odd CAS finds in a span. */
export function readAll(cas: OddCas, within: Span = {}, betweenPages: () => void = () => undefined) {
	const walk = new SearchWalk(undefined, within, PAGE_SIZE);
	while (walk.end === undefined) {
		const { limit, offset, span = within } = walk.page;
		const page = cas.page(span, limit, offset);
		if (page === undefined) walk.refuseOffset();
		else walk.take(page);
		betweenPages();
	}
	return walk;
}

/** Polls an odd CAS as the trigger does, and writes down what it tells. */
export class OddPoller {
	readonly told: DeclarationChange[] = [];
	memory: TrackingMemory = { known: {} };

	constructor(
		private readonly cas: OddCas,
		private readonly rules: TrackingRules,
	) {}

	private get clockMs(): number {
		return this.cas.date ?? this.cas.now + (this.cas.odd.oursAheadMs ?? 0);
	}

	/** The poll with which a trigger begins that tells what changes from now on. */
	async begin(): Promise<void> {
		const look = async (fromMs: number) =>
			await Promise.resolve({ declarations: this.cas.page({ fromMs }, PAGE_SIZE, 0) ?? [] });
		const from = await baselineFrom({ clockMs: this.clockMs, overlapMs: this.rules.overlapMs }, look);
		if ('failure' in from) throw new Error('The search failed');
		this.memory = { ...from, toldBeforeMs: from.fromMs, isBaseline: true, known: {} };
		this.poll();
	}

	poll(betweenPages?: () => void): number {
		const { now } = this.cas;
		const casClockMs = this.cas.date;
		const walk = readAll(this.cas, this.memory, betweenPages);
		if (walk.end !== 'complete') throw new Error(walk.end);
		const reading = {
			declarations: walk.declarations,
			isStill: walk.isStill,
			startedMs: now + (this.cas.odd.oursAheadMs ?? 0),
			tookMs: this.cas.now - now,
			...(casClockMs !== undefined && { casClockMs }),
		};
		const { changes, memory } = track(this.memory, reading, this.rules);
		this.told.push(...changes);
		this.memory = JSON.parse(JSON.stringify(memory)) as TrackingMemory;
		return changes.length;
	}
}
