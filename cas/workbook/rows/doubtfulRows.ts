import type { Sentence } from '../../speech';
import { notice, type Notice } from '../notices';
import { NamedRows } from './namedRows';
import type { SheetRecord } from './sheetRecord';

/** Rows that were read although something in them is doubtful as a whole, for one notice about all of them. */
export class DoubtfulRows {
	private readonly rows = new NamedRows();
	private first: Sentence | undefined;

	constructor(private readonly sheet: string) {}

	add({ row, findings }: SheetRecord): void {
		const doubt = findings.find(({ column, finding }) => column === undefined && finding.severity === 'warn')?.finding;
		if (doubt?.phrase === undefined) return;
		this.first ??= { ...doubt, phrase: doubt.phrase };
		this.rows.add(row);
	}

	get notice(): Notice | undefined {
		const { sheet, rows, first } = this;
		if (first === undefined) return undefined;
		return notice(first, { sheet, rows: rows.noticed }, { behindPlace: ': ', withAction: true });
	}
}
