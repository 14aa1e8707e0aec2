import { editDistance } from '../../codes/editDistance';
import { refusesCode } from '../../codes/suggest';
import { SUGGESTED_COLUMNS } from '../../limits';
import type { CodeField, LeafField } from '../../messages/model/field';
import type { MessageModel } from '../../messages/model/message';
import { leafFindings } from '../../messages/model/leafFindings';
import { normalise } from '../../messages/model/normalise';
import { readCell } from './cells';
import { columnIndex, columnLetter, type RawCell, type SheetRow } from '../open';
import {
	columnFor,
	type ColumnSuggestion,
	headerIndexOf,
	layoutOf,
	type MappableField,
	mappableFields,
	type NamedColumn,
	type SheetLayout,
	textKey,
	variantKeys,
} from '../headers';

const LEAST_CONFIDENCE = 0.5;
/** A header of two letters resembles too much. */
const SHORTEST_COMPARED = 4;
const ONLY_CONTENT = 0.5;
/** Below this two headers are not alike; a slip of the finger costs more than its part of the letters. */
const LEAST_ALIKE = 0.6;
const SLIP = 1.5;
const MOST_SAMPLES = 50;

/**
 * A field for each column where one can be told: by the header in four languages and its synonyms, by similarity, and by what
 * the cells hold. Each field is suggested once, to the column that fits best.
 */
export function suggestMapping(
	headers: readonly string[],
	sampleRows: readonly SheetRow[],
	model: MessageModel,
): ColumnSuggestion[] {
	const fields = mappableFields(layoutOf(model));
	const telling = fields.filter(isTelling);
	const all = headers.slice(0, SUGGESTED_COLUMNS).flatMap((header, index) => {
		const samples = sampleRows.slice(0, MOST_SAMPLES).flatMap(({ cells }) => cells[index] ?? []);
		return header.trim() === '' ? [] : candidates(header, index, samples, fields, telling);
	});
	const taken = new Set<string>();
	const columns = new Set<string>();
	const chosen = all
		.sort((a, b) => b.confidence - a.confidence)
		.filter(({ field, letter, confidence }) => {
			if (confidence < LEAST_CONFIDENCE || taken.has(field) || columns.has(letter)) return false;
			taken.add(field);
			columns.add(letter);
			return true;
		});
	return chosen.sort((a, b) => columnIndex(a.letter) - columnIndex(b.letter));
}

function candidates(
	header: string,
	index: number,
	samples: readonly RawCell[],
	fields: readonly MappableField[],
	telling: readonly MappableField[],
): ColumnSuggestion[] {
	const letter = columnLetter(index);
	const named = new Map<SheetLayout, NamedColumn | undefined>();
	const namedOn = (sheet: SheetLayout) => {
		if (!named.has(sheet)) named.set(sheet, columnFor(headerIndexOf(sheet), header, undefined));
		return named.get(sheet);
	};
	const key = textKey(header);
	const byHeader = fields.flatMap((field) => {
		const { score, reason } = headerScore(key, field, namedOn(field.sheet));
		// Cells that the field cannot take speak against it, whatever the header says.
		const confidence = score === 0 ? 0 : score * (0.6 + 0.4 * (contentScore(samples, field) ?? 1));
		if (confidence < LEAST_CONFIDENCE) return [];
		return [{ header, letter, field: field.name, confidence: Math.round(confidence * 100) / 100, reason }];
	});
	if (byHeader.length > 0) return byHeader;
	const byContent = telling.filter((field) => contentScore(samples, field) === 1);
	const [only] = byContent;
	// A country may be where goods come from or go to: what fits several fields says nothing.
	if (only === undefined || byContent.length > 1) return [];
	return [{ header, letter, field: only.name, confidence: ONLY_CONTENT, reason: 'what its cells hold' }];
}

function headerScore(
	key: string,
	{ sheet, column }: MappableField,
	named: NamedColumn | undefined,
): { score: number; reason: string } {
	if (named?.column === column) return { score: 1 - named.rank * 0.05, reason: 'its header' };
	if (key.length < SHORTEST_COMPARED) return { score: 0, reason: '' };
	let best = 0;
	for (const variant of variantKeys(sheet, column)) {
		if (variant.length < SHORTEST_COMPARED) continue;
		const longer = Math.max(key.length, variant.length);
		const contained = key.includes(variant) || variant.includes(key);
		const alike = contained
			? 0.55 + 0.35 * (Math.min(key.length, variant.length) / longer)
			: 1 - (SLIP * editDistance(key, variant, Math.floor(((1 - LEAST_ALIKE) * longer) / SLIP))) / longer;
		best = Math.max(best, alike);
	}
	return { score: best < LEAST_ALIKE ? 0 : Math.min(best, 0.9), reason: 'a header like ours' };
}

/** The part of the cells that the field takes without a refusal; undefined where there are none. */
function contentScore(samples: readonly RawCell[], { column }: MappableField): number | undefined {
	const { field } = column.leaf;
	let filled = 0;
	let good = 0;
	for (const cell of samples) {
		const reading = readCell(cell, field, {});
		if (reading === undefined) continue;
		filled += 1;
		if ('value' in reading && !isRefused(field, normalise(field, reading.value))) good += 1;
	}
	return filled === 0 ? undefined : good / filled;
}

/** What may have been meant by a wrong code is not asked: looking for it in every list takes far too long. */
function isRefused(field: LeafField, value: unknown): boolean {
	if (field.kind === 'code' && typeof value === 'string')
		return refusesCode(field.list, value) || isStranger(field.list, value);
	return leafFindings(field, value).some(({ severity }) => severity === 'refuse');
}

/** A code that a growing list does not have tells nothing of what a column holds, though it may be newer. */
const isStranger = ({ growing, has }: CodeField['list'], code: string) => growing !== undefined && !has(code);

const ANYTHING = ['Laptop', '2.5', 'A-1', 'Main street 5'];

/** Fields whose values look like nothing else. A plain text may be anything. */
function isTelling({ column }: MappableField): boolean {
	const { field } = column.leaf;
	if (field.kind !== 'code' && field.kind !== 'text') return false;
	return ANYTHING.every((text) => isRefused(field, normalise(field, text)));
}
