import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { INTERNALS } from '../../../nodes/shared/host/internals';

const ROOT = join(__dirname, '..', '..', '..');
const TABLE = 'internals.ts';

describe("what the package leans on beyond n8n's interface for nodes", () => {
	it('has a row for each file of nodes/shared/host, and none for another', () => {
		const files = readdirSync(join(ROOT, 'nodes', 'shared', 'host')).filter((file) => file !== TABLE);
		expect(INTERNALS.map(({ file }) => file).sort()).toEqual(files.sort());
	});

	it.each(INTERNALS.map(({ file, heldBy }) => [file, heldBy] as const))(
		'%s is held by tests in a real n8n',
		(_, heldBy) => {
			expect(heldBy.length).toBeGreaterThan(0);
			for (const path of heldBy) {
				expect(path).toMatch(/^tests\/e2e\//);
				expect(existsSync(join(ROOT, path))).toBe(true);
			}
		},
	);
});
