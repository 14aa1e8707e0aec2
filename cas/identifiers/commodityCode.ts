import { compactUpper } from './compact';
import { quoted, refuse, warn, type Finding } from './finding';

/** HS (6 digits), Combined Nomenclature (8) or TARIC code (10), possibly with national additional codes. Sources: WCO Harmonized System; Regulation (EEC) 2658/87. */
const LENGTHS: readonly number[] = [6, 8, 10];
const TARIC_LENGTH = 10;
/** TARIC code and additional codes together. */
const MAX_LENGTH = 22;
const HOW = 'Use 6, 8 or 10 digits, as in 84713000';

/** Without blanks, dots, hyphens and slashes: `8471.30.00` → `84713000`. Leading zeros stay. */
export function normaliseCommodityCode(value: string): string {
	return compactUpper(value).replace(/[-./]/g, '');
}

/** Refuses letters in the first ten places and lengths that no tariff has; warns of chapter 00. Expects a normalised value. */
export function checkCommodityCode(value: string): Finding[] {
	if (!/^[A-Z0-9]+$/.test(value) || !/^\d+$/.test(value.slice(0, TARIC_LENGTH))) {
		return [refuse('commodityCode.digits', `${quoted(value)} is not made of digits`, HOW)];
	}
	if (value.length > MAX_LENGTH) {
		return [refuse('commodityCode.length', `${quoted(value)} has ${value.length} characters`, HOW)];
	}
	if (value.length < TARIC_LENGTH && !LENGTHS.includes(value.length)) {
		return [refuse('commodityCode.length', `${value} has ${value.length} digits`, HOW + lostZero(value))];
	}
	if (value.startsWith('00')) {
		return [warn('commodityCode.chapter', `${value} begins with chapter 00, which the tariff does not have`, HOW)];
	}
	return [];
}

/** Excel drops the zero of chapters 01 to 09 from a cell that is a number. */
function lostZero(value: string): string {
	const restored = `0${value}`;
	return LENGTHS.includes(restored.length) && value[0] !== '0'
		? `, or ${restored} if Excel dropped a leading zero`
		: '';
}
