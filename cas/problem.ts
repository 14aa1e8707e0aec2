import type { Finding } from './identifiers/finding';

export { shown } from './shown';

/** One thing that is wrong, or doubtful, about one field of one message, in words for the person who must correct it. */
export interface Problem extends Finding {
	/** Where, in the message: `governmentAgencyGoodsItems[1].commodityCode`. */
	readonly path: string;
	/** What people call it: `Goods item 2, commodity code`. */
	readonly label: string;
	readonly value: unknown;
	/** The column by which rows name the field, where one does: `goodsItems__commodityCode`. */
	readonly column?: string;
}

/** `Goods item 2, commodity code: 8471300 has 7 digits. Use 6, 8 or 10 digits, as in 84713000.` */
export function problemText(problem: Pick<Problem, 'label' | 'message' | 'action'>): string {
	return `${problem.label}: ${problem.message}. ${problem.action}.`;
}

/** Only refusals keep a message from being sent; the rest are warnings. */
export function refusals<P extends Pick<Problem, 'severity'>>(problems: readonly P[]): P[] {
	return problems.filter((problem) => problem.severity === 'refuse');
}
