import { SHEET_TEXTS } from '../../speech';
import { cellText, type SheetRow } from '../open';
import { textKey } from '../headers';

const { instructions, problems, required } = SHEET_TEXTS;
const sheetNames = new Set([...Object.values(instructions), ...Object.values(problems)].map(textKey));
const legends = Object.values(required);

/** True for sheets that we add to workbooks: the instructions of a template, and the list of problems. */
export const isSheetOfOurs = (name: string) => sheetNames.has(textKey(name));

/** True for the line of a template that says what the colours of its headers mean. */
export const isLegend = ({ cells }: SheetRow) =>
	cells.some((cell) => cell?.kind === 'text' && legends.some((legend) => cellText(cell).includes(legend)));
