/** So many failed requests in a row, and the service is left alone: as many as one message is tried. */
const FAILURES_TO_OPEN = 6;
/** How long the service is left alone before each probe. Short outages end by then; a longer one is no matter of seconds. */
const WAITS_BEFORE_PROBES_MS = [5_000, 10_000] as const;
/** After the last probe nothing is sent for this long. */
const LEFT_ALONE_MS = 60_000;

export type Admission = 'go' | 'probe' | 'down';

/**
 * Keeps a run from knocking at a dead service once a message. After several failures in a row one request at a time probes it, after a
 * pause; where the probes fail too, everything else ends at once, until a while has passed.
 */
export class Circuit {
	private failures = 0;
	private probes = 0;
	private aloneUntilMs = 0;
	private probing: Promise<void> | undefined;
	private endProbing: () => void = () => undefined;

	/** Waits for admission. `wait` pauses within the run and says false where the run ends first. */
	async admitted(wait: (waitMs: number) => Promise<boolean>): Promise<Admission | 'ended'> {
		for (;;) {
			if (Date.now() < this.aloneUntilMs) return 'down';
			if (this.failures < FAILURES_TO_OPEN) return 'go';
			if (this.probing === undefined) return await this.probe(wait);
			await this.probing;
		}
	}

	/** Notes how a request ended. */
	report(isIll: boolean, admission: Admission): void {
		if (!isIll) {
			this.failures = 0;
			this.probes = 0;
		} else {
			this.failures += 1;
			if (admission === 'probe' && this.probes >= WAITS_BEFORE_PROBES_MS.length) this.leaveAlone();
		}
		if (admission === 'probe') this.endProbe();
	}

	/** Nothing more goes out for this long, a minute unless somebody says how long. */
	leaveAlone(milliseconds: number = LEFT_ALONE_MS): void {
		this.failures = FAILURES_TO_OPEN;
		this.probes = WAITS_BEFORE_PROBES_MS.length - 1;
		this.aloneUntilMs = Math.max(this.aloneUntilMs, Date.now() + milliseconds);
	}

	private async probe(wait: (waitMs: number) => Promise<boolean>): Promise<Admission | 'ended'> {
		this.probing = new Promise((resolve) => (this.endProbing = resolve));
		const waitMs = this.aloneUntilMs > 0 ? 0 : (WAITS_BEFORE_PROBES_MS[this.probes] ?? 0);
		this.probes += 1;
		if (waitMs === 0 || (await wait(waitMs))) return 'probe';
		this.endProbe();
		return 'ended';
	}

	private endProbe(): void {
		this.probing = undefined;
		this.endProbing();
	}
}
