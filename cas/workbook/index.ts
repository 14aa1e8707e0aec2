export type { ReadWindow } from './collect';
export { DEFAULT_LIMITS } from '../limits';
export { layoutOf, type LayoutColumn, type SheetLayout } from './layout';
export { mappableFields } from './mapping/fieldNames';
export type { LayoutMapping } from './mapping/mappedSheets';
export { suggestMapping } from './mapping/suggestMapping';
export { readWorkbook, type ReadOptions, type ReadWorkbook } from './read';
export type { RowProblem } from './rowProblem';
export { WorkbookError } from './workbookError';
