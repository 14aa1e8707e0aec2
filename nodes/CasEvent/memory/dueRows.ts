/** No process reads a list and writes it later than so. Until then the row of the event itself stands. */
const NOTE_IS_SAFE_AFTER_MS = 30_000;
/** More than one event adds, so that they do not pile up. */
const TOGETHER = 3;

/** A row that is to be deleted. */
interface DueRow {
	readonly row: string;
	/** Whether it is the row of an event that has to be found in its list first. */
	readonly isNoted: boolean;
	readonly fromMs: number;
}

/** Of this process, by workflow. */
const all = new Map<string, DueRows>();

/**
 * Which rows this process has inserted that are to go, and when. Where the process ends before, they stay: those of half a minute, which
 * say what is true, and are deleted with the workflow.
 */
export class DueRows {
	private readonly notes: DueRow[] = [];
	private readonly leases: DueRow[] = [];

	static of(place: string): DueRows {
		const known = all.get(place) ?? new DueRows();
		all.set(place, known);
		return known;
	}

	/** The row of an event that was noted in its list just now. */
	afterNote(row: string, nowMs: number): void {
		this.notes.push({ row, isNoted: true, fromMs: nowMs + NOTE_IS_SAFE_AFTER_MS });
	}

	afterLease(row: string, fromMs: number): void {
		this.leases.push({ row, isNoted: false, fromMs });
	}

	/** The next few whose time has come. They are this caller's; who cannot delete them leaves them. */
	next(nowMs: number): DueRow[] {
		const due: DueRow[] = [];
		for (const rows of [this.notes, this.leases]) {
			while (due.length < TOGETHER && (rows[0]?.fromMs ?? Infinity) <= nowMs) due.push(...rows.splice(0, 1));
		}
		return due;
	}
}
