/** What the campaign and the program that runs its cases tell each other. */
export interface ToSide {
	readonly seed: number;
}

export interface EndedCase {
	readonly kind: 'ended';
	readonly seed: number;
	readonly operation: string;
	readonly outcome: string;
	readonly complaints: readonly string[];
	/** Of our code; that of another engine is left out. */
	readonly cpuMs: number;
}

export type FromSide =
	{ readonly kind: 'ready' } | { readonly kind: 'foreign'; readonly isBeginning: boolean } | EndedCase;
