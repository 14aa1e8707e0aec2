import type { ComparisonRow } from '../../../../cas/specification/compare/rows';
import { isRecord } from '../../../../cas/isRecord';
import { placeOf, type BodyProfile } from './bodies';
import type { VendorProfile } from './openApi';

/** Whether a row that pairs something says what the truth says. */
export function isRight({ entry }: ComparisonRow, truth: VendorProfile): boolean {
	const at = (keys: readonly string[]) =>
		keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), truth);
	if (entry.kind === 'value') {
		return entry.keys.length === 0 || JSON.stringify(at(entry.keys)) === JSON.stringify(entry.value);
	}
	if (entry.kind === 'code') {
		const known = at(entry.keys);
		return (isRecord(known) ? (known[entry.ours!] ?? entry.ours) : entry.ours) === entry.theirs;
	}
	const body = (at(entry.part.split('.')) ?? {}) as BodyProfile;
	if (entry.ours === undefined) return body.constants?.[entry.theirs!] === entry.limits?.constant;
	// Several groups of theirs may hold parts of one of ours, so that only the places of values are right or wrong.
	return entry.isGroup === true || placeOf(entry.ours, body.fields) === entry.theirs;
}
