import { LANGUAGES } from '../../language';
import { WORDS } from '../annotate/words';
import { cellText, type SheetRow } from '../open';
import { textKey } from '../headers';
import { phrasesIn } from './phrases/phrases';
import { LIST_SHEET } from './valueLists';

const sheetNames = new Set(
	LANGUAGES.flatMap((language) => [phrasesIn(language).instructions, WORDS[language].sheet].map(textKey)),
);
const legends = LANGUAGES.map((language) => phrasesIn(language).legend.required);

/** True for sheets that we add to workbooks: the instructions and lists of a template, and the list of problems. */
export const isSheetOfOurs = (name: string) => name === LIST_SHEET || sheetNames.has(textKey(name));

/** True for the line of a template that says what the colours of its headers mean. */
export const isLegend = ({ cells }: SheetRow) =>
	cells.some((cell) => cell?.kind === 'text' && legends.some((legend) => cellText(cell).includes(legend)));
