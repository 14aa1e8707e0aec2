/**
 * The parts of an identity as somebody reads them aloud: case, blanks and invisible characters make no difference. CAS does not document
 * whether they do, so that messages of the same likeness are taken for ones about the same thing where that is the careful way.
 */
export const likeKey = (identity: readonly unknown[]): string =>
	JSON.stringify(identity.map((part) => (typeof part === 'string' ? likeness(part) : part)));

const likeness = (text: string) =>
	text
		.normalize('NFKC')
		.replace(/[\p{Cf}\s]/gu, '')
		.toUpperCase();
