/** Longer texts are made anew each time: keeping them would cost more than it spares. */
const LONGEST = 1_000;

/**
 * What is made of texts that repeat, for each of our own objects: made once a text, and forgotten where there are too many different
 * ones to be repetitions.
 */
export function remembered<O extends object, V>(
	limit: number,
	make: (owner: O, text: string) => V,
): (owner: O, text: string) => V {
	const byOwner = new WeakMap<O, Map<string, V>>();
	return (owner, text) => {
		if (text.length > LONGEST) return make(owner, text);
		let known = byOwner.get(owner);
		if (known === undefined) byOwner.set(owner, (known = new Map<string, V>()));
		const before = known.get(text);
		if (before !== undefined || known.has(text)) return before as V;
		if (known.size >= limit) known.clear();
		const made = make(owner, text);
		known.set(text, made);
		return made;
	};
}
