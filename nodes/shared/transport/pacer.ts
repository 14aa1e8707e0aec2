import type { Outcome } from '../../../cas/request/outcome';
import { Circuit, type Admission } from './circuit';
import { pause } from '../timing/pause';
import { Silence } from './silence';

/** Turns keep to their times although a timer, or a busy process, comes late: what was missed by no more than this is made up for. */
const CATCH_UP_MS = 50;

/** Paces the requests of one node run: a cap a second, waits that CAS asks for, one deadline, and the end of the execution. */
export interface Pacer {
	readonly signal: AbortSignal | undefined;
	/** Waits for the request's turn. Says why there will be none; `probe` goes too, and is the only one that does. */
	turn(): Promise<Admission | 'cancelled' | 'late'>;
	/** How a request ended that had its turn: `isIll` where the service seems to be, not the request. */
	ended(turn: Admission, isIll: boolean): void;
	/** Nobody sends before this many milliseconds have passed: what one answer asks for holds for all requests. */
	hold(waitMs: number): void;
	/** Nobody sends for this many milliseconds, and nobody waits for their end. */
	leaveAlone(waitMs: number): void;
	/** Waits within the run. False where the execution was cancelled or the deadline lies before the end of the wait. */
	wait(waitMs: number): Promise<boolean>;
	/** What its requests have heard of the service. */
	readonly silence: Silence;
	/** Milliseconds to the deadline; infinite where there is none. */
	leftMs(): number;
	/** The renewal of the access token after a 403: one a run. */
	renewal: Renewal | undefined;
	/** How the last request ended that showed the service to be ill. */
	trouble: Outcome | undefined;
	/** How many times faster than ours the clock of CAS goes; undefined until somebody had to know. */
	clockSpeed: number | undefined;
}

interface Renewal {
	/** Whether there is a new token. */
	readonly renewed: Promise<boolean>;
	isOver: boolean;
}

interface PacerOptions {
	readonly signal?: AbortSignal;
	/** 0 means no cap. */
	readonly requestsPerSecond?: number;
	/** 0 means no deadline. */
	readonly timeLimitSeconds?: number;
}

export function pacer({ signal, requestsPerSecond = 0, timeLimitSeconds = 0 }: PacerOptions): Pacer {
	const spacingMs = requestsPerSecond > 0 ? 1_000 / requestsPerSecond : 0;
	const deadlineMs = timeLimitSeconds > 0 ? Date.now() + timeLimitSeconds * 1_000 : Number.POSITIVE_INFINITY;
	const circuit = new Circuit();
	let nextTurnMs: number | undefined;
	let heldUntilMs = 0;

	const wait = async (waitMs: number) => Date.now() + waitMs <= deadlineMs && (await pause(waitMs, signal));
	const whyEnded = () => (signal?.aborted ? 'cancelled' : 'late');
	return {
		signal,
		wait,
		silence: new Silence(() => circuit.leaveAlone()),
		renewal: undefined,
		trouble: undefined,
		clockSpeed: undefined,
		leftMs: () => deadlineMs - Date.now(),
		ended: (turn, isIll) => circuit.report(isIll, turn),
		leaveAlone: (waitMs) => circuit.leaveAlone(waitMs),
		hold: (waitMs) => {
			heldUntilMs = Math.max(heldUntilMs, Date.now() + waitMs);
		},
		turn: async () => {
			const now = Date.now();
			const turnMs = nextTurnMs === undefined ? now : Math.max(nextTurnMs, now - CATCH_UP_MS);
			nextTurnMs = turnMs + spacingMs;
			for (let untilMs = Math.max(turnMs, heldUntilMs); untilMs > Date.now(); untilMs = heldUntilMs) {
				if (!(await wait(untilMs - Date.now()))) return whyEnded();
			}
			if (signal?.aborted) return 'cancelled';
			if (Date.now() > deadlineMs) return 'late';
			const admitted = await circuit.admitted(wait);
			return admitted === 'ended' ? whyEnded() : admitted;
		},
	};
}
