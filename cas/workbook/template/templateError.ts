/** A template that cannot be made as it was asked for; the message says why, without a final period. */
export class TemplateError extends Error {
	override readonly name = 'TemplateError';

	constructor(
		message: string,
		/** What to do, without a final period. */
		readonly action: string,
	) {
		super(message);
	}
}
