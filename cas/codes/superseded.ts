/** A code that left its list, or never was in it, but still arrives. It is doubted, and never refused. */
export interface Superseded {
	/** The code that took its place, where one did. */
	readonly by?: string;
	/** Completes `DAT …`: `is of Incoterms 2010 and became DPU in 2020`. */
	readonly why: string;
	/** What to do where no single code took its place. */
	readonly action?: string;
}

const SUPERSEDED: Readonly<Record<string, Readonly<Record<string, Superseded>>>> = {
	incoterms: {
		DAT: { by: 'DPU', why: 'is of Incoterms 2010 and became DPU in 2020' },
		DEQ: { by: 'DPU', why: 'is of Incoterms 2000; DAT took its place in 2010, and DPU that of DAT in 2020' },
		DAF: { by: 'DAP', why: 'is of Incoterms 2000 and became DAP in 2010' },
		DES: { by: 'DAP', why: 'is of Incoterms 2000 and became DAP in 2010' },
		DDU: { by: 'DAP', why: 'is of Incoterms 2000 and became DAP in 2010' },
	},
	transportModes: {
		'6': {
			why: 'stands for multimodal transport, which the list of the Union does not have',
			action: 'Give the mode of the means that carries the goods at that place, as 1 (Sea)',
		},
	},
};

/** What became of an old code of a list; undefined for codes that never were, or still are. */
export function supersededCode(listId: string, code: string): Superseded | undefined {
	const codes = Object.hasOwn(SUPERSEDED, listId) ? SUPERSEDED[listId] : undefined;
	return codes !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined;
}
