import { MAX_PAGE_SIZE } from '../contract/search';
import { stateOf, type Declaration } from './listed';

/** How a walk ended: at the end (or at the wanted number), at an offset that CAS does not go beyond, or in a list that never keeps still. */
type PassEnd = 'complete' | 'clamped' | 'unsettled';

const MAX_STEPS_BACK = 12;
const STEP_BACK_FACTOR = 10;
/** A page brings nothing new by chance where as many declarations move in front as a page holds; so many in a row do not. */
const MAX_BARREN_PAGES = 5;
/** A page with less than this part of what was asked for is the whole list: no CAS cuts pages so short. */
const LEAST_CAP_PART = 10;

/**
 * Walks once through the pages of a search whose order is unknown and whose declarations move while it is read. Each page begins one
 * before the end of the last, so it holds a declaration that was read before and has not changed since: an anchor. Where the order
 * holds, whatever was behind an anchor still is. A page without one means that the list has moved up; the walk steps back until it
 * finds one, if need be to the start. CAS may give fewer than it is asked for, so the end is where a page brings nothing new. Then
 * the walk knows how many places the list has, for whoever counts what was found.
 */
export class PageWalk {
	/** How it ended; undefined while there is more to read. */
	end: PassEnd | undefined;
	/** False once declarations have moved: one may have changed and, with that, slipped past. */
	isStill = true;
	/** True where declarations that did not change came in another order: this CAS gives what is equal in time in no order. */
	isShuffled = false;
	/** The places of the list, by its last page. */
	places = 0;
	/** The most that a page held where fewer came than were asked for and more followed. */
	cappedAt: number | undefined;
	/** The states read, each with its place in the order of reading. */
	private readonly read = new Map<string, number>();
	private pageBefore: readonly string[] = [];
	private offset = 0;
	private reached = 0;
	private overlap = 1;
	private stepsBack = 0;
	/** The most that a page of this walk held. */
	private fullest = 0;
	private barrenPages = 0;
	private short: number | undefined;

	/** `largestPage`: the most that a page of this CAS is known to hold, from what was read before. */
	constructor(
		private readonly wanted = Number.POSITIVE_INFINITY,
		private readonly pageSize: number = MAX_PAGE_SIZE.value,
		private readonly largestPage = 0,
	) {}

	/** The page to ask for. */
	get page(): { readonly limit: number; readonly offset: number } {
		const missing = this.wanted - this.read.size + (this.offset === 0 ? 0 : this.overlap);
		return { limit: Math.max(1, Math.min(this.pageSize, missing)), offset: this.offset };
	}

	/** Takes the answer to `page`. */
	take(declarations: readonly Declaration[]): void {
		const { limit } = this.page;
		const states = declarations.map(stateOf);
		const isFirst = this.offset === 0;
		// Behind a list of one there is no place that overlaps it.
		if (states.length === 0 && this.offset === this.reached) {
			this.end = 'complete';
			return;
		}
		if (!isFirst && !states.some((state) => this.read.has(state))) {
			this.stepBack();
			return;
		}
		this.isStill &&= isFirst || states[0] === this.pageBefore.at(-1);
		this.isShuffled ||= !areInOrder(states, this.read);
		const known = this.read.size;
		for (const state of states) if (!this.read.has(state)) this.read.set(state, this.read.size);
		this.pageBefore = states;
		this.goOn(limit, states.length, this.read.size > known);
	}

	/** CAS refuses the offset of `page`, although it answers smaller ones. */
	refuseOffset(): void {
		this.end = 'clamped';
	}

	private goOn(limit: number, received: number, hasNew: boolean): void {
		const isWholeList = this.offset === 0 && received * LEAST_CAP_PART < limit;
		const reached = this.offset + received;
		this.places = reached;
		if (hasNew) this.noticeCap(limit, received);
		this.barrenPages = hasNew ? 0 : this.barrenPages + 1;
		const isBehindLast = !hasNew && received < limit && received < this.fullest;
		this.fullest = Math.max(this.fullest, received);
		if (isWholeList || isBehindLast || this.read.size >= this.wanted) {
			this.end = 'complete';
			return;
		}
		if (this.barrenPages === MAX_BARREN_PAGES) {
			this.endAtClamp(received);
			return;
		}
		this.reached = reached;
		this.offset = Math.max(this.offset + 1, reached - this.overlap);
	}

	private noticeCap(limit: number, received: number): void {
		this.overlap = 1;
		if (this.short !== undefined) this.cappedAt = Math.max(this.cappedAt ?? 0, this.short);
		this.short = received < limit ? received : undefined;
	}

	/** However large the offset, CAS gives what it gave before. Where it gives larger ones too, this one is the whole list. */
	private endAtClamp(length: number): void {
		const isOnlyPage = this.read.size === length && length < this.largestPage;
		this.end = isOnlyPage ? 'complete' : 'clamped';
		this.places = length;
	}

	private stepBack(): void {
		this.isStill = false;
		this.stepsBack += 1;
		if (this.stepsBack > MAX_STEPS_BACK) this.end = 'unsettled';
		this.overlap *= STEP_BACK_FACTOR;
		this.offset = Math.max(0, this.reached - this.overlap);
	}
}

/** True where those that were read before come in the order in which they were read. */
function areInOrder(states: readonly string[], read: ReadonlyMap<string, number>): boolean {
	let last = -1;
	return states.every((state) => {
		const place = read.get(state);
		if (place === undefined) return true;
		const isBehind = place > last;
		last = place;
		return isBehind;
	});
}
