import { idOf, stateOf, type Declaration } from './listed';
import { PageWalk } from './pageWalk';
import { lastUpdateMs } from './watermark';

/** A span of last updates, milliseconds, both ends included; open where one is absent. */
export interface Span {
	readonly fromMs?: number;
	readonly untilMs?: number;
}

/** How the reading of a search ended; all but `complete` mean that declarations are missing. */
export type WalkEnd = 'complete' | 'clamped' | 'unsettled';

/** What is odd about a CAS, for whoever runs it. */
export interface Noticed {
	/** The most that a page held where fewer came than were asked for and more followed. */
	readonly cappedAt: number | undefined;
	/** True where CAS goes no further than some offset, so that the rest was read by spans of time. */
	readonly isClamped: boolean;
	/** True where CAS gives what is equal in time in another order each time, so that it was read more than once. */
	readonly isShuffled: boolean;
}

/** Passes through one list before it is read by shorter spans of time. */
const PASSES_BEFORE_SPLIT = 3;
/** Passes through a list that cannot be split: of 250 in no order about four in ten are missed by one, so eight find all. */
const MAX_PASSES = 60;
/** A list that looks the same so often has no more, whatever its number of places says. */
const STILL_PASSES = 4;
/** A CAS that goes no further than some offset without saying so does at a round one. */
const SUSPICIOUS_PLACES = 1_000;

/**
 * Reads all declarations of a search, whatever CAS does with order, offsets and page sizes: passes through its pages until there is
 * one for each place of the list. What cannot be read like this, beyond an offset that CAS does not pass or in a list without order,
 * it reads by shorter spans of last updates, the earliest first: a declaration that changes meanwhile can only move to a later one.
 */
export class SearchWalk {
	/** How it ended; undefined while there is more to read. */
	end: WalkEnd | undefined;
	/** False where declarations moved: one may have changed and, with that, slipped past. */
	isStill = true;
	private readonly found = new Map<string, Declaration>();
	private readonly later: Span[] = [];
	private span: Span;
	private isWhole = true;
	private walk: PageWalk;
	private foundInSpan = new Map<string, string>();
	private passes = 0;
	private stillPasses = 0;
	private foundBefore = 0;
	private hasChanged = false;
	private largestPage = 0;
	private total = 0;
	private cappedAt: number | undefined;
	private isClamped = false;
	private isShuffled = false;

	constructor(
		private readonly wanted = Number.POSITIVE_INFINITY,
		span: Span = {},
		private readonly pageSize?: number,
	) {
		this.span = span;
		this.walk = new PageWalk(wanted, pageSize);
	}

	/** What has been found so far, each declaration once, as it was read last. */
	get declarations(): Declaration[] {
		return [...this.found.values()].slice(0, this.wanted);
	}

	/** The page to ask for; its span is absent while it is the whole that was asked for. */
	get page(): { readonly limit: number; readonly offset: number; readonly span: Span | undefined } {
		return { ...this.walk.page, span: this.isWhole ? undefined : this.span };
	}

	get noticed(): Noticed {
		return { cappedAt: this.cappedAt, isClamped: this.isClamped, isShuffled: this.isShuffled };
	}

	/** Takes the answer to `page`, with the number that CAS says the search finds in all, where it says one. */
	take(declarations: readonly Declaration[], total = 0): void {
		this.total = total;
		this.largestPage = Math.max(this.largestPage, declarations.length);
		for (const declaration of declarations) {
			const id = idOf(declaration);
			const state = stateOf(declaration);
			this.hasChanged ||= (this.foundInSpan.get(id) ?? state) !== state;
			this.foundInSpan.set(id, state);
			this.found.set(id, declaration);
		}
		this.walk.take(declarations);
		this.afterPage();
	}

	/** CAS refuses the offset of `page`, although it answers smaller ones. */
	refuseOffset(): void {
		this.walk.refuseOffset();
		this.afterPage();
	}

	private afterPage(): void {
		if (this.found.size >= this.wanted) this.end = 'complete';
		else if (this.walk.end !== undefined) this.afterPass(this.walk.end);
	}

	private afterPass(end: WalkEnd): void {
		const { walk } = this;
		this.passes += 1;
		this.cappedAt = walk.cappedAt === undefined ? this.cappedAt : Math.max(this.cappedAt ?? 0, walk.cappedAt);
		this.isShuffled ||= walk.isShuffled;
		this.isClamped ||= end === 'clamped';
		const hasAll = end === 'complete' && this.hasAllPlaces();
		const isSuspicious = hasAll && walk.places > 0 && walk.places % SUSPICIOUS_PLACES === 0;
		if (hasAll && !isSuspicious) return this.nextSpan();
		if (end !== 'clamped' && !isSuspicious && this.passes < PASSES_BEFORE_SPLIT) return this.again();
		if (this.split()) return;
		if (isSuspicious) return this.nextSpan();
		if ((end !== 'clamped' || this.isShuffled) && this.passes < MAX_PASSES) return this.again();
		this.end = end === 'clamped' ? 'clamped' : 'unsettled';
	}

	/** One declaration for each place of the list, and as many as CAS says; or the list is the same each time, so that it counts in some way of its own. */
	private hasAllPlaces(): boolean {
		const { walk, foundInSpan } = this;
		const isSame = walk.isStill && !walk.isShuffled && foundInSpan.size === this.foundBefore;
		this.stillPasses = isSame ? this.stillPasses + 1 : 0;
		this.foundBefore = foundInSpan.size;
		return foundInSpan.size >= Math.max(walk.places, this.total) || this.stillPasses >= STILL_PASSES - 1;
	}

	private again(): void {
		this.walk = new PageWalk(this.wanted, this.pageSize, this.largestPage);
	}

	/** Goes on with the first half of the span, in time; the other follows. False where its declarations do not differ in time. */
	private split(): boolean {
		const { fromMs = Number.NEGATIVE_INFINITY, untilMs = Number.POSITIVE_INFINITY } = this.span;
		const inside = [...this.foundInSpan.keys()]
			.flatMap((id) => lastUpdateMs(this.found.get(id) ?? {}) ?? [])
			.filter((update) => update > fromMs && update + 1 < untilMs)
			.sort((one, other) => one - other);
		const middleMs = inside[Math.floor((inside.length - 1) / 2)];
		if (middleMs === undefined) return false;
		// One millisecond more, for a CAS that does not include the ends.
		this.later.push({ ...this.span, fromMs: middleMs });
		this.begin({ ...this.span, untilMs: middleMs + 1 });
		return true;
	}

	private nextSpan(): void {
		const { walk } = this;
		this.isStill &&= walk.isStill || (this.isShuffled && !this.hasChanged);
		const next = this.later.pop();
		if (next === undefined) this.end = 'complete';
		else this.begin(next);
	}

	private begin(span: Span): void {
		this.span = span;
		this.isWhole = false;
		this.foundInSpan = new Map();
		this.passes = 0;
		this.stillPasses = 0;
		this.foundBefore = 0;
		this.again();
	}
}
