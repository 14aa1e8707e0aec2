/** A way to make a bad input of any size: characters, or entries where a reader counts those. */
export interface BadInput<Input> {
	/** As a sentence goes on with it: `codeOf grows … when a letter + blanks + a line break doubles`. */
	readonly name: string;
	readonly make: (size: number) => Input;
}

/** A text of `size` characters that says the same thing over and over, between what may stand around it. */
export const repeated = (name: string, unit: string, before = '', after = ''): BadInput<string> => ({
	name,
	make: (size) => before + unit.repeat(Math.ceil(size / unit.length)).slice(0, size) + after,
});
