import type { Path } from '../../messages/model/labels';
import { emptyFor } from '../../messages/model/place';

type Tree = Record<string | number, unknown>;

/** A group, or a list, on the way to the values of columns. */
export interface Branch {
	/** What it stands in, and where; undefined for the record itself. */
	readonly outer: Branch | undefined;
	readonly step: string | number;
	readonly make: () => object;
	/** What it is in the record at hand. */
	made: Tree | undefined;
}

/** The values of one record after another. Where those of a column go is worked out once, not step by step for each row. */
export class RecordTree {
	private readonly branches = new Map<string, Branch>();
	private readonly trunk: Branch = { outer: undefined, step: '', make: plainObjects(), made: undefined };

	/** What holds the last step of a path. */
	branchTo(path: Path): Branch {
		if (path.length === 1) return this.trunk;
		const way = path.slice(0, -1);
		const key = JSON.stringify(way);
		const known = this.branches.get(key);
		if (known !== undefined) return known;
		const last = path.at(-1) ?? '';
		const make = typeof last === 'number' ? () => emptyFor(last) : plainObjects();
		const branch = { outer: this.branchTo(way), step: way.at(-1) ?? '', make, made: undefined };
		this.branches.set(key, branch);
		return branch;
	}

	/** A branch in the record at hand, made where it is not there. */
	at(branch: Branch): Tree {
		if (branch.made !== undefined) return branch.made;
		const { outer, step, make } = branch;
		const made = (outer === undefined ? make() : (this.at(outer)[step] ??= make())) as Tree;
		branch.made = made;
		return made;
	}

	/** The record at hand. */
	get root(): Tree {
		return this.at(this.trunk);
	}

	/** The record at hand, and the beginning of another; undefined where it holds nothing. */
	take(): Tree | undefined {
		const { made } = this.trunk;
		this.trunk.made = undefined;
		for (const branch of this.branches.values()) branch.made = undefined;
		return made;
	}
}

/**
 * Makes plain objects that have room for as many fields as the first few of them got: one made by `{}` has room for four and then grows
 * by three, which takes a sixth more memory for the messages of a long file.
 */
function plainObjects(): () => object {
	const Plain = function () {} as unknown as new () => object;
	Plain.prototype = Object.prototype;
	return () => new Plain();
}
