export { admit } from './admit';
export { columnIndex } from './columnIndex';
export { decodeText } from './csv/decodeText';
export type { KnownHeaders } from './csv/delimiter';
export { encodingOf } from './csv/encodingOf';
export { dayOfSerial, serialOfUtc } from './dayNumber';
export { digitsAsShown, isPercentFormat, plainDecimal } from './numberFormat';
export { decryptedWith, openWorkbook, USUAL_PASSWORD } from './openWorkbook';
export type { OpenedWorkbook } from './openedWorkbook';
export {
	cellText,
	columnLetter,
	type RawCell,
	type RowBatch,
	rowsOf,
	type Sheet,
	showsAnything,
	type SheetRow,
	someCell,
} from './rawCell';
