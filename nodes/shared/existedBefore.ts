import { declarationsOfPage } from '../../cas/contract/search';
import { madeBefore } from '../../cas/declaration/madeBefore';
import type { CasRequest } from '../../cas/request/casRequest';
import { headerOf, successOf, type Outcome } from '../../cas/request/outcome';

/**
 * Whether CAS had a shipment of the same key before the first attempt to create it, by the answer to a search: its identity, or undefined
 * where there was none, or the answer does not tell. Times are compared on CAS's clock, which its answer carries.
 */
export function existedBefore(
	{ body = {} }: CasRequest,
	answer: Outcome,
	firstSentMs: number,
): Record<string, string> | undefined {
	const success = successOf(answer);
	const declarations = success === undefined ? undefined : declarationsOfPage(success.body);
	if (success === undefined || declarations === undefined) return undefined;
	const nowMs = Date.now();
	const clockMs = Date.parse(headerOf(success.headers, 'date') ?? '');
	const momentMs = (Number.isNaN(clockMs) ? nowMs : clockMs) - (nowMs - firstSentMs);
	const { externalReference, direction } = body;
	return madeBefore(declarations, { externalReference, direction, momentMs });
}
