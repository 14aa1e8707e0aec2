import type { SpecField, SpecMessage } from '../description';
import { matchFields } from '../match/matchFields';
import type { Envelope } from '../ours/envelopes';
import { rulesText } from './rulesText';
import type { ComparisonRow, Confidence } from './rows';

/** A part of an answer that was found. */
export interface Found {
	readonly name: string;
	readonly field: SpecField;
	readonly confidence: Confidence;
	readonly reason: string;
}

/** The parts of an envelope in an answer, fields inside `ignored` left out. A part that only one field can be is that field. */
export function envelopeParts(envelope: Envelope, message: SpecMessage, ignored?: number): Found[] {
	const isInside = (position: number): boolean => {
		for (let at = position; at >= 0; at = message.fields[at]!.parent) if (at === ignored) return true;
		return false;
	};
	const kept = new Map<number, number>();
	const fields = message.fields.flatMap((field, position): SpecField[] => {
		if (ignored !== undefined && isInside(position)) return [];
		kept.set(position, kept.size);
		return [{ ...field, parent: kept.get(field.parent) ?? -1 }];
	});
	const found = matchFields(envelope.fields, fields).map(({ ours, theirs, confidence, reason }) => ({
		name: envelope.fields[ours]!.path,
		field: fields[theirs]!,
		confidence,
		reason,
	}));
	const values = fields.filter(({ type }) => type !== 'group');
	const [only] = values;
	if (envelope.fields.length > 1 || only === undefined || values.length > 1) return found;
	return [
		{ name: envelope.fields[0]!.path, field: only, confidence: 'likely', reason: 'the only value of the answer' },
	];
}

/** A row that puts a value at a place of the profile. */
export function valueRow(
	part: string,
	keys: readonly string[],
	{
		ours,
		label = '',
		theirs,
		description = '',
		rules = '',
	}: { ours: string; label?: string; theirs: string; description?: string; rules?: string },
	{ confidence, reason, isSame = false }: { confidence: Confidence; reason: string; isSame?: boolean },
	value: unknown = theirs,
): ComparisonRow {
	return {
		part,
		ours,
		label,
		theirs,
		description,
		rules,
		result: isSame ? 'agrees' : 'differs',
		confidence,
		reason,
		entry: isSame ? { kind: 'value', keys: [], value: undefined } : { kind: 'value', keys, value },
	};
}

/** The row of a found part. */
export const foundRow = (
	part: string,
	keys: readonly string[],
	label: string,
	{ name, field, confidence, reason }: Found,
	place = field.path,
) =>
	valueRow(
		part,
		keys,
		{ ours: name, label, theirs: place, description: field.description, rules: rulesText(field) },
		{ confidence, reason },
	);
