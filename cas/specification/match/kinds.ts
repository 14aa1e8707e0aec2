import type { CodeList } from '../../codes/codeList';
import type { SpecField, SpecType } from '../description';
import type { OurField } from '../ours/target';

/** How well a type of theirs takes what is ours, from 0 to 1. What is not here does not fit. */
const FITS: Readonly<Partial<Record<SpecType, Partial<Record<SpecType, number>>>>> = {
	text: { text: 1, any: 1, whole: 0.8, number: 0.6, date: 0.6, dateTime: 0.6, boolean: 0.5 },
	number: { number: 1, any: 1, whole: 0.9, text: 0.75 },
	whole: { whole: 1, any: 1, number: 0.95, text: 0.8 },
	date: { date: 1, any: 1, dateTime: 0.8, text: 0.85 },
	dateTime: { dateTime: 1, any: 1, date: 0.8, text: 0.85 },
	boolean: { boolean: 1, any: 1, text: 0.7 },
	group: { group: 1, any: 0.8 },
	any: { any: 1, text: 1, group: 0.8, number: 1, whole: 1, date: 1, dateTime: 1, boolean: 1 },
};
/** One has several entries, the other one. */
const OTHER_COUNT = 0.6;
/** They take one value only, which none of ours need be. */
const FIXED = 0.5;

/** How well type, codes and length of a field fit ours, from 0 to 1. */
export function kindFits(ours: OurField, theirs: SpecField): number {
	const type = FITS[ours.type]?.[theirs.type] ?? 0;
	const count = ours.isList === theirs.isList ? 1 : OTHER_COUNT;
	const { constant } = theirs;
	const isFixed = constant !== undefined && ours.isTag !== true && ours.list?.has(String(constant)) !== true;
	return type * count * codesFit(ours, theirs) * (isFixed ? FIXED : 1);
}

/** Codes in common speak for a pair; none in common against it, as long as they may not be other names. */
function codesFit({ list }: OurField, { codes, samples }: SpecField): number {
	const values = codes?.map(({ value }) => value) ?? samples;
	if (list === undefined || values === undefined || values.length === 0) return 1;
	const known = values.filter((value) => list.has(value)).length / values.length;
	return known > 0 || !list.closed ? 1 : 0.9;
}

/** Values by which the two are the same: codes of a closed list, or numbers that carry their own check. */
export function sharedValues({ list }: OurField, { codes, samples }: SpecField): boolean {
	const values = codes?.map(({ value }) => value) ?? samples ?? [];
	return list !== undefined && isShort(list) && values.length > 0 && values.every((value) => list.has(value));
}

/** Few codes, so that a value is hardly one of them by chance. */
export const isShort = ({ closed, codes }: CodeList) => closed && codes.length < 20;
