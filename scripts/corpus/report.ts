import type { FileResult } from './corpus';

/** What became of the files of a folder: how many were read, why others were not, and in what their cells differ. */
export function reportOf(results: readonly FileResult[]): string {
	const of = (outcome: FileResult['outcome']) => results.filter((result) => result.outcome === outcome);
	const read = of('read');
	const compared = read.flatMap(({ file, comparison }) => (comparison === undefined ? [] : [{ file, comparison }]));
	const cells = compared.reduce((sum, { comparison }) => sum + comparison.cells, 0);
	const counts = `${results.length} files: ${read.length} read, ${of('refused').length} refused, ${of('crashed').length} crashed, ${of('hung').length} hung`;
	return [
		counts,
		...section(
			'Refused',
			of('refused').map(({ file, reason = '' }) => ({ kind: unnamed(reason), file, count: 1 })),
		),
		...section(
			'Crashed',
			of('crashed').map(({ file, reason = '' }) => ({ kind: reason, file, count: 1 })),
		),
		...section(
			'Hung',
			of('hung').map(({ file, reason = '' }) => ({ kind: reason, file, count: 1 })),
		),
		...section(
			'Read as shipments',
			read.map(({ file, messages = '' }) => ({ kind: unnamed(messages), file, count: 1 })),
		),
		...section(
			'Not compared',
			read.flatMap(({ file, uncompared }) =>
				uncompared === undefined ? [] : [{ kind: unnamed(uncompared), file, count: 1 }],
			),
		),
		'',
		`${cells} cells of ${compared.length} files were compared with SheetJS`,
		...section(
			'Differences',
			compared.flatMap(({ file, comparison: { differences, examples } }) =>
				Object.entries(differences).map(([kind, count]) => ({ kind, count, file: `${file}, ${examples[kind]}` })),
			),
		),
	].join('\n');
}

interface Entry {
	readonly kind: string;
	readonly count: number;
	readonly file: string;
}

/** A line for each kind, the most frequent first, with one of its files. */
function section(title: string, entries: readonly Entry[]): string[] {
	if (entries.length === 0) return [];
	const kinds = new Map<string, { count: number; file: string }>();
	for (const { kind, count, file } of entries) {
		const known = kinds.get(kind);
		kinds.set(kind, { count: (known?.count ?? 0) + count, file: known?.file ?? file });
	}
	const lines = [...kinds].sort((a, b) => b[1].count - a[1].count);
	return [
		'',
		`${title}:`,
		...lines.map(([kind, { count, file }]) => `${String(count).padStart(7)}  ${kind} [${file}]`),
	];
}

/** A sentence without what only this file says: names in quotation marks, and numbers. */
const unnamed = (sentence: string) => sentence.replace(/"[^"]*"(?:, "[^"]*")*/g, '"…"').replace(/\d+/g, 'N');
