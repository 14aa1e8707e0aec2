import type { Finding } from './identifiers/finding';

/** One thing that is wrong, or doubtful, about one field of one message, in words for the person who must mend it. */
export interface Problem extends Finding {
	/** Where, in the message: `governmentAgencyGoodsItems[1].commodityCode`. */
	readonly path: string;
	/** What people call it: `Goods item 2, commodity code`. */
	readonly label: string;
	readonly value: unknown;
}

const MAX_SHOWN_LENGTH = 60;

/** `Goods item 2, commodity code: 8471300 has 7 digits. Use 6, 8 or 10 digits, as in 84713000.` */
export function problemText(problem: Pick<Problem, 'label' | 'message' | 'action'>): string {
	return `${problem.label}: ${problem.message}. ${problem.action}.`;
}

/** Only refusals keep a message from being sent; the rest are warnings. */
export function refusals<P extends Pick<Problem, 'severity'>>(problems: readonly P[]): P[] {
	return problems.filter((problem) => problem.severity === 'refuse');
}

/** A value as it may be quoted in a sentence: short, on one line. */
export function shown(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
	const line = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
	return line.length > MAX_SHOWN_LENGTH ? `${line.slice(0, MAX_SHOWN_LENGTH)}…` : line;
}
