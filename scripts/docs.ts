// Writes the pages of docs/ that are made from code: `npm run docs`. With --check it changes nothing and fails where a
// page is not what the code says, so that the pages stay true.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageEntries } from '../cas/messages';
import { messagePage } from '../cas/messages/model/docs';
import { ENDPOINTS } from '../cas/contract/endpoints';
import { CONTRACT, type ContractEntry } from '../cas/contract/registry';

const GENERATED = '<!-- Made by `npm run docs` from the code. Change the code, not this page. -->';

/** The pages by path under docs/. */
export function pages(): ReadonlyMap<string, string> {
	return new Map([
		['contract.md', contractPage()],
		['messages/README.md', messageIndex()],
		...messageEntries().map(
			({ key, model }) => [`messages/${key}.md`, `${GENERATED}\n\n${messagePage(model)}`] as const,
		),
	]);
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

function contractPage(): string {
	const entries = CONTRACT.flatMap((section) => section.entries);
	const documented = entries.filter(({ status }) => status === 'documented').length;
	const sections = CONTRACT.map(
		({ title, entries: lines }) =>
			`## ${title}\n\n${table(['name', 'value', 'status', 'source or reason'], lines.map(row))}`,
	);
	return [
		GENERATED,
		'# The CAS contract, as this package has it',
		`${documented} facts are documented by Customs4Trade, ${entries.length - documented} are assumed because the public documentation is silent. ` +
			'An assumed endpoint can be corrected in the credential under **Endpoint Overrides**, by its name below: ' +
			'`{"customsShipment.ingest": "/v1/customsShipments"}`. Fields that the package does not know pass through unchanged.',
		...sections,
	].join('\n\n');
}

const row = ({ name, text, status, source }: ContractEntry) => [`\`${name}\``, text, status, source];

function table(header: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function main(): void {
	const isCheck = process.argv.includes('--check');
	const stale: string[] = [];
	for (const [name, text] of pages()) {
		const file = join('docs', name);
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
