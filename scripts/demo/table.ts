import type { FollowedShipment, RefusedRow } from './follow';

const MAX_WIDTH = 118;

/** A table of text with a rule under its headers; a cell of the last column may be as long as it likes. */
function table(headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
	const widths = headers.map((header, index) => Math.max(header.length, ...rows.map((row) => row[index]?.length ?? 0)));
	const line = (cells: readonly string[]) =>
		`  ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd();
	return [line(headers), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

/** The declarations, a line each. */
export function shipmentTable(shipments: readonly FollowedShipment[]): string[] {
	const headers = ['Reference', 'Direction', 'LRN', 'MRN', 'Status', 'Document saved'];
	return table(
		headers,
		shipments.map(({ reference, direction, lrn, mrn, status, documents }) => [
			reference,
			direction,
			lrn ?? '-',
			mrn ?? '-',
			status ?? '-',
			documents
				.map(({ kind, problem }) => (problem === undefined ? kind : `${kind} (${problem})`))
				.sort()
				.join(', ') || '-',
		]),
	);
}

/** The refused rows: where each lies, and below it what to do. */
export function refusedTable(rows: readonly RefusedRow[]): string[] {
	return rows.flatMap(({ reference, sheet, column, row, header, value, whatToDo }) => [
		`  ${reference}  sheet "${sheet}", cell ${column}${row} ("${header}"): ${value}`,
		...wrapped(whatToDo.replace(/^Sheet .*?": /, ''), MAX_WIDTH - 6).map((line) => `      ${line}`),
	]);
}

function wrapped(text: string, width: number): string[] {
	const lines = [''];
	for (const word of text.split(' ')) {
		const last = lines[lines.length - 1] ?? '';
		if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
	}
	return lines;
}
