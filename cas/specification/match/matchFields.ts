import { SPECIFICATION } from '../../limits';
import type { SpecField } from '../description';
import type { OurField } from '../ours/target';
import { Alignment, Surrounded } from './alignment';
import { Candidates, type Candidate } from './candidates';
import { contextsOf, likeContext } from './context';
import { kindFits, sharedValues } from './kinds';
import { marginsOf, swapped } from './margins';
import { theirWords } from './wordWeights';

/** A field of ours and the one of theirs that it seems to be. */
export interface FieldMatch {
	readonly ours: number;
	readonly theirs: number;
	readonly confidence: 'sure' | 'likely' | 'doubtful';
	/** How good the pair is, from 0 to 1. */
	readonly score: number;
	/** Why, in words. */
	readonly reason: string;
}

/** A pair with what speaks for it, each from 0 to 1. */
interface Pair extends Candidate {
	readonly context: number;
	readonly kind: number;
	readonly isGroup: boolean;
	/** Fields inside that are pairs too; of groups only. */
	inside: number;
	place: number;
	score: number;
}

/** Fields of ours that are looked at for each of theirs: fewer where there are very many. */
const MOST = 60;
const FEWEST = 8;
const PASSES = 4;
/** The whole message of ours, as a group. */
const TOP = -1;
/** Pairs that are worse than this are none. */
const LEAST = 0.33;
const SURE = { score: 0.74, words: 0.62, margin: 0.1, place: 0.7, kind: 0.8 };
const LIKELY = { score: 0.52, margin: 0.04, place: 0.3 };

/** Finds which field of theirs each of ours is, one to one. The same fields give the same pairs. */
export function matchFields(ours: readonly OurField[], theirs: readonly SpecField[]): FieldMatch[] {
	return new Matcher(ours, theirs).matches();
}

class Matcher {
	private readonly pairs: Pair[];
	private readonly alignment: Alignment;
	private readonly around: { readonly ours: Surrounded; readonly theirs: Surrounded };

	constructor(
		private readonly ours: readonly OurField[],
		private readonly theirs: readonly SpecField[],
	) {
		const parents = { ours: ours.map(({ parent }) => parent), theirs: theirs.map(({ parent }) => parent) };
		const isTransparent = (field: number) => ours[field]!.isTransparent;
		this.around = {
			ours: new Surrounded({ parents: parents.ours, isList: (field) => ours[field]!.isList, isTransparent }),
			theirs: new Surrounded({
				parents: parents.theirs,
				isList: (field) => theirs[field]!.isList,
				isTransparent: () => false,
			}),
		};
		this.alignment = new Alignment(this.around.ours, this.around.theirs, isTransparent);
		const candidates = new Candidates(ours);
		const around = contextsOf(parents.ours, (field) => candidates.wordsOf(field), candidates.rarity);
		const words = theirs.map(theirWords);
		const most = Math.max(FEWEST, Math.min(MOST, Math.floor(SPECIFICATION.pairs / theirs.length)));
		const theirAround = contextsOf(parents.theirs, (field) => words[field]!, candidates.rarity);
		this.pairs = theirs
			.flatMap((field, position) => candidates.for(field, position, most))
			.flatMap((candidate): Pair[] => {
				const [one, other] = [ours[candidate.ours]!, theirs[candidate.theirs]!];
				const kind = kindFits(one, other);
				if (kind === 0) return [];
				const context = likeContext(around[candidate.ours]!, theirAround[candidate.theirs]!);
				return [
					{
						...candidate,
						context,
						kind,
						isGroup: one.type === 'group',
						inside: 0,
						place: 0.5,
						score: 0,
					},
				];
			});
	}

	matches(): FieldMatch[] {
		let taken = this.assigned();
		for (let pass = 1; pass < PASSES; pass += 1) {
			this.align(taken);
			for (const pair of this.pairs) pair.place = this.alignment.fits(pair.ours, pair.theirs, this.isListPair(pair));
			taken = this.assigned();
		}
		return this.judged(taken);
	}

	private isListPair({ ours, theirs }: Pair): boolean {
		return this.ours[ours]!.isList && this.theirs[theirs]!.isList && this.ours[ours]!.type === 'group';
	}

	/** The best pairs, each field once. */
	private assigned(): Pair[] {
		for (const pair of this.pairs) pair.score = scoreOf(pair);
		const sorted = this.pairs
			.filter(({ score }) => score >= LEAST)
			.sort((one, other) => other.score - one.score || one.ours - other.ours || one.theirs - other.theirs);
		const [ours, theirs] = [new Set<number>(), new Set<number>()];
		const taken = sorted.filter((pair) => {
			if (ours.has(pair.ours) || theirs.has(pair.theirs)) return false;
			ours.add(pair.ours);
			theirs.add(pair.theirs);
			return true;
		});
		return swapped(taken, sorted);
	}

