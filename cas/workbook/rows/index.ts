export { type SheetAccount, SheetCounter, unreadSheets } from './account';
export { type Collecting, collectList, collectMain, type ReadWindow } from './collect';
export { exampleReference } from './exampleRow';
export { type JoinedRecord, joinSheets } from './joinSheets';
export { judge, type JudgeOptions, type MessageSource, sourceOf } from './judge';
export { mergedNotices } from './mergedNotices';
export { quoteCells } from './quotes';
export { recordsOf, type SheetRecord } from './records';
export { identityColumn, placeOfPath, type RowProblem, rowProblem } from './rowProblem';
