import { read, utils } from '@e965/xlsx';
import { readWorkbook, type ReadWorkbook } from '../../../cas/workbook';
import { annotateWorkbook } from '../../../cas/workbook/annotate';
import { writeStatus, STATUS_HEADERS, type MessageStatus } from '../../../cas/workbook/status';
import { withWiderFilterName } from '../../../cas/workbook/status/widerFilter';
import { statusColumns } from '../../../cas/workbook/headers/statusColumns';
import { customsShipment } from '../../../cas/messages';
import { columnFor, headerIndexOf } from '../../../cas/workbook/headers/headerIndex';
import { layoutOf } from '../../../cas/workbook/headers/layout';
import { LANGUAGES } from '../../../cas/language';
import { aProblem, opened, partsOf, supplierWorkbook } from './annotateFixture';
import { parcel } from './parcel';
import { workbookBytes } from './writeWorkbook';

const released: MessageStatus = {
	identity: { externalReference: 'P-1', direction: 'OUT' },
	status: 'Released',
	lrn: '0012345',
	mrn: '26BE0000000000000J',
	duties: { amount: 1234.5, currency: 'EUR' },
	document: 'EAD-26BE.pdf',
	lastChange: '2026-11-23T08:15:00Z',
};
const HEADERS = ['Status', 'LRN', 'MRN', 'Duties', 'Document', 'Last change'];

const rowsOf = (bytes: Uint8Array, sheet = 'Parcels') =>
	utils.sheet_to_json<unknown[]>(read(bytes).Sheets[sheet]!, { header: 1, blankrows: true, raw: false });

