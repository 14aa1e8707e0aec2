import { presentDate } from '../contract/declaration';
import { isRecord } from '../isRecord';
import type { Field } from '../messages/model/field';

/**
 * What a declaration, under the names that are sent, has of a field of the shipment: without what the model does not know, without
 * nulls, without empty groups and dates that say that there is none. Undefined where nothing is left.
 */
export function sentPart(field: Field, value: unknown): unknown {
	if (value === null || value === undefined) return undefined;
	if (typeof value === 'string' && value !== '' && presentDate(value) === undefined) return undefined;
	if (field.kind === 'list') {
		return Array.isArray(value) ? value.map((entry) => sentPart(field.item, entry) ?? emptyOf(field.item)) : undefined;
	}
	if (field.kind !== 'group') return value;
	if (!isRecord(value)) return undefined;
	const part = Object.entries(field.fields).map(
		([name, inner]) => [name, Object.hasOwn(value, name) ? sentPart(inner, value[name]) : undefined] as const,
	);
	const known = part.filter(([, inner]) => inner !== undefined);
	return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** An entry of which nothing is known keeps its place. */
const emptyOf = (field: Field) => (field.kind === 'group' ? {} : undefined);
