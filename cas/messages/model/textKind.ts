import type { TextField } from './field';

/** True for a reference, an identifier or a code: its example is one word. The others are prose: names, streets, descriptions. */
export function isReference({ example }: Pick<TextField, 'example'>): boolean {
	return !/\s/.test(example);
}
