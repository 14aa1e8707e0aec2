import type { SpecCode } from '../description';
import { Candidates } from './candidates';
import { marginsOf, swapped } from './margins';

/** A value of ours, what it is called and what it means. */
export interface OurCode {
	readonly value: string;
	readonly names: readonly string[];
	readonly help: string;
}

/** A value of ours and the one of theirs that it seems to be. */
export interface CodeMatch {
	readonly ours: number;
	readonly theirs: number;
	readonly confidence: 'sure' | 'likely' | 'doubtful';
	readonly reason: string;
}

const LEAST = 0.25;
const SURE = { words: 0.72, margin: 0.25 };
const LIKELY = { words: 0.5, margin: 0.1 };

/** Finds which value of theirs each of ours is, one to one: the same value, or by the words of both and of what is said of them. */
export function matchCodes(ours: readonly OurCode[], theirs: readonly SpecCode[]): CodeMatch[] {
	const positions = new Map(theirs.map(({ value }, index) => [value, index]));
	const same = ours.flatMap(({ value }, index): CodeMatch[] => {
		const position = positions.get(value);
		return position === undefined ? [] : [{ ours: index, theirs: position, confidence: 'sure', reason: 'same value' }];
	});
	const [usedOurs, usedTheirs] = [new Set(same.map((one) => one.ours)), new Set(same.map((one) => one.theirs))];
	const base = { parent: -1, type: 'text', isList: false, required: false } as const;
	const candidates = new Candidates(
		ours.map(({ value, names, help }) => ({
			...base,
			path: value,
			label: value,
			names: [...names, value],
			help,
			isTransparent: false,
		})),
	);
	const pairs = theirs
		.flatMap(({ value, description }, position) =>
			usedTheirs.has(position) ? [] : candidates.for({ ...base, name: value, path: value, description }, position),
		)
		.filter((pair) => pair.words >= LEAST && !usedOurs.has(pair.ours))
		.map((pair) => ({ ...pair, score: pair.words }))
		.sort((one, other) => other.score - one.score || one.ours - other.ours || one.theirs - other.theirs);
	const taken = swapped(
		pairs.filter((pair) => {
			if (usedOurs.has(pair.ours) || usedTheirs.has(pair.theirs)) return false;
			usedOurs.add(pair.ours);
			usedTheirs.add(pair.theirs);
			return true;
		}),
		pairs,
	);
	const margins = marginsOf(taken, pairs);
	return [...same, ...taken.map((pair, index) => judged(pair, margins[index]!))];
}

function judged({ ours, theirs, words }: { ours: number; theirs: number; words: number }, margin: number): CodeMatch {
	const isSure = words >= SURE.words && margin >= SURE.margin;
	const isLikely = words >= LIKELY.words && margin >= LIKELY.margin;
	const said = words >= LIKELY.words ? 'says the same in words' : 'has words in common';
	return {
		ours,
		theirs,
		confidence: isSure ? 'sure' : isLikely ? 'likely' : 'doubtful',
		reason: margin < LIKELY.margin ? `${said}, but another value fits as well` : said,
	};
}
