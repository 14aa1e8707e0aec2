import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenced, type Fact } from '../../../cas/contract/fact';
import { CONTRACT, countsByGrade } from '../../../cas/contract/registry';
import { pages, withGrades } from '../../../scripts/docs';

const ROOT = join(__dirname, '..', '..', '..');
const FOLDER = join(ROOT, 'cas', 'contract');

const isFact = (value: unknown): value is Fact<unknown> =>
	typeof value === 'object' && value !== null && 'status' in value && 'source' in value && 'value' in value;

/** The facts that a value holds, however deep, by the names that lead to them. */
function factsIn(value: unknown, name: string): Array<readonly [string, Fact<unknown>]> {
	if (typeof value !== 'object' || value === null || '_def' in value) return [];
	const inner = Object.entries(value).flatMap(([key, entry]) => factsIn(entry, `${name}.${key}`));
	return isFact(value) ? [[name, value], ...inner] : inner;
}

const modules = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.map((file) => file.replace(/\.ts$/, ''));
const exported = modules
	.filter((module) => module !== 'registry')
	.flatMap((module) => Object.entries(jest.requireActual<Record<string, unknown>>(join(FOLDER, module))))
	.map(([name, value]) => ({ name, facts: factsIn(value, name) }))
	.filter(({ facts }) => facts.length > 0);

const statement = ([name, { status, source }]: readonly [string, Fact<unknown>]) => [name, status, source.trim()];
const sound = ([name]: readonly [string, Fact<unknown>]) => [
	name,
	expect.stringMatching(/^(documented|evidenced|assumed)$/),
	expect.stringMatching(/\w/),
];

describe('the contract', () => {
	it('lists every fact that a module of it exports, so that its page shows each with its grade', () => {
		const listed = readFileSync(join(FOLDER, 'registry.ts'), 'utf8');
		expect(exported.length).toBeGreaterThan(40);
		expect(exported.map(({ name }) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(listed))).toEqual([]);
	});

	it('says of each, however deep it stands, whether it is documented, evidenced or assumed, and where from', () => {
		const facts = exported.flatMap((one) => one.facts);
		expect(facts.map(statement)).toEqual(facts.map(sound));
		expect(exported.find(({ name }) => name === 'DECLARATION_ACTIONS')?.facts.map(([name]) => name)).toContain(
			'DECLARATION_ACTIONS.submit.value.allowedIn',
		);
	});

	it('says so on its page too, which begins with how many there are of each', () => {
		const entries = CONTRACT.flatMap((section) => section.entries);
		for (const { name, status, source } of entries) {
			expect([name, status]).toEqual([name, expect.stringMatching(/^(documented|evidenced|assumed)$/)]);
			expect([name, source.trim()]).toEqual([name, expect.stringMatching(/\w/)]);
		}
		const counts = countsByGrade();
		expect(counts.documented + counts.evidenced + counts.assumed).toBe(entries.length);
		expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
		const page = pages().get('contract.md')!;
		const heads = page.split('\n## ')[0]!.match(/^\| \w+ \| \d+/gm);
		expect(heads).toEqual(Object.entries(counts).map(([status, count]) => `| ${status} | ${count}`));
	});

	it('names the year of what data show, and the data, without a link', () => {
		expect(evidenced(2020, 'a sample', 1)).toEqual({
			value: 1,
			status: 'evidenced',
			source: 'evidenced 2020: a sample',
		});
		const shown = exported.flatMap(({ facts }) => facts).filter(([, { status }]) => status === 'evidenced');
		for (const [name, { source }] of shown) {
			expect([name, source]).toEqual([name, expect.stringMatching(/^evidenced (?:2016|2020): a public \w/)]);
			expect(source).not.toMatch(/https?:/);
		}
	});
});

describe('the README', () => {
	const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

	it('tells the counts that the contract has', () => {
		expect(withGrades(readme)).toBe(readme);
		for (const [status, count] of Object.entries(countsByGrade())) expect(readme).toContain(`**${count} ${status}**`);
	});

	it('is not written where its marks are lost', () => {
		expect(() => withGrades('# A page')).toThrow('has lost its marks');
	});
});
