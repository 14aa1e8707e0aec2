import { compactUpper } from './compact';
import { quoted, refuse, warn, type Finding } from './finding';
import { say } from '../speech';

/** HS (6 digits), Combined Nomenclature (8) or TARIC code (10), possibly with national additional codes. Sources: WCO Harmonized System; Regulation (EEC) 2658/87. */
const LENGTHS: readonly number[] = [6, 8, 10];
const TARIC_LENGTH = 10;
/** TARIC code and additional codes together. */
const MAX_LENGTH = 22;
/** One point between digits: a code in two groups, or a number as a database or a spreadsheet writes it. */
const WITH_POINT = /^(\d+)\.(\d+)$/;

/**
 * Without blanks, dots, hyphens and slashes: `8471.30.00` → `84713000`. Leading zeros stay. A whole code that became a number with
 * decimals loses them: `84137051.00` → `84137051`. What may be such a number or a code in groups stays as it is, and is refused.
 */
export function normaliseCommodityCode(value: string): string {
	const compact = compactUpper(value);
	const [, before, after] = WITH_POINT.exec(compact) ?? [];
	if (before === undefined || after === undefined) return compact.replace(/[-./]/g, '');
	if (isZeros(after) && LENGTHS.includes(before.length)) return before;
	return isGrouped(before, after) ? before + after : compact;
}

const isZeros = (digits: string) => /^0+$/.test(digits);

/** Groups have digits in pairs, ten in all before additional codes; behind 5 digits and more, zeros alone are decimals rather than a group. */
function isGrouped(before: string, after: string): boolean {
	if (after.length % 2 !== 0 || (before.length > 4 && isZeros(after))) return false;
	return before.length + after.length <= TARIC_LENGTH || before.length === TARIC_LENGTH;
}

/** Refuses letters in the first ten places and lengths that no tariff has; warns of chapter 00. Expects a normalised value. */
export function checkCommodityCode(value: string): Finding[] {
	const [, before] = WITH_POINT.exec(value) ?? [];
	if (before !== undefined) {
		const restored = restoredZero(before);
		const sentence =
			restored === undefined
				? say('commodityCode.decimals', { value: quoted(value) })
				: say('commodityCode.decimals.zero', { value: quoted(value), restored });
		return [refuse('commodityCode.decimals', sentence)];
	}
	if (!/^[A-Z0-9]+$/.test(value) || !/^\d+$/.test(value.slice(0, TARIC_LENGTH))) {
		return [refuse('commodityCode.digits', say('commodityCode.digits', { value: quoted(value) }))];
	}
	if (value.length > MAX_LENGTH) {
		const sentence = say('commodityCode.length.characters', { value: quoted(value), count: value.length });
		return [refuse('commodityCode.length', sentence)];
	}
	if (value.length < TARIC_LENGTH && !LENGTHS.includes(value.length)) {
		const restored = restoredZero(value);
		const about = { value, count: value.length };
		const sentence =
			restored === undefined
				? say('commodityCode.length', about)
				: say('commodityCode.length.zero', { ...about, restored });
		return [refuse('commodityCode.length', sentence)];
	}
	if (value.startsWith('00')) {
		return [warn('commodityCode.chapter', say('commodityCode.chapter', { value }))];
	}
	return [];
}

/** Excel drops the zero of chapters 01 to 09 from a cell that is a number. */
function restoredZero(value: string): string | undefined {
	const restored = `0${value}`;
	return LENGTHS.includes(restored.length) && value[0] !== '0' ? restored : undefined;
}
