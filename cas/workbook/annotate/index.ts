export { annotateWorkbook, type AnnotateOptions } from './annotate';
export { findProblems } from './findProblems';
export { fileProblem, placeProblems, type ReportedMessage, type ReportedProblem } from './placeProblems';
export { PROBLEMS_FILE_WORD } from './words';
