import { ASSUMED_RENAMED_FIELDS, presentDate, RENAMED_FIELDS } from '../contract/declaration';
import { isRecord } from '../isRecord';
import type { Field } from '../messages/model/field';

/** Names of a group that a declaration writes otherwise, by the name that is sent: the steps that lead to the value. */
const READ_AS: ReadonlyMap<string, readonly string[]> = new Map(
	[...RENAMED_FIELDS.value, ...ASSUMED_RENAMED_FIELDS.value].map(({ read, sent }) => [
		sent.at(-1)!,
		read.slice(sent.length - 1),
	]),
);

/**
 * What a declaration has of a field of the shipment, under the names that are sent: without what the model does not know, without
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
		([name, inner]) => [name, sentPart(inner, valueOf(value, name))] as const,
	);
	const known = part.filter(([, inner]) => inner !== undefined);
	return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** An entry of which nothing is known keeps its place. */
const emptyOf = (field: Field) => (field.kind === 'group' ? {} : undefined);

function valueOf(group: Readonly<Record<string, unknown>>, name: string): unknown {
	const own = Object.hasOwn(group, name) ? group[name] : undefined;
	const steps = own === undefined || own === null ? READ_AS.get(name) : undefined;
	if (steps === undefined) return own;
	return steps.reduce<unknown>(
		(value, step) => (isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined),
		group,
	);
}
