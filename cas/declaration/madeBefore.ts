import { CREATION_FIELD, identityOfDeclaration, lastUpdatedOf } from '../contract/declaration';
import { momentOf } from '../tracking/timeOfCas';

type Declaration = Readonly<Record<string, unknown>>;

/** A Date header has whole seconds, and servers of one service differ by some. */
const TOLERANCE_MS = 2_000;

/** A shipment that was sent, and when: by a clock of CAS, in milliseconds. */
interface Sending {
	readonly externalReference?: unknown;
	readonly direction?: unknown;
	/** What the clock of the answer shows. */
	readonly clockMs: number;
	/** How long ago, by the same clock, it was sent first. */
	readonly agoMs: number;
}

/** A declaration that is not of the sending, or may not be. */
export interface Earlier {
	/** `open`: the times do not tell. */
	readonly kind: 'before' | 'open';
	readonly identity: Readonly<Record<string, string>>;
	/** When it was made, as CAS writes it. */
	readonly madeAt?: string;
}

/**
 * The declaration of a shipment that was there before it was sent, or may have been; undefined where all are of the sending, or there is
 * none. Surely before is one that has changed later after its making than the sending is ago, whatever the clocks are set to. One is of
 * the sending where it was made between that and the answer; where its time lies outside, a clock may be wrong.
 */
export function madeBefore(declarations: readonly Declaration[], sending: Sending): Earlier | undefined {
	let open: Earlier | undefined;
	for (const declaration of declarations) {
		const identity = identityOfDeclaration(declaration);
		if (!isSame(identity.externalReference, sending.externalReference)) continue;
		if (!isSame(identity.direction, sending.direction)) continue;
		const kind = judged(declaration, sending);
		if (kind === 'ofSending') continue;
		const found = earlierOf(declaration, kind);
		if (kind === 'before') return found;
		open ??= found;
	}
	return open;
}

/** A declaration as one that was there earlier; surely so, where a search before the sending showed it. */
export function earlierOf(declaration: Declaration, kind: Earlier['kind'] = 'before'): Earlier {
	const creation = declaration[CREATION_FIELD.value];
	const identity = identityOfDeclaration(declaration);
	return { kind, identity, ...(typeof creation === 'string' && { madeAt: creation }) };
}

function judged(declaration: Declaration, { clockMs, agoMs }: Sending): Earlier['kind'] | 'ofSending' {
	const madeMs = momentOf(declaration[CREATION_FIELD.value]);
	if (madeMs === undefined) return 'open';
	const changedMs = momentOf(lastUpdatedOf(declaration)) ?? madeMs;
	if (changedMs - madeMs > agoMs + TOLERANCE_MS) return 'before';
	const isWithin = madeMs >= clockMs - agoMs - TOLERANCE_MS && madeMs <= clockMs + TOLERANCE_MS;
	return isWithin ? 'ofSending' : 'open';
}

/** What an answer does not carry is taken to be what was asked for. */
const isSame = (found: string | undefined, wanted: unknown) => found === undefined || found === wanted;
