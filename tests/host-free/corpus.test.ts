import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minimal } from '../../scripts/fuzz/fixtures/odd';
import { type FileResult, resultOf, runCorpus } from '../../scripts/corpus/corpus';
import { differenceOf, ofOurs, ofSheetJs } from '../../scripts/corpus/plainCell';
import { reportOf } from '../../scripts/corpus/report';

const ENOUGH = { seconds: 60, megabytes: 1_500 };

describe('a corpus of files', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'corpus-test-'));
		mkdirSync(join(folder, 'inner'));
		writeFileSync(join(folder, 'inner', 'good.xlsx'), minimal());
		// Other engines read on to the next quotation mark.
		writeFileSync(join(folder, 'quote.csv'), 'Reference;Direction;Note\nA;OUT;"wide" x\n');
		writeFileSync(join(folder, 'scan.pdf'), '%PDF-1.7\n');
		writeFileSync(join(folder, 'cut.xlsx'), minimal().subarray(0, 400));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('is told file by file: read, or refused with its sentence', async () => {
		const results = await runCorpus(folder, ENOUGH, 2);
		expect(results.map(({ file, outcome }) => [file.replaceAll('\\', '/'), outcome])).toEqual([
			['cut.xlsx', 'refused'],
			['inner/good.xlsx', 'read'],
			['quote.csv', 'read'],
			['scan.pdf', 'refused'],
		]);
		const [cut, good, , scan] = results;
		expect(cut?.reason).toContain('damaged');
		expect(scan?.reason).toContain('a PDF');
		expect(good).toMatchObject({
			cells: 6,
			messages: '0 messages, 1 refused rows',
			comparison: { cells: 6, differences: {} },
		});
		const report = reportOf(results);
		expect(report).toContain('4 files: 2 read, 2 refused, 0 crashed, 0 hung');
		expect(report).toMatch(/ 1 {2}The file is no Excel workbook .* but a PDF\. .*\[scan\.pdf\]/);
		expect(report).toContain('cells of 2 files were compared with SheetJS');
	}, 120_000);

	it('has a file that takes more than its limits ended', async () => {
		const results = await runCorpus(join(folder, 'inner'), { ...ENOUGH, megabytes: 1 }, 1);
		expect(results).toMatchObject([{ file: 'good.xlsx', outcome: 'hung', reason: 'more than 1 MB' }]);
	}, 60_000);
});

describe('what a program said of a file before it ended', () => {
	it('is a crash where an error was none of ours', () => {
		expect(resultOf([{ kind: 'crashed', error: 'TypeError: x' }, { kind: 'done' }], undefined)).toEqual({
			outcome: 'crashed',
			reason: 'TypeError: x',
		});
	});

	it('is not the fault of the reader where another engine was at work', () => {
		const said = [{ kind: 'opened', sheets: 1, cells: 6 }, { kind: 'foreign' }] as const;
		expect(resultOf(said, 'more than 60 s')).toMatchObject({ outcome: 'read', uncompared: 'more than 60 s' });
		expect(resultOf(said.slice(0, 1), 'more than 60 s')).toEqual({ outcome: 'hung', reason: 'more than 60 s' });
	});
});

describe('cells of two engines', () => {
	it.each([
		[{ kind: 'number', number: 0.1 + 0.2, format: undefined } as const, { t: 'n', v: 0.3 } as const, undefined],
		[{ kind: 'number', number: 1, format: undefined } as const, { t: 'n', v: 2 } as const, 'another number'],
		[
			{ kind: 'date', day: '2026-12-31', time: '00:00:00' } as const,
			{ t: 'n', v: 46_387, z: 'yyyy-mm-dd' } as const,
			undefined,
		],
		[
			{ kind: 'number', number: 46_387, format: 'x' } as const,
			{ t: 'n', v: 46_387, z: 'yyyy-mm-dd' } as const,
			'number in ours, date in theirs',
		],
		[{ kind: 'text', text: 'a\nb' } as const, { t: 's', v: 'a\r\nb' } as const, 'other line ends'],
		[{ kind: 'text', text: 'a ' } as const, { t: 's', v: 'a' } as const, 'other blanks around a text'],
		[undefined, { t: 's', v: 'a' } as const, 'blank in ours, text in theirs'],
		[{ kind: 'error', code: '#REF!' } as const, { t: 'e', v: 23, w: '#REF!' } as const, undefined],
		[{ kind: 'uncalculated' } as const, { t: 'z', f: 'A1' } as const, undefined],
	])('%j and %j', (ours, theirs, difference) => {
		expect(differenceOf(ofOurs(ours), ofSheetJs(theirs, false))).toBe(difference);
	});
});

describe('the report of a corpus', () => {
	const compared = (file: string, count: number): FileResult => ({
		file,
		outcome: 'read',
		messages: '3 messages, 0 refused rows',
		comparison: {
			cells: 10,
			differences: { 'another text (not judged)': count },
			examples: { 'another text (not judged)': 'A1' },
		},
	});

	it('puts alike what differs by names and numbers alone, the most frequent first', () => {
		const refused = (file: string, reason: string): FileResult => ({ file, outcome: 'refused', reason });
		const lines = reportOf([
			refused('a', 'Sheet "A" has 3 rows'),
			refused('b', 'It is empty'),
			refused('c', 'Sheet "C" has 4 rows'),
			compared('d', 2),
			compared('e', 3),
		]).split('\n');
		expect(lines.slice(0, 5)).toEqual([
			'5 files: 2 read, 3 refused, 0 crashed, 0 hung',
			'',
			'Refused:',
			'      2  Sheet "…" has N rows [a]',
			'      1  It is empty [b]',
		]);
		expect(lines).toContain('      5  another text (not judged) [d, A1]');
		expect(lines).toContain('20 cells of 2 files were compared with SheetJS');
	});
});
