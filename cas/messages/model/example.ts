import type { Field } from './field';
import type { MessageModel } from './message';

/** A complete message from the examples of its fields, one entry a list; fields that only CAS sets are left out. */
export function exampleOf(model: MessageModel): Record<string, unknown> {
	return { ...model.constants, ...(exampleValue(model.root) as Record<string, unknown>) };
}

function exampleValue(field: Field): unknown {
	if (field.kind === 'list') {
		const keyed = (field.keyed ?? []).map((one) => ({ [one.valueName]: one.field.example, [one.keyName]: one.key }));
		return [...keyed, exampleValue(field.item)];
	}
	if (field.kind !== 'group') return field.example;
	const offered = Object.entries(field.fields).filter(([, inner]) => inner.readOnly !== true && !isFree(inner));
	return Object.fromEntries(offered.map(([name, inner]) => [name, exampleValue(inner)]));
}

/** A group of which no field is known has no example. */
const isFree = (field: Field) => field.kind === 'group' && Object.keys(field.fields).length === 0;
