import { INTERNALS } from '../../nodes/shared/host/internals';

/** The page about what the package leans on beyond n8n's interface for nodes. */
export function internalsPage(table: (headers: string[], rows: string[][]) => string): string {
	const rows = INTERNALS.map(({ file, leansOn, inN8n, since, without, heldBy }) => [
		`[${file}](../nodes/shared/host/${file})`,
		leansOn,
		`${inN8n} (since ${since})`,
		without,
		heldBy.map((path) => `[${path.slice(path.lastIndexOf('/') + 1)}](../${path})`).join(', '),
	]);
	return [
		"# What the nodes lean on beyond n8n's interface",
		'n8n promises what `n8n-workflow` describes for nodes. A few things that customs need are not in it. They stand in `nodes/shared/host/` and nowhere else (lint: `house/one-way-out`), so that a new n8n has to be looked at in one place. `npm run matrix -- <version> …` tries the nodes in other versions.',
		table(['file', 'leans on', 'in n8n', 'where n8n has it not', 'held by'], rows),
	].join('\n\n');
}