	/** Learns from pairs of values which groups hold the same, and from that which groups are the same. */
	private align(taken: readonly Pair[]): void {
		const values = taken.filter(({ isGroup }) => !isGroup);
		const shared = new Map<string, number>();
		const [ourSizes, theirSizes] = [new Map<number, number>(), new Map<number, number>()];
		const count = (sizes: Map<number, number>, group: number, weight: number) =>
			sizes.set(group, (sizes.get(group) ?? 0) + weight);
		for (const { ours, theirs, score } of values) {
			const around = this.around.ours.of(ours).groups.slice(0, 8);
			const theirsAround = this.around.theirs.of(theirs).groups.slice(0, 8);
			for (const group of [...around, TOP]) count(ourSizes, group, score);
			for (const group of theirsAround) count(theirSizes, group, score);
			for (const one of [...around, TOP])
				for (const other of theirsAround) {
					const key = `${one} ${other}`;
					shared.set(key, (shared.get(key) ?? 0) + score);
				}
		}
		const wholes = this.learn(shared, ourSizes, theirSizes);
		this.alignment.ofTheirs.clear();
		for (const pair of this.assigned()) {
			if (pair.isGroup && pair.score >= LIKELY.score) this.alignment.ofTheirs.set(pair.theirs, pair.ours);
		}
		for (const group of wholes) this.alignment.ofTheirs.set(group, TOP);
	}

	/**
	 * Of pairs of groups, how much of what they hold is the same; groups without a word in common become pairs by that alone.
	 * Returns the groups of theirs that hold the whole message of ours rather than a group of it.
	 */
	private learn(
		shared: ReadonlyMap<string, number>,
		ourSizes: ReadonlyMap<number, number>,
		theirSizes: ReadonlyMap<number, number>,
	): number[] {
		const known = new Map(
			this.pairs.filter(({ isGroup }) => isGroup).map((pair) => [`${pair.ours} ${pair.theirs}`, pair]),
		);
		for (const pair of known.values()) pair.inside = 0;
		const best = new Map<number, number>();
		const wholes = new Map<number, number>();
		for (const [key, sum] of shared) {
			const [ours, theirs] = key.split(' ').map(Number) as [number, number];
			const inside = (2 * sum) / (ourSizes.get(ours)! + theirSizes.get(theirs)!);
			if (ours === TOP) {
				if (inside >= 0.5 && !this.theirs[theirs]!.isList) wholes.set(theirs, inside);
				continue;
			}
			best.set(theirs, Math.max(best.get(theirs) ?? 0, inside));
			const pair = known.get(key);
			if (pair !== undefined) pair.inside = inside;
			else if (inside >= 0.5) {
				const kind = kindFits(this.ours[ours]!, this.theirs[theirs]!);
				if (kind === 0) continue;
				const made = { ours, theirs, words: 0, context: 0.3, kind, isGroup: true, inside, place: 0.5, score: 0 };
				this.pairs.push(made);
			}
		}
		return [...wholes].flatMap(([group, inside]) => (inside >= (best.get(group) ?? 0) ? [group] : []));
	}

	private judged(taken: readonly Pair[]): FieldMatch[] {
		const margins = marginsOf(taken, this.pairs);
		return taken.map((pair, index) => {
			const margin = margins[index]!;
			const { ours, theirs, score } = pair;
			return {
				ours,
				theirs,
				score,
				confidence: this.isBare(pair) ? atMostLikely(confidenceOf(pair, margin)) : confidenceOf(pair, margin),
				reason: this.reasonOf(pair, margin),
			};
		});
	}

	/** Nothing is said of the field but its name, and it stands elsewhere: a name alone makes nobody sure. */
	private isBare({ ours, theirs, isGroup }: Pair): boolean {
		const { description, path } = this.theirs[theirs]!;
		return !isGroup && description === '' && path !== this.ours[ours]!.path;
	}

	private reasonOf(pair: Pair, margin: number): string {
		const [ours, theirs] = [this.ours[pair.ours]!, this.theirs[pair.theirs]!];
		const isSame = ours.path.slice(ours.path.lastIndexOf('.') + 1) === theirs.name;
		const reasons = [
			isSame
				? 'same name'
				: pair.words >= 0.75
					? 'says the same in words'
					: pair.words >= 0.4
						? 'has words in common'
						: 'few words in common',
			...(pair.isGroup && pair.inside >= 0.5 ? ['holds the same fields'] : []),
			...(pair.place >= 0.7 ? ['stands in the same group'] : pair.place < 0.3 ? ['stands in another group'] : []),
			...(sharedValues(ours, theirs) ? ['takes the same codes'] : []),
			...(pair.kind < 0.8
				? [`but is ${theirs.isList === ours.isList ? 'of another type' : theirs.isList ? 'a list' : 'no list'}`]
				: []),
			...(margin < LIKELY.margin ? ['but another field fits as well'] : []),
		];
		return reasons.join(', ');
	}
}

/** What is left of a score where the groups say that it cannot be. */
const ELSEWHERE = 0.6;

function scoreOf({ words, context, kind, place, inside, isGroup }: Pair): number {
	const all = isGroup
		? Math.max(0.4 * words + 0.12 * context + 0.36 * inside + 0.12 * place, 0.15 * words + 0.65 * inside + 0.2 * place)
		: 0.55 * words + 0.2 * context + 0.25 * place;
	return all * kind * (place === 0 ? ELSEWHERE : 1);
}

function confidenceOf({ score, words, place, kind, inside, isGroup }: Pair, margin: number): FieldMatch['confidence'] {
	const says = isGroup ? Math.max(words, inside) : words;
	const isSure = score >= SURE.score && says >= SURE.words && place >= SURE.place && kind >= SURE.kind;
	if (isSure && margin >= SURE.margin) return 'sure';
	return score >= LIKELY.score && margin >= LIKELY.margin && place >= LIKELY.place ? 'likely' : 'doubtful';
}

const atMostLikely = (confidence: FieldMatch['confidence']) => (confidence === 'sure' ? 'likely' : confidence);
