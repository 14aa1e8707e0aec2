import type { CodeList } from '../../codes/codeList';
import type { Finding } from '../../identifiers/finding';
import { LANGUAGES, type Language, type Labels } from '../../language';

/** 2020: messages as sent to CAS. 2016: a declaration as CAS gave it back. */
export type EvidenceYear = 2016 | 2020;

/** A label in English, French, Dutch and German, in this order. */
export type LabelTuple = readonly [en: string, fr: string, nl: string, de: string];

/** What a person needs to know about a field; the node's panel, the Excel template and the docs all show it. */
interface Described {
	readonly labels: Labels;
	/** One sentence without a final period. */
	readonly help: string;
	readonly required: boolean;
	/** Other headers under which people write this field, in any language. */
	readonly synonyms: readonly string[];
	/** The page of CAS's documentation that names the field; undefined where none does. */
	readonly documentedOn: string | undefined;
	/** The year of the public evidence that shows the field's name (`docs/contract.md`). */
	readonly evidencedIn?: EvidenceYear | undefined;
	/** Why the name is assumed, where the reason of the whole message does not say it. */
	readonly assumedBecause?: string | undefined;
	/** CAS sets it: it is shown, never asked for. */
	readonly readOnly?: boolean | undefined;
	/** What rows, sheets and panels call it where that is not its name on the wire. */
	readonly column?: string | undefined;
}

export interface TextField extends Described {
	readonly kind: 'text';
	readonly example: string;
	readonly maxLength: number;
	/** Reads leniently: blanks and dots out of a commodity code, capitals in an EORI. */
	readonly normalise: ((value: string) => string) | undefined;
	readonly check: ((value: string) => readonly Finding[]) | undefined;
}

export interface CodeField extends Described {
	readonly kind: 'code';
	readonly example: string;
	readonly list: CodeList;
}

export interface NumberField extends Described {
	readonly kind: 'number';
	readonly example: number;
	/** Smallest allowed value; `positive` excludes zero. */
	readonly minimum: number | undefined;
	readonly positive: boolean;
	/** Largest allowed value, as 100 for a percentage. */
	readonly maximum?: number | undefined;
	/** 0 means whole numbers. */
	readonly maxFractionDigits: number;
	/** Digits in all, before and after the decimal point. */
	readonly maxDigits: number;
	/** Shown beside the label: `kg`. */
	readonly unit: string | undefined;
}

/** `YYYY-MM-DD`, without a time zone. */
export interface DateField extends Described {
	readonly kind: 'date';
	readonly example: string;
}

/** ISO 8601 with an offset or Z. */
export interface DateTimeField extends Described {
	readonly kind: 'dateTime';
	readonly example: string;
}

export interface BooleanField extends Described {
	readonly kind: 'boolean';
	readonly example: boolean;
}

export type Fields = { readonly [name: string]: Field };

/**
 * One column for several fields that stand side by side in a group: `4071` for a requested and a previous procedure.
 * Both ways are exact: where `join` gives a text, `split` of it gives the same parts; otherwise the parts are columns of their own.
 */
export interface Composite {
	readonly column: string;
	/** Names of the fields on the wire; a problem of the column points to the first. */
	readonly parts: readonly [string, ...string[]];
	/** What the column says and takes. */
	readonly field: TextField | CodeField;
	/** Parts of what a person wrote; a finding where a piece has no place on the wire. */
	readonly split: (value: string) => {
		readonly parts: Readonly<Record<string, string | undefined>>;
		readonly finding?: Finding;
	};
	/** What a person would write for the parts that are there. */
	readonly join: (parts: Readonly<Record<string, string | undefined>>) => string | undefined;
}

/** The entry of a list that its key tells from the others, shown as one column: the classification of type TARIC. */
export interface KeyedEntry {
	readonly column: string;
	/** The field of the entry that holds the key, and its value. */
	readonly keyName: string;
	readonly key: string;
	/** The field of the entry that the column holds. */
	readonly valueName: string;
	readonly field: TextField;
}

export interface GroupField<F extends Fields = Fields> extends Described {
	readonly kind: 'group';
	readonly fields: F;
	/** The same fields, found faster. */
	readonly byName: ReadonlyMap<string, Field>;
	/** The names of those that have to be there. */
	readonly requiredNames: readonly string[];
	/** It gives no prefix to the columns inside it, nor a word to their labels. */
	readonly transparent?: boolean | undefined;
	readonly composites?: readonly Composite[] | undefined;
}

export interface ListField<F extends Field = Field> extends Described {
	readonly kind: 'list';
	readonly item: F;
	/** How many entries a flat layout (a sheet, a form) offers columns for; 0 where the list has a sheet of its own. */
	readonly columns: number;
	/** The columns of its first entry stand without a prefix. */
	readonly transparent?: boolean | undefined;
	readonly keyed?: readonly KeyedEntry[] | undefined;
}

export type LeafField = TextField | CodeField | NumberField | DateField | DateTimeField | BooleanField;
export type Field = LeafField | GroupField | ListField;

/** The TypeScript type of a field's value, so that the model is the only place that names the fields. */
export type ValueOf<F> = F extends { kind: 'text' | 'code' | 'date' | 'dateTime' }
	? string
	: F extends { kind: 'number' }
		? number
		: F extends { kind: 'boolean' }
			? boolean
			: F extends { kind: 'list'; item: infer Item }
				? ValueOf<Item>[]
				: F extends { kind: 'group'; fields: infer Inner }
					? GroupValue<Inner>
					: never;

