/** What a movement order does to stock. */
export type MovementEffect = 'writeOff' | 'book';

/**
 * By movement type. Documented ("movement orders"): `RFFC` release for free circulation, `ADJN` negative stock adjustment.
 * Assumed (contract, "Codes"): `ADJP` as the positive counterpart. CAS knows more types; what they do is not readable.
 */
const MOVEMENT_EFFECTS: Readonly<Record<string, MovementEffect>> = {
	RFFC: 'writeOff',
	ADJN: 'writeOff',
	ADJP: 'book',
};

/** Release for free circulation: what is written off may stay as free stock elsewhere. */
export const RELEASE_TYPE = 'RFFC';

export const effectOf = (type: string | undefined): MovementEffect | undefined =>
	type !== undefined && Object.hasOwn(MOVEMENT_EFFECTS, type) ? MOVEMENT_EFFECTS[type] : undefined;
