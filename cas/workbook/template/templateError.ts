/** A template that cannot be made as it was asked for; the message says why, without a final period. */
export class TemplateError extends Error {
	override readonly name = 'TemplateError';
}
