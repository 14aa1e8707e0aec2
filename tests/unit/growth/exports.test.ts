import { EXEMPT } from './exports/exempt';
import { exportedFunctions } from './exports/outsideReaders';
import { READERS } from './readers';

const exported = ['cas', 'nodes'].flatMap(exportedFunctions);
const names = new Set(exported.map(({ name }) => name));
const rows = new Set(READERS.map(({ name }) => name));
const exemptions = Object.values(EXEMPT).flat();

const fits = (exemption: string, name: string) =>
	exemption.endsWith(' *') ? name.startsWith(exemption.slice(0, -1)) : name === exemption;

describe('the table of readers, compared with what the code exports', () => {
	it('has a row, or a reason for none, for each export that takes text from outside', () => {
		const missing = exported.filter(
			({ name, isReader }) => isReader && !rows.has(name) && !exemptions.some((exemption) => fits(exemption, name)),
		);
		expect(missing.map(({ name }) => name)).toEqual([]);
	});

	it('has no row for what is not exported', () => {
		expect([...rows].filter((name) => !names.has(name))).toEqual([]);
	});

	it('gives no reason where there is nothing to excuse', () => {
		const idle = exemptions.filter(
			(exemption) => !exported.some(({ name, isReader }) => isReader && fits(exemption, name)),
		);
		expect(idle).toEqual([]);
	});

	it('finds text in each way that it is taken', () => {
		const readers = exported.filter(({ isReader }) => isReader).map(({ name }) => name);
		expect(readers).toEqual(
			expect.arrayContaining([
				'cas/workbook/values/codeNames.ts codeOf',
				'cas/contract/events.ts readEvent',
				'cas/workbook/read.ts readWorkbook',
				'cas/workbook/xml/xmlTags.ts TagReader',
				'cas/workbook/open/xlsx/sharedStrings.ts sharedStrings',
				'cas/workbook/open/csv/decodeText.ts decodeText',
			]),
		);
	});
});
