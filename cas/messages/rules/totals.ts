import type { Labels } from '../../language';
import { say } from '../../speech';
import type { Objection } from '../model/message';
import { objection } from './objection';

/** Totals may differ by rounding of the lines. */
const TOLERANCE_RATIO = 0.005;
const TOLERANCE = 0.01;
/** Decimals of masses and amounts, UCC Annex B. */
const MILLIONTHS = 1_000_000;

/** A sum of decimals, without the dust that binary fractions leave. */
export function sumOf(parts: readonly number[]): number {
	return Math.round(parts.reduce((whole, part) => whole + part, 0) * MILLIONTHS) / MILLIONTHS;
}

/** A total that is not the sum of its parts. Nothing where any of them is unknown. */
export function totalOff(
	path: string,
	total: number | undefined,
	partsOf: () => readonly (number | undefined)[],
	what: Labels,
): Objection[] {
	if (total === undefined) return [];
	const parts = partsOf();
	const known = parts.filter((part) => part !== undefined);
	if (parts.length === 0 || known.length < parts.length) return [];
	const sum = sumOf(known);
	if (Math.abs(sum - total) <= Math.max(Math.abs(total) * TOLERANCE_RATIO, TOLERANCE)) return [];
	return [objection(path, total, say('total.off', { total, sum, parts: what }))];
}
