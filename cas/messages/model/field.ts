import type { CodeList } from '../../codes/codeList';
import type { Finding } from '../../identifiers/finding';
import { LANGUAGES, type Language, type Labels } from '../../language';

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
	/** The page of CAS's documentation that names the field, or undefined where the name is assumed. */
	readonly documentedOn: string | undefined;
	/** CAS sets it: it is shown, never asked for. */
	readonly readOnly?: boolean;
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
	readonly maximum?: number;
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

export interface GroupField<F extends Fields = Fields> extends Described {
	readonly kind: 'group';
	readonly fields: F;
}

export interface ListField<F extends Field = Field> extends Described {
	readonly kind: 'list';
	readonly item: F;
	/** How many entries a flat layout (a sheet, a form) offers columns for; 0 where the list has a sheet of its own. */
	readonly columns: number;
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
	readonly readOnly?: boolean;
}

type Required<O> = O extends { required: true } ? { readonly required: true } : unknown;

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
		...(options.readOnly === true && { readOnly: true }),
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
		...(options.maximum !== undefined && { maximum: options.maximum }),
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

export function group<const O extends DescriptionOptions, F extends Fields>(
	options: O,
	fields: F,
): GroupField<F> & Required<O> {
	const field: GroupField<F> = { ...described(options), kind: 'group', fields };
	return field as GroupField<F> & Required<O>;
}

export function list<const O extends DescriptionOptions & { columns?: number }, F extends Field>(
	options: O,
	item: F,
): ListField<F> & Required<O> {
	const field: ListField<F> = { ...described(options), kind: 'list', item, columns: options.columns ?? 1 };
	return field as ListField<F> & Required<O>;
}
