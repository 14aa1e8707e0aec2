/** A code that left its list but still arrives. */
export interface Superseded {
	/** The code that took its place. */
	readonly by: string;
	/** Completes `DAT …`: `was an Incoterm until 2020`. */
	readonly why: string;
}

const SUPERSEDED: Readonly<Record<string, Readonly<Record<string, Superseded>>>> = {
	incoterms: { DAT: { by: 'DPU', why: 'is of Incoterms 2010 and became DPU in 2020' } },
};

/** What became of an old code of a list; undefined for codes that never were, or still are. */
export function supersededCode(listId: string, code: string): Superseded | undefined {
	return SUPERSEDED[listId]?.[code];
}
