import { TaskQueue, type Task } from './taskQueue';

/**
 * The sandbox's time. Everything that happens later (a step of the life cycle, a redelivery, the end of a token) is
 * scheduled here, so that a test can drive hours in milliseconds and a demo can run a day in minutes.
 */
export type ClockMode =
	/** Time stands still until `advance`; due work runs one piece after the other, in order. */
	| { readonly mode: 'manual'; readonly startAt?: number }
	/** Time runs `speed` times as fast as the wall clock; due work starts in order. */
	| { readonly mode: 'scaled'; readonly speed: number; readonly startAt?: number };

/** Where a manual clock starts unless told otherwise: 2026-01-15T08:00:00Z. */
const MANUAL_START = Date.UTC(2026, 0, 15, 8);

/** The longest wait that a Node.js timer takes. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** How long due work may run before requests get their turn. */
const TURN_MS = 10;

export class Clock {
	private readonly queue = new TaskQueue();
	private readonly running = new Set<Promise<void>>();
	private readonly isManual: boolean;
	private speedFactor: number;
	private virtualBase: number;
	private wallBase = Date.now();
	private timer: NodeJS.Timeout | undefined;
	private turns: Promise<void> = Promise.resolve();
	private stopped = false;
	private pausedFlag = false;

	constructor(
		mode: ClockMode,
		private readonly onError: (error: unknown) => void,
	) {
		this.isManual = mode.mode === 'manual';
		this.speedFactor = mode.mode === 'manual' ? 1 : mode.speed;
		this.virtualBase = mode.startAt ?? (this.isManual ? MANUAL_START : Date.now());
	}

	get mode(): ClockMode['mode'] {
		return this.isManual ? 'manual' : 'scaled';
	}

	/** Clock milliseconds that pass in one millisecond of a client's time; 1 on a manual clock. */
	get speed(): number {
		return this.speedFactor;
	}

	/** Whether a scaled clock stands still. What is due already runs all the same; `advance` moves it on. */
	get isPaused(): boolean {
		return this.pausedFlag;
	}

	/** When the next work is due, in clock milliseconds; undefined where nothing is planned. */
	get nextDueAt(): number | undefined {
		return this.queue.peek()?.dueAt;
	}

	/** Milliseconds since 1970, in the sandbox's time. */
	now(): number {
		return this.isManual || this.pausedFlag
			? this.virtualBase
			: Math.floor(this.virtualBase + (Date.now() - this.wallBase) * this.speedFactor);
	}

	/** The time that a client's own waits follow: the wall clock, or the sandbox's time where a test drives it. */
	clientNow(): number {
		return this.isManual ? this.virtualBase : Date.now();
	}

	/** Runs the work at that time, or as soon as possible after it; the returned function takes it back. */
	at(dueAt: number, run: Task['run']): () => void {
		const task: Task = { dueAt, run, cancelled: false };
		this.queue.add(task);
		this.wake();
		return () => {
			task.cancelled = true;
		};
	}

	/** Moves time on. On a manual clock it resolves when all work due by then has ended, the work it caused included. */
	advance(milliseconds: number): Promise<void> {
		if (!(milliseconds >= 0)) throw new RangeError('Time only moves on: advance by 0 ms or more.');
		if (this.isManual) return this.inTurn(() => this.advanceManually(milliseconds));
		this.rebase(this.now() + milliseconds);
		return this.inTurn(() => this.startDue());
	}

	/** Changes the speed of a scaled clock from now on. */
	setSpeed(speed: number): void {
		if (this.isManual) throw new RangeError('A manual clock has no speed: advance it.');
		if (!(speed > 0 && Number.isFinite(speed))) throw new RangeError('The speed is a number above 0.');
		this.rebase(this.now());
		this.speedFactor = speed;
		this.wake();
	}

	/** Stops a scaled clock, or lets it run again at its speed. */
	setPaused(isPaused: boolean): void {
		if (this.isManual) throw new RangeError('A manual clock stands still already: advance it.');
		this.rebase(this.now());
		this.pausedFlag = isPaused;
		this.wake();
	}

	/** Continues from a saved time. */
	continueFrom(time: number): void {
		this.rebase(this.isManual ? time : Math.max(time, this.now()));
	}

	/** Starts nothing more, and waits for what runs. */
	async stop(): Promise<void> {
		this.stopped = true;
		clearTimeout(this.timer);
		await this.turns;
		await Promise.all(this.running);
	}

	private async advanceManually(milliseconds: number): Promise<void> {
		const target = this.virtualBase + milliseconds;
		for (;;) {
			const task = this.stopped ? undefined : this.queue.takeDue(target);
			if (task === undefined) break;
			this.virtualBase = Math.max(this.virtualBase, task.dueAt);
			await this.runTask(task);
		}
		this.virtualBase = Math.max(this.virtualBase, target);
	}

	private async startDue(): Promise<void> {
		let turnEnds = performance.now() + TURN_MS;
		for (;;) {
			const task = this.stopped ? undefined : this.queue.takeDue(this.now());
			if (task === undefined) break;
			const run = this.runTask(task);
			this.running.add(run);
			void run.then(() => this.running.delete(run));
			if (performance.now() > turnEnds) {
				await new Promise((resume) => setImmediate(resume));
				turnEnds = performance.now() + TURN_MS;
			}
		}
		this.wake();
	}

	private async runTask(task: Task): Promise<void> {
		try {
			await task.run();
		} catch (error) {
			this.onError(error);
		}
	}

	private wake(): void {
		if (this.isManual || this.stopped) return;
		const next = this.queue.peek();
		clearTimeout(this.timer);
		if (next === undefined || (this.pausedFlag && next.dueAt > this.now())) return;
		const wait = Math.ceil((next.dueAt - this.now()) / this.speedFactor);
		this.timer = setTimeout(() => void this.inTurn(() => this.startDue()), Math.min(Math.max(wait, 0), MAX_TIMER_MS));
	}

	private inTurn(work: () => Promise<void>): Promise<void> {
		const turn = this.turns.then(work);
		this.turns = turn.catch(() => undefined);
		return turn;
	}

	private rebase(time: number): void {
		this.virtualBase = time;
		this.wallBase = Date.now();
	}
}

/** `2026-01-15T08:00:00.000Z`. */
export const isoTime = (milliseconds: number) => new Date(milliseconds).toISOString();

/** As CAS's own data has it, with seven digits of a second: `2026-01-15T08:00:00.0000000Z`. Evidenced 2016. */
export const casTime = (milliseconds: number) => isoTime(milliseconds).replace('Z', '0000Z');
