import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CasOAuth2Api } from '../../credentials/CasOAuth2Api.credentials';
import { CasWebhookApi } from '../../credentials/CasWebhookApi.credentials';
import { OUR_NODES } from './harness/nodeTypes';

const ROOT = join(__dirname, '../..');
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');

/** The pages that tell a person what to choose. */
const PAGES = [
	'README.md',
	...readdirSync(join(ROOT, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
];
/** Pages in another language, and those about the code. */
const OTHERS = /\.(?:fr|nl|de)\.md$|architecture\.md$|glossary\.md$/;

/** What n8n itself writes in its editor. */
const OF_N8N = [
	'Add',
	'Community nodes',
	'Continue',
	'Continue (using error output)',
	'Credentials',
	'Custom Form',
	'Data tables',
	'Execute workflow',
	'Executions',
	'Import from file',
	'Install',
	'Basic Auth',
	'Header Auth',
	'Raw Body',
	'n8n User Auth',
	'On Error',
	'On form submission',
	'Publish',
	'Read/Write Files from Disk',
	'Retry On Fail',
	'Save',
	'Send',
	'Send and Wait for Response',
	'Settings',
	'Timeout',
	'Ask Customs4Trade which header of a delivery holds its secret',
];

/** What stands in a table or a workbook that a page shows, and words that are meant as words. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
	'compare-specification.md': [
		'leave',
		'take',
		'Ask Customs4Trade',
		'Confidence',
		'Decision',
		'Other place',
		'other place',
		'Our fields',
		'Ours',
		'only theirs',
		'Result',
		'Why',
		'comparison.xlsx',
		'attention',
		'changeable',
		'progress',
		'success',
	],
	'first-day.md': [
		'assumed',
		'documented',
		'evidenced',
		'Goods item 1, other classification 1, type: CAS says "Use HS10"',
		'Access',
		'Deliveries',
		'Hosts',
		'Other place',
		'other place',
		'Ours',
		'Why',
	],
	'contract-profile.md': ['Goods item 2, net mass', 'Goods item 2, net mass: is missing, and this CAS asks for it.'],
	'quick-start.md': ['What to try next', 'Connect'],
	'troubleshooting.md': ['leave', 'take'],
};

const labels = new Set<string>(OF_N8N);
const note = (label: string) => labels.add(label).add(label.replace(/ \([^)]*\)$/, ''));

/** Every label of a description: parameters, choices, outputs. */
function noteAll(part: unknown): void {
	if (Array.isArray(part)) part.forEach(noteAll);
	else if (typeof part === 'object' && part !== null) {
		const { displayName, name, ...rest } = part as Record<string, unknown>;
		for (const label of [displayName, name]) if (typeof label === 'string') note(label);
		Object.values(rest).forEach(noteAll);
	}
}

for (const { description } of Object.values(OUR_NODES)) {
	noteAll(description);
	(description.outputNames ?? []).forEach(note);
	for (const [, name = ''] of JSON.stringify(description.outputs).matchAll(/\\"([A-Z][\w ]+)\\"/g)) note(name);
}
for (const credential of [new CasOAuth2Api(), new CasWebhookApi()]) noteAll(credential);
['Client ID', 'Client Secret', 'CAS account'].forEach(note);
for (const folder of readdirSync(join(ROOT, 'workflows-examples'))) {
	if (folder.endsWith('.md')) continue;
	for (const file of readdirSync(join(ROOT, 'workflows-examples', folder))) {
		if (!/(?:^|-)workflow\.json$/.test(file)) continue;
		const flow = JSON.parse(read('workflows-examples', folder, file)) as { name: string };
		noteAll(flow);
		note(flow.name.split(':', 1)[0]!);
	}
}

/** What a page sets in italics: there it means something that is written on a screen. */
function quoted(page: string): string[] {
	const prose = read(page)
		.replace(/```[^]*?```/g, '')
		.replace(/`[^`\n]*`/g, '');
	return [...prose.matchAll(/(?<![*\w])\*([^*\n[\]]+)\*(?![*\w])/g)].map(([, text = '']) => text);
}

/** What the page of the sandbox says, which its guide names as others name the editor. */
const SANDBOX_PAGE = readdirSync(join(ROOT, 'sandbox', 'page'), { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(?:ts|js)$/.test(file))
	.map((file) => read('sandbox', 'page', file))
	.join('\n')
	.toLowerCase();

/** `On Problem → send anyway` is two labels, `Registration: Manual` too. */
const partsOf = (text: string) => text.split(/ → |: /).map((part) => part.replace(/[.…]$/, '').trim());

describe.each(PAGES.filter((page) => !OTHERS.test(page)))('%s', (page) => {
	it('names what there is in the editor', () => {
		const known = new Set([...labels].map((label) => label.toLowerCase()));
		for (const text of OTHERWISE[basename(page)] ?? []) known.add(text.toLowerCase());
		const isOnItsPage = (text: string) =>
			basename(page) === 'sandbox.md' && partsOf(text).every((part) => SANDBOX_PAGE.includes(part.toLowerCase()));
		const unknown = quoted(page).filter(
			(text) =>
				!isOnItsPage(text) &&
				!known.has(text.toLowerCase()) &&
				!partsOf(text).every((part) => known.has(part.toLowerCase())),
		);
		expect(unknown).toEqual([]);
	});
});
