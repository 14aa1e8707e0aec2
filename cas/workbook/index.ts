export { DEFAULT_LIMITS } from '../limits';
export { layoutOf, type LayoutColumn, type SheetLayout } from './headers/layout';
export { mappableFields } from './headers/own/fieldNames';
export type { LayoutMapping } from './headers/own/mappedSheets';
export { suggestMapping } from './values/suggestMapping';
export {
	openReading,
	type OpenReading,
	readWorkbook,
	type ReadOptions,
	type ReadWorkbook,
	type WorkbookReading,
} from './read';
export type { RowProblem } from './rows/rowProblem';
export { WorkbookError } from './errors/workbookError';
