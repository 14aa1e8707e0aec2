/** A template as it will be written, free of the engine that writes it. Rows and columns count from 0 unless a name says else. */
export interface TemplatePlan {
	readonly title: string;
	readonly guide: GuideSheet;
	readonly sheets: readonly DataSheet[];
	readonly lists: ListSheet;
}

/** A sheet that people fill in: a line that explains, the headers, the example. */
export interface DataSheet {
	readonly name: string;
	/** What the colours of the headers mean, one piece a colour. */
	readonly legend: readonly { readonly role: ColourRole; readonly text: string }[];
	readonly columns: readonly DataColumn[];
	/** False where the sheet begins with blank rows. */
	readonly hasExample: boolean;
}

export interface DataColumn {
	readonly header: string;
	readonly role: 'required' | 'usual' | 'rare';
	/** In characters. */
	readonly width: number;
	readonly format: string;
	/** The note at the header; its first line is the title. */
	readonly note: string;
	readonly rule: CellRule | undefined;
	/** A number with the format of a date is a day of the 1900 calendar. */
	readonly example: string | number;
	/** The column repeats the reference of another sheet: formulas that give its values, and count one of them. */
	readonly refersTo: { readonly range: string } | undefined;
}

/** What Excel lets people type into a column, and what it says otherwise. */
export interface CellRule {
	readonly check: CellCheck;
	/** False: Excel only asks whether it is meant. */
	readonly isStrict: boolean;
	readonly title: string;
	readonly message: string;
}

export type CellCheck =
	| { readonly kind: 'list'; readonly source: string }
	| { readonly kind: 'length'; readonly most: number }
	| { readonly kind: 'date'; readonly first: number; readonly last: number }
	| {
			readonly kind: 'number';
			readonly isWhole: boolean;
			readonly above: number | undefined;
			readonly minimum: number | undefined;
			readonly maximum: number | undefined;
	  };

/** The hidden sheet: what the template is, and the values of all drop-downs, one list a column. */
export interface ListSheet {
	readonly name: string;
	readonly columns: readonly { readonly title: string; readonly values: readonly string[] }[];
}

export interface GuideSheet {
	readonly name: string;
	readonly rows: readonly GuideRow[];
}

export type GuideRow =
	| { readonly kind: 'title' | 'subtitle' | 'heading'; readonly text: string }
	| { readonly kind: 'step'; readonly mark: string; readonly text: string }
	| { readonly kind: 'sheet'; readonly sheet: string; readonly text: string }
	| { readonly kind: 'colour'; readonly role: ColourRole; readonly text: string }
	| { readonly kind: 'blank' };

export type ColourRole = 'required' | 'usual' | 'rare' | 'example' | 'missing' | 'orphan' | 'plain';

/** Where the parts of a data sheet stand, as Excel numbers rows. */
export const LEGEND_ROW = 1;
export const HEADER_ROW = 2;
export const FIRST_ROW = 3;
/** Drop-downs and colours go this far down; formats go on to the last row. Programs that keep them cell by cell bear no more. */
export const LAST_ROW = 5_000;
