import type { Field } from './field';
import type { MessageModel } from './message';

/** A complete message from the examples of its fields, one entry a list; fields that only CAS sets are left out. */
export function exampleOf(model: MessageModel): Record<string, unknown> {
	return exampleValue(model.root) as Record<string, unknown>;
}

function exampleValue(field: Field): unknown {
	if (field.kind === 'list') return [exampleValue(field.item)];
	if (field.kind !== 'group') return field.example;
	const offered = Object.entries(field.fields).filter(([, inner]) => inner.readOnly !== true);
	return Object.fromEntries(offered.map(([name, inner]) => [name, exampleValue(inner)]));
}
