import type { Field } from './field';
import type { MessageModel } from './message';
import { assign } from './place';
import { rowLists } from './rowFields';

/** A short JSON text to begin a message with: the required fields with their examples, and an empty list for each list of rows. */
export function exampleText(model: MessageModel): string {
	const starter = Object.fromEntries(
		Object.entries(model.root.fields)
			.filter(([name, field]) => field.required || model.identity.includes(name))
			.map(([name, field]) => [name, starterOf(field)]),
	);
	for (const { path } of rowLists(model)) assign(starter, path, []);
	return JSON.stringify(starter, null, 2);
}

function starterOf(field: Field): unknown {
	if (field.kind === 'group') return {};
	return field.kind === 'list' ? [] : field.example;
}
