import { inRealTime } from '../timing/realTime';

/** After so long without any answer, to nobody, the service is asked whether it is there. */
const QUIET_MS = 10_000;

/**
 * Tells a service that is slow from one that takes connections and says nothing. While requests wait and nothing at all has been
 * answered for a while, one question is asked that changes nothing; where that is not answered either, nobody waits any longer. Time
 * is real, whatever a test does to the clock.
 */
export class Silence {
	private heardMs = Number.NEGATIVE_INFINITY;
	private question: Promise<boolean> | undefined;

	/** `onSilent`: once for each question that was not answered. */
	constructor(private readonly onSilent: () => void) {}

	/** Something was answered. */
	heard(): void {
		this.heardMs = performance.now();
	}

	/** What a request comes to, or `late` once the time is over or the service is silent. `ask`: whether anybody is there. */
	async waitFor<T>(request: Promise<T>, milliseconds: number, ask: () => Promise<boolean>): Promise<T | 'late'> {
		const begunMs = performance.now();
		const leftMs = () => begunMs + milliseconds - performance.now();
		const quietLeftMs = () => Math.max(begunMs, this.heardMs) + QUIET_MS - performance.now();
		for (;;) {
			const ended = await inRealTime(request, Math.min(leftMs(), quietLeftMs()));
			if (ended !== 'late') return ended;
			if (leftMs() <= 0) return 'late';
			if (quietLeftMs() > 0) continue;
			const first = await inRealTime(Promise.race([request, this.isAnswered(ask)]), leftMs());
			if (first === false) return 'late';
		}
	}

	/** Asks once for all who wait. */
	private async isAnswered(ask: () => Promise<boolean>): Promise<boolean> {
		this.question ??= this.asked(ask).finally(() => (this.question = undefined));
		return await this.question;
	}

	private async asked(ask: () => Promise<boolean>): Promise<boolean> {
		const askedMs = performance.now();
		if (await ask()) this.heard();
		const isThere = this.heardMs >= askedMs;
		if (!isThere) this.onSilent();
		return isThere;
	}
}
