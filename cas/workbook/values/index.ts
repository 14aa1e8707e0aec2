export { type CellReading, type Conventions, readCell } from './cells';
export { codeOf } from './codeNames';
export { suggestMapping } from './suggestMapping';
