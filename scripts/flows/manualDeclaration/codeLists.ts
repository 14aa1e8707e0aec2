import type { CodeList } from '../../../cas/codes/codeList';
import { UNIT_ALIASES } from '../../../cas/codes/units';
import { OFTEN_USED } from '../../../cas/codes/oftenUsed';
import { procedureCodeName } from '../../../cas/codes/procedures';
import { codeWithName } from '../../../cas/workbook/template/valueLists';

/** A drop-down with more entries than this is not searched by eye. */
const MAX_CHOICES = 500;

/** Whole procedure codes of everyday trade, for each direction; the form takes others as text. */
const PROCEDURES = {
	OUT: ['1000', '2100', '2200', '2300', '3151', '3153', '3171'],
	IN: ['4000', '4051', '4053', '4071', '4200', '4400', '5100', '5300', '6121', '6123', '7100'],
} as const;

/** The choices of a code list as a person reads them: `BE – Belgium`, what is used most days first. */
export function choicesOf(list: CodeList): string[] {
	const often = OFTEN_USED[list.id] ?? [];
	const all = list.codes.length > MAX_CHOICES ? everydayCodes(list) : list.codes.map(({ code }) => code);
	return [...new Set([...often, ...all])].map((code) => codeWithName(list, code, 'en'));
}

/** Of the 1,764 units only those that people have a word for. */
function everydayCodes(list: CodeList): string[] {
	if (list.id !== 'units') throw new Error(`The list "${list.id}" is too long for a drop-down`);
	return UNIT_ALIASES.map(([, code]) => code);
}

export function procedureChoices(direction: keyof typeof PROCEDURES): string[] {
	return PROCEDURES[direction].map((code) => `${code} – ${procedureCodeName(code)}`);
}
