import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

const ROOT = join(__dirname, '..', '..', '..');
const text = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');
const optionsIn = (of: string) => [...new Set([...of.matchAll(/--([a-z]+)\b/g)].map(([, name]) => name))];

/** The options of the sandbox, by what it says itself. */
const OPTIONS = optionsIn(/const USAGE = `([\s\S]*?)`;/.exec(text('sandbox', 'main.ts'))?.[1] ?? '');

interface Service {
	image: string;
	command: string[];
	ports?: string[];
	volumes: string[];
	network_mode?: string;
	environment?: Record<string, string>;
}

describe('the recipe for containers', () => {
	const page = text('docs', 'containers.md');
	const recipe = load(/```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as {
		services: Record<'n8n' | 'sandbox', Service>;
		volumes: Record<string, unknown>;
	};
	const { n8n, sandbox } = recipe.services;

	it('has both services on one network, and opens ports on this machine alone', () => {
		expect(sandbox.network_mode).toBe('service:n8n');
		expect(sandbox.ports).toBeUndefined();
		const port = sandbox.command[sandbox.command.indexOf('--port') + 1];
		expect(n8n.ports).toEqual(['127.0.0.1:5678:5678', `127.0.0.1:${port}:${port}`]);
		expect(page).toContain(`http://127.0.0.1:${port}/_sandbox/pages/connect`);
		expect(n8n.environment?.WEBHOOK_URL).toBe('http://127.0.0.1:5678/');
	});

	it('gives the sandbox options that it has', () => {
		const given = sandbox.command.filter((word) => word.startsWith('--') && word !== '--yes');
		expect(given.map((word) => word.slice(2)).filter((name) => !OPTIONS.includes(name))).toEqual([]);
		expect(given).toEqual(['--host', '--port', '--data']);
	});

	it('mounts what it uses, and names the volumes that it mounts', () => {
		const mounts = [...n8n.volumes, ...sandbox.volumes].map((mount) => mount.split(':'));
		const named = mounts.map(([source]) => source!).filter((source) => !source.startsWith('./'));
		expect(named.sort()).toEqual(Object.keys(recipe.volumes).sort());
		const used = [...n8n.command, ...sandbox.command].join('\n').match(/\/packages\/[\w.-]+/g) ?? [];
		const mounted = mounts.map(([, target]) => target);
		expect(used).toHaveLength(2);
		expect(used.filter((file) => !mounted.includes(file))).toEqual([]);
		for (const [source] of mounts.filter(([source]) => source!.startsWith('./')))
			expect(page).toContain(`\`${source!.slice(2)}\``);
	});
});

describe('the commands of the pages about the sandbox', () => {
	const pages = ['docs/sandbox.md', 'docs/containers.md', 'packages/cas-sandbox/README.md'].map((file) => text(file));

	it.each(pages.map((page) => [page.slice(0, 40), page] as const))('exist: %s', (_begin, page) => {
		const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
		const asked = [...page.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
		expect(asked.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
		const tasks = [...page.matchAll(/npx gulp (\w+)/g)].map(([, name]) => name!);
		expect(tasks.filter((name) => !text('gulpfile.js').includes(`exports.${name} =`))).toEqual([]);
	});

	it('name every option of the sandbox in its own README', () => {
		expect(optionsIn(text('packages', 'cas-sandbox', 'README.md')).sort()).toEqual([...OPTIONS].sort());
	});

	it('name every call of the control API, and no other', () => {
		const routes = [...text('sandbox', 'control', 'controlRoutes.ts').matchAll(/'(\/_sandbox\/[^']*)'/g)].map(
			([, path]) => path!.replace(/:(\w+)/g, '{$1}'),
		);
		const told = [...text('docs', 'sandbox.md').matchAll(/\| `(?:GET|POST|DELETE)[^|]*?(\/_sandbox\/[^`?]*)/g)].map(
			([, path]) => path!,
		);
		expect([...new Set(told)].sort()).toEqual([...new Set(routes)].sort());
		expect(routes.length).toBeGreaterThan(8);
	});
});
