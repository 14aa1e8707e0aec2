import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const pagesIn = (folder: string) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => join(folder, name));
const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...pagesIn('docs'), ...pagesIn('workflows-examples')];

/** The anchor that a page of GitHub gives a heading. */
const anchorOf = (heading: string) =>
	heading
		.replace(/[`*]/g, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');

function anchorsOf(text: string): Set<string> {
	const headings = [...text.replace(/```[^]*?```/g, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
		anchorOf(heading),
	);
	// GitHub numbers headings that read alike.
	return new Set(
		headings.map((anchor, index) => {
			const before = headings.slice(0, index).filter((one) => one === anchor).length;
			return before === 0 ? anchor : `${anchor}-${before}`;
		}),
	);
}

/** The links of a page that lead nowhere. */
function broken(page: string): string[] {
	const text = readFileSync(join(ROOT, page), 'utf8');
	const prose = text.replace(/```[^]*?```/g, '').replace(/`[^`\n]*`/g, '');
	return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target = '']) => target)
		.filter((target) => !/^[a-z]+:/.test(target))
		.filter((target) => {
			const [path = '', anchor] = decodeURI(target).split('#');
			const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path);
			if (!existsSync(file)) return true;
			return anchor !== undefined && file.endsWith('.md') && !anchorsOf(readFileSync(file, 'utf8')).has(anchor);
		});
}

describe.each(PAGES.map((page) => [relative('.', page)]))('%s', (page) => {
	it('links to what is there', () => expect(broken(page)).toEqual([]));

	it('names commands that package.json has', () => {
		const text = readFileSync(join(ROOT, page), 'utf8');
		const named = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	});
});
