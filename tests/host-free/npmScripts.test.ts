import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { ROOT } from '../../scripts/demo/flows';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** The programs of our own that npm runs. */
const programs = Object.entries(scripts).flatMap(([name, command]) => {
	const [file] = /\b(?:scripts|sandbox)\/\S+\.ts\b/.exec(command) ?? [];
	return file === undefined ? [] : [[name, file] as const];
});

describe('npm run', () => {
	it('has programs', () => expect(programs.length).toBeGreaterThan(5));

	// As CommonJS, which they are run as: a type check does not find an `await` at the top of a file.
	it.each(programs)('%s can be loaded', (_, file) => {
		expect(existsSync(join(ROOT, file))).toBe(true);
		const source = readFileSync(join(ROOT, file), 'utf8');
		expect(transformSync(source, { loader: 'ts', format: 'cjs' }).warnings).toEqual([]);
	});
});
