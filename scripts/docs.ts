// Writes the pages of docs/ that are made from code: `npm run docs`. With --check it changes nothing and fails where a
// page is not what the code says, so that the pages stay true.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DECLARATION_ACTION_NAMES, DECLARATION_ACTIONS } from '../cas/contract/actions';
import { CHANGEABLE_STATUSES } from '../cas/contract/statuses';
import {
	ACTION_MODELS,
	actionEntries,
	declarationHeader,
	goodsItem,
	messageEntries,
	type MessageModel,
} from '../cas/messages';
import { messagePage } from '../cas/messages/model/docs';
import { ENDPOINTS } from '../cas/contract/endpoints';
import { CONTRACT, countsByGrade, type ContractEntry } from '../cas/contract/registry';
import { profileSchema } from '../cas/contract/profile/schema';
import { codeListsPage } from './docs/codeLists';
import { contractProfilePage } from './docs/contractProfile';
import { coveragePage } from './docs/declarationCoverage';
import { internalsPage } from './docs/internals';

const GENERATED = '<!-- Made by `npm run docs` from the code. Change the code, not this page. -->';

/** The pages by path under docs/. */
export function pages(): ReadonlyMap<string, string> {
	return new Map([
		['contract.md', contractPage()],
		['contract-profile.md', `${GENERATED}\n\n${contractProfilePage(table)}`],
		['contract-profile.schema.json', JSON.stringify(profileSchema(), undefined, '\t')],
		['code-lists.md', `${GENERATED}\n\n${codeListsPage(table)}`],
		['declaration-coverage.md', `${GENERATED}\n\n${coveragePage(table)}`],
		['n8n-internals.md', `${GENERATED}\n\n${internalsPage(table)}`],
		['messages/README.md', messageIndex()],
		...messageEntries().map(({ key, model }) => [`messages/${key}.md`, pageOf(model)] as const),
		['actions/README.md', actionIndex()],
		['actions/header.md', pageOf(declarationHeader)],
		['actions/goodsItem.md', pageOf(goodsItem)],
		...actionEntries().map(({ action, model }) => [`actions/${action}.md`, pageOf(model)] as const),
	]);
}

const pageOf = (model: MessageModel) => `${GENERATED}\n\n${messagePage(model)}`;

function actionIndex(): string {
	const rows = DECLARATION_ACTION_NAMES.map((name) => {
		const { title, meaning, endpoint, allowedIn } = DECLARATION_ACTIONS[name].value;
		const { value, status } = ENDPOINTS[endpoint];
		const page = ACTION_MODELS[name] === undefined ? 'nothing' : `[its fields](${name}.md)`;
		return [title, meaning, page, `\`${value.method} ${value.path}\``, status, allowedIn.value.join(', ')];
	});
	return [
		GENERATED,
		'# What can be done to a declaration',
		`Changes: the [header](header.md) and single [goods items](goodsItem.md), in ${CHANGEABLE_STATUSES.value.join(', ')}. ` +
			'Given fields change, absent ones stay; a collection without `casReference` replaces the stored one (documented), and an entry with it updates the entry of that key (assumed).',
		'Actions. Their names are documented; bodies, and where each is open, are assumed.',
		table(['action', 'meaning', 'body', 'endpoint', 'path is', 'open in'], rows),
	].join('\n\n');
}

function messageIndex(): string {
	const rows = messageEntries().map(({ key, model, endpoint }) => {
		const { value, status } = ENDPOINTS[endpoint];
		return [
			`[${model.labels.en}](${key}.md)`,
			`\`${model.name}\``,
			`\`${value.method} ${value.path}\``,
			status,
			model.deprecated ?? '',
		];
	});
	return [
		GENERATED,
		'# Messages that CAS ingests',
		'Each page lists the fields of one message with their checks. Fields that are not listed pass through unchanged.',
		table(['message', 'name at CAS', 'endpoint', 'path is', 'deprecated'], rows),
	].join('\n\n');
}

/** What each grade means, the best known first. */
const GRADES: ReadonlyArray<{ status: ContractEntry['status']; meaning: string }> = [
	{ status: 'documented', meaning: 'a public page of Customs4Trade says it; the package follows it to the letter' },
	{
		status: 'evidenced',
		meaning:
			'public data that CAS took or gave in 2016 or 2020 show it; no page says it, and CAS may have changed it since',
	},
	{
		status: 'assumed',
		meaning: 'nothing public shows it; the package chose what is likely, says so, and lets you correct it',
	},
];

function contractPage(): string {
	const sections = CONTRACT.map(
		({ title, entries: lines }) =>
			`## ${title}\n\n${table(['name', 'value', 'status', 'source or reason'], lines.map(row))}`,
	);
	return [
		GENERATED,
		'# The CAS contract, as this package has it',
		table(
			['how well it is known', 'facts', 'what that means'],
			GRADES.map(({ status, meaning }) => [status, String(countsByGrade()[status]), meaning]),
		),
		'Where your CAS differs, the credential says so in its [Contract Profile](contract-profile.md), which lists the entry for each fact. ' +
			'Fields that the package does not know pass through unchanged.',
		...sections,
	].join('\n\n');
}

const row = ({ name, text, status, source }: ContractEntry) => [`\`${name}\``, text, status, source];

function table(header: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

const GRADES_BEGIN = '<!-- grades: made by `npm run docs` -->\n';
const GRADES_END = '<!-- /grades -->';

/** The README with what is known how well, between its two marks. */
export function withGrades(readme: string): string {
	const start = readme.indexOf(GRADES_BEGIN);
	const end = readme.indexOf(GRADES_END);
	if (start < 0 || end < start) throw new Error(`README.md has lost its marks ${GRADES_BEGIN.trim()} … ${GRADES_END}.`);
	const counts = countsByGrade();
	const lines = GRADES.map(({ status, meaning }) => `- **${counts[status]} ${status}**: ${meaning}.\n`);
	return readme.slice(0, start + GRADES_BEGIN.length) + lines.join('') + readme.slice(end);
}

function main(): void {
	const isCheck = process.argv.includes('--check');
	const stale: string[] = [];
	const written = [...pages()].map(([name, text]) => [join('docs', name), text] as const);
	for (const [file, text] of [...written, ['README.md', withGrades(readOr('README.md') ?? '')] as const]) {
		const content = `${text.trim()}\n`;
		if (isCheck) {
			if (readOr(file) !== content) stale.push(file);
			continue;
		}
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
		console.log(file);
	}
	if (stale.length > 0) {
		console.error(`Not what the code says: ${stale.join(', ')}. Run npm run docs.`);
		process.exitCode = 1;
	}
}

function readOr(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}

if (require.main === module) main();
