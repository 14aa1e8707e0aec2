/** One side of a comparison, as far as places go. */
export interface Places {
	/** The group or list that holds each field; -1 on top. */
	readonly parents: readonly number[];
	readonly isList: (field: number) => boolean;
	/** On the wire only: the other side may leave it out. */
	readonly isTransparent: (field: number) => boolean;
}

/** Where a field stands. */
interface Surroundings {
	/** The groups on the way to the top, the nearest first. */
	readonly groups: readonly number[];
	/** Of these, those that people see. */
	readonly seen: readonly number[];
	readonly list: number | undefined;
}

/** The groups around each field of one side; fields of one group share them. */
export class Surrounded {
	private readonly known = new Map<number, Surroundings>();

	constructor(private readonly places: Places) {}

	of(field: number): Surroundings {
		const parent = this.places.parents[field] ?? -1;
		let found = this.known.get(parent);
		if (found === undefined) this.known.set(parent, (found = this.look(parent)));
		return found;
	}

	private look(parent: number): Surroundings {
		const groups: number[] = [];
		for (let at = parent; at >= 0; at = this.places.parents[at] ?? -1) groups.push(at);
		return {
			groups,
			seen: groups.filter((group) => !this.places.isTransparent(group)),
			list: groups.find(this.places.isList),
		};
	}
}

/** What a pair counts less for each group that stands between it and the nearest known one. */
const BETWEEN = 0.25;

/** Which group of ours is which of theirs, as far as is known. */
export class Alignment {
	readonly ofTheirs = new Map<number, number>();

	constructor(
		private readonly ours: Surrounded,
		private readonly theirs: Surrounded,
		private readonly isTransparent: (field: number) => boolean,
	) {}

	/**
	 * How well a pair stands in the groups that are known, from 0 to 1: in a group of theirs, the field must be in that of ours, best
	 * directly. In lists that are not the same it fits not at all. A list may leave out a list of ours around it.
	 */
	fits(one: number, other: number, isList: boolean): number {
		const around = this.ours.of(one);
		const theirsAround = this.theirs.of(other);
		if (around.list === undefined && theirsAround.list !== undefined) return 0;
		if (theirsAround.list === undefined && around.list !== undefined) return isList ? 0.6 : 0;
		const aligned = theirsAround.list === undefined ? undefined : this.ofTheirs.get(theirsAround.list);
		if (aligned !== undefined && aligned !== around.list && !(isList && around.groups.includes(aligned))) return 0;
		const nearest = theirsAround.groups.find((group) => this.ofTheirs.has(group));
		if (nearest === undefined) return around.seen.length === 0 ? 0.8 : 0.4;
		const group = this.ofTheirs.get(nearest)!;
		// -1 is the whole message.
		const depth = group === -1 ? around.groups.length : around.groups.indexOf(group);
		if (depth === -1) return 0;
		const between = around.groups.slice(0, depth).filter((step) => !this.isTransparent(step)).length;
		return Math.max(0.3, 1 - BETWEEN * between);
	}
}
