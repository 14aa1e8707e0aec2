import { LANGUAGES, type Language } from '../../../cas/language';
import { customsShipment } from '../../../cas/messages';
import type { LeafField } from '../../../cas/messages/model/field';
import { said } from '../../../cas/speech';
import { annotateWorkbook, examine, findProblems, languageOf } from '../../../cas/workbook/annotate';
import { WORDS } from '../../../cas/workbook/annotate/words';
import { layoutOf, type SheetLayout } from '../../../cas/workbook/headers/layout';
import { englishIn } from '../speech/english';
import { aProblem, partsOf } from './annotateFixture';
import { workbookBytes, type FixtureCell } from './writeWorkbook';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const { main, lists } = layoutOf(customsShipment);
const goods = lists.find(({ listName }) => listName === 'goodsItems') ?? lists[0]!;

/** Several wrong values for a field of each kind, none of them an English word. */
const WRONG: Record<LeafField['kind'], readonly FixtureCell[]> = {
	text: ['x'.repeat(600), '1,5E+12', 'a\u0085b', true, '#N/A', new Date(Date.UTC(2026, 2, 4))],
	code: ['Etats Uni', 'zz9', '4,5E+09', 12, '#REF!', 'NULL'],
	number: ['abc', '1.234', -5, 1.123456789, '#####', 1e16],
	date: ['3/4/2026', '31/02/2026', '31/12/26', 'xyz', 1, new Date(Date.UTC(1900, 0, 2))],
	dateTime: ['31/12/2026', 12, 'xyz', '2026-12-31', true, new Date(Date.UTC(2026, 2, 4, 5))],
	boolean: ['ptet', 7, 'xyz', '#N/A', 'NULL', 9],
};
const ROWS = 6;

/** A sheet in a language with a wrong value in each column, another one in each row; each row has a reference. */
function wrongSheet(layout: SheetLayout, language: Language, reference: (row: number) => string): FixtureCell[][] {
	const rows = Array.from({ length: ROWS }, (_, row) =>
		layout.columns.map(({ joinsOn, leaf }): FixtureCell => {
			if (joinsOn === 'externalReference' || leaf.name === 'externalReference') return reference(row);
			return WRONG[leaf.field.kind][row]!;
		}),
	);
	return [layout.columns.map(({ headers }) => headers[language]), ...rows];
}

const wrongWorkbook = async (language: Language) =>
	await workbookBytes({
		[main.names[language]]: wrongSheet(main, language, (row) => `R-${row}`),
		[goods.names[language]]: wrongSheet(goods, language, (row) => (row === 0 ? 'r-1' : `R-${row + 2}`)),
	});

/** Every text of a package: cells, notes, titles of sheets. */
function textsOf(bytes: Uint8Array): string[] {
	return [...partsOf(bytes).values()].flatMap((part) =>
		[...part.toString('utf8').matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>|<sheet [^>]*name="([^"]*)"/g)].map(
			([, text, name]) => text ?? name ?? '',
		),
	);
}

/** A workbook in a language with one mistake and much that is not read, or read in another way than it looks. */
async function partlyRead(language: Language): Promise<Uint8Array> {
	const columns = main.columns.slice(0, 8);
	const headers = [...columns.map((column) => column.headers[language]), 'Zzz'];
	const values = columns.map(({ leaf }) => (leaf.name === 'externalReference' ? 'R-1' : 'xx'));
	return await workbookBytes({
		[main.names[language]]: [['Qq'], ['Rr'], [], headers, [...values, 'r', 7], headers, headers],
		Yyy: [['Vv'], [1]],
	});
}

describe.each(OTHERS)('what was not read of a workbook in %s', (language) => {
	it('stands below the problems, in its language', async () => {
		const bytes = await partlyRead(language);
		const { problems, notices } = await examine(bytes, [{ model: customsShipment, asSheet: true }]);
		expect(notices.map(({ sentence }) => sentence.phrase.key).sort()).toEqual([
			'notice.column.nameless',
			'notice.column.unknown',
			'notice.rows.above',
			'notice.rows.repeated',
			'notice.sheet.absent',
			'notice.sheets.unread',
		]);
		const texts = textsOf(await annotateWorkbook(bytes, problems, { notices }));
		expect(texts.filter((text) => text === WORDS[language].severities.note)).toHaveLength(notices.length);
		expect(texts).toContain(WORDS[language].rows('6, 7', 2));
		expect(texts.filter((text) => englishIn(text).length > 0)).toEqual([]);
	});
});

it('a workbook without problems comes back as it is, whatever was not read', async () => {
	const bytes = await workbookBytes({ Yyy: [['Vv'], [1]] });
	const { notices } = await examine(await partlyRead('en'), [{ model: customsShipment }]);
	expect(await annotateWorkbook(bytes, [], { notices })).toEqual(bytes);
});

describe.each(OTHERS)('a workbook in %s, full of mistakes', (language) => {
	it('comes back marked without an English sentence', async () => {
		const bytes = await wrongWorkbook(language);
		const problems = await findProblems(bytes, [{ model: customsShipment, asSheet: true }]);
		expect(problems.length).toBeGreaterThan(300);
		expect(new Set(problems.map(({ phrase }) => phrase?.key)).size).toBeGreaterThan(25);
		expect(languageOf(problems)).toBe(language);
		const marked = textsOf(await annotateWorkbook(bytes, problems));
		expect(marked.join('\n')).toContain(WORDS[language].severities.refuse);
		expect([...new Set(marked.filter((text) => englishIn(text).length > 0))]).toEqual([]);
	});

	it('without the columns that it needs says so in its language', async () => {
		const [headers = [], ...rows] = wrongSheet(main, language, (row) => `R-${row}`);
		const bytes = await workbookBytes({
			[main.names[language]]: [headers.map((header) => (header === headers[1] ? headers[2]! : header)), ...rows],
		});
		const problems = await findProblems(bytes, [{ model: customsShipment, asSheet: true }]);
		expect(problems.map(({ rule }) => rule)).toContain('file.headers');
		const marked = textsOf(await annotateWorkbook(bytes, problems));
		expect([...new Set(marked.filter((text) => englishIn(text).length > 0))]).toEqual([]);
	});

	it('says what CAS says in the words of CAS, and that CAS says it', async () => {
		const bytes = await workbookBytes({ Parcels: [['Reference']] });
		const problem = aProblem({ message: 'The importer is unknown', action: '', sheet: 'Parcels', row: 1, column: 'A' });
		const marked = textsOf(await annotateWorkbook(bytes, [problem], { language }));
		expect(marked.join('\n')).toMatch(/^CAS (indique :|meldt:|meldet:) The importer is unknown/m);
	});
});

it('a name with a slip in it is suggested in the language of the sheet', async () => {
	const at = main.columns.findIndex(({ leaf }) => leaf.field.kind === 'code' && leaf.field.list.id === 'countries');
	const row = main.columns.map(({ leaf }, index) =>
		leaf.name === 'externalReference' ? 'R-1' : index === at ? 'Etats Uni' : null,
	);
	const bytes = await workbookBytes({ [main.names.fr]: [main.columns.map(({ headers }) => headers.fr), row] });
	const problems = await findProblems(bytes, [{ model: customsShipment, asSheet: true }]);
	const country = problems.find(({ header }) => header === main.columns[at]?.headers.fr);
	expect(said(country!, 'fr')).toEqual({
		message: 'Etats Uni ne figure pas dans la liste « Pays »',
		action: "Utilisez US – États-Unis d'Amérique",
	});
});
