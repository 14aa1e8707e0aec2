import { CREATION_FIELD, identityOfDeclaration, presentDate } from '../contract/declaration';

/** A Date header has whole seconds, and servers of one service differ by some. */
const TOLERANCE_MS = 2_000;

/** A shipment, and a moment of CAS's clock in milliseconds. */
interface Wanted {
	readonly externalReference?: unknown;
	readonly direction?: unknown;
	readonly momentMs: number;
}

/**
 * The identity of the first declaration of a shipment that was made before the moment. One that does not tell when it was made counts as
 * not made before.
 */
export function madeBefore(
	declarations: readonly Readonly<Record<string, unknown>>[],
	{ externalReference, direction, momentMs }: Wanted,
): Record<string, string> | undefined {
	return declarations
		.filter((declaration) => madeMs(declaration) < momentMs - TOLERANCE_MS)
		.map((declaration) => identityOfDeclaration(declaration))
		.find((identity) => isSame(identity.externalReference, externalReference) && isSame(identity.direction, direction));
}

/** What an answer does not carry is taken to be what was asked for. */
const isSame = (found: string | undefined, wanted: unknown) => found === undefined || found === wanted;

/** NaN, which is before nothing, where it says nothing. A time without a zone is UTC, as all times of CAS are. */
function madeMs(declaration: Readonly<Record<string, unknown>>): number {
	const text = presentDate(declaration[CREATION_FIELD.value])?.trim() ?? '';
	return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
}
