import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_LISTS } from '../../../cas/codes/registry';
import { checkCode } from '../../../cas/codes/suggest';
import { endedCodes, supersededCode } from '../../../cas/codes/superseded';
import { codeListsPage, RENEWED_ON } from '../../../scripts/docs/codeLists';
import { keptReferenceData, REFERENCE_LISTS } from '../../../scripts/codes/referenceData';

const FOLDER = join('cas', 'codes');

describe('the registry of code lists', () => {
	it('has every list that the code makes, once', () => {
		const made = readdirSync(FOLDER)
			.filter((file) => file.endsWith('.ts'))
			.flatMap((file) => [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/codeList\(\{\s+id: '(\w+)'/g)])
			.map(([, id]) => id);
		expect(made.length).toBeGreaterThan(25);
		expect(CODE_LISTS.map(({ id }) => id).sort()).toEqual(made.sort());
	});
});

describe.each(CODE_LISTS.map((list) => [list.id, list] as const))('the list %s', (id, list) => {
	it('names source, edition, date and licence of each of its editions', () => {
		expect(list.editions.length).toBeGreaterThan(0);
		for (const { source, edition, date, licence } of list.editions) {
			for (const text of [source, edition, licence]) expect(text).toMatch(/\S{2}/);
			expect(date).toMatch(/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
			expect(date <= RENEWED_ON).toBe(true);
		}
		expect(list.editions.map(({ date }) => date)).toContain(list.asOf);
	});

	it('does not have what it says has ended, and has what took its place', () => {
		for (const code of endedCodes(id)) {
			const { by, action } = supersededCode(id, code)!;
			expect(list.has(code)).toBe(false);
			expect(by === undefined ? action : list.find(by)?.code).toBeDefined();
		}
	});

	it('stands on the page of code lists', () => {
		const page = codeListsPage((_, rows) => rows.map((row) => row.join(' | ')).join('\n'));
		expect(page).toContain(`## ${id}\n`);
		for (const { source, date } of list.editions)
			expect(page).toMatch(new RegExp(`${escaped(source)} \\|.*\\| ${date} \\| \\d+ (months|years) \\|`));
	});
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

describe.each(Object.entries(keptReferenceData()))('the reference data of the Union, %s', (name, codes) => {
	it('pass without a doubt, all of them', () => {
		const list = REFERENCE_LISTS[name]!;
		expect(codes.split(' ').filter((code) => checkCode(list, code).length > 0)).toEqual([]);
	});
});
