export { annotateWorkbook } from './annotate';
export { languageOf } from './inLanguage';
export { examine, findProblems, type FoundProblems } from './findProblems';
export { placeProblems, type ReportedMessage, type ReportedProblem } from './placeProblems';
export { PROBLEMS_FILE_WORD } from './words';
