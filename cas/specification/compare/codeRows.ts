import type { SpecCode } from '../description';
import { matchCodes, type OurCode } from '../match/matchCodes';
import type { ComparisonRow } from './rows';

/** Rows for a list of values: which of theirs each of ours is, and what only one side has. */
export function codeRows(
	part: string,
	keys: readonly string[],
	ours: readonly OurCode[],
	theirs: readonly SpecCode[],
): ComparisonRow[] {
	const matches = matchCodes(ours, theirs);
	const taken = new Set(matches.map((match) => match.theirs));
	const known = new Set(matches.map((match) => match.ours));
	const ourSide = ({ value, names }: OurCode) => ({ part, ours: value, label: names[0] ?? '' });
	const theirSide = ({ value, description }: SpecCode) => ({ theirs: value, description, rules: '' });
	const nobody = { theirs: '', description: '', rules: '' };
	return [
		...matches.map(({ ours: one, theirs: other, confidence, reason }): ComparisonRow => {
			const [our, their] = [ours[one]!, theirs[other]!];
			return {
				...ourSide(our),
				...theirSide(their),
				result: our.value === their.value ? 'agrees' : 'differs',
				confidence,
				reason,
				entry: { kind: 'code', keys, ours: our.value, theirs: their.value },
			};
		}),
		...theirs.flatMap((their, index): ComparisonRow[] =>
			taken.has(index)
				? []
				: [
						{
							part,
							ours: '',
							label: '',
							...theirSide(their),
							result: 'only theirs',
							reason: 'no value of ours is like it',
							entry: { kind: 'code', keys, theirs: their.value },
						},
					],
		),
		...ours.flatMap((our, index): ComparisonRow[] =>
			known.has(index)
				? []
				: [
						{
							...ourSide(our),
							...nobody,
							result: 'only ours',
							reason: 'their specification has no value like it',
							entry: { kind: 'code', keys, ours: our.value },
						},
					],
		),
	];
}
