import { identityOfDeclaration } from '../contract/declaration';

/**
 * True for a declaration that says nothing else than what was looked for. CAS may compare in its own way, or leave out a filter that it
 * does not know.
 */
export function isMeant(
	declaration: Readonly<Record<string, unknown>>,
	wanted: Readonly<Record<string, string | readonly string[]>>,
): boolean {
	const identity = identityOfDeclaration(declaration);
	return Object.entries(wanted).every(
		([name, value]) => identity[name] === undefined || folded(identity[name]) === folded(String(value)),
	);
}

/** A reference or number as CAS may compare it. */
export const folded = (text: string) => text.trim().toUpperCase();
