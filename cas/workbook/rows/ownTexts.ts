import { SHEET_TEXTS } from '../../speech';
import { cellText, type SheetRow } from '../open';
import { textKey } from '../headers';

/** The hidden sheet of a template with its lists and its version; no language has a word for it, and no sheet of data is called so. */
export const LIST_SHEET = '_cas';

const { instructions, problems, required } = SHEET_TEXTS;
const sheetNames = new Set([...Object.values(instructions), ...Object.values(problems)].map(textKey));
const legends = Object.values(required);

/** True for sheets that we add to workbooks: the instructions and lists of a template, and the list of problems. */
export const isSheetOfOurs = (name: string) => name === LIST_SHEET || sheetNames.has(textKey(name));

/** True for the line of a template that says what the colours of its headers mean. */
export const isLegend = ({ cells }: SheetRow) =>
	cells.some((cell) => cell?.kind === 'text' && legends.some((legend) => cellText(cell).includes(legend)));
