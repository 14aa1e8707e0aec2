/** How cells were compared with another engine, by kind of difference. */
export interface Comparison {
	/** Cells that hold something in ours or in theirs. */
	readonly cells: number;
	/** How many cells differ, by kind; with the umpire's word where it was asked. */
	readonly differences: Readonly<Record<string, number>>;
	/** The first cell of each kind, in words. */
	readonly examples: Readonly<Record<string, string>>;
}

/** What the program for one file tells, each as soon as it is known. */
export type FromSide =
	| { readonly kind: 'opened'; readonly sheets: number; readonly cells: number }
	/** The file as a whole was refused, with this sentence. */
	| { readonly kind: 'refused'; readonly sentence: string }
	/** What the reader of shipments made of it. */
	| { readonly kind: 'messages'; readonly outcome: string }
	/** An error that is none of ours. */
	| { readonly kind: 'crashed'; readonly error: string }
	/** From here on another engine is at work. */
	| { readonly kind: 'foreign' }
	| { readonly kind: 'compared'; readonly comparison: Comparison }
	/** Another engine could not read the file. */
	| { readonly kind: 'uncompared'; readonly reason: string }
	| { readonly kind: 'done' };
