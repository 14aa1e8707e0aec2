import { pause } from './pause';

/** Paces the requests of one node run: a cap a second, waits that CAS asks for, one deadline, and the end of the execution. */
export interface Pacer {
	readonly signal: AbortSignal | undefined;
	/** Waits for the request's turn. Says why there will be none. */
	turn(): Promise<'go' | 'cancelled' | 'late'>;
	/** Nobody sends before this many milliseconds have passed: what one answer asks for holds for all requests. */
	hold(waitMs: number): void;
	/** Waits within the run. False where the execution was cancelled or the deadline lies before the end of the wait. */
	wait(waitMs: number): Promise<boolean>;
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
	let nextTurnMs = 0;
	let heldUntilMs = 0;

	const wait = async (waitMs: number) => Date.now() + waitMs <= deadlineMs && (await pause(waitMs, signal));
	return {
		signal,
		wait,
		hold: (waitMs) => {
			heldUntilMs = Math.max(heldUntilMs, Date.now() + waitMs);
		},
		turn: async () => {
			const now = Date.now();
			const turnMs = Math.max(now, nextTurnMs);
			nextTurnMs = turnMs + spacingMs;
			for (let untilMs = Math.max(turnMs, heldUntilMs); untilMs > Date.now(); untilMs = heldUntilMs) {
				if (!(await wait(untilMs - Date.now()))) return signal?.aborted ? 'cancelled' : 'late';
			}
			if (signal?.aborted) return 'cancelled';
			return Date.now() > deadlineMs ? 'late' : 'go';
		},
	};
}
