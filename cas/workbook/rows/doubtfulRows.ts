import { NamedRows } from './namedRows';
import type { SheetRecord } from './sheetRecord';

/** Rows that were read although something in them is doubtful as a whole, for one notice about all of them. */
export class DoubtfulRows {
	private readonly rows = new NamedRows();
	private first: string | undefined;

	constructor(private readonly sheet: string) {}

	add({ row, findings }: SheetRecord): void {
		const doubt = findings.find(({ column, finding }) => column === undefined && finding.severity === 'warn')?.finding;
		if (doubt === undefined) return;
		this.first ??= `${doubt.message}. ${doubt.action}.`;
		this.rows.add(row);
	}

	get notice(): string | undefined {
		if (this.first === undefined) return undefined;
		return `Sheet "${this.sheet}", row ${this.rows.text}: ${this.first}`;
	}
}