type GroupValue<F> = { [K in keyof F as F[K] extends { required: true } ? K : never]: ValueOf<F[K]> } & {
	[K in keyof F as F[K] extends { required: true } ? never : K]?: ValueOf<F[K]>;
};

interface DescriptionOptions {
	readonly labels: LabelTuple;
	readonly help: string;
	readonly required?: boolean;
	readonly synonyms?: readonly string[];
	readonly documentedOn?: string;
	readonly evidencedIn?: EvidenceYear;
	readonly assumedBecause?: string;
	readonly readOnly?: boolean;
	readonly column?: string;
}

type Required<O> = O extends { required: true } ? { readonly required: true } : unknown;

/** Fields of a kind have the same properties in the same order, given or not: long messages look at them millions of times. */
function described(options: DescriptionOptions): Described {
	return {
		labels: Object.fromEntries(LANGUAGES.map((language, index) => [language, options.labels[index]])) as Record<
			Language,
			string
		>,
		help: options.help,
		required: options.required ?? false,
		synonyms: options.synonyms ?? [],
		documentedOn: options.documentedOn,
		evidencedIn: options.evidencedIn,
		assumedBecause: options.assumedBecause,
		readOnly: options.readOnly,
		column: options.column,
	};
}

interface TextOptions extends DescriptionOptions {
	readonly example: string;
	readonly maxLength?: number;
	readonly normalise?: (value: string) => string;
	readonly check?: (value: string) => readonly Finding[];
}

export function text<const O extends TextOptions>(options: O): TextField & Required<O> {
	const field: TextField = {
		...described(options),
		kind: 'text',
		example: options.example,
		maxLength: options.maxLength ?? 512,
		normalise: options.normalise,
		check: options.check,
	};
	return field as TextField & Required<O>;
}

interface CodeOptions extends DescriptionOptions {
	readonly example: string;
}

export function code<const O extends CodeOptions>(list: CodeList, options: O): CodeField & Required<O> {
	const field: CodeField = { ...described(options), kind: 'code', example: options.example, list };
	return field as CodeField & Required<O>;
}

interface NumberOptions extends DescriptionOptions {
	readonly example: number;
	readonly minimum?: number;
	readonly positive?: boolean;
	readonly maximum?: number;
	readonly maxFractionDigits?: number;
	readonly maxDigits?: number;
	readonly unit?: string;
}

/** A decimal number; UCC Annex B allows 16 digits of which 6 decimals for masses and amounts. */
export function decimal<const O extends NumberOptions>(options: O): NumberField & Required<O> {
	const field: NumberField = {
		...described(options),
		kind: 'number',
		example: options.example,
		minimum: options.minimum,
		positive: options.positive ?? false,
		maximum: options.maximum,
		maxFractionDigits: options.maxFractionDigits ?? 6,
		maxDigits: options.maxDigits ?? 16,
		unit: options.unit,
	};
	return field as NumberField & Required<O>;
}

export function integer<const O extends NumberOptions>(options: O): NumberField & Required<O> {
	return decimal({ ...options, maxFractionDigits: 0 }) as NumberField & Required<O>;
}

export function date<const O extends DescriptionOptions & { example: string }>(options: O): DateField & Required<O> {
	const field: DateField = { ...described(options), kind: 'date', example: options.example };
	return field as DateField & Required<O>;
}

export function dateTime<const O extends DescriptionOptions & { example: string }>(
	options: O,
): DateTimeField & Required<O> {
	const field: DateTimeField = { ...described(options), kind: 'dateTime', example: options.example };
	return field as DateTimeField & Required<O>;
}

export function boolean<const O extends DescriptionOptions & { example: boolean }>(
	options: O,
): BooleanField & Required<O> {
	const field: BooleanField = { ...described(options), kind: 'boolean', example: options.example };
	return field as BooleanField & Required<O>;
}

interface GroupOptions extends DescriptionOptions {
	readonly transparent?: boolean;
	readonly composites?: readonly Composite[];
}

export function group<const O extends GroupOptions, F extends Fields>(
	options: O,
	fields: F,
): GroupField<F> & Required<O> {
	const field: GroupField<F> = {
		...described(options),
		kind: 'group',
		fields,
		byName: new Map(Object.entries(fields)),
		requiredNames: Object.keys(fields).filter((name) => fields[name]!.required),
		transparent: options.transparent,
		composites: options.composites,
	};
	return field as GroupField<F> & Required<O>;
}

/** A group that is there on the wire only: people see its fields as if they stood one level higher. */
export function transparent<F extends Fields>(
	evidencedIn: EvidenceYear | undefined,
	help: string,
	fields: F,
	composites?: readonly Composite[],
): GroupField<F> {
	return group(
		{
			labels: [help, help, help, help],
			help,
			transparent: true,
			...(evidencedIn !== undefined && { evidencedIn }),
			...(composites !== undefined && { composites }),
		},
		fields,
	);
}

interface ListOptions extends DescriptionOptions {
	readonly columns?: number;
	readonly transparent?: boolean;
	readonly keyed?: readonly KeyedEntry[];
}

export function list<const O extends ListOptions, F extends Field>(options: O, item: F): ListField<F> & Required<O> {
	const field: ListField<F> = {
		...described(options),
		kind: 'list',
		item,
		columns: options.columns ?? 1,
		transparent: options.transparent,
		keyed: options.keyed,
	};
	return field as ListField<F> & Required<O>;
}
