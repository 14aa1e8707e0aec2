import { identityOfDeclaration, lastUpdatedOf } from '../contract/declaration';
import { MAX_PAGE_SIZE } from '../contract/search';

type Declaration = Record<string, unknown>;

/** How a walk ended: at the end (or at the wanted number), at a CAS that ignores the offset, or at one that never keeps still. */
export type WalkEnd = 'complete' | 'offsetIgnored' | 'unsettled';

const MAX_STEPS_BACK = 12;
const STEP_BACK_FACTOR = 10;
/** The first page comes again by chance where as many declarations move in front as a page holds. */
const MAX_SAME_AGAIN = 3;

/**
 * Walks the pages of a search whose order is unknown and whose declarations move while it is read. Each page begins one before
 * the end of the last, so it holds a declaration that was read before and has not changed since: an anchor. Whatever was behind
 * an anchor still is, so nothing was skipped. A page without one means that the list has moved up; the walk steps back until it
 * finds one, if need be to the start. Only what changes while it is read may move in front and be missed. That was last updated
 * after the walk began, so the next search from then on finds it.
 */
export class PageWalk {
	/** How it ended; undefined while there is more to read. */
	end: WalkEnd | undefined;
	/** False once declarations have moved: one may have changed and, with that, slipped past. */
	isStill = true;
	private readonly found = new Map<string, Declaration>();
	private readonly read = new Set<string>();
	private first: string | undefined;
	private last: string | undefined;
	private offset = 0;
	private reached = 0;
	private overlap = 1;
	private stepsBack = 0;
	private sameAgain = 0;

	constructor(
		private readonly wanted = Number.POSITIVE_INFINITY,
		private readonly pageSize: number = MAX_PAGE_SIZE.value,
	) {}

	/** What has been found so far, each declaration once, as it was read last. */
	get declarations(): Declaration[] {
		return [...this.found.values()].slice(0, this.wanted);
	}

	/** The page to ask for. */
	get page(): { readonly limit: number; readonly offset: number } {
		const missing = this.wanted - this.found.size + (this.offset === 0 ? 0 : this.overlap);
		return { limit: Math.max(1, Math.min(this.pageSize, missing)), offset: this.offset };
	}

	/** Takes the answer to `page`. */
	take(declarations: readonly Declaration[]): void {
		const { limit } = this.page;
		const states = declarations.map(stateOf);
		if (this.offset > 0 && states.length > 0 && states[0] === this.first && ++this.sameAgain === MAX_SAME_AGAIN) {
			this.end = 'offsetIgnored';
			return;
		}
		if (this.offset > 0 && !states.some((state) => this.read.has(state))) {
			this.stepBack();
			return;
		}
		this.isStill &&= this.offset === 0 || states[0] === this.last;
		this.first ??= states[0];
		this.last = states.at(-1);
		this.overlap = 1;
		for (const declaration of declarations) this.found.set(idOf(declaration), declaration);
		for (const state of states) this.read.add(state);
		this.reached = this.offset + declarations.length;
		if (declarations.length < limit || this.found.size >= this.wanted) this.end = 'complete';
		else this.offset = Math.max(this.offset + 1, this.reached - this.overlap);
	}

	private stepBack(): void {
		this.isStill = false;
		this.stepsBack += 1;
		if (this.stepsBack > MAX_STEPS_BACK) this.end = 'unsettled';
		this.overlap *= STEP_BACK_FACTOR;
		this.offset = Math.max(0, this.reached - this.overlap);
	}
}

function idOf(declaration: Declaration): string {
	return identityOfDeclaration(declaration).declarationId ?? JSON.stringify(declaration);
}

/** The declaration as it was read: one that has changed since is no anchor, for it may have moved. */
function stateOf(declaration: Declaration): string {
	const { declarationId, status } = identityOfDeclaration(declaration);
	const updated = lastUpdatedOf(declaration);
	return declarationId === undefined ? JSON.stringify(declaration) : JSON.stringify([declarationId, updated, status]);
}
