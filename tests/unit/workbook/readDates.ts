// Prints how dates are read in the time zone of this process; a program of timeZones.test.ts.
import { readWorkbook } from '../../../cas/workbook';
import { parcel } from './parcel';
import { workbookBytes, type FixtureCell } from './writeWorkbook';

const DATES: readonly FixtureCell[] = [
	new Date(Date.UTC(2026, 11, 31)),
	new Date(Date.UTC(2026, 0, 1)),
	// The night in which clocks change in Europe.
	{ value: new Date(Date.UTC(2026, 2, 29, 2, 30)), format: 'dd/mm/yyyy hh:mm' },
	{ value: new Date(Date.UTC(2026, 11, 31, 23, 59)), format: 'dd/mm/yyyy hh:mm' },
	'31.12.2026',
];

async function read(date1904: boolean): Promise<unknown[]> {
	const rows = DATES.map((date, index) => [`P-${index}`, 'OUT', date]);
	const bytes = await workbookBytes({ Parcels: [['Reference', 'Direction', 'Ship date'], ...rows] }, (workbook) => {
		workbook.properties.date1904 = date1904;
	});
	const { messages } = await readWorkbook(bytes, parcel);
	return messages.map(({ message }) => message.shipDate);
}

async function main(): Promise<void> {
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	process.stdout.write(JSON.stringify({ timeZone, from1900: await read(false), from1904: await read(true) }));
}

void main();
