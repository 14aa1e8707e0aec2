import type { Sandbox } from '../../../sandbox/server';

/**
 * One time for both sides: `Date` in the nodes is the clock of the sandbox, and a node that waits moves it on instead of
 * waiting. So a Retry-After of an hour takes no time, and is still seen.
 */
jest.mock('../../../nodes/shared/timing/pause', () => jest.requireActual('./manualTime'));

const REAL_TIMERS = [
	'hrtime',
	'nextTick',
	'performance',
	'queueMicrotask',
	'setImmediate',
	'clearImmediate',
	'setInterval',
	'clearInterval',
	'setTimeout',
	'clearTimeout',
] as const;

let sandbox: Sandbox | undefined;

/** Milliseconds of each wait of a node since the last test. */
export const waits: number[] = [];

/** How many waits are under way in real time. */
let underWay = 0;

export const isAnyoneWaiting = () => underWay > 0;

let onWait: () => void = () => undefined;

/** Does something while a node waits. */
export function whenWaiting(action: () => void): void {
	onWait = action;
}

/** Binds the time of the nodes to the sandbox, whose clock must be manual. */
export function timeGoesWith(running: Sandbox): void {
	sandbox = running;
	jest.useFakeTimers({ doNotFake: [...REAL_TIMERS], now: running.clock.now() });
}

/** Lets time pass by itself for the rest of the test. */
export function timeIsReal(): void {
	sandbox = undefined;
	jest.useRealTimers();
}

/** Moves the time of both sides. */
export async function timePasses(milliseconds: number): Promise<void> {
	jest.setSystemTime(Date.now() + milliseconds);
	await sandbox?.clock.advance(milliseconds);
}

/** Stands in for the waiting of the nodes. */
export async function pause(waitMs: number, signal: AbortSignal | undefined): Promise<boolean> {
	waits.push(waitMs);
	onWait();
	if (sandbox === undefined) {
		const actual = jest.requireActual<{ pause: typeof pause }>('../../../nodes/shared/timing/pause');
		underWay += 1;
		return await actual.pause(waitMs, signal).finally(() => (underWay -= 1));
	}
	await timePasses(waitMs);
	return !signal?.aborted;
}

beforeEach(() => {
	waits.length = 0;
	onWait = () => undefined;
});

afterEach(() => {
	timeIsReal();
});
