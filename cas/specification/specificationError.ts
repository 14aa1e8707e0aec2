/** A file that is no specification, or one that cannot be read. The message is one or two sentences for the person who has it. */
export class SpecificationError extends Error {
	override readonly name = 'SpecificationError';

	constructor(
		/** What is wrong, without a final period. */
		readonly problem: string,
		/** What to do, without a final period. */
		readonly action: string,
		options?: ErrorOptions,
	) {
		super(`${problem}. ${action}.`, options);
	}
}

/** The text ends too early or does not hold together. */
export const damagedText = (what: string, cause?: unknown) =>
	new SpecificationError(
		`The ${what} is damaged or was not transferred completely`,
		'Open it in the program that made it, save it again and send that file',
		{ cause },
	);
