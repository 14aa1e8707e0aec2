import type { IExecuteFunctions } from 'n8n-workflow';

const REPORT_EVERY_MS = 5_000;

/** Counts what happened and says so in n8n's log every few seconds, so that a long run can be watched. */
export class Progress {
	private done = 0;
	private failed = 0;
	private nextReportMs = Date.now() + REPORT_EVERY_MS;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly total: number,
	) {}

	count(isFailure: boolean): void {
		this.done += 1;
		if (isFailure) this.failed += 1;
		if (Date.now() < this.nextReportMs) return;
		this.nextReportMs = Date.now() + REPORT_EVERY_MS;
		this.context.logger.info(
			`${this.context.getNode().name}: ${this.done} of ${this.total} messages done, ${this.failed} not accepted`,
		);
	}
}
