export { listHeading, listTitle } from './listTitles';
export { choiceOf, dayLabels, filled } from './filled';
export { phraseFrom, said, say, type Phrase, type Sentence } from './say';
export { SHEET_TEXTS } from './sheetTexts';
export { BOARD_TEXTS } from './boardTexts';
export { SHIPMENT_WORDS, STATUS_WORDS, TURNS, type StatusWords } from './statusWords';
export type { ShapeKey } from './catalogue';
export type { Argument } from './slots';
