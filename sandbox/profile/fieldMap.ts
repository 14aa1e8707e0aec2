import { Assembly, leavesOf } from './document';
import { EACH, placeOf, stepsOf, textOfSteps, type Place, type Steps } from './place';

/** Fields of a profile: our place → theirs. */
export type Fields = Readonly<Record<string, string>>;

/**
 * Moves documents between our places and theirs. A group or a list moves with all that is in it; what is named more exactly moves
 * further. Lists on the way correspond from the inside out, after those that correspond already because the list itself has moved;
 * one without a counterpart has one entry.
 */
export class FieldMap {
	private readonly out: Ways;
	private readonly back: Ways;

	constructor(fields: Fields = {}) {
		this.out = new Ways();
		this.back = new Ways();
		const pairs = Object.entries(fields).map(pairOf);
		for (const [ours, theirs] of pairs.sort(([one], [other]) => one.length - other.length)) {
			const lists = listsOf(ours, theirs, this.out);
			this.out.add(ours, { to: theirs, lists });
			this.back.add(theirs, { to: ours, lists: entriesOf(ours).map((_, at) => lists.indexOf(at)) });
		}
	}

	/** @throws Error where two values belong at one place, or one has none. */
	toTheirs(document: unknown): unknown {
		const assembly = new Assembly();
		for (const { steps, value } of leavesOf(document)) assembly.put(this.out.follow(steps), value);
		return assembly.document();
	}

	/** The document at our places. What stands where this CAS has nothing, as a field at its old place does, is left out. */
	toOurs(document: unknown): unknown {
		const assembly = new Assembly();
		for (const { steps, value } of leavesOf(document)) {
			const ours = this.back.follow(steps);
			if (textOfSteps(this.out.follow(ours)) === textOfSteps(steps)) assembly.put(ours, value);
		}
		return assembly.document();
	}

	/** `goodsShipment.items[0].seqNum` as they write it. */
	pathToTheirs(path: string): string {
		return textOfSteps(this.out.follow(stepsOf(path)));
	}
}

/** Both places of a field. A list moves with its entries, so that `[]` at both ends says nothing. */
function pairOf([ours, theirs]: readonly [string, string]): readonly [Place, Place] {
	const pair = [placeOf(ours), placeOf(theirs)] as const;
	return pair.every((place) => place.at(-1) === EACH) ? [pair[0].slice(0, -1), pair[1].slice(0, -1)] : pair;
}

/** Where a place leads: `lists` has for each list on the way there the number of the list on the way here, or -1. */
interface Way {
	readonly to: Place;
	readonly lists: readonly number[];
}

/** The ways from one side to the other, in a tree of steps. */
class Ways {
	private way: Way = { to: [], lists: [] };
	private isGiven = false;
	private readonly next = new Map<string, Ways>();

	add(from: Place, way: Way): void {
		const [step, ...rest] = from;
		if (step === undefined) {
			this.way = way;
			this.isGiven = true;
			return;
		}
		const next = this.next.get(step) ?? new Ways();
		this.next.set(step, next);
		next.add(rest, way);
	}

	/** The longest way that begins with the steps, and how many of them it takes. */
	longest(steps: Steps): { readonly way: Way; readonly length: number } {
		let best = { way: this.way, length: 0 };
		let at: Ways | undefined = this.next.get(stepOf(steps[0]));
		for (let length = 1; at !== undefined && length <= steps.length; length++) {
			if (at.isGiven) best = { way: at.way, length };
			at = at.next.get(stepOf(steps[length]));
		}
		return best;
	}

	/** Where the steps lead. */
	follow(steps: Steps): Steps {
		const { way, length } = this.longest(steps);
		const entries = entriesOf(steps.slice(0, length));
		if (entries.some((entry, list) => Number(entry) > 0 && !way.lists.includes(list))) {
			throw new Error(`${textOfSteps(way.to)} has no list for ${textOfSteps(steps)}.`);
		}
		let list = 0;
		const place = way.to.map((step) => (step === EACH ? (entries[way.lists[list++] ?? -1] ?? 0) : step));
		return [...place, ...steps.slice(length)];
	}
}

const stepOf = (step: string | number | undefined) => (typeof step === 'number' ? EACH : (step ?? ''));

/** The steps that are entries of lists. */
const entriesOf = (steps: Steps) => steps.filter((step) => typeof step === 'number' || step === EACH);

/** Which list of ours each list of theirs is. */
function listsOf(ours: Place, theirs: Place, known: Ways): number[] {
	for (let end = ours.lastIndexOf(EACH); end > 0; end = ours.lastIndexOf(EACH, end - 1)) {
		const outer = ours.slice(0, end + 1);
		const { way, length } = known.longest(outer);
		const image = [...way.to, ...outer.slice(length)];
		if (image.length >= theirs.length || image.some((step, at) => step !== theirs[at])) continue;
		const before = entriesOf(ours.slice(0, length)).length;
		const own = entriesOf(outer.slice(length)).map((_, at) => before + at);
		const inner = fromTheInside(ours.slice(end + 1), theirs.slice(image.length), entriesOf(outer).length);
		return [...way.lists, ...own, ...inner];
	}
	return fromTheInside(ours, theirs, 0);
}

function fromTheInside(ours: Place, theirs: Place, before: number): number[] {
	const surplus = entriesOf(ours).length - entriesOf(theirs).length;
	return entriesOf(theirs).map((_, at) => (at + surplus < 0 ? -1 : before + at + surplus));
}
