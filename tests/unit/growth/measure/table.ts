import type { Case, Reader } from './reader';

export interface NumberedCase extends Case {
	readonly reader: string;
}

/** What a person calls a row: the export, and how it reads. */
export const titleOf = ({ name, how }: Reader) =>
	`${name.split(' ').at(-1) ?? ''}${how === undefined ? '' : ` (${how})`}`;

/** The cases of a table in their order; `only` is a part of the names wanted. */
export function casesOf(readers: readonly Reader[], only = ''): NumberedCase[] {
	return readers
		.filter((reader) => `${reader.name} ${titleOf(reader)}`.includes(only))
		.flatMap((reader) => reader.cases.map((one) => ({ ...one, reader: titleOf(reader) })));
}
