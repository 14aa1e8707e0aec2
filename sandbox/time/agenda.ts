import type { Clock } from './clock';

/** One attempt to deliver an event. */
export interface DeliveryWork {
	readonly eventId: string;
	readonly subscriptionId: string;
	/** A second delivery that `duplicateEvents` asked for. */
	readonly isDuplicate?: true;
	/** A person asked for it: one attempt, whatever became of those before. */
	readonly isResent?: true;
}

/** What the sandbox does later, as data, so that a restart goes on where it stopped. */
export type Work =
	| { readonly kind: 'processMessage'; readonly referenceId: string }
	| { readonly kind: 'lifeCycleStep'; readonly declarationId: string; readonly step: string }
	| { readonly kind: 'finishAction'; readonly declarationId: string; readonly referenceId: string }
	| { readonly kind: 'makeDocuments'; readonly declarationId: string }
	| { readonly kind: 'makeCertificate'; readonly certificateId: string }
	| ({ readonly kind: 'deliver' } & DeliveryWork)
	| { readonly kind: 'releaseHeldEvents'; readonly faultId: string }
	| { readonly kind: 'endFault'; readonly faultId: string };

type WorkOf<Kind extends Work['kind']> = Extract<Work, { kind: Kind }>;
export type WorkHandlers = { [Kind in Work['kind']]: (work: WorkOf<Kind>) => void | Promise<void> };

export interface AgendaEntry {
	readonly id: number;
	readonly dueAt: number;
	readonly work: Work;
}

/** The open work of a sandbox. An entry stays until its work has ended: what a crash interrupts is done again. */
export class Agenda {
	private readonly open = new Map<number, AgendaEntry & { takeBack: () => void }>();
	private handlers: WorkHandlers | undefined;
	private readonly held = new Set<AgendaEntry>();
	private lastId = 0;
	private isFrozen = false;

	/** @param mustWait work that is due is held back while this is true of it, until `letGo` */
	constructor(
		private readonly clock: Clock,
		private readonly mustWait: (work: Work) => boolean = () => false,
	) {}

	handleWith(handlers: WorkHandlers): void {
		this.handlers = handlers;
	}

	/** Plans the work for `delayMs` of clock time from now; returns the id that `cancel` takes. */
	plan(work: Work, delayMs: number): number {
		const entry = { id: ++this.lastId, dueAt: this.clock.now() + delayMs, work };
		this.open.set(entry.id, { ...entry, takeBack: this.clock.at(entry.dueAt, () => this.run(entry)) });
		return entry.id;
	}

	cancel(id: number | undefined): void {
		if (id === undefined) return;
		this.open.get(id)?.takeBack();
		this.open.delete(id);
	}

	/** When the entry is due, in clock milliseconds; undefined where it is not open. */
	dueAt(id: number | undefined): number | undefined {
		return id === undefined ? undefined : this.open.get(id)?.dueAt;
	}

	clear(): void {
		for (const id of [...this.open.keys()]) this.cancel(id);
		this.held.clear();
	}

	/** Runs what was held back as soon as possible, in the order in which it was due; what must wait still waits on. */
	letGo(): void {
		const held = [...this.held].sort((a, b) => a.dueAt - b.dueAt || a.id - b.id);
		this.held.clear();
		for (const entry of held) {
			const open = this.open.get(entry.id);
			if (open !== undefined) open.takeBack = this.clock.at(this.clock.now(), () => this.run(entry));
		}
	}

	/** From now on nothing is ticked off: what is broken off at the end is done again at the next start. */
	freeze(): void {
		this.isFrozen = true;
	}

	entries(): AgendaEntry[] {
		return [...this.open.values()].map(({ id, dueAt, work }) => ({ id, dueAt, work }));
	}

	/** Takes up the entries of a saved agenda under their own ids; overdue ones run at once. */
	resume(entries: readonly AgendaEntry[]): void {
		for (const entry of [...entries].sort((a, b) => a.dueAt - b.dueAt || a.id - b.id)) {
			this.lastId = Math.max(this.lastId, entry.id);
			this.open.set(entry.id, { ...entry, takeBack: this.clock.at(entry.dueAt, () => this.run(entry)) });
		}
	}

	private async run(entry: AgendaEntry): Promise<void> {
		if (this.mustWait(entry.work)) {
			this.held.add(entry);
			return;
		}
		try {
			if (this.handlers !== undefined) await dispatch(this.handlers, entry.work);
		} finally {
			if (!this.isFrozen) this.open.delete(entry.id);
		}
	}
}

function dispatch<Kind extends Work['kind']>(handlers: WorkHandlers, work: WorkOf<Kind>): void | Promise<void> {
	return handlers[work.kind as Kind](work);
}
