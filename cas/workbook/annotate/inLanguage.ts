import type { Language } from '../../language';
import { said } from '../../speech';
import type { RowProblem } from '../rows';

/** How words of CAS are introduced, which stay as CAS said them. */
const INTRODUCTIONS: Readonly<Record<Exclude<Language, 'en'>, string>> = {
	fr: 'CAS indique : ',
	nl: 'CAS meldt: ',
	de: 'CAS meldet: ',
};

/** The language that a marked workbook speaks by itself: that of the first sheet whose headers tell it; English where none does. */
export function languageOf(problems: readonly RowProblem[]): Language {
	return problems.find(({ language }) => language !== undefined)?.language ?? 'en';
}

/** The problems in a language. What somebody else said, as CAS itself, stays as it is and is introduced. */
export function problemsIn(problems: readonly RowProblem[], language: Language): RowProblem[] {
	return problems.map((problem) => {
		if (problem.phrase !== undefined) return { ...problem, ...said(problem, language) };
		if (language === 'en') return problem;
		return { ...problem, message: INTRODUCTIONS[language] + problem.message };
	});
}
