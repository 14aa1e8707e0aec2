import { Assembly, leavesOf } from './document';
import { EACH, placeOf, stepsOf, textOfSteps, type Place, type Steps } from './place';

/** Fields of a profile: our place → theirs. */
export type Fields = Readonly<Record<string, string>>;

/**
 * Moves documents between our places and theirs. A group or a list moves with all that is in it; what is named more exactly moves
 * further. Where the other side has fewer lists on the way, the outer ones have one entry.
 */
export class FieldMap {
	private readonly ways: { readonly out: Ways; readonly back: Ways };

	constructor(fields: Fields = {}) {
		const pairs = Object.entries(fields).map(([ours, theirs]) => [placeOf(ours), placeOf(theirs)] as const);
		this.ways = { out: waysOf(pairs), back: waysOf(pairs.map(([ours, theirs]) => [theirs, ours] as const)) };
	}

	/** @throws Error where two values belong at one place. */
	toTheirs(document: unknown): unknown {
		const assembly = new Assembly();
		for (const { steps, value } of leavesOf(document)) assembly.put(moved(this.ways.out, steps), value);
		return assembly.document();
	}

	/** The document at our places. What stands where this CAS has nothing, as a field at its old place does, is left out. */
	toOurs(document: unknown): unknown {
		const assembly = new Assembly();
		for (const { steps, value } of leavesOf(document)) {
			const ours = moved(this.ways.back, steps);
			if (textOfSteps(moved(this.ways.out, ours)) === textOfSteps(steps)) assembly.put(ours, value);
		}
		return assembly.document();
	}

	/** `goodsShipment.items[0].seqNum` as they write it. */
	pathToTheirs(path: string): string {
		return textOfSteps(moved(this.ways.out, stepsOf(path)));
	}
}

/** Where each place leads, in a tree of steps. */
interface Ways {
	leadsTo?: Place;
	readonly next: Map<string, Ways>;
}

function waysOf(pairs: readonly (readonly [Place, Place])[]): Ways {
	const root: Ways = { next: new Map() };
	for (const [from, to] of pairs) {
		let at = root;
		for (const step of from) {
			const next = at.next.get(step) ?? { next: new Map() };
			at.next.set(step, next);
			at = next;
		}
		at.leadsTo = to;
	}
	return root;
}

/** The steps by the longest way that begins with them. */
function moved(ways: Ways, steps: Steps): Steps {
	let best: { readonly to: Place; readonly length: number } = { to: ways.leadsTo ?? [], length: 0 };
	let at: Ways | undefined = ways;
	for (const [index, step] of steps.entries()) {
		at = at.next.get(typeof step === 'number' ? EACH : step);
		if (at === undefined) break;
		if (at.leadsTo !== undefined) best = { to: at.leadsTo, length: index + 1 };
	}
	const entries = steps.slice(0, best.length).filter((step) => typeof step === 'number');
	return [...withEntries(best.to, entries), ...steps.slice(best.length)];
}

/** Puts the numbers of entries into a place, the innermost first. */
function withEntries(place: Place, entries: readonly number[]): Steps {
	const lists = place.filter((step) => step === EACH).length;
	const lost = entries.slice(0, Math.max(0, entries.length - lists));
	if (lost.some((entry) => entry > 0))
		throw new Error(`${textOfSteps(place)} has no list for entry ${lost.join(', ')}.`);
	let next = entries.length - lists;
	return place.map((step) => (step === EACH ? (entries[next++] ?? 0) : step));
}