describe('a workbook with what became of its shipments', () => {
	it('has the status in columns beside what was there', async () => {
		const { workbook, rows, unmatched } = await writeStatus(await supplierWorkbook(), [{ model: parcel }], [released]);
		expect([rows, unmatched]).toEqual([1, []]);
		const [, , headers, first, second] = rowsOf(workbook);
		expect(headers?.slice(6)).toEqual(HEADERS);
		expect(first?.slice(6)).toEqual([
			'Released',
			'0012345',
			'26BE0000000000000J',
			'1,234.50 EUR',
			'EAD-26BE.pdf',
			'2026-11-23 08:15',
		]);
		expect(second?.slice(6)).toEqual([]);
	});

	it.each([
		['A1:C3', 'A1:I3'],
		['A1:B3', 'A1:B3'],
		['A2:C3', 'A2:C3'],
	])('has them in the filter of the sheet where it ends before them: %s', async (given, widened) => {
		const rows = [
			['Reference', 'Direction', 'Note'],
			['P-1', 'OUT', 'n'],
			['P-2', 'OUT', 'n'],
		];
		const bytes = await workbookBytes({ Other: [['x']], Parcels: rows }, undefined, (workbook) => {
			workbook.getWorksheet('Parcels')!.autoFilter = given;
		});
		const { workbook } = await writeStatus(bytes, [{ model: parcel }], [released]);
		const parts = partsOf(workbook);
		const filters = [...parts.values()].flatMap((part) => [
			...part.toString('utf8').matchAll(/<autoFilter ref="([^"]*)"/g),
		]);
		expect(filters.map(([, range]) => range)).toEqual([widened]);
		const twice = await writeStatus(workbook, [{ model: parcel }], [{ ...released, status: 'Exited' }]);
		expect([...partsOf(twice.workbook).values()].join('')).toContain(`<autoFilter ref="${widened}"`);
	});

	it("has them in Excel's hidden name of the filter too, on that sheet alone", () => {
		const name = (position: number, range: string) =>
			`<definedName name="_xlnm._FilterDatabase" localSheetId="${position}" hidden="1">'It''s'!${range}</definedName>`;
		const names = (first: string, second: string) =>
			`<workbook><definedNames>${name(0, first)}${name(1, second)}<definedName name="x">A!$A$1:$C$3</definedName></definedNames></workbook>`;
		const added = { columns: [3, 4], headerRows: [1] };
		const widened = withWiderFilterName(names('$A$1:$C$3', '$A$1:$C$3'), 1, added);
		expect(widened).toBe(names('$A$1:$C$3', '$A$1:$E$3'));
	});

	it('tells the time as the wall clock of the workflow', async () => {
		const options = { timeZone: 'Europe/Brussels' };
		const { workbook } = await writeStatus(await supplierWorkbook(), [{ model: parcel }], [released], options);
		expect(rowsOf(workbook)[3]?.[11]).toBe('2026-11-23 09:15');
	});

	it('is filled in again in place, row by row', async () => {
		const once = await writeStatus(
			await supplierWorkbook(),
			[{ model: parcel }],
			[released, { identity: { externalReference: 'P-3' }, status: 'Sent' }],
		);
		const twice = await writeStatus(
			once.workbook,
			[{ model: parcel }],
			[{ identity: { externalReference: 'P-1' }, status: 'Exited', lastChange: '2026-11-24T10:00:00Z' }],
		);
		const [, , headers, first, , third] = rowsOf(twice.workbook);
		expect(headers).toHaveLength(12);
		expect(first?.slice(6, 9)).toEqual(['Exited', '0012345', '26BE0000000000000J']);
		expect(third?.[6]).toBe('Sent');
	});

	it('is the same file when nothing has changed', async () => {
		const once = await writeStatus(await supplierWorkbook(), [{ model: parcel }], [released]);
		const twice = await writeStatus(once.workbook, [{ model: parcel }], [released]);
		expect(Buffer.compare(twice.workbook, once.workbook)).toBe(0);
	});

	it('takes the newest of several events, and what older ones knew', async () => {
		const { workbook } = await writeStatus(
			await supplierWorkbook(),
			[{ model: parcel }],
			[
				{ identity: { externalReference: 'P-1' }, status: 'Released', lastChange: '2026-11-24T10:00:00Z' },
				{ identity: { externalReference: 'P-1' }, status: 'Accepted', mrn: 'M-1', lastChange: '2026-11-23T10:00:00Z' },
			],
		);
		expect(rowsOf(workbook)[3]?.slice(6, 9)).toEqual(['Released', undefined, 'M-1']);
	});

	it('tells a reference apart by its direction', async () => {
		const bytes = await workbookBytes({
			Parcels: [
				['Reference', 'Direction'],
				['P-1', 'IN'],
				['P-1', 'OUT'],
			],
		});
		const { workbook, unmatched } = await writeStatus(
			bytes,
			[{ model: parcel }],
			[
				{ identity: { externalReference: 'P-1', direction: 'OUT' }, status: 'Released' },
				{ identity: { externalReference: 'P-9' }, status: 'Lost' },
			],
		);
		expect(rowsOf(workbook).map((row) => row[2])).toEqual(['Status', undefined, 'Released']);
		expect(unmatched).toEqual([{ identity: { externalReference: 'P-9' }, status: 'Lost' }]);
	});

	it('speaks the language of the sheet, or the one asked for', async () => {
		const bytes = await workbookBytes({
			Colis: [
				['Référence', 'Sens'],
				['P-1', 'OUT'],
			],
			Envois: [
				['Référence', 'Sens'],
				['P-1', 'OUT'],
			],
		});
		const inFrench = await writeStatus(bytes, [{ model: parcel }], [released]);
		expect(rowsOf(inFrench.workbook, 'Envois')[0]?.slice(2)).toEqual([
			'Statut',
			'LRN',
			'MRN',
			'Droits',
			'Document',
			'Dernière modification',
		]);
		const inDutch = await writeStatus(bytes, [{ model: parcel }], [released], { language: 'nl' });
		expect(rowsOf(inDutch.workbook, 'Envois')[0]?.at(-1)).toBe('Laatste wijziging');
	});

	it('holds text from data as text', async () => {
		const { workbook } = await writeStatus(
			await supplierWorkbook(),
			[{ model: parcel }],
			[{ ...released, status: '=1+1', document: '@SUM(A1)' }],
		);
		const sheet = (await opened(workbook)).getWorksheet('Parcels')!;
		expect([sheet.getCell('G4').value, sheet.getCell('K4').value]).toEqual(["'=1+1", "'@SUM(A1)"]);
	});

	it('never overwrites a formula', async () => {
		const once = await opened((await writeStatus(await supplierWorkbook(), [{ model: parcel }], [released])).workbook);
		once.getWorksheet('Parcels')!.getCell('G4').value = { formula: 'UPPER("x")', result: 'X' };
		const own = new Uint8Array(await once.xlsx.writeBuffer());
		const { workbook } = await writeStatus(own, [{ model: parcel }], [released]);
		expect((await opened(workbook)).getWorksheet('Parcels')!.getCell('G4').value).toMatchObject({
			formula: 'UPPER("x")',
		});
	});

	it('is otherwise the workbook that it was, byte for byte', async () => {
		const bytes = await supplierWorkbook();
		const before = partsOf(bytes);
		const after = partsOf((await writeStatus(bytes, [{ model: parcel }], [released])).workbook);
		const changed = [...before].filter(([name, content]) => after.get(name)?.equals(content) !== true);
		expect(changed.map(([name]) => name)).toEqual(['xl/worksheets/sheet1.xml', 'xl/styles.xml']);
		expect(after.size).toBe(before.size);
	});

	it('keeps the marks of problems, and does not spread them', async () => {
		const marked = await annotateWorkbook(await supplierWorkbook(), [aProblem({ row: 4, column: 'A' })]);
		const { workbook } = await writeStatus(marked, [{ model: parcel }], [released]);
		const sheet = (await opened(workbook)).getWorksheet('Parcels')!;
		expect(sheet.getCell('A4').fill).toMatchObject({ pattern: 'solid' });
		expect(sheet.getCell('G4').fill).not.toMatchObject({ pattern: 'solid' });
	});
});

