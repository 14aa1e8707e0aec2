const QUIET_MS = 200;
/** Writing takes at most a tenth of the time, however large the state. */
const PAUSE_PER_WRITE_MS = 9;

/** Calls `save` soon after changes, never more often than is cheap; `flush` saves now if anything is unsaved. */
export class Saver {
	private timer: NodeJS.Timeout | undefined;
	private hasUnsaved = false;
	private earliestNext = 0;

	constructor(private readonly save: () => void) {}

	readonly changed = (): void => {
		this.hasUnsaved = true;
		this.timer ??= setTimeout(() => this.flush(), Math.max(QUIET_MS, this.earliestNext - Date.now()));
	};

	flush(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		if (!this.hasUnsaved) return;
		const begin = Date.now();
		this.save();
		this.hasUnsaved = false;
		this.earliestNext = Date.now() + (Date.now() - begin) * PAUSE_PER_WRITE_MS;
	}
}
