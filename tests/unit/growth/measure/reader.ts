import type { BadInput } from '../inputs/badInput';
import { TEXTS } from '../inputs/texts';
import { VALUES } from '../inputs/values';
import type { Prepare, Reach } from './growthOf';

/** One bad input for one reader. */
export interface Case extends Reach {
	readonly input: string;
	readonly prepare: Prepare;
}

/** A row of the table: a reader of outside text, and what it is tried with. */
export interface Reader {
	/** File and export: `cas/workbook/values/codeNames.ts codeOf`. */
	readonly name: string;
	/** Where one export reads in several ways: which. */
	readonly how?: string;
	readonly cases: readonly Case[];
}

/** As many as a cell of Excel holds. */
const TEXT_CHARACTERS = 1 << 15;
const LIST_ENTRIES = 1 << 14;

/** Entries cost much beside what they cost each other, so that a fault among them shows late; there are few such cases. */
const ENOUGH_MS = 40;
export const ENOUGH_FOR_TEXT_MS = 8;

interface Options {
	readonly how?: string | undefined;
	readonly largestSize: number;
	readonly enoughMs?: number;
}

export function readerOf<Input>(
	name: string,
	inputs: readonly BadInput<Input>[],
	read: (input: Input) => unknown,
	{ how, largestSize, enoughMs = ENOUGH_MS }: Options,
): Reader {
	const cases = inputs.map((input) => ({
		input: input.name,
		largestSize,
		enoughMs,
		prepare: (size: number) => {
			const made = input.make(size);
			return () => read(made);
		},
	}));
	return { name, cases, ...(how !== undefined && { how }) };
}

/** A reader of one text. */
export const textReader = (name: string, read: (text: string) => unknown, how?: string): Reader =>
	readerOf(name, TEXTS, read, { largestSize: TEXT_CHARACTERS, enoughMs: ENOUGH_FOR_TEXT_MS, how });

/** A reader of whatever stands in a body or comes out of an expression. */
export const valueReader = (name: string, read: (value: unknown) => unknown, how?: string): Reader =>
	readerOf(name, VALUES, read, { largestSize: LIST_ENTRIES, enoughMs: ENOUGH_FOR_TEXT_MS, how });
