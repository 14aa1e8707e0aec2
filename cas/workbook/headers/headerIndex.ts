import { LANGUAGES, type Language } from '../../language';
import type { LayoutColumn, SheetLayout } from './layout';
import { textKey } from './textKey';

/**
 * How sure a header names a column: its full header, the dotted field name, a synonym under its group, or only the last word
 * (`City`), which counts where no other column has it.
 */
const EXACT = 0;
const FIELD_NAME = 1;
const SYNONYM = 2;
const BARE = 3;

export const isBare = (rank: number) => rank >= BARE;

interface Candidate {
	readonly column: LayoutColumn;
	readonly rank: number;
	readonly language: Language | undefined;
}

/** Every way to write the headers of one sheet. */
export type HeaderIndex = ReadonlyMap<string, readonly Candidate[]>;

const indexes = new WeakMap<SheetLayout, HeaderIndex>();

export function headerIndexOf(layout: SheetLayout): HeaderIndex {
	const known = indexes.get(layout);
	if (known !== undefined) return known;
	const built = new Map<string, Candidate[]>();
	const add = (header: string, candidate: Candidate) => {
		const key = textKey(header);
		if (key === '') return;
		const others = built.get(key);
		if (others === undefined) built.set(key, [candidate]);
		else others.push(candidate);
	};
	for (const column of layout.columns) {
		add(column.leaf.name, { column, rank: FIELD_NAME, language: undefined });
		if (layout.list !== undefined)
			add(`${layout.listName}.${column.leaf.name}`, { column, rank: FIELD_NAME, language: undefined });
		for (const language of LANGUAGES) {
			add(column.headers[language], { column, rank: EXACT, language });
			for (const { header, rank } of variants(column, language)) add(header, { column, rank, language });
		}
	}
	indexes.set(layout, built);
	return built;
}

/** `Exporter: Address: City` is also `Exporter city` and `Exporter town`, and plain `City` where nothing else is. */
function variants({ leaf, headers }: LayoutColumn, language: Language): { header: string; rank: number }[] {
	const groups = headers[language].split(': ');
	const label = groups.pop() ?? '';
	const isLabelled = label === leaf.field.labels[language];
	// In `Additional procedure 2` the number is part of the label: a synonym without it would mean the first.
	const words = isLabelled ? [label, ...leaf.field.synonyms] : [label];
	if (groups.length === 0) return words.map((header) => ({ header, rank: SYNONYM }));
	const isFirst = !leaf.path.some((step) => typeof step === 'number' && step > 0);
	const outer = [groups[0]!, ...(leaf.chain[0]?.synonyms ?? [])];
	return words.flatMap((word) => [
		...outer.map((group) => ({ header: `${group}: ${word}`, rank: SYNONYM })),
		{ header: [...groups, word].join(': '), rank: SYNONYM },
		...(isFirst ? [{ header: word, rank: BARE }] : []),
	]);
}

/** A column and how sure the header means it; a lower rank is surer. */
export interface NamedColumn {
	readonly column: LayoutColumn;
	readonly rank: number;
	readonly language: Language | undefined;
}

/**
 * The column that a header means, the surest reading first; undefined where none is, or several are and the language does not
 * tell. A word of the sheet's own language counts before one of another: "Artikelnummer" is an article in German, and the number
 * of an item in Dutch.
 */
export function columnFor(index: HeaderIndex, header: string, language: Language | undefined): NamedColumn | undefined {
	const candidates = index.get(textKey(header)) ?? withoutUnit(index, header);
	const own = candidates.filter((candidate) => candidate.language === language && candidate.rank < BARE);
	return (language === undefined ? undefined : surestOf(own, language)) ?? surestOf(candidates, language);
}

function surestOf(candidates: readonly Candidate[], language: Language | undefined): NamedColumn | undefined {
	const best = Math.min(...candidates.map(({ rank }) => rank));
	const surest = candidates.filter(({ rank }) => rank === best);
	return only(surest) ?? only(surest.filter((candidate) => candidate.language === language));
}

/** `Net mass (kg)`: brackets count as a unit only where it is the unit of the field; `Net mass (lb)` is another column. */
function withoutUnit(index: HeaderIndex, header: string): readonly Candidate[] {
	const bracketed = unitInBrackets(header);
	if (bracketed === undefined) return [];
	const { name, unit } = bracketed;
	return (index.get(textKey(name)) ?? []).filter(
		({ column: { leaf } }) =>
			leaf.field.kind === 'number' && leaf.field.unit !== undefined && textKey(leaf.field.unit) === textKey(unit),
	);
}

/** What stands in the last brackets of a header, and what stands before them; the mark `*` of a required column may follow. */
export function unitInBrackets(header: string): { name: string; unit: string } | undefined {
	let close = header.length - 1;
	while (close >= 0 && (header[close] === '*' || header[close]!.trim() === '')) close -= 1;
	if (close < 0 || !isClosing(header[close]!)) return undefined;
	let open: number | undefined;
	for (let at = close - 1; at > 0 && !isClosing(header[at]!); at -= 1) {
		if ((header[at] === '(' || header[at] === '[') && at + 1 < close) open = at;
	}
	return open === undefined ? undefined : { name: header.slice(0, open).trim(), unit: header.slice(open + 1, close) };
}

const isClosing = (sign: string) => sign === ')' || sign === ']';

function only(candidates: readonly Candidate[]): NamedColumn | undefined {
	const columns = new Set(candidates.map(({ column }) => column));
	return columns.size === 1 ? candidates[0] : undefined;
}

/** The language whose full headers occur most; undefined where none does. */
export function languageOf(index: HeaderIndex, headers: readonly string[]): Language | undefined {
	const counts = new Map<Language, number>();
	for (const header of headers) {
		for (const { rank, language } of index.get(textKey(header)) ?? []) {
			if (rank === EXACT && language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
		}
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const keysByColumn = new WeakMap<SheetLayout, ReadonlyMap<LayoutColumn, readonly string[]>>();

/** Every way to write the header of one column, without case, accents and punctuation. */
export function variantKeys(layout: SheetLayout, column: LayoutColumn): readonly string[] {
	let keys = keysByColumn.get(layout);
	if (keys === undefined) {
		const built = new Map<LayoutColumn, string[]>();
		for (const [key, candidates] of headerIndexOf(layout)) {
			for (const { column: one } of candidates) built.set(one, [...(built.get(one) ?? []), key]);
		}
		keys = built;
		keysByColumn.set(layout, keys);
	}
	return keys.get(column) ?? [];
}
