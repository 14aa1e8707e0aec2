import type { MessageProfile } from './profile';

type Listed = NonNullable<MessageProfile['codes']>[string];

/** The codes of one field: which ones this CAS takes there, and what it calls ours. */
export class Codes {
	/** Their codes, where no other is taken. */
	private readonly taken: readonly unknown[] | undefined;
	private readonly out: ReadonlyMap<unknown, unknown>;
	private readonly back: ReadonlyMap<unknown, unknown>;

	constructor(listed: Listed) {
		this.taken = Array.isArray(listed) ? listed : Array.isArray(listed.allowed) ? listed.allowed : undefined;
		const pairs = this.taken === undefined ? Object.entries(listed) : [];
		this.out = new Map<unknown, unknown>(pairs);
		this.back = new Map(pairs.map(([ours, theirs]) => [theirs as unknown, ours]));
	}

	/** Why a code is refused, or undefined: it is not on the list, or is one of ours that has another name here. */
	complaintAbout(theirs: unknown): string | undefined {
		if (this.taken !== undefined) return this.taken.includes(theirs) ? undefined : `Use ${this.taken.join(' or ')}.`;
		const isOld = this.out.has(theirs) && !this.back.has(theirs);
		return isOld ? `Use ${String(this.out.get(theirs))}.` : undefined;
	}

	readonly toTheirs = (ours: unknown): unknown => this.out.get(ours) ?? ours;
	readonly toOurs = (theirs: unknown): unknown => this.back.get(theirs) ?? theirs;
}
