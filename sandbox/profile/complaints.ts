import { textOfSteps, type Steps } from './place';

/** What is wrong with a request, by path. */
export type Complaints = Record<string, string[]>;

export function complain(complaints: Complaints, steps: Steps, sentence: string): void {
	(complaints[textOfSteps(steps)] ??= []).push(sentence);
}
