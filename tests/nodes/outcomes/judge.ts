import { CODES, OUTCOMES, RETRIES } from '../../../cas/request/outcomes';

/** What an item, or the error that stopped the run, says. */
export interface Said {
	/** `stopped` where the run ended with an error, which has words only. */
	readonly outcome: string;
	readonly code?: string;
	readonly retry?: string;
	readonly text: string;
}

/** What is so, whatever was said. */
export interface Truth {
	/** How many of it CAS has. */
	readonly count: number;
	/** How many things came of it. */
	readonly things: number;
	/** Whether one of the faults that were met left it open what CAS has. */
	readonly wasOpen: boolean;
	/** Whether a second one would be a second thing. */
	readonly isOnce: boolean;
	/** Whether it takes something away. */
	readonly isDeletion: boolean;
	/** What a failure may be called that has these faults. */
	readonly codes: ReadonlySet<string>;
}

const NOTHING_EXISTS = new Set(['refused', 'notSent']);
const IT_EXISTS = new Set(['accepted', 'finished', 'repeated']);

export const saysThatItExists = ({ outcome }: Said) => IT_EXISTS.has(outcome);

/** The sentences by what they claim. */
const CLAIMS_NOTHING = /Nothing was sent|was not sent|nothing was changed/i;
const CLAIMS_OPEN =
	/may have taken it or not|not known whether|begun to send|began to send|had one of this reference before/;
const CLAIMS_SAFE = /safe to run it again|Sending it again gives the same/;

/** That there is nothing to take away is no contradiction to having taken it away before. */
const CLAIMS_GONE = /It is not there: where it was deleted before/;

const saysThatItIsOpen = ({ outcome, text }: Said) => outcome === 'unknown' || CLAIMS_OPEN.test(text);

/** Each word and sentence that is not true. */
export function untrue(said: Said, truth: Truth): string[] {
	const words = said.outcome === 'stopped' ? untrueError(said, truth) : untrueWords(said, truth);
	return [...words, ...untrueSentences(said, truth), ...doubled(truth)];
}

/** The same of what is said when it is tried again, after `before` had been said. */
export function untrueAgain(before: Said, said: Said, truth: Truth): string[] {
	const { outcome, code, text } = said;
	const isGone = truth.isDeletion && CLAIMS_GONE.test(text);
	const lies = [...(isGone ? [] : contradictions(said, truth)), ...doubled(truth)];
	if (!saysThatItIsOpen(before) && !IT_EXISTS.has(outcome)) lies.push(`"${outcome}" (${code}: ${text})`);
	return lies.map((lie) => `again: ${lie}`);
}

function untrueError({ text }: Said, { count, wasOpen }: Truth): string[] {
	const lies: string[] = [];
	const isOpen = CLAIMS_OPEN.test(text);
	if (count > 0 && !isOpen) lies.push(`CAS has ${count}, and the error says "${text}"`);
	if (!wasOpen && isOpen) lies.push(`nothing was open, and the error says "${text}"`);
	return lies;
}

function untrueWords(said: Said, { count, wasOpen, isOnce, codes }: Truth): string[] {
	const { outcome, code = '', retry = '', text } = said;
	const lies = contradictions(said, { count });
	if (!Object.hasOwn(OUTCOMES, outcome)) lies.push(`no outcome: "${outcome}"`);
	if (outcome === 'unknown' && !wasOpen) lies.push(`"unknown" (${code}), and nothing was open`);
	if (IT_EXISTS.has(outcome)) return lies;
	if (!Object.hasOwn(CODES, code)) lies.push(`no code: "${code}"`);
	else if (!codes.has(code)) lies.push(`the code ${code} (${text}), for none of what happened`);
	if (!Object.hasOwn(RETRIES, retry)) lies.push(`no retry: "${retry}"`);
	if (retry === 'never') lies.push(`"${outcome}", and never to be sent again`);
	if (outcome === 'unknown' && isOnce && retry !== 'lookFirst') lies.push(`unknown, but "${retry}"`);
	return lies;
}

function contradictions({ outcome, code }: Said, { count }: Pick<Truth, 'count'>): string[] {
	if (NOTHING_EXISTS.has(outcome) && count > 0) return [`"${outcome}" (${code}), and CAS has ${count}`];
	return IT_EXISTS.has(outcome) && count === 0 ? [`"${outcome}", and CAS has none`] : [];
}

function untrueSentences({ text }: Said, { count, isOnce, wasOpen }: Truth): string[] {
	const lies: string[] = [];
	if (CLAIMS_NOTHING.test(text) && count > 0) lies.push(`CAS has ${count}, and it says "${text}"`);
	if (CLAIMS_SAFE.test(text) && isOnce && wasOpen) lies.push(`it could go twice, and it says "${text}"`);
	return lies;
}

const doubled = ({ things }: Truth) => (things > 1 ? [`CAS has it ${things} times`] : []);
