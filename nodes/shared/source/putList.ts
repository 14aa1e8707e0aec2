import { refuse } from '../../../cas/identifiers/finding';
import type { MessageModel } from '../../../cas/messages';
import { columnForm } from '../../../cas/messages/model/columnForm';
import type { ListField } from '../../../cas/messages/model/field';
import { labelOf, pathText, type Path } from '../../../cas/messages/model/labels';
import { assign, valueAtPath } from '../../../cas/messages/model/place';
import type { Problem } from '../../../cas/problem';
import { say } from '../../../cas/speech';

interface PlacedList {
	readonly path: Path;
	readonly field: ListField;
}

/** Puts a list, by columns or as CAS has it, at its place in a message that has no other one there; tells what is wrong with it. */
export function putList(
	model: MessageModel,
	{ path, field }: PlacedList,
	given: unknown,
	message: Record<string, unknown>,
): Problem[] {
	const { value, findings } = columnForm(field, given);
	const known = valueAtPath(message, path);
	if (Array.isArray(known) && known.length > 0)
		return JSON.stringify(known) === JSON.stringify(value) ? [] : [twice(path, field)];
	assign(message, path, value);
	return findings.map(({ finding, path: inner, value: wrong }) => {
		const at = [...path, ...inner];
		return { ...finding, path: pathText(at), label: labelOf(model.root, at, 'en', message), value: wrong };
	});
}

function twice(path: Path, { labels }: ListField): Problem {
	return {
		...refuse('rows.listTwice', say('rows.listTwice.fields')),
		path: pathText(path),
		label: labels.en,
		value: undefined,
	};
}
