export { annotateWorkbook, type AnnotateOptions } from './annotate';
export {
	fileProblem,
	placeProblems,
	problemOfError,
	type ReportedMessage,
	type ReportedProblem,
} from './placeProblems';
export { PROBLEMS_FILE_WORD } from './words';
