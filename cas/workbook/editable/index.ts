export { type EditableWorkbook, editableWorkbook } from './editableWorkbook';
