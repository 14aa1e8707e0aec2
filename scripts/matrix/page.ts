import { QUICK_TESTS } from './quickTests';

/** What the quick tests gave in an n8n of that version. */
export interface VersionRun {
	readonly version: string;
	readonly passed: number;
	readonly failed: number;
	readonly failures: readonly string[];
	readonly seconds: number;
}

/** The page about versions of n8n. `day`: as 2026-11-28. */
export function versionsPage(runs: readonly VersionRun[], day: string): string {
	const rows = runs.map(
		({ version, passed, failed, seconds }) => `| ${version} | ${passed} | ${failed} | ${seconds} s |`,
	);
	const failures = runs.flatMap(({ version, failures: failed }) => failed.map((name) => `- ${version}: ${name}`));
	return (
		[
			'<!-- Made by `npm run matrix`. -->',
			'# Which n8n',
			'The nodes were tested in a real n8n of these versions. `npm run matrix -- <version> …` installs each, runs the quick tests in it and writes this page.',
			['| n8n | passed | failed | took |', '| --- | --- | --- | --- |', ...rows].join('\n'),
			...(failures.length === 0 ? [] : [['Failed:', '', ...failures].join('\n')]),
			`Run on ${day}. The quick tests: ${QUICK_TESTS.map((file) => `\`${file.replace('tests/e2e/', '')}\``).join(', ')}. Everything else, the example flows and the editor too, is tested with the newest.`,
			"The example flows are saved with the node versions of the newest n8n; an older one opens them only where it has these versions. What the nodes lean on beyond n8n's interface for nodes, and what happens where an n8n has it not, is in [n8n-internals.md](n8n-internals.md).",
		].join('\n\n') + '\n'
	);
}
