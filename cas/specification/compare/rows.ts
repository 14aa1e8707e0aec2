import type { SpecField } from '../description';

/** What a row says: the two agree, ours is theirs by another name or place, or only one side has it. */
type RowResult = 'agrees' | 'differs' | 'only theirs' | 'only ours';
export type Confidence = 'sure' | 'likely' | 'doubtful';

/** What their specification asks of a field, as far as a profile can check it. */
export type FieldLimits = Pick<SpecField, 'maxLength' | 'constant'> & {
	readonly required?: boolean;
	/** The only values that it takes, where they are stricter than ours. */
	readonly allowed?: readonly string[];
};

/** What a row puts into the profile where it is taken. */
export type RowEntry =
	/** A field of a body: `part` is where the body stands in the profile, paths are as the profile writes them. */
	| {
			readonly kind: 'field';
			readonly part: string;
			readonly ours?: string;
			readonly theirs?: string;
			readonly isGroup?: boolean;
			readonly limits?: FieldLimits;
	  }
	/** A code of theirs for one of ours, in the object that the keys lead to. */
	| { readonly kind: 'code'; readonly keys: readonly string[]; readonly ours?: string; readonly theirs?: string }
	/** A value at the place that the keys lead to. */
	| { readonly kind: 'value'; readonly keys: readonly string[]; readonly value: unknown };

/** One line of the comparison. */
export interface ComparisonRow {
	/** `Customs shipment`, `Endpoints`, `Statuses`. */
	readonly part: string;
	readonly ours: string;
	readonly label: string;
	readonly theirs: string;
	/** What their specification says of it, in their words. */
	readonly description: string;
	/** Type, length and codes of theirs, in words. */
	readonly rules: string;
	readonly result: RowResult;
	/** Absent where only one side has it. */
	readonly confidence?: Confidence;
	readonly reason: string;
	readonly entry: RowEntry;
}

/** Whether a row goes into the profile before anybody has looked at it. */
export const isProposed = ({ result, confidence }: ComparisonRow) =>
	result === 'agrees' || (result === 'differs' && (confidence === 'sure' || confidence === 'likely'));
