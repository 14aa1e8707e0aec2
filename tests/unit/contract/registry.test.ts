import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT } from '../../../cas/contract/registry';

const FOLDER = join(__dirname, '..', '..', '..', 'cas', 'contract');

const isFact = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && 'status' in value && 'source' in value && 'value' in value;

/** A fact, or facts by name. */
const holdsFacts = (value: unknown): boolean =>
	isFact(value) || (typeof value === 'object' && value !== null && Object.values(value).some(isFact));

const modules = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
const facts = modules.flatMap((module) =>
	Object.entries(jest.requireActual<Record<string, unknown>>(join(FOLDER, module)))
		.filter(([, value]) => holdsFacts(value))
		.map(([name]) => name),
);

describe('the contract', () => {
	it('lists every fact that a module of it exports, so that its page shows each with its grade', () => {
		const listed = readFileSync(join(FOLDER, 'registry.ts'), 'utf8');
		expect(facts.length).toBeGreaterThan(40);
		expect(facts.filter((name) => !new RegExp(`\\b${name}\\b`).test(listed))).toEqual([]);
	});

	it('says of each whether it is documented, evidenced or assumed, and where from', () => {
		for (const { entries } of CONTRACT) {
			for (const { name, status, source } of entries) {
				expect([name, status]).toEqual([name, expect.stringMatching(/^(documented|evidenced|assumed)$/)]);
				expect([name, source.trim()]).toEqual([name, expect.stringMatching(/\w/)]);
			}
		}
	});
});
