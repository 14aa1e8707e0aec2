import type { Labels } from '../../language';
import { say } from '../../speech';
import { notice, type Notice } from '../notices';
import { type SheetRow, someCell } from '../open';
import type { NamedRows } from './namedRows';

/**
 * Stands before the reference of the example row: `[EXAMPLE] SO-2026-104711`. It goes with the row when a person sorts or copies
 * it, survives every program and .csv, and no reference of a real shipment begins so by chance.
 */
const EXAMPLE_WORDS: Labels = { en: 'EXAMPLE', fr: 'EXEMPLE', nl: 'VOORBEELD', de: 'BEISPIEL' };

const MARKED = new RegExp(`^\\[(${Object.values(EXAMPLE_WORDS).join('|')})\\]`, 'i');

/** A reference that marks its row as the example of a template. */
export function exampleReference(reference: string, language: keyof Labels): string {
	return `[${EXAMPLE_WORDS[language]}] ${reference}`;
}

/** True for the example row of a template in any language: one of its cells begins with the mark. It is never read as data. */
export function isExampleRow(row: Pick<SheetRow, 'cells'>): boolean {
	return someCell(row, (cell) => cell.kind === 'text' && cell.text.startsWith('[') && MARKED.test(cell.text));
}

/** Says which rows of a sheet were left out as examples, so that a copied example whose reference was kept is no silent loss. */
export function exampleNotice(sheet: string, examples: NamedRows): Notice | undefined {
	if (examples.isEmpty) return undefined;
	const rows = examples.noticed;
	return notice(say('notice.rows.example', { count: rows.count }), { sheet, rows });
}
