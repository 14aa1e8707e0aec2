import type { SheetRecord } from './records';

const MOST_NAMED = 20;

/** Rows that were read although something in them is doubtful as a whole, for one notice about all of them. */
export class DoubtfulRows {
	private readonly rows: number[] = [];
	private first: string | undefined;
	private count = 0;

	constructor(private readonly sheet: string) {}

	add({ row, findings }: SheetRecord): void {
		const doubt = findings.find(({ column, finding }) => column === undefined && finding.severity === 'warn')?.finding;
		if (doubt === undefined) return;
		this.first ??= `${doubt.message}. ${doubt.action}.`;
		this.count += 1;
		if (this.rows.length < MOST_NAMED) this.rows.push(row);
	}

	get notice(): string | undefined {
		if (this.first === undefined) return undefined;
		const more = this.count > this.rows.length ? ` and ${this.count - this.rows.length} more` : '';
		return `Sheet "${this.sheet}", row ${this.rows.join(', ')}${more}: ${this.first}`;
	}
}
