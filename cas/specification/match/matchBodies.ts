import type { SpecMessage } from '../description';
import type { Target } from '../ours/target';
import { bagOf, WordBags } from './wordBags';
import { ourWords, theirWords, type Weighted } from './wordWeights';
import { wordsOf } from './words';

/** How alike each body of ours is to each of theirs, in words of all fields and of their names. */
export class BodyLikeness {
	private readonly bags: WordBags;
	private readonly names: readonly ReadonlySet<string>[];

	constructor(readonly targets: readonly Target[]) {
		this.bags = new WordBags(targets.map(({ fields }) => bagOf({ words: fields.map((field) => ourWords(field).all) })));
		this.names = targets.map(({ texts }) => new Set(texts.slice(0, 3).flatMap(wordsOf)));
	}

	/** For each target, from 0 to 1. */
	of(message: Pick<SpecMessage, 'fields'>): number[] {
		return this.bags.likeness(bagOf({ words: message.fields.map((field): Weighted => theirWords(field)) }));
	}

	/** With the name of the message and what is said of it. */
	named(message: Pick<SpecMessage, 'fields' | 'name' | 'description'>): number[] {
		const said = new Set([...wordsOf(message.name), ...wordsOf(message.description).slice(0, 12)]);
		return this.of(message).map((likeness, index) => {
			const wanted = [...this.names[index]!];
			const named = wanted.filter((word) => said.has(word)).length / Math.max(1, wanted.length);
			return 0.75 * likeness + 0.25 * named;
		});
	}
}
