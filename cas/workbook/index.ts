export type { ReadWindow } from './collect';
export type { MessageSource } from './judge';
export { DEFAULT_LIMITS, type WorkbookLimits } from './limits';
export { layoutOf, type LayoutColumn, type SheetLayout, type WorkbookLayout } from './layout';
export { readWorkbook, type ReadMessage, type ReadOptions, type ReadWorkbook } from './read';
export type { RowProblem } from './rowProblem';
export type { DateStyle } from './textDate';
export type { NumberStyle } from './textNumber';
export { WorkbookError, type WorkbookErrorReason } from './workbookError';