/** The account counts the cells of our columns too. */
const withoutAccount = ({ account: _, ...workbook }: ReadWorkbook) => workbook;

describe('reading a workbook that was given its status', () => {
	it('is as before, and says nothing of columns that are ours', async () => {
		const bytes = await supplierWorkbook();
		const before = await readWorkbook(bytes, parcel);
		const { workbook } = await writeStatus(bytes, [{ model: parcel }], [released]);
		expect(withoutAccount(await readWorkbook(workbook, parcel))).toEqual(withoutAccount(before));
	});

	it("still says so of a user's own columns of such names", () => {
		expect(
			statusColumns([
				{ letter: 'K', header: 'Status' },
				{ letter: 'L', header: 'MRN' },
			]).size,
		).toBe(0);
	});

	it('meets no header of ours that names a field of a shipment, but for the MRN', () => {
		const { main, lists } = layoutOf(customsShipment);
		for (const [name, labels] of Object.entries(STATUS_HEADERS)) {
			if (name === 'mrn') continue;
			for (const language of LANGUAGES) {
				for (const sheet of [main, ...lists]) {
					expect(columnFor(headerIndexOf(sheet), labels[language], language)).toBeUndefined();
				}
			}
		}
	});

	it.each(LANGUAGES)('takes the MRN of a status in "%s" for none to send, nor writes it twice', async (language) => {
		const { main } = layoutOf(customsShipment);
		const headers = ['externalReference', 'direction'].map(
			(name) => main.columns.find(({ leaf }) => leaf.name === name)!.headers[language],
		);
		const bytes = await workbookBytes({ [main.names[language]]: [headers, ['P-1', 'OUT']] });
		const once = await writeStatus(bytes, [{ model: customsShipment }], [released]);
		const { messages } = await readWorkbook(once.workbook, customsShipment);
		expect(messages.map(({ message }) => message)).toEqual([
			{ version: '1.0', externalReference: 'P-1', direction: 'OUT' },
		]);
		const twice = await writeStatus(once.workbook, [{ model: customsShipment }], [released]);
		expect(Buffer.compare(twice.workbook, once.workbook)).toBe(0);
	});

	it('keeps the MRN of the user beside that of the status', async () => {
		const bytes = await workbookBytes({
			Shipments: [
				['Reference', 'Direction', 'MRN'],
				['P-1', 'OUT', '26BEE0000000001237'],
			],
		});
		const before = await readWorkbook(bytes, customsShipment);
		expect(before.messages[0]?.message).toMatchObject({
			singleAdministrativeDocument: { docRefNum: '26BEE0000000001237' },
		});
		const once = await writeStatus(bytes, [{ model: customsShipment }], [released]);
		expect(rowsOf(once.workbook, 'Shipments')[0]?.slice(3)).toEqual(HEADERS);
		expect(withoutAccount(await readWorkbook(once.workbook, customsShipment))).toEqual(withoutAccount(before));
		const twice = await writeStatus(once.workbook, [{ model: customsShipment }], [released]);
		expect(Buffer.compare(twice.workbook, once.workbook)).toBe(0);
	});
});
