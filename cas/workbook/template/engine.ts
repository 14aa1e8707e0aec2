/** The engine that writes templates; no other file here knows it by name. */
export {
	writeXlsx,
	type Cell,
	type CellStyle,
	type CellValue,
	type ConditionalRule,
	type DataValidation,
	type MergeRange,
	type WriteOptions,
	type WriteSheet,
} from 'hucre/xlsx';
