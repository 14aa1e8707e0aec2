import { declarationsOfPage } from '../../../cas/contract/search';
import { madeBefore, type Earlier } from '../../../cas/declaration/madeBefore';
import type { CasRequest } from '../../../cas/request/casRequest';
import { headerOf, successOf, type Outcome } from '../../../cas/request/outcome';
import type { Pacer } from '../transport/pacer';

/** So long apart, two answers tell whether CAS's clock goes as ours does: their Date has whole seconds. */
const BETWEEN_ANSWERS_MS = 3_000;
/** A clock that seems no faster than this goes as ours does. */
const SAME_SPEED = 1.3;
const SECOND_MS = 1_000;

/** An answer to a search, and when it came, by our clock. */
interface Look {
	readonly answer: Outcome;
	readonly nowMs: number;
}

/**
 * Whether CAS had a shipment of the same key before the first attempt to create it, by searches for it: undefined where there was none, or
 * nobody may search. Times are compared on CAS's clock, which its answers carry: it may be wrong by days. Where one shows what is not
 * of this sending, a second answer is asked for, once a run: a clock that goes faster than ours, as a sandbox's may, makes new things
 * look old.
 */
export async function existedBefore(
	request: CasRequest,
	firstSentMs: number,
	{ search, pace }: { search: () => Promise<Outcome>; pace: Pacer },
): Promise<Earlier | undefined> {
	const look = async (): Promise<Look> => ({ answer: await search(), nowMs: Date.now() });
	const first = await look();
	const found = earlierBy(request, first, firstSentMs, pace.clockSpeed ?? 1);
	if (found === undefined || clockOf(first) === undefined || pace.clockSpeed !== undefined) return found;
	const second = (await pace.wait(BETWEEN_ANSWERS_MS)) ? await look() : undefined;
	const speed = second === undefined ? undefined : speedBetween(first, second);
	// It is there, and is not told from what this sending made.
	if (second === undefined || speed === undefined) return { ...found, kind: 'open' };
	pace.clockSpeed = speed;
	return earlierBy(request, second, firstSentMs, speed);
}

function earlierBy(
	{ body: { externalReference, direction } = {} }: CasRequest,
	look: Look,
	firstSentMs: number,
	speed: number,
): Earlier | undefined {
	const success = successOf(look.answer);
	const declarations = success === undefined ? undefined : declarationsOfPage(success.body);
	if (declarations === undefined) return undefined;
	const agoMs = (look.nowMs - firstSentMs) * speed;
	return madeBefore(declarations, { externalReference, direction, clockMs: clockOf(look) ?? look.nowMs, agoMs });
}

/** CAS's clock as the answer shows it. */
function clockOf({ answer }: Look): number | undefined {
	const success = successOf(answer);
	const clockMs = success === undefined ? Number.NaN : Date.parse(headerOf(success.headers, 'date') ?? '');
	return Number.isNaN(clockMs) ? undefined : clockMs;
}

/** How many times faster than ours CAS's clock goes at the most; 1 where it seems to go as ours does. */
function speedBetween(first: Look, second: Look): number | undefined {
	const [from, to] = [clockOf(first), clockOf(second)];
	if (from === undefined || to === undefined) return undefined;
	const oursMs = Math.max(1, second.nowMs - first.nowMs);
	return (to - from - SECOND_MS) / oursMs > SAME_SPEED ? (to - from + SECOND_MS) / oursMs : 1;
}
