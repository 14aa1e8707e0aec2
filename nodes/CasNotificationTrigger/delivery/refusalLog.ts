/** So many refusals of a node are logged one by one in each window; a misconfigured sender shows itself in fewer. */
const LINES_PER_WINDOW = 5;
const WINDOW_MS = 60_000;
/** Of so many nodes the counts are remembered; those of the node that was refused longest ago go first. */
const MAX_NODES = 500;

interface Refusals {
	/** Since n8n started. */
	total: number;
	windowStartMs: number;
	inWindow: number;
	lastReason: string;
}

/**
 * What is logged of refused deliveries. Anybody can call a webhook, as often as he likes, so a flood must not become a flood of the log:
 * of each node the first few of a minute are told at once, and how many more there were in one line afterwards.
 */
export class RefusalLog {
	private readonly nodes = new Map<string, Refusals>();

	/** The lines to write for a delivery that was refused just now. */
	refused(node: string, reason: string, nowMs: number): string[] {
		const lines = this.ended(node, nowMs);
		const refusals = this.nodes.get(node) ?? { total: 0, windowStartMs: nowMs, inWindow: 0, lastReason: reason };
		this.nodes.delete(node);
		this.nodes.set(node, refusals);
		if (this.nodes.size > MAX_NODES) this.nodes.delete(this.nodes.keys().next().value ?? '');
		if (refusals.inWindow === 0) refusals.windowStartMs = nowMs;
		refusals.total += 1;
		refusals.inWindow += 1;
		refusals.lastReason = reason;
		if (refusals.inWindow > LINES_PER_WINDOW) return lines;
		return [...lines, `refused a delivery ${reason} (${refusals.total} since n8n started)`];
	}

	/** The line on those that were not logged one by one, once their window is over. */
	ended(node: string, nowMs: number): string[] {
		const refusals = this.nodes.get(node);
		if (refusals === undefined) return [];
		const { windowStartMs, inWindow, total, lastReason } = refusals;
		const elapsedMs = nowMs - windowStartMs;
		// A clock that was set back ends the window too; otherwise the log would stay silent until it has caught up.
		if (elapsedMs >= 0 && elapsedMs < WINDOW_MS) return [];
		refusals.inWindow = 0;
		const more = inWindow - LINES_PER_WINDOW;
		if (more <= 0) return [];
		return [`${more} more were refused within a minute, the last ${lastReason} (${total} since n8n started)`];
	}
}
