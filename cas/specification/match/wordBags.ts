import { add, Rarity, type Weighted } from './wordWeights';

/** A body as one bag of words. */
interface Body {
	readonly words: readonly Weighted[];
}

/** The words of all fields together. */
export function bagOf({ words }: Body): Weighted {
	const bag = new Map<string, number>();
	for (const one of words) for (const [word, weight] of one) add(bag, [word], weight);
	return bag;
}

/** How alike bodies are in the words of all their fields, from 0 to 1; words that most of ours have count little. */
export class WordBags {
	private readonly rarity: Rarity;
	private readonly lengths: readonly number[];

	constructor(private readonly ours: readonly Weighted[]) {
		this.rarity = new Rarity(ours);
		this.lengths = ours.map((bag) => this.lengthOf(bag));
	}

	private weight(word: string, counts: number): number {
		const value = counts * this.rarity.of(word);
		return this.rarity.has(word) ? value : 0;
	}

	private lengthOf(bag: Weighted): number {
		let squares = 0;
		for (const [word, counts] of bag) squares += this.weight(word, counts) ** 2;
		return Math.sqrt(squares);
	}

	/** How alike each of ours is to a body. */
	likeness(theirs: Weighted): number[] {
		const length = this.lengthOf(theirs);
		return this.ours.map((bag, index) => {
			let product = 0;
			for (const [word, counts] of theirs) {
				const own = bag.get(word);
				if (own !== undefined) product += this.weight(word, counts) * this.weight(word, own);
			}
			const lengths = length * this.lengths[index]!;
			return lengths === 0 ? 0 : product / lengths;
		});
	}
}
