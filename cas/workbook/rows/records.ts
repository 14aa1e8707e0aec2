import { refuse, type Finding } from '../../identifiers/finding';
import type { SheetCounter } from './account';
import { say } from '../../speech';
import type { Conventions } from '../values';
import type { FoundSheet } from '../headers';
import { type RawCell, type SheetRow, someCell } from '../open';
import { isExampleRow } from './exampleRow';
import { HeadersAgain } from './headersAgain';
import { RecordReader } from './recordReader';
import type { SheetRecord } from './sheetRecord';
import { UnitRow } from './unitRow';

/** Rows below the headers that hold no values. */
interface RowsWithoutValues {
	readonly again: HeadersAgain;
	readonly units: UnitRow;
}

/**
 * The records of a sheet below its headers, blank rows left out, as they come. Rows marked as examples of a template are told apart, as
 * are those that repeat the headers or say units.
 */
export async function* recordsOf(
	found: FoundSheet,
	conventions: Conventions,
	onExample: (row: number) => void = () => {},
	counter?: SheetCounter,
	{ again, units }: RowsWithoutValues = { again: new HeadersAgain(), units: new UnitRow() },
): AsyncGenerator<readonly SheetRecord[], void, undefined> {
	const reader = new RecordReader(found, conventions);
	let headers: SheetRow | undefined;
	const recordIn = (row: SheetRow): SheetRecord | undefined => {
		if (row.number <= found.headers.row) {
			headers = row;
			if (row.number === found.headers.row) again.begin(row);
			counter?.row(row);
			return undefined;
		}
		if (again.take(row) || units.take(row, found.headers.row)) {
			counter?.row(row, 'headers');
			return undefined;
		}
		if (mayBeExample(row) && isExampleRow(row)) {
			onExample(row.number);
			counter?.row(row, 'example');
			return undefined;
		}
		counter?.row(row);
		const record = reader.read(row);
		const flaw = record === undefined ? undefined : (row.flaw ?? tooManyValues(row, headers));
		return record === undefined || flaw === undefined ? record : withFlaw(record, flaw);
	};
	for await (const rows of found.sheet.batches()) {
		const records: SheetRecord[] = [];
		for (const row of rows) {
			const record = recordIn(row);
			if (record !== undefined) records.push(record);
		}
		yield records;
	}
}

/** A delimiter inside a value, such as a decimal comma, moves the values behind it to the wrong columns. */
function tooManyValues({ values }: SheetRow, headers: SheetRow | undefined): Finding | undefined {
	const wanted = headers?.values?.given;
	if (values === undefined || wanted === undefined || values.filled <= wanted) return undefined;
	return refuse('csv.values', say('csv.values', { count: values.filled, headers: wanted }));
}

/** A row that is wrong as a whole has nothing else to say; one that is doubtful has. */
function withFlaw(record: SheetRecord, finding: Finding): SheetRecord {
	const flaw = { column: undefined, path: '', finding, shown: '' };
	return { ...record, findings: finding.severity === 'refuse' ? [flaw] : [...record.findings, flaw] };
}

/** The mark of an example begins with a bracket; nearly no row has a cell that does. */
function mayBeExample(row: SheetRow): boolean {
	return someCell(row, beginsLikeExample);
}

function beginsLikeExample(cell: RawCell): boolean {
	if (cell.kind !== 'text') return false;
	const first = cell.text.charCodeAt(0);
	return first === 0x5b || first <= 0x20 || first === 0xa0;
}
