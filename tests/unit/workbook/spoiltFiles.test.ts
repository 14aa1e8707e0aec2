import { DEFAULT_LIMITS, readWorkbook, WorkbookError } from '../../../cas/workbook';
import { annotateWorkbook, findProblems } from '../../../cas/workbook/annotate';
import { openWorkbook } from '../../../cas/workbook/open/openWorkbook';
import { aProblem, packageOf, partsOf, rewritten } from './annotateFixture';
import { parcel } from './parcel';
import { workbookBytes } from './writeWorkbook';

// Kinds of files that the fuzz (`npm run fuzz`) found, each once with a raw error.
const simple = () =>
	workbookBytes({
		Parcels: [
			['Reference', 'Direction', 'Ship to'],
			['P-1', 'OUT', 'US'],
		],
	});

describe('a workbook that does not list its sheets', () => {
	it('is damaged for whoever marks its problems', async () => {
		const bytes = rewritten(await simple(), { 'xl/workbook.xml': (xml) => xml.replace(/<sheets>.*<\/sheets>/s, '') });
		const problems = await findProblems(bytes, [{ model: parcel }]);
		expect(problems).toMatchObject([{ rule: 'file.noSheet' }]);
		const marking = annotateWorkbook(bytes, problems);
		await expect(marking).rejects.toThrow(WorkbookError);
		await expect(marking).rejects.toMatchObject({ reason: 'damaged' });
	});

	it('is damaged where the tag of the workbook itself has swallowed the list', async () => {
		const broken = (xml: string) => xml.replace(/(<workbook[^>]*)>.*<sheet (?=[^>]*\/>)/s, '$1 ');
		const bytes = rewritten(await simple(), { 'xl/workbook.xml': broken });
		await expect(annotateWorkbook(bytes, [aProblem()])).rejects.toMatchObject({ reason: 'damaged' });
	});
});

describe('a row of headers with a gap', () => {
	it('is read in a layout of the user’s own, also by headers behind the gap', async () => {
		const bytes = await workbookBytes({
			Sheet1: [
				[null, 'Ref', null, 'Way'],
				[null, 'P-1', null, 'OUT'],
			],
		});
		const mapping = { columns: { Ref: 'externalReference', Way: 'direction' } };
		const { messages, refusedRows } = await readWorkbook(bytes, parcel, { mapping });
		expect(refusedRows).toEqual([]);
		expect(messages.map(({ message }) => message)).toEqual([{ externalReference: 'P-1', direction: 'OUT' }]);
	});
});

describe('a tag that is never closed', () => {
	it('is no part of the next one: the workbook is damaged for whoever marks its problems', async () => {
		const unclosed = (xml: string) => xml.replace(/\/>(?=<Relationship\s)/, '/');
		const bytes = rewritten(await simple(), { 'xl/_rels/workbook.xml.rels': unclosed });
		await expect(annotateWorkbook(bytes, [aProblem()])).rejects.toMatchObject({ reason: 'damaged' });
	});

	it('does not take the end of another element for its own', async () => {
		const crossed = (xml: string) => xml.replace('</sheets>', '').replace(/<\/workbook>$/, '</calcPr></workbook>');
		const bytes = rewritten(await simple(), { 'xl/workbook.xml': crossed });
		await expect(annotateWorkbook(bytes, [aProblem()])).rejects.toMatchObject({ reason: 'damaged' });
	});
});

describe('a workbook that refers to a sheet it does not have', () => {
	const twoSheets = () =>
		workbookBytes({
			Parcels: [
				['Reference', 'Direction'],
				['P-1', 'sideways'],
			],
			Old: [['x']],
		});
	const namesOf = async (bytes: Uint8Array) => {
		const workbook = await openWorkbook(bytes, DEFAULT_LIMITS);
		return workbook.sheets.map(({ name }) => name);
	};

	it.each<[what: string, spoil: (bytes: Uint8Array) => Uint8Array]>([
		['its part is gone', (bytes) => without(bytes, 'xl/worksheets/sheet2.xml')],
		[
			'its relation is gone',
			(bytes) =>
				rewritten(bytes, {
					'xl/_rels/workbook.xml.rels': (xml) => xml.replace(/<Relationship [^>]*sheet2\.xml"[^>]*>/, ''),
				}),
		],
	])('does not get our list of problems in its place, where %s', async (_what, spoil) => {
		const bytes = spoil(await twoSheets());
		const marked = await annotateWorkbook(bytes, await findProblems(bytes, [{ model: parcel }]));
		expect(await namesOf(marked)).toEqual(['Problems', 'Parcels']);
		expect(await findProblems(marked, [{ model: parcel }])).toEqual(await findProblems(bytes, [{ model: parcel }]));
	});
});

function without(bytes: Uint8Array, name: string): Uint8Array {
	const parts = partsOf(bytes);
	parts.delete(name);
	return packageOf(parts);
}
