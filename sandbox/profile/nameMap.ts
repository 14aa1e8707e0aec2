/** Names of a profile: ours → theirs, as of statuses, event types and codes. */
export type Names = Readonly<Record<string, string>>;

/** Names in both directions. A name that is not mentioned is the same on both sides. */
export class NameMap {
	private readonly out: ReadonlyMap<string, string>;
	private readonly back: ReadonlyMap<string, string>;

	constructor(names: Names = {}) {
		this.out = new Map(Object.entries(names));
		this.back = new Map(Object.entries(names).map(([ours, theirs]) => [theirs, ours]));
	}

	toTheirs(name: string): string {
		return this.out.get(name) ?? name;
	}

	/** Undefined for one of our names that they call otherwise: nobody there knows it. */
	toOurs(name: string): string | undefined {
		return this.back.get(name) ?? (this.out.has(name) ? undefined : name);
	}
}
