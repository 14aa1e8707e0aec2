import type { Field } from './field';
import type { MessageModel } from './message';

/** A short JSON text to begin a message with: the required fields with their examples, and an empty list for each list of rows. */
export function exampleText(model: MessageModel): string {
	const starter = Object.entries(model.root.fields).flatMap(([name, field]) => {
		if (field.kind === 'list' && field.columns === 0) return [[name, []]];
		return field.required || model.identity.includes(name) ? [[name, starterOf(field)]] : [];
	});
	return JSON.stringify(Object.fromEntries(starter), null, 2);
}

function starterOf(field: Field): unknown {
	if (field.kind === 'group') return {};
	return field.kind === 'list' ? [] : field.example;
}
